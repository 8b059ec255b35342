import { withinSteps } from "../../number/patience.ts";
import { bitLength, denominator, gcd, numerator, type Rational, subtractRational } from "../../number/rational.ts";
import { signAtRoot } from "../../polynomial/algebraic.ts";
import { isolateIrrationalRoots } from "../../polynomial/descartes.ts";
import { quotientBy } from "../../polynomial/multivariate/division.ts";
import { gcdOf } from "../../polynomial/multivariate/gcd.ts";
import { multiply, power } from "../../polynomial/multivariate/multiplication.ts";
import {
  add,
  constant,
  degreeIn,
  isConstant,
  isZero,
  type Multivariate,
  scale,
  subtract,
  totalDegree,
  variableOf,
} from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { derivativeIn, evaluateAt, leadingCoefficientIn } from "../../polynomial/multivariate/recursive.ts";
import { discriminant, resultant } from "../../polynomial/multivariate/resultant.ts";
import { toUnivariate } from "../../polynomial/multivariate/univariate-view.ts";
import { selectVariables } from "../../polynomial/multivariate/variables.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { rationalRoots, withoutRationalRoots } from "../../polynomial/rational-roots.ts";
import { type RealRoot, rationalAsRoot } from "../../polynomial/real-roots.ts";
import { endsOfCell } from "../../polynomial/refine.ts";
import { primitivePart as primitiveUnivariate, type UnivariatePolynomial } from "../../polynomial/univariate.ts";

const SHEARS = [0n, 1n, -1n, 2n, -2n, 3n];
const LARGEST_DEGREE = 12;
const STEPS = 8_000_000;

/**
 * Whether a polynomial in two variables is at least `bound` outside of some disc; exact, `null` beyond a limit. On a large circle
 * it is least where it is stationary along the circle: on the curve `G = x·f_y - y·f_x = 0`. In coordinates in which G is monic
 * in y its half-branches go to infinity with x, and beyond the roots of the discriminant of G and of its resultant with
 * `f - bound` they neither meet nor change the sign of that: one vertical line on each side shows all.
 */
export function isAtLeastFarOut(f: Polynomial, bound: Rational): boolean | null {
  return withinSteps(STEPS, () => decide(f, bound));
}

function decide(f: Polynomial, bound: Rational): boolean | null {
  const whole = integralDifference(f, bound);
  if (f.variables.length !== 2 || totalDegree(whole) > LARGEST_DEGREE) return null;
  const [x, y] = [variableOf(2, 0), variableOf(2, 1)];
  for (const F of transformed(whole)) {
    const G = subtract(multiply(x, derivativeIn(F, 1)), multiply(y, derivativeIn(F, 0)));
    if (isZero(G) || degreeIn(G, 1) < 1 || !isConstant(leadingCoefficientIn(G, 1))) continue;
    return isNonNegativeOnBranches(F, squareFreeInY(G));
  }
  return null;
}

/** F in other coordinates: sheared, and for a leading part in y alone with x and y exchanged. */
function* transformed(F: Multivariate): Generator<Multivariate> {
  const exchanged = selectVariables(F, [1, 0]);
  for (const shear of SHEARS) yield sheared(F, shear);
  for (const shear of SHEARS) yield sheared(exchanged, shear);
}

/** A positive multiple of `f - bound` over Z. */
function integralDifference({ terms }: Polynomial, bound: Rational): Multivariate {
  const common = [bound, ...terms.map((term) => term.coefficient)].reduce<bigint>(
    (c, q) => (c / gcd(c, denominator(q))) * denominator(q),
    1n,
  );
  const scaled = (q: Rational): bigint => numerator(q) * (common / denominator(q));
  const variables = [variableOf(2, 0), variableOf(2, 1)];
  const start = constant(2, scaled(subtractRational(0, bound)));
  return terms.reduce((sum, { coefficient, powers }) => {
    let product = constant(2, 1n);
    for (let i = 0; i < powers.length; i += 2) {
      product = multiply(product, power(variables[powers[i]!]!, powers[i + 1]!));
    }
    return add(sum, scale(product, scaled(coefficient)));
  }, start);
}

/** `F(x + k·y, y)`. */
function sheared(F: Multivariate, k: bigint): Multivariate {
  if (k === 0n) return F;
  const first = add(variableOf(2, 0), scale(variableOf(2, 1), k));
  let sum = constant(2, 0n);
  F.coefficients.forEach((c, t) => {
    const monomial = multiply(power(first, F.exponents[2 * t]!), power(variableOf(2, 1), F.exponents[2 * t + 1]!));
    sum = add(sum, scale(monomial, c));
  });
  return sum;
}

/** Monic in y up to a constant, so that common factors contain y. */
function squareFreeInY(G: Multivariate): Multivariate {
  return primitivePart(quotientBy(G, gcdOf(G, derivativeIn(G, 1))));
}

function isNonNegativeOnBranches(F: Multivariate, G: Multivariate): boolean {
  const rest = quotientBy(G, gcdOf(G, F));
  const meetings = degreeIn(G, 1) > 1 ? discriminant(G, 1) : constant(2, 1n);
  const changes = degreeIn(rest, 1) > 0 ? resultant(rest, F, 1) : constant(2, 1n);
  const far = 1n << BigInt(Math.max(boundExponent(meetings), boundExponent(changes)));
  return [far, -far].every((x) => {
    const [branches, values] = [G, F].map((p) => toUnivariate(selectVariables(evaluateAt(p, 0, x), [1])));
    return realRootsOf(primitiveUnivariate(branches!)).every((root) => signAtRoot(values!, root) >= 0);
  });
}

/** Some e >= 0 with all real roots of a polynomial in x alone between `-2^e` and `2^e` (Lagrange, Zassenhaus 1969). */
function boundExponent(p: Multivariate): number {
  const coefficients = toUnivariate(selectVariables(p, [0]));
  const top = coefficients.length - 1;
  const lead = bitLength(coefficients[top]!);
  let exponent = 0;
  for (let i = 0; i < top; i += 1) {
    if (coefficients[i] === 0n) continue;
    exponent = Math.max(exponent, Math.ceil((bitLength(coefficients[i]!) - lead + 1) / (top - i)) + 1);
  }
  return exponent;
}

/** The real roots of a square-free polynomial, without a look for factors. */
function realRootsOf(p: UnivariatePolynomial): readonly RealRoot[] {
  const rational = rationalRoots(p);
  const rest = withoutRationalRoots(p, rational);
  const irrational = isolateIrrationalRoots(rest).map((cell) => ({ polynomial: rest, isolating: endsOfCell(cell) }));
  return [...rational.map(rationalAsRoot), ...irrational];
}
