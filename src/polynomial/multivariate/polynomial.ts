/**
 * A polynomial over Z in `arity` ordered variables: terms in strictly descending lexicographic order of exponents (variable 0
 * first), coefficients not 0. The zero polynomial has no terms. Exponents are below 2^32.
 */
export interface Multivariate {
  readonly arity: number;
  /** `arity` exponents for each term, in one array. */
  readonly exponents: Uint32Array;
  readonly coefficients: readonly bigint[];
}

const NO_EXPONENTS = new Uint32Array(0);

export function zero(arity: number): Multivariate {
  return { arity, exponents: NO_EXPONENTS, coefficients: [] };
}

export function constant(arity: number, value: bigint): Multivariate {
  return value === 0n ? zero(arity) : { arity, exponents: new Uint32Array(arity), coefficients: [value] };
}

/** The polynomial `x_i`. */
export function variableOf(arity: number, i: number): Multivariate {
  const exponents = new Uint32Array(arity);
  exponents[i] = 1;
  return { arity, exponents, coefficients: [1n] };
}

/** The sum of terms in any order, `arity` exponents for each coefficient; like terms are gathered, zeros dropped. */
export function fromTerms(arity: number, exponents: ArrayLike<number>, coefficients: readonly bigint[]): Multivariate {
  const order = coefficients.map((_, i) => i);
  order.sort((i, j) => compareExponents(exponents, j * arity, exponents, i * arity, arity));
  const sorted = new Uint32Array(exponents.length);
  const gathered: bigint[] = [];
  for (let k = 0; k < order.length; ) {
    const first = order[k]! * arity;
    let sum = 0n;
    for (; k < order.length; k += 1) {
      if (compareExponents(exponents, order[k]! * arity, exponents, first, arity) !== 0) break;
      sum += coefficients[order[k]!]!;
    }
    if (sum !== 0n) copyExponents(exponents, first, sorted, gathered.push(sum) * arity - arity, arity);
  }
  return ofSorted(arity, sorted, gathered);
}

