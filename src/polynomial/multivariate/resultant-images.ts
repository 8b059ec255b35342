import { poll } from "../../number/patience.ts";
import { multiplyModulo } from "../../number/prime-field.ts";
import { trimmed } from "../modular.ts";
import { residuesOf } from "./modular.ts";
import { interpolatedAtIntegers, inversesUpTo } from "./newton.ts";
import { compareExponents, degreeIn, type Multivariate } from "./polynomial.ts";
import { resultantModulo } from "./resultant-modulo.ts";

/** The polynomials in `x_0`, …, `x_k` that remain when the later variables have values: groups of terms that differ in `x_k`. */
interface Layer {
  readonly starts: readonly number[];
  readonly powers: readonly number[];
}

/** The terms of a polynomial made ready for evaluation, the last variable first. */
interface Layered {
  /** At position k - 1 the layer in which `x_k` is evaluated. */
  readonly layers: readonly Layer[];
  /** The powers of `x_0` of the terms that are left at last. */
  readonly powers: readonly number[];
  readonly degree: number;
}

interface Elimination {
  readonly a: Layered;
  readonly b: Layered;
  /** Powers of the value of `x_k` at position k. */
  readonly tables: readonly number[][];
  readonly degrees: readonly number[];
  readonly p: number;
}

/**
 * The resultant in `x_0` modulo `p`, whose degrees in the other variables are at most those given: its coefficients as those of
 * a dense polynomial, low to high, the last variable fastest. Evaluation and interpolation (Collins 1971) at 0, 1, 2, …,
 * where leading coefficients may vanish.
 */
export function resultantImage(
  a: Multivariate,
  b: Multivariate,
  degrees: readonly number[],
  p: number,
): readonly number[] {
  const [left, right] = [layered(a), layered(b)];
  const elimination: Elimination = { a: left, b: right, tables: degrees.map(() => []), degrees, p };
  return eliminated(residuesOf(a, p), residuesOf(b, p), a.arity - 1, elimination);
}

/** The layers of polynomials that were met: there are many primes. */
const known = new WeakMap<Multivariate, Layered>();

function layered(f: Multivariate): Layered {
  const before = known.get(f);
  if (before !== undefined) return before;
  const { arity, exponents } = f;
  const powersOf = (terms: readonly number[], k: number) => terms.map((t) => exponents[t * arity + k]!);
  const layers: Layer[] = [];
  let terms = f.coefficients.map((_, t) => t);
  for (let k = arity - 1; k > 0; k -= 1) {
    const starts = terms.flatMap((t, at) => (at === 0 || differ(f, t, terms[at - 1]!, k) ? [at] : []));
    layers.unshift({ starts: [...starts, terms.length], powers: powersOf(terms, k) });
    terms = starts.map((at) => terms[at]!);
  }
  const made = { layers, powers: powersOf(terms, 0), degree: degreeIn(f, 0) };
  known.set(f, made);
  return made;
}

/** Whether two terms differ in the first variables. */
function differ({ arity, exponents }: Multivariate, s: number, t: number, variables: number): boolean {
  return compareExponents(exponents, s * arity, exponents, t * arity, variables) !== 0;
}

/** The coefficients in `x_1`, …, `x_k` when the later variables have values, with which the terms have these values. */
function eliminated(a: readonly number[], b: readonly number[], k: number, elimination: Elimination): number[] {
  const { degrees, tables, p } = elimination;
  if (k === 0) return [resultantOfValues(a, b, elimination)];
  const images: number[][] = [];
  for (let at = 0; at <= degrees[k]!; at += 1) {
    const table = tables[k]!;
    table.length = 0;
    const left = evaluated(a, elimination.a.layers[k - 1]!, at, table, p);
    const right = evaluated(b, elimination.b.layers[k - 1]!, at, table, p);
    images.push(eliminated(left, right, k - 1, elimination));
  }
  const inverses = inversesUpTo(degrees[k]!, p);
  return images[0]!.flatMap((_, s) => {
    return interpolatedAtIntegers(
      images.map((image) => image[s]!),
      inverses,
      p,
    );
  });
}

function resultantOfValues(left: readonly number[], right: readonly number[], { a, b, p }: Elimination): number {
  return resultantModulo(dense(left, a), dense(right, b), a.degree, b.degree, p);
}

function dense(values: readonly number[], { powers, degree }: Layered): number[] {
  const coefficients = new Array<number>(degree + 1).fill(0);
  for (let t = 0; t < values.length; t += 1) coefficients[powers[t]!] = values[t]!;
  return trimmed(coefficients);
}

/** The sums over the groups at this value of the variable, of which the table holds powers. */
function evaluated(values: readonly number[], layer: Layer, at: number, table: number[], p: number): number[] {
  const { starts, powers } = layer;
  poll(values.length);
  if (table.length === 0) table.push(1);
  const sums: number[] = [];
  for (let g = 0; g + 1 < starts.length; g += 1) {
    let sum = 0;
    for (let t = starts[g]!; t < starts[g + 1]!; t += 1) {
      const power = powers[t]!;
      while (table.length <= power) table.push(multiplyModulo(table[table.length - 1]!, at, p));
      const x = sum + values[t]! * table[power]!;
      sum = x - Math.floor(x / p) * p;
    }
    sums.push(sum);
  }
  return sums;
}
