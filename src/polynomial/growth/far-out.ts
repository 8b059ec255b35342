import { withinSteps } from "../../number/patience.ts";
import { bitLength, denominator, gcd, numerator, type Rational, subtractRational } from "../../number/rational.ts";
import { multiply, power } from "../multivariate/multiplication.ts";
import {
  add,
  constant,
  degreeIn,
  isConstant,
  isZero,
  type Multivariate,
  scale,
  totalDegree,
  variableOf,
} from "../multivariate/polynomial.ts";
import { evaluateAt, leadingCoefficientIn } from "../multivariate/recursive.ts";
import { discriminant } from "../multivariate/resultant.ts";
import { sheared } from "../multivariate/shear.ts";
import { squareFreeFactors } from "../multivariate/square-free.ts";
import { toUnivariate } from "../multivariate/univariate-view.ts";
import { selectVariables } from "../multivariate/variables.ts";
import type { Polynomial } from "../polynomial.ts";
import { countRealRoots } from "../sturm.ts";
import { primitivePart } from "../univariate.ts";

const SHEARS = [0n, 1n, -1n, 2n, -2n, 3n];
const LARGEST_DEGREE = 12;
const STEPS = 8_000_000;

/**
 * Whether a polynomial in two variables is at least `bound` outside of some disc; exact, `null` beyond a limit. In coordinates in
 * which `F = f - bound` has a constant leading coefficient in y, the least value of F on the vertical line at x is continuous in
 * x, and 0 only at roots of the discriminant of F: beyond them one line on each side shows its sign.
 */
export function isAtLeastFarOut(f: Polynomial, bound: Rational): boolean | null {
  return withinSteps(STEPS, () => decide(f, bound));
}

function decide(f: Polynomial, bound: Rational): boolean | null {
  const whole = integralDifference(f, bound);
  if (f.variables.length !== 2 || totalDegree(whole) > LARGEST_DEGREE) return null;
  if (isZero(whole)) return true;
  for (const F of transformed(whole)) {
    const leading = leadingCoefficientIn(F, 1);
    if (!isConstant(leading)) continue;
    if (leading.coefficients[0]! < 0n || degreeIn(F, 1) % 2 === 1) return false;
    return isNonNegativeFarOut(F);
  }
  return null;
}

/** F in other coordinates: sheared, and for a leading part in y alone with x and y exchanged. */
function* transformed(F: Multivariate): Generator<Multivariate> {
  const exchanged = selectVariables(F, [1, 0]);
  for (const shear of SHEARS) yield sheared(F, 0, shear);
  for (const shear of SHEARS) yield sheared(exchanged, 0, shear);
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

/** For a positive leading coefficient and an even degree in y. */
function isNonNegativeFarOut(F: Multivariate): boolean {
  if (degreeIn(F, 1) === 0) return true;
  const changes = discriminant(F, 1);
  if (isZero(changes)) return isNonNegativeFarOut(withoutSquares(F));
  const far = 1n << BigInt(boundExponent(changes));
  return [far, -far].every((x) => {
    const onLine = toUnivariate(selectVariables(evaluateAt(F, 0, x), [1]));
    return countRealRoots(primitivePart(onLine)) === 0;
  });
}

/** Of the same sign almost everywhere, and square-free. */
function withoutSquares(F: Multivariate): Multivariate {
  const { content, factors } = squareFreeFactors(F);
  const odd = factors.filter(({ multiplicity }) => multiplicity % 2 === 1).map(({ factor }) => factor);
  return odd.reduce(multiply, constant(2, content < 0n ? -1n : 1n));
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
