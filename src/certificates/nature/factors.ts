import { regionOf } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn } from "../../evaluate/inequalities/signs-on.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference, linearCombination, product, rationalPower, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { isEven, isInteger, type Rational, signOfRational } from "../../number/rational.ts";
import { identityForms, isIdentity } from "../identity.ts";
import { signBound } from "../positivity.ts";
import { BOTH, type Conduct } from "./conduct.ts";
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
 * are independent, and powers with a gradient besides, f has both signs.
 */
export function conductByFactors(proof: FactorsProof, claim: NatureClaim): Conduct | null {
  const { objective, variables, conditions } = claim;
  const { value, coefficient, factors } = proof;
  if (value.free.indices.length > 0 || !isProduct(objective, proof, claim)) return null;
  const subject = subjectOf(claim);
  const region = regionOf(conditions);
  let sign: number = signOfRational(coefficient);
  const odd: Expr[] = [];
  const even: Expr[] = [];
  for (const { factor, weight } of factors) {
    if (signOfRational(weight) > 0 && subject.isZeroAt(factor)) {
      const bound = signBound(factor);
      const isEvenPower = isEven(weight) || !isInteger(weight);
      const isFolded = isEvenPower || bound === ">=" || isNonnegativeOn(factor, region);
      (isFolded ? even : odd).push(factor);
      continue;
    }
    const signs = subject.signsAt(factor);
    if ((signs !== POSITIVE && signs !== NEGATIVE) || !subject.isAnalyticAt(factor)) return null;
    if (signs === NEGATIVE && !isInteger(weight)) return null;
    if (signs === NEGATIVE && !isEven(weight)) sign = -sign;
  }
  if (sign === 0 || odd.length + even.length === 0) return null;
  if (odd.length > 0) {
    const isRegular =
      areIndependent(odd, variables, subject) && even.every((one) => areIndependent([one], variables, subject));
    return isRegular ? BOTH : null;
  }
  return sign > 0 ? { below: false, above: null, strict: null } : { below: null, above: false, strict: null };
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
