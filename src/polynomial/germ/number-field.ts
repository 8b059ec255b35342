import { poll } from "../../number/patience.ts";
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
} from "../../number/rational.ts";
import { signAtRoot } from "../algebraic.ts";
import { factorsOverIntegers } from "../factor.ts";
import type { RealRoot } from "../real-roots.ts";
import { squareFreePart } from "../squarefree.ts";
import { degreeOf, sameUnivariate, univariate } from "../univariate.ts";
import { isConstantScalar, isRationalScalar, type Scalar, type ScalarField } from "./scalar-field.ts";

type Element = readonly Rational[];

/**
 * The real number field Q(t) for a root t of an irreducible polynomial of degree 2 or more; `null` for any other polynomial.
 * Signs are found by refining the root.
 */
export function numberField(root: RealRoot): ScalarField | null {
  const { polynomial } = root;
  if (degreeOf(polynomial) < 2 || !sameUnivariate(squareFreePart(polynomial), polynomial)) return null;
  if (factorsOverIntegers(polynomial).length !== 1) return null;
  const modulus = polynomial.map(fromBigInt);
  return {
    add: (a, b) => scalarOf(sumOf(elementOf(a), elementOf(b), 1)),
    multiply: (a, b) => {
      if (isRationalScalar(a) && isRationalScalar(b)) return multiplyRational(a, b);
      return scalarOf(remainderOf(productOf(elementOf(a), elementOf(b)), modulus));
    },
    negate: (a) => (isRationalScalar(a) ? negateRational(a) : elementOf(a).map(negateRational)),
    invert: (a) => (isRationalScalar(a) ? divideRational(1, a) : inverseOf(elementOf(a), modulus)),
    sign: (a) => (isRationalScalar(a) ? signOfRational(a) : signAtRoot(cleared(elementOf(a)), root)),
  };
}

/** The polynomial of the generator, reduced: what a scalar is as a remainder modulo the polynomial of the root. */
export function scalarModulo(coefficients: Element, root: RealRoot): Scalar {
  return scalarOf(remainderOf(coefficients, root.polynomial.map(fromBigInt)));
}

function elementOf(a: Scalar): Element {
  if (isConstantScalar(a)) throw new TypeError("not an element of the number field");
  return isRationalScalar(a) ? (a === 0 ? [] : [a]) : a;
}

function scalarOf(element: Element): Scalar {
  const reduced = trimmed(element);
  return reduced.length > 1 ? reduced : (reduced[0] ?? 0);
}

function trimmed(element: Element): Element {
  let length = element.length;
  while (length > 0 && element[length - 1] === 0) length -= 1;
  return length === element.length ? element : element.slice(0, length);
}

/** `a + factor·b`. */
function sumOf(a: Element, b: Element, factor: Rational): Element {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, i) => addRational(a[i] ?? 0, multiplyRational(factor, b[i] ?? 0)));
}

function productOf(a: Element, b: Element): Element {
  if (a.length === 0 || b.length === 0) return [];
  poll(a.length * b.length);
  const product = new Array<Rational>(a.length + b.length - 1).fill(0);
  for (const [i, p] of a.entries()) {
    for (const [j, q] of b.entries()) product[i + j] = addRational(product[i + j]!, multiplyRational(p, q));
  }
  return product;
}

interface Division {
  readonly quotient: Element;
  readonly remainder: Element;
}

function divide(a: Element, b: Element): Division {
  const rest = [...a];
  const quotient = new Array<Rational>(Math.max(a.length - b.length + 1, 0)).fill(0);
  for (let i = quotient.length - 1; i >= 0; i -= 1) {
    const factor = divideRational(rest[i + b.length - 1]!, b.at(-1)!);
    quotient[i] = factor;
    if (factor === 0) continue;
    const negated = negateRational(factor);
    for (const [j, c] of b.entries()) rest[i + j] = addRational(rest[i + j]!, multiplyRational(negated, c));
  }
  return { quotient: trimmed(quotient), remainder: trimmed(rest.slice(0, b.length - 1)) };
}

function remainderOf(a: Element, b: Element): Element {
  return a.length < b.length ? a : divide(a, b).remainder;
}

/** By the extended algorithm of Euclid: the modulus is irreducible. */
function inverseOf(element: Element, modulus: Element): Scalar {
  let [r, s]: [Element, Element] = [modulus, element];
  let [u, v]: [Element, Element] = [[], [1]];
  while (s.length > 1) {
    const { quotient, remainder } = divide(r, s);
    [r, s, u, v] = [s, remainder, v, trimmed(sumOf(u, productOf(quotient, v), -1))];
  }
  const last = s[0];
  if (last === undefined) throw new RangeError("division by zero");
  return scalarOf(v.map((c) => divideRational(c, last)));
}

/** A positive integer multiple, with integer coefficients. */
function cleared(element: Element): readonly bigint[] {
  const common = element.reduce((product, c) => product * denominator(c), 1n);
  return univariate(element.map((c) => (numerator(c) * common) / denominator(c)));
}
