import { poll } from "../../number/patience.ts";
import { multiplyModulo } from "../../number/prime-field.ts";
import { trimmed } from "../modular.ts";
import { residuesOf } from "./modular.ts";
import { addNode, coefficientsOf, type NewtonForm } from "./newton.ts";
import { compareExponents, degreeIn, type Multivariate } from "./polynomial.ts";
import { resultantModulo } from "./resultant-modulo.ts";

/** The polynomials in `x_0`, …, `x_k` that remain when the later variables have values: groups of terms that differ in `x_k`. */
interface Layer {
  readonly starts: readonly number[];
  readonly powers: readonly number[];
}

/** A polynomial made ready for evaluation, the last variable first. */
interface Layered {
  readonly residues: readonly number[];
  /** At position k - 1 the layer in which `x_k` is evaluated. */
  readonly layers: readonly Layer[];
  /** The powers of `x_0` of the terms that are left at last. */
  readonly powers: readonly number[];
  readonly degree: number;
}

interface Elimination {
  readonly a: Layered;
  readonly b: Layered;
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
  const elimination: Elimination = { a: layered(a, p), b: layered(b, p), degrees, p };
  return eliminated(elimination.a.residues, elimination.b.residues, a.arity - 1, elimination);
}

function layered(f: Multivariate, p: number): Layered {
  const { arity, exponents } = f;
  const powersOf = (terms: readonly number[], k: number) => terms.map((t) => exponents[t * arity + k]!);
  const layers: Layer[] = [];
  let terms = f.coefficients.map((_, t) => t);
  for (let k = arity - 1; k > 0; k -= 1) {
    const starts = terms.flatMap((t, at) => (at === 0 || differ(f, t, terms[at - 1]!, k) ? [at] : []));
    layers.unshift({ starts: [...starts, terms.length], powers: powersOf(terms, k) });
    terms = starts.map((at) => terms[at]!);
  }
  return { residues: residuesOf(f, p), layers, powers: powersOf(terms, 0), degree: degreeIn(f, 0) };
}

/** Whether two terms differ in the first variables. */
function differ({ arity, exponents }: Multivariate, s: number, t: number, variables: number): boolean {
  return compareExponents(exponents, s * arity, exponents, t * arity, variables) !== 0;
}

/** The coefficients in `x_1`, …, `x_k` when the later variables have values, with which the terms have these values. */
function eliminated(a: readonly number[], b: readonly number[], k: number, elimination: Elimination): number[] {
  const { degrees, p } = elimination;
  if (k === 0) return [resultantOfValues(a, b, elimination)];
  const form: NewtonForm = { nodes: [], differences: [] };
  for (let at = 0; at <= degrees[k]!; at += 1) {
    const left = evaluated(a, elimination.a.layers[k - 1]!, at, p);
    const right = evaluated(b, elimination.b.layers[k - 1]!, at, p);
    addNode(form, at, eliminated(left, right, k - 1, elimination), p);
  }
  return form.differences[0]!.flatMap((_, s) => coefficientsOf(form, s, p));
}

function resultantOfValues(left: readonly number[], right: readonly number[], { a, b, p }: Elimination): number {
  return resultantModulo(dense(left, a), dense(right, b), a.degree, b.degree, p);
}

function dense(values: readonly number[], { powers, degree }: Layered): number[] {
  const coefficients = new Array<number>(degree + 1).fill(0);
  for (let t = 0; t < values.length; t += 1) coefficients[powers[t]!] = values[t]!;
  return trimmed(coefficients);
}

function evaluated(values: readonly number[], { starts, powers }: Layer, at: number, p: number): number[] {
  poll(values.length);
  const table = [1];
  const sums: number[] = [];
  for (let g = 0; g + 1 < starts.length; g += 1) {
    let sum = 0;
    for (let t = starts[g]!; t < starts[g + 1]!; t += 1) {
      while (table.length <= powers[t]!) table.push(multiplyModulo(table[table.length - 1]!, at, p));
      sum += multiplyModulo(values[t]!, table[powers[t]!]!, p);
    }
    sums.push(sum % p);
  }
  return sums;
}
