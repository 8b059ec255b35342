import type { Pen } from "./pen.ts";
import { columnsOf, wrapWords } from "./wrap.ts";

/** A column of a table: how it is aligned, and whether it goes first when the screen is narrow. */
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  readonly droppable?: true;
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

const LEAST_LAST_COLUMN = 16;

/**
 * A table as wide as the screen: the last column takes the room that is left and wraps. On a narrow screen the droppable
 * columns go; if it is still too wide, each row becomes a record of `title  value` lines.
 */
export function gridLines(grid: Grid, pen: Pen, decorate: Decorate): string[] {
  for (const candidate of [grid, withoutDroppable(grid)]) {
    const widths = columnWidths(candidate, pen.width);
    if (widths !== null) return tableLines(candidate, widths, pen, decorate);
  }
  return recordLines(grid, pen, decorate);
}

/** Adds colour to a finished cell. */
export type Decorate = (cell: string, column: Column) => string;

function withoutDroppable({ columns, rows }: Grid): Grid {
  const keep = (_: unknown, j: number) => columns[j]!.droppable !== true;
  return { columns: columns.filter(keep), rows: rows.map((row) => row.filter(keep)) };
}

/** Inner widths that fill the screen, or null if the last column would get too little. */
function columnWidths({ columns, rows }: Grid, width: number): number[] | null {
  const natural = columns.map((column, j) =>
    Math.max(columnsOf(column.title), ...rows.map((row) => columnsOf(row[j]!))),
  );
  const last = natural.length - 1;
  const others = natural.slice(0, last).reduce((total, w) => total + w, 0);
  const room = width - (3 * columns.length + 1) - others;
  const enough = columns[last]!.droppable === true ? Math.min(LEAST_LAST_COLUMN, natural[last]!) : natural[last]!;
  return room < enough ? null : [...natural.slice(0, last), room];
}

function tableLines({ columns, rows }: Grid, widths: number[], pen: Pen, decorate: Decorate): string[] {
  const table = new pen.table({
    head: columns.map(({ title }) => title),
    colWidths: widths.map((w) => w + 2),
    colAligns: columns.map(({ align }) => align),
    wordWrap: true,
    style: { head: [], border: [] },
    ...(pen.unicode ? {} : { chars: asciiFrame }),
  });
  for (const row of rows) table.push(row.map((cell, j) => decorate(cell, columns[j]!)));
  const lines = table.toString().split("\n");
  return lines.filter((line, i) => i < 3 || i === lines.length - 1 || !isRule(line));
}

/** cli-table3 draws a rule between any two rows; only those around the head and at the end are wanted. */
function isRule(line: string): boolean {
  return /^[├+][─┼+-]+[┤+]$/.test(line);
}

const asciiFrame = {
  top: "-",
  "top-mid": "+",
  "top-left": "+",
  "top-right": "+",
  bottom: "-",
  "bottom-mid": "+",
  "bottom-left": "+",
  "bottom-right": "+",
  left: "|",
  "left-mid": "+",
  mid: "-",
  "mid-mid": "+",
  right: "|",
  "right-mid": "+",
  middle: "|",
};

function recordLines({ columns, rows }: Grid, { width }: Pen, decorate: Decorate): string[] {
  const margin = Math.max(...columns.map((column) => columnsOf(column.title))) + 2;
  return rows.flatMap((row) => [
    ...row.flatMap((cell, j) => {
      const column = columns[j]!;
      return wrapWords(cell, width - margin).map(
        (line, i) => (i === 0 ? column.title : "").padEnd(margin) + decorate(line, column),
      );
    }),
    "",
  ]);
}
