import { columnsOf } from "./wrap.ts";

/** Lines of a matrix with its brackets, columns aligned to the right: `⎡ 2  1 ⎤`. */
export function matrixLines(rows: readonly (readonly string[])[], unicode: boolean): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, j) => Math.max(...rows.map((row) => columnsOf(row[j]!))));
  return rows.map((row, i) => {
    const cells = row.map((cell, j) => " ".repeat(widths[j]! - columnsOf(cell)) + cell);
    const [left, right] = brackets(i, rows.length, unicode);
    return `${left} ${cells.join("  ")} ${right}`;
  });
}

function brackets(row: number, count: number, unicode: boolean): readonly [string, string] {
  if (count === 1) return ["[", "]"];
  if (!unicode) return ["|", "|"];
  if (row === 0) return ["⎡", "⎤"];
  return row === count - 1 ? ["⎣", "⎦"] : ["⎢", "⎥"];
}
