import { expect, test } from "vitest";
import { resultantAtInfinity } from "../../../src/polynomial/macaulay/resultant-at-infinity.ts";
import { solveZeroDimensional } from "../../../src/polynomial/rational-univariate/zero-dimensional.ts";
import { system } from "../groebner/systems.ts";

test("only the terms of the highest degree count, and no sign", () => {
  expect(resultantAtInfinity(system("xy", "2x+3y-5", "5x-7y+1"))).toBe(29n);
  expect(resultantAtInfinity(system("xy", "x^2-2y^2+7x", "x^3-5y^3-y^2+1"))).toBe(17n);
});

test("it is 0 where there are zeros at infinity", () => {
  expect(resultantAtInfinity(system("xy", "x^2-y^2+1", "x^2+xy-3"))).toBe(0n);
});

test.for([
  ["one field", ["3x^3-xy^2+2y^3+x-5", "2x^3+7x^2y-3y^3+y^2-x+1"]],
  ["several factors", ["6x^3-x", "10y^3-3y+xy-x"]],
  ["multiple points", ["5x^3+3x^2y-7y^3+x^2", "2x^3-3xy^2+y^3+4y^2"]],
])("it is a multiple of the leading coefficients of what is lifted: %s", ([, equations]) => {
  const given = system("xy", ...(equations as string[]));
  const solved = solveZeroDimensional(given, { points: 300, primes: 100, factored: 64 });
  if (solved.kind !== "finite") throw new Error(solved.kind);
  expect(solved.multiplicity).toBe(9);
  const r = resultantAtInfinity(given)!;
  for (const { minimal } of solved.representations) expect(r % minimal.at(-1)!).toBe(0n);
});

test("so few primes are enough that fractions could not be told from them", () => {
  const given = system("xyz", "7x^3-5xyz+3z^3-y+4", "9y^3+2x^2z-8xy^2+z-1", "5z^3-4x^2y+6yz^2+x^2-3");
  const solved = solveZeroDimensional(given, { points: 300, primes: 100, factored: 64 });
  if (solved.kind !== "finite") throw new Error(solved.kind);
  const [{ minimal }] = solved.representations as [(typeof solved.representations)[0]];
  const bits = (c: bigint): number => c.toString(2).length;
  expect(minimal).toHaveLength(28);
  expect(23 * (solved.primes - 1)).toBeLessThan(bits(minimal.at(-1)!) + Math.max(...minimal.map(bits)));
});
