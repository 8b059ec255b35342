import { expect, test } from "vitest";
import { gradient } from "../../../src/calculus/gradient.ts";
import { certifiedBoxes } from "../../../src/critical/interval/certified-boxes.ts";
import { decimalOf } from "../../../src/formats/document/value.ts";
import { gradientSystem } from "../../../src/polynomial/gradient-system.ts";
import { readCriticalRows } from "../../corpora/critical.ts";
import { problemOf, solved } from "../solving.ts";

const SIDE = 6;

const rows = readCriticalRows(new URL("../../../fixtures/corpus/", import.meta.url)).filter(
  ({ vars, expr, box, assumptions, constraints }) =>
    vars.length <= 3 &&
    box === undefined &&
    assumptions === undefined &&
    constraints === undefined &&
    gradientSystem(problemOf(expr, { variables: vars }).objective, vars) !== null,
);

test("there are rows to compare", () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ vars }) => vars.length === 3).length).toBeGreaterThan(10);
});

let compared = 0;

test.each(rows.map(({ expr, vars }) => [expr, vars] as const))(
  "%s: elimination and the search by enclosures find the same points in a box",
  (expr, vars) => {
    const { objective } = problemOf(expr, { variables: vars });
    const set = solved(expr, { variables: vars });
    if (set.status !== "complete" || set.families.length > 0) return;
    const region = vars.map(() => [-SIDE - 0.1, SIDE + 0.1] as const);
    const found = certifiedBoxes(gradient(objective, vars), vars, region);
    const points = set.points.map(({ at }) => [...at.values()].map((value) => Number(decimalOf(value, 15))));
    for (const box of found.proved) {
      const holding = points.filter((point) => point.every((x, i) => x >= box[i]![0] - 1e-9 && x <= box[i]![1] + 1e-9));
      expect(holding).toHaveLength(1);
    }
    if (!found.complete) return;
    compared += 1;
    const inside = points.filter((point) => point.every((x) => Math.abs(x) < SIDE));
    expect(found.proved.length).toBeGreaterThanOrEqual(inside.length);
  },
);

test("most rows are compared on all of the box", () => {
  expect(compared).toBeGreaterThan(50);
});
