import { expect, test } from "vitest";
import { extentsOfPolynomial } from "../../../src/critical/points/extents.ts";
import { growthOf } from "../../../src/critical/points/growth.ts";
import { defaultBudget } from "../../../src/expr/problem.ts";
import type { RealNumber } from "../../../src/expr/real.ts";
import { printReal } from "../../../src/print/real.ts";
import { extents, finished, read } from "./finishing.ts";

test.for([
  ["x^4 + y^4 - 4x*y", "the mixed term is of lower degree"],
  ["4x^2 - 21/10*x^4 + x^6/3 + x*y - 4y^2 + 4y^4", "x^6 and y^4 weigh the same"],
  ["x^4 + y^2 - x^2*y", "on the edge of the Newton polygon, discriminant below 0"],
  ["x^4 - x^3*y + x^2*y^2 - x*y^3 + y^4 + 100x", "no real zeros on two lines"],
  ["x^4 + y^4 + z^4 - 3/2*x^2*y*z", "x^2 yz <= x^4/2 + (y^4 + z^4)/4"],
  ["x^4 + y^6 + z^2 + 5x^2*y^2 - x*y", "squares do no harm"],
])("%s grows to infinity: %s", ([source]) => {
  const growth = growthOf(read(source!).polynomial);
  expect(growth).toEqual({ toPlusInfinity: true, toMinusInfinity: false, unboundedBelow: false, unboundedAbove: true });
});

test.for([
  ["x^4 + y^4 - 3x^2*y^2", "(1, 1)"],
  ["x^4 + y^2 - 3x^2*y", "(1, 1) on a parabola"],
  ["x^3 + y^2", "an odd power"],
  ["x^4 + x*y", "(1, -s)"],
  ["4x^4 - 12x^3*y + 9x^2*y^2 - y^4/100 + x", "a narrow sector"],
  ["x^4 + y^4 + z^4 - 4x^2*y*z - w", "four variables"],
  ["x^4 + y^4 + z^4 - 29/10*x^2*y*z", "(6/5, 1, 1), between the directions that are tried"],
])("%s does not grow to infinity: %s", ([source]) => {
  expect(growthOf(read(source!).polynomial).toPlusInfinity).toBe(false);
});

test("a sector between two integer directions is found in the plane", () => {
  const growth = growthOf(read("(7x - 5y)^2*(x^2 + y^2) - (x^4 + y^4)/1000 + y").polynomial);
  expect(growth.unboundedBelow).toBe(true);
});

test("a perfect square as leading part proves nothing", () => {
  const growth = growthOf(read("(5*y - 3x^2)^2 + x").polynomial);
  expect(growth).toMatchObject({ toPlusInfinity: false, unboundedBelow: false, unboundedAbove: true });
});

test("along a curve where the leading part is 0 the next one counts", () => {
  expect(growthOf(read("(y - x^2)^2 + x^3/3 - x").polynomial).unboundedBelow).toBe(true);
  expect(growthOf(read("(x*y - 1)^2 + x").polynomial).unboundedBelow).toBe(true);
  expect(growthOf(read("(x*y - 1)^2 + x^2").polynomial).unboundedBelow).toBe(false);
});

test("the least critical value of a function that grows is its minimum, and who has it is global", () => {
  const camel = "4x^2 - 21/10*x^4 + x^6/3 + x*y - 4y^2 + 4y^4";
  const { infimum, supremum, standings } = extents(camel);
  expect(infimum!.attained).toBe(true);
  expect(supremum).toEqual({ value: "+oo", attained: false });
  const global = finished(camel).filter((_, i) => standings[i]!.lowest);
  expect(global.map((point) => point.type)).toEqual(["minimum", "minimum"]);
  expect(standings.every((standing) => standing.lowest !== null && standing.highest === false)).toBe(true);
});

test("equal values in different fields are one value", () => {
  const { infimum, standings } = extents("(x^2+y-11)^2 + (x+y^2-7)^2");
  expect(infimum!.value).toEqual({ kind: "rational", value: 0 });
  expect(standings.filter((standing) => standing.lowest).length).toBe(4);
});

test("without all points, or without growth, only what is passed is known not to be least", () => {
  const partial = extents("x^4 + y^4 - 4x*y", false);
  expect(partial.infimum).toBeNull();
  expect(partial.standings.map((standing) => standing.lowest)).toEqual([null, false, null]);
  const silent = extents("(5*y - 3x^2)^2 + x^3/3 - x", false);
  expect(silent.standings.map((standing) => standing.lowest)).toEqual([false, null]);
});

test("a cubic has no bounds, and no critical point is global", () => {
  const { infimum, supremum, standings } = extents("x^3 - 6x + x*y^2");
  expect([infimum!.value, supremum!.value]).toEqual(["-oo", "+oo"]);
  expect(standings.every((standing) => standing.lowest === false && standing.highest === false)).toBe(true);
});

test("the negative of a function that grows has a maximum", () => {
  const { supremum, infimum } = extents("x*y - x^4 - y^4/4");
  expect(infimum!.value).toBe("-oo");
  expect(supremum!.attained).toBe(true);
  expect(printReal(supremum!.value as Exclude<typeof supremum, null>["value"] & object)).toBe("1/4");
});

test.for([
  ["100*(y - x^2)^2 + (1 - x)^2", "0"],
  ["(y - x^2)^2 + (x*y - 1)^2", "0"],
  ["(x^2 - y)^2*(y + 1)^2 + (x - y - 1)^2 + 2", "2"],
])("%s has the least value %s, though its leading part has zeros", ([source, expected]) => {
  const { infimum, supremum, standings } = extents(source!);
  expect(infimum!.attained && printReal(infimum!.value as RealNumber)).toBe(expected);
  expect(supremum!.value).toBe("+oo");
  expect(standings.filter((standing) => standing.lowest).length).toBeGreaterThan(0);
});

test("an irrational least value, where f does not grow as its leading part", () => {
  const { infimum, standings } = extents("(y - x^3)^2 + x^4 + x*y - x");
  expect(infimum!.attained).toBe(true);
  expect((infimum!.value as RealNumber).kind).toBe("algebraic");
  expect(standings).toEqual([{ lowest: true, highest: false }]);
});

test("an infimum that is not taken: no critical point is global", () => {
  const { infimum, standings } = extents("x^2 + (x*y - 1)^2");
  expect(infimum).toBeNull();
  expect(standings.map((standing) => standing.lowest)).toEqual([false]);
});

test("a sum of squares in three variables is nowhere below 0, by its shape", () => {
  const source = "(z - x^2 - y)^2 + (x - 1)^2 + (y - x*z)^2";
  const { objective, polynomial } = read(source);
  const value = { kind: "rational", value: 0 } as const;
  const of = (shape: typeof objective | null) => extentsOfPolynomial(polynomial, [value], false, defaultBudget, shape);
  expect(of(objective).infimum).toEqual({ value, attained: true });
  expect(of(null).infimum).toBeNull();
});
