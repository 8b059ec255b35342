import type { Problem } from "../../expr/problem.ts";
import type { AtPoint, Classification } from "../../tasks/task.ts";
import { tableOf, typeCell } from "./critical.ts";
import type { Pen } from "./pen.ts";

/** A table of the given points with their types. */
export function classificationLines(list: readonly AtPoint<Classification>[], problem: Problem, pen: Pen): string[] {
  const rows = list.map((one) => {
    const coordinates = problem.variables.map((name) => pen.words(one.at[name] ?? "?"));
    const place = coordinates.length === 1 ? coordinates[0]! : `(${coordinates.join(", ")})`;
    if (!one.ok) return [place, "", typeCell({ type: "unknown", strict: null }, pen), one.error.message];
    if (!one.value.critical) {
      const gradient = one.value.gradient.map(pen.magnitude).join(", ");
      return [place, "", "not critical", `${pen.glyph("∇f", "grad f")} = (${gradient})`];
    }
    const { point } = one.value;
    return [place, pen.real(point.value), typeCell(point, pen), pen.words(point.reason)];
  });
  return tableOf(rows, problem.variables, "why", pen);
}
