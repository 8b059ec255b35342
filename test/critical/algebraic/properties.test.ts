import fc from "fast-check";
import { expect, test } from "vitest";
import type { CriticalSet } from "../../../src/critical/critical-set.ts";
import { decimalOf } from "../../../src/formats/document/value.ts";
import { printReal } from "../../../src/print/real.ts";
import { solved } from "../solving.ts";

/** Products of linear factors whose zeros are planted make the gradient of this sum vanish on a grid, coupled by a shear. */
const root = fc.integer({ min: -3, max: 3 });
const planted = fc.record({ x: fc.tuple(root, root), y: fc.tuple(root, root), shear: fc.integer({ min: -2, max: 2 }) });

/** `∫(u-a)(u-b) + ∫(v-c)(v-d)` for u = x + s·y, v = y: critical where both products are 0. */
function plantedFormula({ x: [a, b], y: [c, d], shear }: { x: number[]; y: number[]; shear: number }): string {
  const u = `(x + (${shear})*y)`;
  const primitive = (w: string, p: number, q: number) => `2*${w}^3 - 3*(${p + q})*${w}^2 + 6*(${p * q})*${w}`;
  return `${primitive(u, a!, b!)} + ${primitive("y", c!, d!)}`;
}

function places(set: CriticalSet): readonly string[] {
  return set.points.map(
    ({ at, type }) => `${[...at.values()].map((v) => (v.kind === "located" ? "?" : printReal(v))).join()} ${type}`,
  );
}

test("planted critical points are found, and no others", () => {
  fc.assert(
    fc.property(planted, (plan) => {
      const set = solved(plantedFormula(plan), { variables: ["x", "y"] });
      expect(set.status).toBe("complete");
      const expected = new Set(plan.x.flatMap((u) => plan.y.map((v) => `${u - plan.shear * v},${v}`)));
      expect(new Set(places(set).map((text) => text.split(" ")[0]))).toEqual(expected);
      expect(set.points).toHaveLength(expected.size);
    }),
    { seed: 5, numRuns: 40 },
  );
});

const coefficient = fc.integer({ min: -4, max: 4 });
const terms = [
  "x^4",
  "x^3*y",
  "x^2*y^2",
  "x*y^3",
  "y^4",
  "x^3",
  "x^2*y",
  "x*y^2",
  "y^3",
  "x^2",
  "x*y",
  "y^2",
  "x",
  "y",
];
const quartic = fc
  .array(coefficient, { minLength: terms.length, maxLength: terms.length })
  .map((c) => `${terms.map((term, i) => `(${c[i]})*${term}`).join(" + ")} + x^4 + y^4`);

function decimals(set: CriticalSet, map: (x: number, y: number) => readonly [number, number]): readonly string[] {
  return set.points
    .map(({ at, type }) => {
      const [x, y] = [...at.values()].map((v) => {
        return Number(decimalOf(v, 15));
      });
      const image = map(x!, y!).map((c) => (Math.abs(c) < 1e-9 ? 0 : c).toPrecision(8));
      return `${image.join()} ${type}`;
    })
    .sort();
}

test("an exchange of the variables, a shift and a scaling carry the critical points along", () => {
  fc.assert(
    fc.property(quartic, (source) => {
      const at = (x: string, y: string) => source.replace(/x/g, "#").replace(/y/g, `(${y})`).replace(/#/g, `(${x})`);
      const solve = (text: string) => solved(text, { variables: ["x", "y"] });
      const own = solve(source);
      if (own.status !== "complete" || own.families.length > 0) return;
      expect(decimals(solve(at("y", "x")), (x, y) => [y, x])).toEqual(decimals(own, (x, y) => [x, y]));
      expect(decimals(solve(at("x - 1", "y + 2")), (x, y) => [x - 1, y + 2])).toEqual(decimals(own, (x, y) => [x, y]));
      expect(decimals(solve(at("2*x", "y/3")), (x, y) => [2 * x, y / 3])).toEqual(decimals(own, (x, y) => [x, y]));
    }),
    { seed: 8, numRuns: 12 },
  );
});
