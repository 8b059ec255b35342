import {
  addRational,
  denominator,
  divideRational,
  fromBigInt,
  multiplyRational,
  negateRational,
  numerator,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import type { RationalFunction } from "./rational-function.ts";
import { isolateRoots, isRationalRoot, type RealRoot, refine } from "./real-roots.ts";
import { degreeOf, evaluateUnivariate, primitivePart, type UnivariatePolynomial } from "./univariate.ts";
import { gcdOfUnivariate, quotientOfUnivariate } from "./univariate-gcd.ts";

/** Coefficients over Q, low to high, without leading zeros. */
type Element = readonly Rational[];

const FIRST_BITS = 16;

/**
 * The values of a rational function at real roots of one square-free polynomial (not poles), each as a root of the minimal
 * polynomial over the algebra Q[t]/(p): the first linear relation between the powers of the value, which is square-free
 * because p is. Exact; the cost grows with the fourth power of the degree of p or worse.
 */
export function valuesAtRoots(f: RationalFunction, p: UnivariatePolynomial): (root: RealRoot) => RealRoot {
  const poles = gcdOfUnivariate(p, f.denominator);
  const modulus = degreeOf(poles) > 0 ? quotientOfUnivariate(p, primitivePart(poles)) : p;
  let known: { readonly value: Element; readonly candidates: readonly RealRoot[] } | null = null;
  return (root) => {
    if (isRationalRoot(root)) return valueAtRational(f, root.isolating[0]);
    known ??= elementOf(f, modulus);
    const { value, candidates } = known;
    const { polynomial, isolating } = select(candidates, (bits) => imageOf(value, refine(root, bits).isolating));
    return { polynomial, isolating };
  };
}

function elementOf(
  f: RationalFunction,
  modulus: UnivariatePolynomial,
): { value: Element; candidates: readonly RealRoot[] } {
  const p = modulus.map(fromBigInt);
  const top = remainder(f.numerator.map(fromBigInt), p);
  const value = productModulo(top, inverse(remainder(f.denominator.map(fromBigInt), p), modulus), modulus);
  return { value, candidates: isolateRoots(minimalPolynomial(value, modulus)) };
}

function valueAtRational(f: RationalFunction, at: Rational): RealRoot {
  const value = divideRational(evaluateUnivariate(f.numerator, at), evaluateUnivariate(f.denominator, at));
  return { polynomial: [-numerator(value), denominator(value)], isolating: [value, value] };
}

/** The one candidate in ever smaller closed intervals that are known to hold the number. */
function select(candidates: readonly RealRoot[], enclosure: (bits: number) => readonly [Rational, Rational]): RealRoot {
  let left = candidates;
  for (let bits = FIRST_BITS; left.length > 1; bits *= 2) {
    const [from, to] = enclosure(bits);
    left = left
      .map((candidate) => refine(candidate, bits))
      .filter(({ isolating }) => !isAbove(isolating[0], to) && !isAbove(from, isolating[1]));
  }
  return left[0]!;
}

function isAbove(a: Rational, b: Rational): boolean {
  return signOfRational(addRational(a, negateRational(b))) > 0;
}

function trimmed(element: readonly Rational[]): Element {
  let length = element.length;
  while (length > 0 && element[length - 1] === 0) length -= 1;
  return element.slice(0, length);
}

function addMultiple(target: Rational[], source: Element, factor: Rational, shift: number): void {
  source.forEach((c, i) => {
    target[i + shift] = addRational(target[i + shift] ?? 0, multiplyRational(factor, c));
  });
}

function remainder(a: Element, b: Element): Element {
  return divide(a, b).remainder;
}

function divide(a: Element, b: Element): { readonly quotient: Element; readonly remainder: Element } {
  let rest = [...trimmed(a)];
  const quotient: Rational[] = new Array<Rational>(Math.max(rest.length - b.length + 1, 0)).fill(0);
  while (rest.length >= b.length) {
    const factor = divideRational(rest.at(-1)!, b.at(-1)!);
    const shift = rest.length - b.length;
    quotient[shift] = factor;
    addMultiple(rest, b, negateRational(factor), shift);
    rest = [...trimmed(rest)];
  }
  return { quotient, remainder: rest };
}

function productOf(a: Element, b: Element): Element {
  const result: Rational[] = [];
  for (const [i, c] of a.entries()) addMultiple(result, b, c, i);
  return trimmed(result.map((c) => c ?? 0));
}

function productModulo(a: Element, b: Element, modulus: UnivariatePolynomial): Element {
  return remainder(productOf(a, b), modulus.map(fromBigInt));
}

/** The inverse of an element coprime to the modulus (extended Euclid). */
function inverse(element: Element, modulus: UnivariatePolynomial): Element {
  let [r, s]: [Element, Element] = [modulus.map(fromBigInt), element];
  let [u, v]: [Element, Element] = [[], [1]];
  while (s.length > 1) {
    const { quotient, remainder: rest } = divide(r, s);
    const next = [...u];
    addMultiple(next, productOf(quotient, v), -1, 0);
    [r, s, u, v] = [s, rest, v, trimmed(next.map((c) => c ?? 0))];
  }
  return v.map((c) => divideRational(c, s[0]!));
}

/** The monic relation of least degree between the powers of an element, with denominators cleared. */
function minimalPolynomial(element: Element, modulus: UnivariatePolynomial): UnivariatePolynomial {
  const n = degreeOf(modulus);
  const rows: { readonly vector: Rational[]; readonly relation: Rational[]; readonly pivot: number }[] = [];
  for (let power: Element = [1], k = 0; ; power = productModulo(power, element, modulus), k += 1) {
    const vector: Rational[] = Array.from({ length: n }, (_, i) => power[i] ?? 0);
    const relation: Rational[] = Array.from({ length: k + 1 }, (_, i) => (i === k ? 1 : 0));
    for (const row of rows) {
      const factor = negateRational(divideRational(vector[row.pivot]!, row.vector[row.pivot]!));
      if (factor === 0) continue;
      addMultiple(vector, row.vector, factor, 0);
      addMultiple(relation, row.relation, factor, 0);
    }
    const pivot = vector.findIndex((c) => c !== 0);
    if (pivot < 0) return clearDenominators(relation);
    rows.push({ vector, relation, pivot });
  }
}

function clearDenominators(element: Element): UnivariatePolynomial {
  const common = element.reduce((product, c) => product * denominator(c), 1n);
  return primitivePart(element.map((c) => (numerator(c) * common) / denominator(c)));
}

/** An interval that holds the values of a polynomial on an interval (Horner). */
function imageOf(p: Element, [from, to]: readonly [Rational, Rational]): readonly [Rational, Rational] {
  let [low, high]: [Rational, Rational] = [0, 0];
  for (let i = p.length - 1; i >= 0; i -= 1) {
    const corners = [low, high].flatMap((a) => [multiplyRational(a, from), multiplyRational(a, to)]);
    low = addRational(
      corners.reduce((a, b) => (isAbove(a, b) ? b : a)),
      p[i]!,
    );
    high = addRational(
      corners.reduce((a, b) => (isAbove(a, b) ? a : b)),
      p[i]!,
    );
  }
  return [low, high];
}
