import { addRational, compareRational, divideRational, type Rational } from "../number/rational.ts";
import { signVariations } from "../polynomial/descartes.ts";
import { quotientRule } from "../polynomial/quotient-rule.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { squareFreeFactors, squareFreePart } from "../polynomial/squarefree.ts";
import { countRealRoots, sturmChain } from "../polynomial/sturm.ts";
import {
  degreeOf,
  derivativeOfUnivariate,
  multiplyUnivariate,
  powerUnivariate,
  primitivePart,
  sameUnivariate,
  signAt,
  type UnivariatePolynomial,
  univariate,
} from "../polynomial/univariate.ts";
import { gcdOfUnivariate } from "../polynomial/univariate-gcd.ts";
import type { UnivariateCertificate } from "./certificate.ts";

type Interval = readonly [Rational, Rational];
type SturmChain = readonly UnivariatePolynomial[];

const ONE: UnivariatePolynomial = [1n];

/**
 * Whether the certificate lists every real root of f', each alone in its interval, with the order and the sign of the first
 * derivative of f that is not zero there. f is read as a quotient of polynomials anew, f' comes from the quotient rule, and
 * the roots are counted by Sturm's theorem.
 */
export function checkUnivariate(certificate: UnivariateCertificate): boolean {
  const numerator = univariate(certificate.numerator);
  const denominator = univariate(certificate.denominator);
  if (numerator.length === 0 || denominator.length === 0) return false;
  if (!isDerivative(certificate, numerator, denominator)) return false;
  if (degreeOf(gcdOfUnivariate(numerator, denominator)) > 0) return false;
  const layers = multiplicityLayers(numerator);
  if (layers === null) return false;
  const product = layers.reduce((factor, layer) => multiplyUnivariate(factor, layer.chain[0]!), ONE);
  const chain = sturmChain(product);
  if (degreeOf(chain.at(-1)!) > 0 || countRealRoots(product) !== certificate.roots.length) return false;
  if (!ascending(certificate.roots.map((root) => root.isolating))) return false;
  return certificate.roots.every(
    ({ isolating, order, sign }) =>
      holdsOneRoot(chain, isolating) &&
      hasMultiplicity(layers, isolating, order - 1) &&
      signBeyond(chain, numerator, denominator, isolating) === sign,
  );
}

/** `(P/Q)' = numerator/denominator`, multiplied out crosswise. */
function isDerivative(
  { objective, variable }: UnivariateCertificate,
  numerator: UnivariatePolynomial,
  denominator: UnivariatePolynomial,
): boolean {
  const f = rationalFunctionOf(objective, variable);
  if (f === null) return false;
  const slope = quotientRule(f);
  return sameUnivariate(
    multiplyUnivariate(slope.numerator, denominator),
    multiplyUnivariate(slope.denominator, numerator),
  );
}

/** Whether the intervals follow one another without a common point, open ones being open. */
function ascending(intervals: readonly Interval[]): boolean {
  return intervals.every((interval, i) => {
    const next = intervals[i + 1];
    return compareRational(interval[0], interval[1]) <= 0 && (next === undefined || isBefore(interval, next));
  });
}

function isBefore(a: Interval, b: Interval): boolean {
  const gap = compareRational(b[0], a[1]);
  return gap > 0 || (gap === 0 && !(isExact(a) && isExact(b)));
}

function isExact([from, to]: Interval): boolean {
  return compareRational(from, to) === 0;
}

function holdsOneRoot(chain: SturmChain, interval: Interval): boolean {
  if (isExact(interval)) return signAt(chain[0]!, interval[0]) === 0;
  return countRootsBetween(chain, interval[0], interval[1]) === 1;
}

/** The part of a polynomial whose roots have one multiplicity; the chain begins with it. */
interface Layer {
  readonly chain: SturmChain;
  readonly multiplicity: number;
}

/** Factors with their multiplicities, multiplied out again to see that they are the polynomial; `null` if they are not. */
function multiplicityLayers(p: UnivariatePolynomial): readonly Layer[] | null {
  const factors = squareFreeFactors(p);
  const powers = factors.map(({ polynomial, multiplicity }) => powerUnivariate(polynomial, multiplicity));
  if (!sameUnivariate(primitivePart(powers.reduce(multiplyUnivariate, ONE)), primitivePart(p))) return null;
  return factors.map(({ polynomial, multiplicity }) => ({ chain: sturmChain(polynomial), multiplicity }));
}

/** Whether the one root in the interval is a root of the layer with this multiplicity. */
function hasMultiplicity(layers: readonly Layer[], isolating: Interval, multiplicity: number): boolean {
  return layers.some((layer) => layer.multiplicity === multiplicity && holdsOneRoot(layer.chain, isolating));
}

/** The sign of f' immediately to the right of the root: the sign of the first derivative of f that is not zero there. */
function signBeyond(
  chain: SturmChain,
  numerator: UnivariatePolynomial,
  denominator: UnivariatePolynomial,
  isolating: Interval,
): number {
  const poles = sturmChain(squareFreePart(denominator));
  const product = multiplyUnivariate(numerator, denominator);
  let interval = isolating;
  while (!isExact(interval)) {
    if (signAt(product, interval[1]) !== 0 && countRootsBetween(poles, interval[0], interval[1]) === 0) {
      return signAt(product, interval[1]);
    }
    interval = halve(chain, interval);
  }
  let derivative = numerator;
  while (derivative.length > 0 && signAt(derivative, interval[0]) === 0)
    derivative = derivativeOfUnivariate(derivative);
  return signAt(derivative, interval[0]) * signAt(denominator, interval[0]);
}

/** How many roots the square-free polynomial that heads the chain has in the open interval `(from, to)`. */
function countRootsBetween(chain: SturmChain, from: Rational, to: Rational): number {
  const variationsAt = (x: Rational): number => signVariations(chain.map((p) => BigInt(signAt(p, x))));
  return variationsAt(from) - variationsAt(to) - (signAt(chain[0]!, to) === 0 ? 1 : 0);
}

/** An open interval with one root halved; `[x, x]` when the middle is the root. */
function halve(chain: SturmChain, [from, to]: Interval): Interval {
  const middle = divideRational(addRational(from, to), 2);
  if (signAt(chain[0]!, middle) === 0) return [middle, middle];
  return countRootsBetween(chain, from, middle) === 1 ? [from, middle] : [middle, to];
}
