import { type Region, regionOf } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn } from "../../evaluate/inequalities/signs-on.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference, linearCombination, product, rationalPower, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { isEven, isInteger, type Rational, signOfRational } from "../../number/rational.ts";
import { identityForms, isIdentity } from "../identity.ts";
import { signBound } from "../positivity.ts";
import { isThin } from "../thin.ts";
import { BOTH, type Conduct, isOpenGraph } from "./conduct.ts";
import { areIndependent } from "./hessian.ts";
import { type NatureClaim, subjectOf } from "./subject.ts";

/** `f = value + coefficient·Π factor^weight`, some of the factors being 0 on the set. */
export interface FactorsProof {
  readonly by: "factors";
  readonly value: Expr;
  readonly coefficient: Rational;
  readonly factors: readonly { readonly factor: Expr; readonly weight: Rational }[];
}

/**
 * Powers that are nowhere negative keep the sign of the others, which are not 0 and continuous. With odd powers of factors whose gradients
 * are independent, and powers with a gradient besides, f has both signs; so it has in the limit, at the few points where others are 0, too.
 */
export function conductByFactors(proof: FactorsProof, claim: NatureClaim): Conduct | null {
  const { objective, variables, conditions } = claim;
  const { value, coefficient, factors } = proof;
  if (value.free.indices.length > 0 || !isProduct(objective, proof, claim)) return null;
  const subject = subjectOf(claim);
  const region = regionOf(conditions);
  let sign: number = signOfRational(coefficient);
  const [odd, even]: [Expr[], Expr[]] = [[], []];
  let isSigned = true;
  let isDense = true;
  for (const { factor, weight } of factors) {
    const isPositivePower = signOfRational(weight) > 0;
    const isEvenPower = isEven(weight) || !isInteger(weight);
    const isFolded = (): boolean => isPositivePower && (isEvenPower || isNonnegative(factor, region));
    if (isPositivePower && subject.isZeroAt(factor)) {
      (isFolded() ? even : odd).push(factor);
      continue;
    }
    const signs = subject.signsAt(factor);
    const isContinuous = subject.isAnalyticAt(factor);
    if ((signs === POSITIVE || signs === NEGATIVE) && isContinuous) {
      if (signs === NEGATIVE && !isInteger(weight)) return null;
      if (signs === NEGATIVE && !isEven(weight)) sign = -sign;
      continue;
    }
    isSigned &&= isFolded();
    isDense &&= isInteger(weight) && isPositivePower && isContinuous && isSeldomZero(factor, weight, claim);
  }
  if (sign === 0 || odd.length + even.length === 0) return null;
  if (odd.length === 0) {
    if (!isSigned) return null;
    return sign > 0 ? { below: false, above: null, strict: null } : { below: null, above: false, strict: null };
  }
  const isRegular = [odd, ...even.map((one) => [one])].every((some) => areIndependent(some, variables, subject));
  return isDense && isRegular ? BOTH : null;
}

function isNonnegative(factor: Expr, region: Region): boolean {
  return signBound(factor) === ">=" || isNonnegativeOn(factor, region);
}

/** Whether the zeros of a factor have no inner points: those on the set, or, of an even power, at all. */
function isSeldomZero(factor: Expr, weight: Rational, claim: NatureClaim): boolean {
  const { variables, set } = claim;
  if (isEven(weight) && isThin(factor, variables)) return true;
  const on = isOpenGraph(claim) && set.params.length > 0 ? subjectOf(claim).onSet(factor) : null;
  return on !== null && isThin(on, set.params);
}

function isProduct(
  objective: Expr,
  { value, coefficient, factors }: FactorsProof,
  { conditions }: NatureClaim,
): boolean {
  const powers = factors.map(({ factor, weight }) => rationalPower(factor, weight));
  const whole = linearCombination([product(...powers), value], [coefficient, 1], 0);
  if (whole === objective) return true;
  const rest = difference(objective, whole);
  return rest === ZERO || identityForms(rest, conditions).some(isIdentity);
}