/** Negative, zero or positive as the monomial at `i` of `a` is below, equal to or above the one at `j` of `b`. */
export function compareExponents(
  a: ArrayLike<number>,
  i: number,
  b: ArrayLike<number>,
  j: number,
  arity: number,
): number {
  for (let k = 0; k < arity; k += 1) {
    const difference = a[i + k]! - b[j + k]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

export function copyExponents(
  from: ArrayLike<number>,
  i: number,
  to: Uint32Array | number[],
  j: number,
  arity: number,
): void {
  for (let k = 0; k < arity; k += 1) to[j + k] = from[i + k]!;
}

/** The polynomial of terms that are in order; exponents beyond the last coefficient are dropped. */
export function ofSorted(arity: number, exponents: Uint32Array, coefficients: readonly bigint[]): Multivariate {
  const length = arity * coefficients.length;
  return { arity, exponents: exponents.length === length ? exponents : exponents.slice(0, length), coefficients };
}

export function isZero(p: Multivariate): boolean {
  return p.coefficients.length === 0;
}

/** Whether no variable occurs. */
export function isConstant(p: Multivariate): boolean {
  return p.coefficients.length === 0 || (p.coefficients.length === 1 && p.exponents.every((e) => e === 0));
}

export function sameMultivariate(a: Multivariate, b: Multivariate): boolean {
  if (a === b) return true;
  if (a.arity !== b.arity || a.coefficients.length !== b.coefficients.length) return false;
  for (let i = 0; i < a.coefficients.length; i += 1) if (a.coefficients[i] !== b.coefficients[i]) return false;
  for (let i = 0; i < a.exponents.length; i += 1) if (a.exponents[i] !== b.exponents[i]) return false;
  return true;
}

/** -1 for the zero polynomial. */
export function totalDegree({ arity, exponents, coefficients }: Multivariate): number {
  let highest = -1;
  for (let t = 0; t < coefficients.length; t += 1) {
    let degree = 0;
    for (let k = t * arity; k < (t + 1) * arity; k += 1) degree += exponents[k]!;
    if (degree > highest) highest = degree;
  }
  return highest;
}

/** The degree in `x_i`; -1 for the zero polynomial. */
export function degreeIn({ arity, exponents, coefficients }: Multivariate, i: number): number {
  if (coefficients.length === 0) return -1;
  if (i === 0) return exponents[0]!;
  let highest = 0;
  for (let k = i; k < exponents.length; k += arity) if (exponents[k]! > highest) highest = exponents[k]!;
  return highest;
}

/** The degree in each variable; -1 for the zero polynomial. */
export function degrees({ arity, exponents, coefficients }: Multivariate): number[] {
  const highest: number[] = [];
  for (let i = 0; i < arity; i += 1) highest.push(coefficients.length === 0 ? -1 : exponents[i]!);
  for (let k = arity; k < exponents.length; k += arity) {
    for (let i = 1; i < arity; i += 1) if (exponents[k + i]! > highest[i]!) highest[i] = exponents[k + i]!;
  }
  return highest;
}

/** The variables of positive degree, ascending. */
export function occurringVariables(p: Multivariate): number[] {
  const occurring: number[] = [];
  const highest = degrees(p);
  for (let i = 0; i < highest.length; i += 1) if (highest[i]! > 0) occurring.push(i);
  return occurring;
}

/** The coefficient of the lexicographically highest term; 0 for the zero polynomial. */
export function leadingCoefficient(p: Multivariate): bigint {
  return p.coefficients.length === 0 ? 0n : p.coefficients[0]!;
}

export function negate(p: Multivariate): Multivariate {
  return { arity: p.arity, exponents: p.exponents, coefficients: p.coefficients.map((c) => -c) };
}

export function scale(p: Multivariate, factor: bigint): Multivariate {
  if (factor === 1n) return p;
  if (factor === 0n) return zero(p.arity);
  return { arity: p.arity, exponents: p.exponents, coefficients: p.coefficients.map((c) => c * factor) };
}

/** `p/divisor`, for a divisor of every coefficient. */
export function divideByInteger(p: Multivariate, divisor: bigint): Multivariate {
  if (divisor === 1n) return p;
  return { arity: p.arity, exponents: p.exponents, coefficients: p.coefficients.map((c) => c / divisor) };
}

export function add(a: Multivariate, b: Multivariate): Multivariate {
  return addMultiple(a, b, 1n);
}

export function subtract(a: Multivariate, b: Multivariate): Multivariate {
  return addMultiple(a, b, -1n);
}

/** `a + factor·b` for a factor that is not 0, by one merge of the terms. */
export function addMultiple(a: Multivariate, b: Multivariate, factor: bigint): Multivariate {
  if (b.coefficients.length === 0) return a;
  if (a.coefficients.length === 0) return scale(b, factor);
  const { arity } = a;
  const exponents = new Uint32Array(a.exponents.length + b.exponents.length);
  const coefficients: bigint[] = [];
  let i = 0;
  let j = 0;
  while (i < a.coefficients.length || j < b.coefficients.length) {
    const order = orderOfHeads(a, i, b, j);
    const left = order >= 0 ? a.coefficients[i]! : 0n;
    const c = order <= 0 ? left + (factor === 1n ? b.coefficients[j]! : factor * b.coefficients[j]!) : left;
    if (c !== 0n) {
      const end = coefficients.push(c) * arity;
      if (order >= 0) copyExponents(a.exponents, i * arity, exponents, end - arity, arity);
      else copyExponents(b.exponents, j * arity, exponents, end - arity, arity);
    }
    if (order >= 0) i += 1;
    if (order <= 0) j += 1;
  }
  return ofSorted(arity, exponents, coefficients);
}

/** Which of two lists of terms comes first at `i` and `j`, one of which may be at its end. */
function orderOfHeads(a: Multivariate, i: number, b: Multivariate, j: number): number {
  if (i === a.coefficients.length) return -1;
  if (j === b.coefficients.length) return 1;
  return compareExponents(a.exponents, i * a.arity, b.exponents, j * b.arity, a.arity);
}
