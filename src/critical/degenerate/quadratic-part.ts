import { coefficientAt, type Germ } from "../../polynomial/germ/germ.ts";
import type { Scalar, ScalarField } from "../../polynomial/germ/scalar-field.ts";

type Vector = readonly Scalar[];

/** What the quadratic part of a germ tells. */
export interface QuadraticPart {
  /** A vector where the form is positive, negative; `null` where there is none. */
  readonly positive: Vector | null;
  readonly negative: Vector | null;
  /** Variables in which a semidefinite form is definite, as many as its rank. */
  readonly normal: readonly number[];
  /** The inverse of the Hessian in the normal variables. */
  readonly inverse: readonly Vector[];
}

/** Symmetric elimination over the field, with the rows of the transformation as witnesses. */
export function quadraticPart(field: ScalarField, germ: Germ, arity: number): QuadraticPart {
  const hessian = hessianOf(field, germ, arity);
  const form = hessian.map((row) => [...row]);
  const basis = hessian.map((_, i) => hessian.map((_row, k): Scalar => (k === i ? 1 : 0)));
  const left = new Set(form.keys());
  const normal: number[] = [];
  let positive: Vector | null = null;
  let negative: Vector | null = null;
  const note = (vector: Vector, sign: number): void => {
    if (sign > 0) positive ??= vector;
    else negative ??= vector;
  };
  for (;;) {
    const pivot = [...left].find((i) => form[i]![i] !== 0);
    if (pivot === undefined) break;
    left.delete(pivot);
    normal.push(pivot);
    note(basis[pivot]!, field.sign(form[pivot]![pivot]!));
    const inverse = field.invert(form[pivot]![pivot]!);
    for (const i of left) {
      const factor = field.negate(field.multiply(form[i]![pivot]!, inverse));
      if (factor === 0) continue;
      for (const k of left) form[i]![k] = field.add(form[i]![k]!, field.multiply(factor, form[pivot]![k]!));
      basis[i] = basis[i]!.map((c, k) => field.add(c, field.multiply(factor, basis[pivot]![k]!)));
    }
  }
  for (const i of left) {
    for (const k of left) {
      const entry = form[i]![k]!;
      if (k <= i || entry === 0) continue;
      const sum = basis[i]!.map((c, j) => field.add(c, basis[k]![j]!));
      const difference = basis[i]!.map((c, j) => field.add(c, field.negate(basis[k]![j]!)));
      note(sum, field.sign(entry));
      note(difference, -field.sign(entry));
    }
  }
  const block = normal.map((i) => normal.map((k) => hessian[i]![k]!));
  return { positive, negative, normal, inverse: invertedMatrix(field, block) };
}

function hessianOf(field: ScalarField, germ: Germ, arity: number): readonly Vector[] {
  const all = Array.from({ length: arity }, (_, i) => i);
  return all.map((i) =>
    all.map((k) => {
      const powers = all.map((j) => (j === i ? 1 : 0) + (j === k ? 1 : 0));
      return field.multiply(coefficientAt(germ, powers), i === k ? 2 : 1);
    }),
  );
}

/** By elimination; the leading minors are not 0. */
function invertedMatrix(field: ScalarField, matrix: readonly Vector[]): readonly Vector[] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, k): Scalar => (k === i ? 1 : 0))]);
  for (let k = 0; k < n; k += 1) {
    const inverse = field.invert(rows[k]![k]!);
    rows[k] = rows[k]!.map((c) => field.multiply(c, inverse));
    for (let i = 0; i < n; i += 1) {
      const factor = field.negate(rows[i]![k]!);
      if (i === k || factor === 0) continue;
      rows[i] = rows[i]!.map((c, j) => field.add(c, field.multiply(factor, rows[k]![j]!)));
    }
  }
  return rows.map((row) => row.slice(n));
}
