import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import {
  absRational,
  compareRational,
  divideRational,
  multiplyRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";
import { contentOf } from "../polynomial/content.ts";

const byName = orderingOf();
const known = createMemo<ReadonlyMap<Expr, Rational>>();
const pulled = createMemo<Expr>();

/** The exponents of a term by base; a term that is no product is its own base. */
export function factorsOf(term: Expr): ReadonlyMap<Expr, Rational> {
  let factors = known.get(term);
  if (factors === undefined) {
    factors = exponentsOf(term);
    known.set(term, factors);
  }
  return factors;
}

function exponentsOf(term: Expr): ReadonlyMap<Expr, Rational> {
  const factors = new Map<Expr, Rational>();
  if (term.kind === "product")
    for (let i = 0; i < term.args.length; i += 1) factors.set(term.args[i]!, term.weights[i]!);
  else if (term.kind !== "number") factors.set(term, 1);
  return factors;
}

/** The content of the coefficients of a sum. */
export function contentOfSum(sum: SumNode): Rational {
  return contentOf(sum.value === 0 ? sum.weights : [sum.value, ...sum.weights]);
}

/** The powers that all terms share: for each base in every term, the exponent nearest to 0 of one sign. */
function sharedFactors(sum: SumNode): Map<Expr, Rational> {
  if (sum.value !== 0) return new Map();
  const shared = new Map(factorsOf(sum.args[0]!));
  for (let i = 1; i < sum.args.length && shared.size > 0; i += 1) {
    const factors = factorsOf(sum.args[i]!);
    for (const [base, exponent] of shared) {
      const other = factors.get(base);
      if (other === undefined || signOfRational(other) !== signOfRational(exponent)) shared.delete(base);
      else if (compareRational(absRational(other), absRational(exponent)) < 0) shared.set(base, other);
    }
  }
  return shared;
}

/**
 * `content · common powers · (rest)`: the sum with its greatest common factor in front, the rest with coprime integer
 * coefficients, the first of them (as printed) positive.
 */
export function pullCommonFactor(sum: SumNode): Expr {
  let result = pulled.get(sum);
  if (result === undefined) {
    result = pull(sum);
    pulled.set(sum, result);
  }
  return result;
}

function pull(sum: SumNode): Expr {
  const shared = sharedFactors(sum);
  const first = sum.weights[orderedTerms(sum, byName)[0]!]!;
  const content = multiplyRational(contentOfSum(sum), signOfRational(first));
  if (shared.size === 0 && content === 1) return sum;
  const rest = linearCombination(
    sum.args.map((arg) => (shared.size === 0 ? arg : divideBy(arg, shared))),
    sum.weights.map((weight) => divideRational(weight, content)),
    divideRational(sum.value, content),
  );
  return monomial([rest, ...shared.keys()], [1, ...shared.values()], content);
}

function divideBy(term: Expr, divisor: ReadonlyMap<Expr, Rational>): Expr {
  const factors = new Map(factorsOf(term));
  for (const [base, exponent] of divisor) factors.set(base, subtractRational(factors.get(base) ?? 0, exponent));
  return monomial([...factors.keys()], [...factors.values()], 1);
}
