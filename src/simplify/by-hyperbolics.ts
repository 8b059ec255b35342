import { call, difference, exponential, monomial, number, product, scale, sum, ZERO } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import {
  absRational,
  fraction,
  multiplyRational,
  negateRational,
  type Rational,
  sameRational,
  signOfRational,
} from "../number/rational.ts";

const byName = orderingOf();
const HALF = fraction(1n, 2n);

/**
 * Sums and differences of two exponentials, or of one and 1, among the factors as hyperbolic functions, where that may cancel
 * exponentials: `(exp(2x) - 1)/(exp(2x) + 1)` as `sinh(x)/cosh(x)`, by `exp(u) + exp(v) = 2·exp((u + v)/2)·cosh((u - v)/2)`.
 */
export function byHyperbolics(node: ProductNode): Expr | null {
  const written = node.args.map((arg) => (arg.kind === "sum" ? asHyperbolic(arg) : null));
  const count = written.filter((form) => form !== null).length;
  if (count === 0) return null;
  if (count === 1 && !node.args.some((arg) => exponentOf(arg) !== null)) return null;
  return withTangents(
    monomial(
      node.args.map((arg, i) => written[i] ?? arg),
      node.weights,
      node.value,
    ),
  );
}

/** Quotients of one power of a hyperbolic sine and the cosine as powers of the tangent. */
function withTangents(expr: Expr): Expr {
  if (expr.kind !== "product") return expr;
  let current: Expr = expr;
  for (const [i, sine] of expr.args.entries()) {
    if (sine.kind !== "call" || sine.name !== "sinh") continue;
    const at = expr.args.findIndex((arg) => arg.kind === "call" && arg.name === "cosh" && arg.args[0] === sine.args[0]);
    const weight = expr.weights[i]!;
    if (at < 0 || !sameRational(expr.weights[at]!, negateRational(weight))) continue;
    current = monomial(
      [current, sine, expr.args[at]!, call("tanh", ...sine.args)],
      [1, negateRational(weight), weight, weight],
      1,
    );
  }
  return current;
}

function asHyperbolic(node: SumNode): Expr | null {
  if (node.args.length > 2) return null;
  const terms = orderedTerms(node, byName).map(
    (i): Term => ({ exponent: exponentOf(node.args[i]!), weight: node.weights[i]! }),
  );
  if (node.value !== 0) terms.push({ exponent: ZERO, weight: node.value });
  const [first, second] = terms;
  if (first === undefined || second === undefined || terms.length > 2) return null;
  if (first.exponent === null || second.exponent === null) return null;
  if (!sameRational(absRational(first.weight), absRational(second.weight))) return null;
  const name = signOfRational(first.weight) === signOfRational(second.weight) ? "cosh" : "sinh";
  const mean = scale(sum(first.exponent, second.exponent), HALF);
  const half = scale(difference(first.exponent, second.exponent), HALF);
  const flips = half.kind === "product" && signOfRational(half.value) < 0;
  const weight = multiplyRational(2, flips && name === "sinh" ? negateRational(first.weight) : first.weight);
  return product(number(weight), exponential(mean), call(name, flips ? scale(half, -1) : half));
}

interface Term {
  readonly exponent: Expr | null;
  readonly weight: Rational;
}

function exponentOf(expr: Expr): Expr | null {
  return expr.kind === "call" && expr.name === "exp" ? expr.args[0]! : null;
}
