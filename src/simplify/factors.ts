import { createMemo } from "../expr/arena.ts";
import { monomial, product } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { orderedFactors } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import {
  absRational,
  compareRational,
  divideRational,
  isInteger,
  multiplyRational,
  powerRational,
  type Rational,
  sameRational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";

/** `coefficient · Π base^exponent`. */
export interface Factors {
  readonly coefficient: Rational;
  readonly powers: ReadonlyMap<Expr, Rational>;
}

const byName = orderingOf();
const knownFactors = createMemo<Factors>();

/** The factors of an expression, in structural order so that matching does not depend on how it was made. */
export function factorsOf(expr: Expr): Factors {
  let factors = knownFactors.get(expr);
  if (factors === undefined) {
    factors = splitIntoFactors(expr);
    knownFactors.set(expr, factors);
  }
  return factors;
}

function splitIntoFactors(expr: Expr): Factors {
  const powers = new Map<Expr, Rational>();
  if (expr.kind === "number") return { coefficient: expr.value, powers };
  if (expr.kind !== "product") return { coefficient: 1, powers: powers.set(expr, 1) };
  for (const i of orderedFactors(expr, byName)) powers.set(expr.args[i]!, expr.weights[i]!);
  return { coefficient: expr.value, powers };
}

export function exprOfFactors({ coefficient, powers }: Factors): Expr {
  return monomial([...powers.keys()], [...powers.values()], coefficient);
}

/** The product of some factors with an expression. */
export function timesFactors(factors: Factors, expr: Expr): Expr {
  return product(exprOfFactors(factors), expr);
}

/** Whether two products have the same factors. */
export function sameFactors(a: Factors, b: Factors): boolean {
  if (a.powers.size !== b.powers.size || !sameRational(a.coefficient, b.coefficient)) return false;
  for (const [base, exponent] of a.powers) {
    const other = b.powers.get(base);
    if (other === undefined || !sameRational(other, exponent)) return false;
  }
  return true;
}

/** Whether `base^part` can be split off `base^whole` and leaves an exponent of the same sign, or none. */
export function contains(whole: Rational, part: Rational): boolean {
  if (sameRational(whole, part)) return true;
  const sameSign = signOfRational(whole) === signOfRational(part);
  return sameSign && isInteger(part) && compareRational(absRational(whole), absRational(part)) > 0;
}

/** The factors without `base^exponent`, which must be there. */
function withoutPower(subject: Factors, base: Expr, exponent: Rational): Factors {
  const powers = new Map(subject.powers);
  const left = subtractRational(powers.get(base)!, exponent);
  if (left === 0) powers.delete(base);
  else powers.set(base, left);
  return { coefficient: subject.coefficient, powers };
}

/** The factors without those of `divisor^exponent`, all of which must be there; `null` if they are not. */
export function dividedBy(subject: Factors, divisor: Expr, exponent: Rational): Factors | null {
  let rest = subject;
  const { coefficient, powers } = factorsOf(divisor);
  if (coefficient !== 1 && typeof exponent !== "number") return null;
  for (const [base, power] of powers) {
    const part = multiplyRational(power, exponent);
    const whole = rest.powers.get(base);
    if (whole === undefined || !contains(whole, part)) return null;
    rest = withoutPower(rest, base, part);
  }
  if (coefficient === 1) return rest;
  if (coefficient === 0) return null;
  const factor = powerRational(coefficient, exponent as number);
  return { coefficient: divideRational(rest.coefficient, factor), powers: rest.powers };
}
