import { array } from "../../formats/document/schema-language.ts";
import { sameFunctions } from "../identity.ts";
import { formula } from "../spec/exact.ts";
import type { Kind } from "./kind.ts";

/** The full matrix, or its lower or upper triangle as rows of growing or shrinking length. */
export const hessian: Kind<readonly (readonly string[])[]> = {
  name: "hessian",
  summary: "the Hessian equals this matrix of formulas, as functions",
  schema: array(array(formula)),
  title: () => "Hessian equals",
  run: (rows, subject) => {
    const n = subject.problem.variables.length;
    const start = startsOf(rows, n);
    if (start === null) {
      const sizes = rows.map((row) => row.length).join(", ");
      const message = `the Hessian is ${n} x ${n}, but the rows given have ${sizes} entries`;
      return { verdict: "error", message, hint: "give all entries, or one triangle", code: "spec/value" };
    }
    const matrix = subject.hessian();
    return sameFunctions(
      rows.flatMap((row, i) =>
        row.map((expected, k) => {
          const j = start(i) + k;
          return { label: `H[${i + 1},${j + 1}]`, expected, actual: matrix[i]![j]!, path: [i, k] };
        }),
      ),
      subject,
    );
  },
};

/** The column at which each row begins; null when the rows are neither a square nor a triangle. */
function startsOf(rows: readonly (readonly string[])[], n: number): ((row: number) => number) | null {
  if (rows.length !== n) return null;
  if (rows.every((row) => row.length === n)) return () => 0;
  if (rows.every((row, i) => row.length === i + 1)) return () => 0;
  return rows.every((row, i) => row.length === n - i) ? (i) => i : null;
}
