import { expect, test } from "vitest";
import { checkCriticalRow, readCriticalRows } from "./critical.ts";

const rows = readCriticalRows(new URL("../../fixtures/corpus/", import.meta.url));
const results = rows.map(checkCriticalRow);

test("no row of the critical corpus is wrong", () => {
  expect(results.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
});

test("rows answered before are still answered", () => {
  const right = results.filter(({ verdict }) => verdict === "right").length;
  expect(right).toBeGreaterThanOrEqual(154);
});

test("every row without an answer has a named reason", () => {
  const unknown = results.filter(({ verdict }) => verdict === "unknown");
  expect(unknown.filter(({ reason }) => !/^(constraints|unable\/|limit\/)/.test(reason))).toEqual([]);
});
