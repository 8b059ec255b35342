import { invertModulo, largePrime, multiplyModulo, residue } from "../number/prime-field.ts";
import {
  addRational,
  denominator,
  multiplyRational,
  numerator,
  type Rational,
  sameRational,
} from "../number/rational.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { quadraticFormOf } from "../polynomial/quadratic-form.ts";
import type { LinearSystemCertificate } from "./certificate.ts";

type Vector = readonly Rational[];

const PRIMES_TRIED = 40;

/**
 * Whether the gradient of the objective is `A·x + b` and the certificate describes all its zeros: by `u` with `uᵀA = 0`,
 * `uᵀb != 0` there are none; otherwise `solution + span(kernel)`, where the kernel is as large as the rank of A allows.
 */
export function checkLinearSystem(certificate: LinearSystemCertificate): boolean {
  const { matrix, constant, solution, kernel, contradiction, variables } = certificate;
  const n = variables.length;
  if (matrix.length !== n || constant.length !== n || matrix.some((row) => row.length !== n)) return false;
  if (!isGradient(certificate)) return false;
  if ((solution === null) === (contradiction === null)) return false;
  if (contradiction !== null) return contradicts(contradiction, matrix, constant);
  if (solution!.length !== n || kernel.some((vector) => vector.length !== n)) return false;
  if (matrix.some((row, i) => addRational(dot(row, solution!), constant[i]!) !== 0)) return false;
  if (kernel.some((vector) => matrix.some((row) => dot(row, vector) !== 0))) return false;
  return rankIsAtLeast(kernel, kernel.length) && rankIsAtLeast(matrix, n - kernel.length);
}

/** The objective expands to `½·xᵀAx + bᵀx + c`, with A symmetric. */
function isGradient({ objective, variables, matrix, constant }: LinearSystemCertificate): boolean {
  const polynomial = polynomialOf(objective, variables);
  const form = polynomial === null ? null : quadraticFormOf(polynomial);
  if (form === null) return false;
  return sameVector(form.linear, constant) && form.matrix.every((row, i) => sameVector(row, matrix[i]!));
}

function sameVector(a: Vector, b: Vector): boolean {
  return a.length === b.length && a.every((entry, i) => sameRational(entry, b[i]!));
}

function contradicts(u: Vector, matrix: readonly Vector[], constant: Vector): boolean {
  if (u.length !== matrix.length || dot(u, constant) === 0) return false;
  return constant.every((_, j) => u.reduce<Rational>((total, a, i) => plusProduct(total, a, matrix[i]![j]!), 0) === 0);
}

function dot(a: Vector, b: Vector): Rational {
  return a.reduce<Rational>((total, x, i) => plusProduct(total, x, b[i]!), 0);
}

function plusProduct(total: Rational, a: Rational, b: Rational): Rational {
  return a === 0 || b === 0 ? total : addRational(total, multiplyRational(a, b));
}

/** A rank modulo a prime is never above the rank over Q, so one prime that reaches it is a proof. */
function rankIsAtLeast(rows: readonly Vector[], rank: number): boolean {
  for (let i = 0; i < PRIMES_TRIED; i += 1) {
    const p = largePrime(i);
    if (rows.some((row) => row.some((a) => residue(denominator(a), p) === 0))) continue;
    if (rankModulo(rows, p) >= rank) return true;
  }
  return rank <= 0;
}

function rankModulo(rows: readonly Vector[], p: number): number {
  const work = rows.map((row) =>
    row.map((a) => multiplyModulo(residue(numerator(a), p), invertModulo(residue(denominator(a), p), p), p)),
  );
  let rank = 0;
  for (let column = 0; column < (work[0]?.length ?? 0); column += 1) {
    const r = work.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (r < 0) continue;
    [work[r], work[rank]] = [work[rank]!, work[r]!];
    const pivotRow = work[rank]!;
    const inverse = invertModulo(pivotRow[column]!, p);
    for (const row of work.slice(rank + 1)) {
      const factor = multiplyModulo(row[column]!, inverse, p);
      if (factor === 0) continue;
      for (let j = column; j < row.length; j += 1) {
        const difference = row[j]! - multiplyModulo(factor, pivotRow[j]!, p);
        row[j] = difference < 0 ? difference + p : difference;
      }
    }
    rank += 1;
  }
  return rank;
}
