import fc from "fast-check";
import { expect, test } from "vitest";
import { largePrime, multiplyModulo, powerModulo } from "../../../src/number/prime-field.ts";
import { gcdModulo, multiplyPolynomialsModulo } from "../../../src/polynomial/modular.ts";
import { degreeBounds } from "../../../src/polynomial/multivariate/degree-bounds.ts";
import { refutesDivision } from "../../../src/polynomial/multivariate/division-probe.ts";
import { euclid, pseudoReduce } from "../../../src/polynomial/multivariate/euclid.ts";
import { residuesOf, scattered as scatteredResidue, termValues } from "../../../src/polynomial/multivariate/modular.ts";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import { addNode, coefficientsOf } from "../../../src/polynomial/multivariate/newton.ts";
import { constant, degrees, type Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { interpolateGcd, interpolateOn } from "../../../src/polynomial/multivariate/sparse-interpolation.ts";
import { solveTransposed, transposedVandermonde } from "../../../src/polynomial/multivariate/vandermonde.ts";
import { parse, settings } from "./families.ts";

const p = largePrime(0);
const residues = (min: number, max: number, smallest = 0) =>
  fc.array(fc.integer({ min: smallest, max: p - 1 }), { minLength: min, maxLength: max });

test("a transposed Vandermonde system is solved", () => {
  fc.assert(
    fc.property(residues(1, 8, 1), residues(8, 8), (list, unknowns) => {
      const nodes = [...new Set(list)];
      const values = nodes.map((_, j) =>
        nodes.reduce((sum, node, s) => (sum + multiplyModulo(unknowns[s]!, powerModulo(node, j + 1, p), p)) % p, 0),
      );
      const system = transposedVandermonde(nodes, p);
      expect(solveTransposed(system!, values, p)).toEqual(unknowns.slice(0, nodes.length));
    }),
    settings(200),
  );
});

test("a transposed Vandermonde system with equal nodes or the node 0 has no unique solution", () => {
  expect(transposedVandermonde([3, 5, 3], p)).toBeNull();
  expect(transposedVandermonde([3, 0], p)).toBeNull();
});

test("Newton's interpolation finds the polynomials and sees when nothing is added", () => {
  fc.assert(
    fc.property(residues(4, 4), residues(4, 4), fc.integer({ min: 0, max: p - 1 }), (f, g, start) => {
      const form = { nodes: [], differences: [] };
      const valuesAt = (x: number) =>
        [f, g].map((h) => h.reduceRight((value, c) => (multiplyModulo(value, x, p) + c) % p, 0));
      const nodes = [0, 1, 2, 3, 4].map((m) => (start + m) % p);
      const changes = nodes.map((node) => addNode(form, node, valuesAt(node), p));
      expect(changes[4]).toBe(false);
      expect([0, 1].map((s) => coefficientsOf(form, s, p))).toEqual([
        [...f, 0],
        [...g, 0],
      ]);
    }),
    settings(100),
  );
});

test("Euclid's algorithm without division agrees with the one with division", () => {
  const monic = (f: number[]) => gcdModulo(f, [], p);
  fc.assert(
    fc.property(residues(1, 4), residues(0, 12), residues(0, 5), (common, left, right) => {
      const [a, b] = [left, right].map((f) => multiplyPolynomialsModulo(f, common, p));
      expect(monic(euclid([...a!], [...b!], p))).toEqual(gcdModulo(a!, b!, p));
      const remainder = [...a!];
      if (b!.length > 0) pseudoReduce(remainder, b!, p);
      expect(remainder.length < b!.length || b!.length === 0).toBe(true);
    }),
    settings(200),
  );
});

test("residues of integers, and values of terms at a point", () => {
  const f = parse("67108858x^2y - x + 67108860", "xy");
  expect(residuesOf(f, p)).toEqual([p - 1, p - 1, 1]);
  expect(residuesOf(constant(1, -(2n ** 200n)), p)).toEqual([p - powerModulo(2, 200, p)]);
  expect(residuesOf(constant(1, -BigInt(p)), p)).toEqual([0]);
  expect(termValues(parse("3x^2y - x", "xy"), [2, 5], p)).toEqual([60, p - 2]);
  expect(termValues(parse("x^5000", "x"), [3], p)).toEqual([powerModulo(3, 5000, p)]);
});

test("scattered residues are distinct, reproducible and never 0", () => {
  const values = Array.from({ length: 1000 }, (_, i) => scatteredResidue(i >> 5, i & 31, p));
  expect(new Set(values).size).toBeGreaterThan(995);
  expect(values.every((value) => value > 0 && value < p)).toBe(true);
  expect(scatteredResidue(3, 4, p)).toBe(scatteredResidue(3, 4, p));
});

test("bounds of the degrees of a gcd are exact but for bad luck, and never too low", () => {
  const common = parse("x^2z - y + 1", "xyz");
  const a = multiply(common, parse("xy + z^3", "xyz"));
  const b = multiply(common, parse("x - yz^2", "xyz"));
  expect(degreeBounds(a, b, 0, p)).toEqual(degrees(common));
  const lead = parse("67108859xy + y", "xy");
  expect(degreeBounds(multiply(lead, parse("x - y", "xy")), multiply(lead, parse("x + y", "xy")), 0, p)).toEqual([
    2, 1,
  ]);
});

test("a division is refuted modulo a prime unless the divisor vanishes there", () => {
  const refutes = (a: Multivariate, b: Multivariate) => refutesDivision(a, b, degrees(a), degrees(b));
  const b = parse("x^2 + y - 3", "xy");
  expect(refutes(multiply(b, parse("x - y", "xy")), b)).toBe(false);
  expect(refutes(multiply(b, parse("x - y", "xy")), parse("x^2 + y - 2", "xy"))).toBe(true);
  expect(refutes(parse("x^2 - y", "xy"), parse("67108859x + 67108859y", "xy"))).toBe(false);
});

test("the multiple of a gcd with a given leading coefficient is interpolated, and again from its terms", () => {
  const common = parse("3x^2yz - xy^2 + 2xz + z^3 - 7", "xyz");
  const [left, right] = [parse("x^2 + y", "xyz"), parse("x^3 - z", "xyz")];
  const problem = {
    a: multiply(common, left),
    b: multiply(common, right),
    lead: parse("3yz", "xyz"),
    degrees: [2, 3, 4],
  };
  for (const [seed, prime] of [
    [0, p],
    [1, largePrime(1)],
  ] as const) {
    const found = interpolateGcd(problem, seed, prime);
    expect(found).toEqual({ arity: 3, exponents: common.exponents, residues: residuesOf(common, prime) });
    expect(interpolateOn(found!, problem, seed + 2, largePrime(2))).toEqual(residuesOf(common, largePrime(2)));
  }
});

test("interpolation on too few terms, or with a degree that is not that of the gcd, fails", () => {
  const common = parse("x^2y - y^2 + z", "xyz");
  const [a, b] = ["x^2 + y", "x^3 - z"].map((text) => multiply(common, parse(text, "xyz")));
  const problem = { a: a!, b: b!, lead: parse("y", "xyz"), degrees: [2, 2, 1] };
  const terms = { arity: 3, exponents: Uint32Array.of(2, 1, 0, 0, 2, 0), residues: [1, p - 1] };
  expect(interpolateOn(terms, problem, 0, p)).toBeNull();
  expect(interpolateGcd({ ...problem, degrees: [3, 2, 1] }, 0, p)).toBeNull();
  expect(interpolateGcd({ ...problem, degrees: [1, 2, 1] }, 0, p)).toBeNull();
});
