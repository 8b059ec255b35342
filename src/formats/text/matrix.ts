import { MARGIN, type Pen } from "./pen.ts";
import { columnsOf, wrapFormula } from "./wrap.ts";

/** Lines of a matrix with its brackets, columns aligned to the right: `⎡ 2  1 ⎤`. */
function matrixLines(rows: readonly (readonly string[])[], unicode: boolean): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, j) => Math.max(...rows.map((row) => columnsOf(row[j]!))));
  return rows.map((row, i) => {
    const cells = row.map((cell, j) => " ".repeat(widths[j]! - columnsOf(cell)) + cell);
    const [left, right] = brackets(i, rows.length, unicode);
    return `${left} ${cells.join("  ")} ${right}`;
  });
}

/** Matrices with more rows are listed entry by entry. */
const MOST_ROWS = 12;

/** The matrix behind a label, or null if it does not fit the screen. */
export function fittingMatrix(rows: readonly (readonly string[])[], pen: Pen): string[] | null {
  if (rows.length > MOST_ROWS) return null;
  const lines = matrixLines(rows, pen.unicode).map((line, i) => (i === 0 ? "H" : "").padEnd(MARGIN) + line);
  return lines.every((line) => columnsOf(line) <= pen.width) ? lines : null;
}

/** The upper triangle as `H[1,2] = …`; zeros are left out, and this is said. */
export function entryLines(rows: readonly (readonly string[])[], pen: Pen): string[] {
  const entries = rows.flatMap((row, i) => row.flatMap((text, j) => (j < i || text === "0" ? [] : [{ i, j, text }])));
  const lines = entries.flatMap(({ i, j, text }, position) => {
    return wrapFormula(`${(position === 0 ? "H" : "").padEnd(MARGIN)}H[${i + 1},${j + 1}] = `, text, pen.width);
  });
  const n = rows.length;
  const zeros = entries.length < (n * (n + 1)) / 2 ? "; entries not shown are 0" : "";
  return [...lines, ...pen.paragraph(`symmetric, ${n} by ${n}${zeros}`)];
}

function brackets(row: number, count: number, unicode: boolean): readonly [string, string] {
  if (count === 1) return ["[", "]"];
  if (!unicode) return ["|", "|"];
  if (row === 0) return ["⎡", "⎤"];
  return row === count - 1 ? ["⎣", "⎦"] : ["⎢", "⎥"];
}
