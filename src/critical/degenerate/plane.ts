import {
  type BranchBox,
  multivariateOfGerm,
  type PlaneDecomposition,
  type PlanePolynomial,
  shearedBy,
  sliceAt,
  valueAtOrigin,
  withoutRootAtZero,
} from "../../certificates/plane-germ.ts";
import {
  absRational,
  compareRational,
  divideRational,
  negateRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { simplestBetween } from "../../number/simplest.ts";
import type { Germ } from "../../polynomial/germ/germ.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { constant, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { derivativeIn } from "../../polynomial/multivariate/recursive.ts";
import { resultant } from "../../polynomial/multivariate/resultant.ts";
import { squareFreeFactors } from "../../polynomial/multivariate/square-free.ts";
import { isolateRoots, isRationalRoot, type RealRoot, refine } from "../../polynomial/real-roots.ts";
import type { UnivariatePolynomial } from "../../polynomial/univariate.ts";

/** The square-free factors of a polynomial germ in two variables, with boxes that show their branches; `null` if irrational. */
export function decomposePlaneGerm(germ: Germ): PlaneDecomposition | null {
  const whole = multivariateOfGerm(germ);
  if (whole === null || whole.coefficients.length === 0) return null;
  const { content, factors } = squareFreeFactors(whole);
  const through = (parity: number): Multivariate =>
    factors
      .filter(({ factor, multiplicity }) => valueAtOrigin(factor) === 0n && multiplicity % 2 === parity)
      .reduce((p, { factor }) => multiply(p, factor), constant(2, 1n));
  return {
    sign: content > 0n ? 1 : -1,
    factors: factors.map(({ factor, multiplicity }) => ({ factor: planeOf(factor), multiplicity })),
    odd: boxOf(through(1)),
    even: boxOf(through(0)),
  };
}

function planeOf({ exponents, coefficients }: Multivariate): PlanePolynomial {
  return coefficients.map((c, t) => [exponents[2 * t]!, exponents[2 * t + 1]!, c] as const);
}

/** A box around 0 that no branch enters or leaves but at its vertical sides, and where none meet but at 0. */
function boxOf(curve: Multivariate): BranchBox | null {
  if (valueAtOrigin(curve) !== 0n) return null;
  let shear = 0;
  let sheared = curve;
  while (sliceAt(sheared, 0, 0).length === 0) {
    shear += 1;
    sheared = shearedBy(curve, shear);
  }
  const height = insideRoots([sliceAt(sheared, 0, 0)]);
  const width = insideRoots([
    sliceAt(resultant(sheared, derivativeIn(sheared, 1), 1), 1, 0),
    sliceAt(sheared, 1, height),
    sliceAt(sheared, 1, negateRational(height)),
  ]);
  return { shear, width, height };
}

/** A positive number below the absolute values of all roots but 0, at most 1. */
function insideRoots(polynomials: readonly UnivariatePolynomial[]): Rational {
  const bounds = polynomials.flatMap((p) => isolateRoots(withoutRootAtZero(p)).map(distanceFromZero));
  const least = bounds.reduce((a, b) => (compareRational(a, b) < 0 ? a : b), 2);
  return simplestBetween(divideRational(least, 4), least);
}

/** A positive lower bound of the absolute value of a root. */
function distanceFromZero(root: RealRoot): Rational {
  for (let bits = 4; ; bits *= 2) {
    const fine = refine(root, bits);
    const [low, high] = fine.isolating;
    if (isRationalRoot(fine) || signOfRational(low) > 0) return absRational(low);
    if (signOfRational(high) < 0) return absRational(high);
  }
}
