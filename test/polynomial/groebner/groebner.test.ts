import { expect, test } from "vitest";
import { isPrime } from "../../../src/number/prime-field.ts";
import { consensus } from "../../../src/polynomial/groebner/consensus.ts";
import { eliminate, reduceTails } from "../../../src/polynomial/groebner/elimination.ts";
import { learn } from "../../../src/polynomial/groebner/learn.ts";
import { monomialAt, monomialsOf } from "../../../src/polynomial/groebner/monomials.ts";
import { replay } from "../../../src/polynomial/groebner/replay.ts";
import { dimensionOf, leadsOf, staircaseOf } from "../../../src/polynomial/groebner/staircase.ts";
import type { ModularBasis, System, Trace } from "../../../src/polynomial/groebner/trace.ts";
import { PRODUCTS_THAT_FIT, wordPrime } from "../../../src/polynomial/groebner/word-primes.ts";
import { fromTerms, type Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { choices, scattered } from "../multivariate/families.ts";
import { isGroebnerBasis } from "./buchberger.ts";
import { cyclic, gradient, katsura, system } from "./systems.ts";

/** The elements of the basis, residues as integers nearest to 0. */
function elements({ table, supports }: Trace, { p, coefficients }: ModularBasis): Multivariate[] {
  const { arity, exponents } = table;
  return supports.map((support, k) =>
    fromTerms(
      arity,
      Array.from(support).flatMap((id) => [...exponents.subarray(id * arity, (id + 1) * arity)]),
      Array.from(coefficients[k]!, (c) => BigInt(2 * c > p ? c - p : c)),
    ),
  );
}

function dimensionsOf(equations: System): { dimension: number; points: number | null } {
  const { trace } = learn(equations, wordPrime(0))!;
  const dimension = dimensionOf(trace.table, leadsOf(trace));
  const standard = dimension === 0 ? staircaseOf(trace.table, leadsOf(trace), 1000) : null;
  return { dimension, points: standard?.length ?? null };
}

test("the primes descend, and sums of products stay exact", () => {
  const primes = Array.from({ length: 50 }, (_, k) => wordPrime(k));
  expect(primes.every(isPrime)).toBe(true);
  expect(primes.every((p, k) => k === 0 || p < primes[k - 1]!)).toBe(true);
  const p = primes[0]!;
  expect(p - 1 + PRODUCTS_THAT_FIT * p * (p - 1)).toBeLessThan(2 ** 53);
});

test("monomials are stored once, also when the table grows", () => {
  const table = monomialsOf(3);
  const ids = Array.from({ length: 1000 }, (_, k) => monomialAt(table, [k % 10, 7 * (k % 100), k], 0));
  expect(new Set(ids).size).toBe(1000);
  expect(Array.from({ length: 1000 }, (_, k) => monomialAt(table, [k % 10, 7 * (k % 100), k], 0))).toEqual(ids);
});

test.for<[string, System, System]>([
  ["a linear system", system("xy", "2x+y-4", "x-y+1"), system("xy", "y-2", "x-1")],
  ["a circle and a hyperbola", system("xy", "x^2+y^2-5", "xy-2"), system("xy", "xy-2", "x^2+y^2-5", "y^3+2x-5y")],
  ["a redundant equation", system("xy", "x^2-y", "x^3-xy", "x^2-y+y^2"), system("xy", "y^2", "x^2-y")],
  ["no common zero", system("xy", "xy-1", "x"), system("xy", "1")],
  ["a line", system("xyz", "x+y+z", "x-y"), system("xyz", "2y+z", "2x+z")],
])("the reduced basis of %s", ([, equations, expected]) => {
  const { trace, basis } = learn(equations, wordPrime(0))!;
  const scaled = expected.map((f) => learn([f], wordPrime(0))!).map(({ trace: t, basis: b }) => elements(t, b)[0]);
  expect(elements(trace, basis)).toEqual(scaled);
});

test.for<[string, System, number | null, number]>([
  ["katsura 5", katsura(5), 32, 22],
  ["cyclic 5", cyclic(5), 70, 20],
  ["cyclic 6", cyclic(6), 156, 45],
  ["a gradient of degree 4 in 3 variables", gradient(3, 4), 27, 11],
])("the quotient by %s has the known dimension", ([, equations, points, size]) => {
  expect(dimensionsOf(equations)).toEqual({ dimension: 0, points });
  expect(learn(equations, wordPrime(0))!.trace.supports).toHaveLength(size!);
});

test("the S-polynomials of what is found for random systems vanish by division", () => {
  const next = choices(5);
  const p = wordPrime(0);
  for (let k = 0; k < 40; k += 1) {
    const arity = 2 + (k % 2);
    const random = Array.from({ length: arity }, () => scattered(next, arity, 3, arity === 2 ? 3 : 2, 9));
    const equations = random.filter((f) => f.coefficients.length > 0);
    const { trace, basis } = learn(equations, p)!;
    expect(isGroebnerBasis(elements(trace, basis), equations, BigInt(p))).toBe(true);
  }
});

test.for<[string, System, number]>([
  ["an axis", system("xy", "xy", "y^2"), 1],
  ["two planes", system("xyz", "xy"), 2],
  ["a plane and a line", system("xyz", "xy", "xz"), 2],
  ["four coordinate planes of codimension 2", system("uxyz", "uy", "uz", "xy", "xz"), 2],
  ["cyclic 4", cyclic(4), 1],
  ["nothing", system("x", "x", "x-1"), -1],
])("the dimension of %s", ([, equations, dimension]) => {
  expect(dimensionsOf(equations).dimension).toBe(dimension);
});

test.for<[string, System]>([
  ["katsura 4", katsura(4)],
  ["cyclic 5", cyclic(5)],
  ["a gradient in 4 variables", gradient(4, 3)],
])("a replay of %s finds what would be learned", ([, equations]) => {
  const { trace } = learn(equations, wordPrime(0))!;
  for (const p of [wordPrime(1), wordPrime(2)]) {
    const other = learn(equations, p)!;
    expect(elements(trace, replay(trace, equations, p)!)).toEqual(elements(other.trace, other.basis));
  }
});

test("a replay fails where the learned prime or the other one is bad", () => {
  const p = BigInt(wordPrime(1));
  const drops = [fromTerms(1, [2, 1, 0], [p, 1n, -3n])];
  expect(replay(learn(drops, wordPrime(0))!.trace, drops, wordPrime(1))).toBeNull();
  expect(replay(learn(drops, wordPrime(1))!.trace, drops, wordPrime(0))).toBeNull();
  const vanishes = [fromTerms(2, [2, 0, 0, 1, 0, 0], [1n, p, -2n]), fromTerms(2, [0, 2, 1, 0], [1n, -1n])];
  expect(replay(learn(vanishes, wordPrime(0))!.trace, vanishes, wordPrime(1))).not.toBeNull();
  expect(replay(learn(vanishes, wordPrime(1))!.trace, vanishes, wordPrime(0))).toBeNull();
});

test("primes that disagree with most are outvoted", () => {
  const [p, q] = [BigInt(wordPrime(0)), BigInt(wordPrime(1))];
  const once = consensus([fromTerms(1, [3, 1, 0], [p, 1n, -3n])])!;
  expect(once.trace.supports[0]).toHaveLength(3);
  expect(once.dimension).toBe(0);
  const twice = consensus([fromTerms(1, [3, 1, 0], [p, 1n, -3n]), fromTerms(1, [3, 1, 0], [p, 1n + q, -3n])])!;
  expect(twice.dimension).toBe(-1);
});

test("a replay fails where terms occur that were none, though there are fewer", () => {
  const [p, q] = [BigInt(wordPrime(0)), BigInt(wordPrime(1))];
  const equations = [fromTerms(4, [2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0], [1n, q, p, q, 1n])];
  const { trace } = learn(equations, wordPrime(0))!;
  expect(replay(trace, equations, wordPrime(1))).toBeNull();
});

test("two primes that find a contradiction are not enough", () => {
  const [p, q] = [BigInt(wordPrime(0)), BigInt(wordPrime(1))];
  expect(consensus([fromTerms(1, [1, 0], [p * q, -1n])])!.dimension).toBe(0);
  expect(consensus(system("x", "x", "x-1"))!.dimension).toBe(-1);
});

test("rows that many pivots reduce stay exact", () => {
  const p = wordPrime(0);
  const pivots = Array.from({ length: 600 }, (_, k) => ({ element: 0, columns: Int32Array.of(k, 600) }));
  const row = { element: 1, columns: Int32Array.from({ length: 601 }, (_, k) => k) };
  const elements = [Float64Array.of(1, p - 1), new Float64Array(601).fill(1)];
  elements[1]![600] = 5;
  const round = { width: 601, pivots, rows: [row] };
  const tails = { ...round, pivots: pivots.slice(1) };
  expect(reduceTails(tails, elements, p)).toEqual([
    { source: 0, columns: Int32Array.of(0, 600), coefficients: Float64Array.of(1, 604) },
  ]);
  expect(eliminate(round, elements, p)).toEqual([
    { source: 0, columns: Int32Array.of(600), coefficients: Float64Array.of(1) },
  ]);
});

test("exponents that do not fit are refused", () => {
  expect(learn(system("xy", "x^40000-y", "y^2-1"), wordPrime(0))).toBeNull();
});
