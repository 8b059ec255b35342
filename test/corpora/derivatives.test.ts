import { describe, expect, test } from "vitest";
import { checkCorpora, type RowResult, refusedRows } from "./check-row.ts";
import { printResults } from "./table.ts";

const folder = new URL("../../fixtures/corpus/", import.meta.url);
const results = checkCorpora(folder);
console.log(printResults(results));

const shown = ({ row, verdict, reason }: RowResult): string => `${verdict}: ${row.id}: ${reason}`;

describe.each([...results])("corpus %s", (_, rows) => {
  test("no row is wrong", () => {
    expect(rows.filter(({ verdict }) => verdict === "wrong").map(shown)).toEqual([]);
  });

  test("every value, gradient and Hessian agrees to 20 digits, or the row has a named reason", () => {
    const failed = rows.filter(({ row, verdict }) => verdict !== "right" && !refusedRows.has(row.id));
    expect(failed.map(shown)).toEqual([]);
  });

  test("no row that has a named reason is right after all", () => {
    expect(rows.filter(({ row, verdict }) => verdict === "right" && refusedRows.has(row.id)).map(shown)).toEqual([]);
  });
});

test("simplified derivatives of the rows with up to 20 nodes agree, too", () => {
  const failed = [...checkCorpora(folder, "simplified", 20).values()]
    .flat()
    .filter(({ row, verdict }) => verdict !== "right" && !refusedRows.has(row.id));
  expect(failed.map(shown)).toEqual([]);
});
