import { signOf } from "../evaluate/approximate.ts";
import { difference, negate, ONE, product, quotient, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Matrix } from "../expr/matrix.ts";
import type { Budget } from "../expr/problem.ts";
import { isZero } from "../simplify/is-zero.ts";
import { simplify } from "../simplify/simplify.ts";

/** The solutions of `A·x + b = 0` over real constants, with what a certificate needs; see `RealLinearSystemCertificate`. */
export interface RealLinearSolution {
  readonly solution: readonly Expr[] | null;
  readonly kernel: Matrix;
  readonly contradiction: readonly Expr[] | null;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Gauss-Jordan elimination; `null` where it is not decided whether some constant is 0. */
export function solveReal(A: Matrix, b: readonly Expr[], budget: Budget): RealLinearSolution | null {
  const n = A.length;
  const work = A.map((row, i) => [...row, b[i]!, ...A.map((_, j) => (i === j ? ONE : ZERO))]);
  const rows: number[] = [];
  const columns: number[] = [];
  for (let column = 0; column < n; column += 1) {
    const pivot = pivotIn(work, column, rows, budget);
    if (pivot === "undecided") return null;
    if (pivot === null) continue;
    clearColumn(work, pivot, column);
    rows.push(pivot);
    columns.push(column);
  }
  for (const [i, row] of work.entries()) {
    if (rows.includes(i)) continue;
    const rest = decide(row[n]!, budget);
    if (rest === "undecided") return null;
    if (rest === "nonzero")
      return { solution: null, kernel: [], contradiction: row.slice(n + 1), rows: [], columns: [] };
  }
  return { ...parametrised(work, rows, columns), contradiction: null, rows, columns };
}

/** From the reduced rows `x_c + Σ a_f·x_f + b = 0`, one for each pivot: free coordinates are 0. */
function parametrised(
  work: readonly (readonly Expr[])[],
  rows: readonly number[],
  columns: readonly number[],
): Pick<RealLinearSolution, "solution" | "kernel"> {
  const positions = work.map((_, j) => j);
  const free = positions.filter((j) => !columns.includes(j));
  const vector = (at: number) =>
    positions.map((j) => {
      const k = columns.indexOf(j);
      return k < 0 ? ZERO : simplify(negate(work[rows[k]!]![at]!));
    });
  return {
    solution: vector(work.length),
    kernel: free.map((f) => vector(f).with(f, ONE)),
  };
}

/** A row outside of those used with a non-zero entry in the column. */
function pivotIn(work: Expr[][], column: number, used: readonly number[], budget: Budget): number | null | "undecided" {
  let undecided = false;
  for (const [i, row] of work.entries()) {
    if (used.includes(i)) continue;
    const state = decide(row[column]!, budget);
    if (state === "nonzero") return i;
    if (state === "zero") row[column] = ZERO;
    else undecided = true;
  }
  return undecided ? "undecided" : null;
}

function decide(constant: Expr, budget: Budget): "zero" | "nonzero" | "undecided" {
  if (constant === ZERO) return "zero";
  if (constant.kind === "number") return "nonzero";
  const truth = isZero(constant, { facts: [] }, budget);
  if (truth !== "unknown") return truth === "true" ? "zero" : "nonzero";
  const sign = signOf(constant, new Map(), budget);
  return sign === 1 || sign === -1 ? "nonzero" : "undecided";
}

function clearColumn(work: Expr[][], pivot: number, column: number): void {
  const head = work[pivot]![column]!;
  const unit = work[pivot]!.map((entry, j) => (j === column ? ONE : simplify(quotient(entry, head))));
  work[pivot] = unit;
  for (const [i, row] of work.entries()) {
    const factor = row[column]!;
    if (i === pivot || factor === ZERO) continue;
    work[i] = row.map((entry, j) => (j === column ? ZERO : simplify(difference(entry, product(factor, unit[j]!)))));
  }
}
