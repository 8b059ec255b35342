import { expect, test } from "vitest";
import { checkConvexityRow, readConvexityRows } from "./convexity.ts";

const rows = readConvexityRows(new URL("../../fixtures/corpus/", import.meta.url));
const results = rows.map(checkConvexityRow);

test("no row of the convexity corpus is wrong", () => {
  expect(results.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
});

test("rows answered before are still answered", () => {
  expect(results.filter(({ verdict }) => verdict === "right").length).toBeGreaterThanOrEqual(132);
});
