import { call, monomial, ONE, product } from "../expr/build.ts";
import type { CallNode, Expr, ProductNode } from "../expr/expr.ts";
import { partsOf } from "../expr/postorder.ts";
import { rationalRoot } from "../functions/families/rational-roots.ts";
import {
  absRational,
  divideRational,
  isEven,
  isInteger,
  powerRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import type { GuardTest } from "./apply-rule.ts";
import type { Context } from "./context.ts";

/** Roots of numbers of a higher degree are not taken. */
const HIGHEST_DEGREE = 64;

/** `cbrt(u)`, and `root(u, n)` of an odd degree, with n-th powers in front of the root; `null` where there are none. */
export function powersInFront(node: CallNode): Expr | null {
  const [arg, degree] = node.args;
  if (arg?.kind !== "product") return null;
  if (node.name === "cbrt") return withPowersInFront(node, arg, 3);
  const isOdd = degree?.kind === "number" && isInteger(degree.value) && !isEven(degree.value);
  if (
    node.name !== "root" ||
    !isOdd ||
    typeof degree.value !== "number" ||
    degree.value < 3 ||
    degree.value > HIGHEST_DEGREE
  )
    return null;
  return withPowersInFront(node, arg, degree.value);
}

/**
 * `sign(u)` without what does not change it: numbers, positive factors, and powers but for their parity (`sign(3·x^3·exp(y))` as
 * `sign(x)`); products of signs as one. `null` where nothing changes.
 */
export function shorterSign(node: Expr, holds: GuardTest): Expr | null {
  if (node.kind === "call")
    return node.name === "sign" && node.args[0]!.kind === "product" ? signOf(node.args[0]!, holds) : null;
  if (node.kind !== "product") return null;
  const signs = node.args.filter((arg, i) => isSign(arg) && node.weights[i] === 1);
  if (signs.length < 2) return null;
  const joined = call("sign", product(...signs.flatMap(partsOf)));
  return monomial([node, ...signs, joined], [1, ...signs.map(() => -1), 1], 1);
}

function isSign(expr: Expr): boolean {
  return expr.kind === "call" && expr.name === "sign";
}

function signOf(arg: ProductNode, holds: GuardTest): Expr | null {
  const weights = arg.args.map((base, i) =>
    holds({ about: "", sign: "positive" }, base) ? 0 : leastPower(arg.weights[i]!),
  );
  const rest = monomial(arg.args, weights, signOfRational(arg.value));
  return rest === arg ? null : call("sign", rest);
}

/** The exponent next to 0 with which a factor has the same sign wherever it is defined: under a root it is not negative. */
function leastPower(weight: Rational): number {
  const isNegative = signOfRational(weight) < 0;
  if (!isInteger(weight)) return isNegative ? 0 : 1;
  if (!isEven(weight)) return 1;
  return isNegative ? 0 : 2;
}

function withPowersInFront({ name, args }: CallNode, arg: ProductNode, degree: number): Expr | null {
  const whole = arg.weights.map((weight) => (typeof weight === "number" ? Math.trunc(weight / degree) : 0));
  const root = rationalRoot(arg.value, degree) ?? 1;
  if (absRational(root) === 1 && whole.every((weight) => weight === 0)) return null;
  const left = arg.weights.map((weight, i) => (typeof weight === "number" ? weight - degree * whole[i]! : weight));
  const inside = monomial(arg.args, left, divideRational(arg.value, powerRational(root, degree)));
  return product(monomial(arg.args, whole, root), call(name, inside, ...args.slice(1)));
}

/** `sign(u)·|v|` as v where v is known to have the sign of u, which is not 0: `sign(x)·|sinh(x)|` as `sinh(x)`. */
export function* signedSizes(node: ProductNode, { isNonnegative, isNonzero }: Context): Generator<Expr> {
  const positions = [...node.args.keys()].filter((i) => node.weights[i] === 1);
  const argumentsOf = (name: string): readonly (readonly [number, Expr])[] =>
    positions.flatMap((i) => {
      const arg = node.args[i]!;
      return arg.kind === "call" && arg.name === name ? [[i, arg.args[0]!] as const] : [];
    });
  for (const [i, u] of argumentsOf("sign")) {
    for (const [j, v] of argumentsOf("abs")) {
      if (isNonzero(u) && isNonnegative(product(u, v)))
        yield monomial(node.args.with(i, ONE).with(j, v), node.weights, node.value);
    }
  }
}
