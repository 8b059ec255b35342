import { expect, test } from "vitest";
import { addRational, fromBigInt, multiplyRational, type Rational } from "../../../src/number/rational.ts";
import { wordPrime } from "../../../src/polynomial/groebner/word-primes.ts";
import type { Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { liftQuotient } from "../../../src/polynomial/quotient/lift-quotient.ts";
import {
  columnOf,
  composeWithVariable,
  timesVariableInto,
  valueAtVariable,
} from "../../../src/polynomial/quotient/normal-forms.ts";
import { quotientFamily } from "../../../src/polynomial/quotient/quotient-family.ts";
import { applied, cyclic, gradient, katsura, system } from "../groebner/systems.ts";

const rationals = {
  zero: 0,
  one: 1,
  from: fromBigInt,
  fma: (a: Rational, b: Rational, c: Rational) => addRational(multiplyRational(a, b), c),
};

const modulo = (p: number) => ({
  zero: 0n,
  one: 1n,
  from: (c: bigint) => c,
  fma: (a: bigint, b: bigint, c: bigint) => (a * b + c) % BigInt(p),
});

test.for<[string, readonly Multivariate[], number]>([
  ["a parabola and a circle", system("xy", "x^2-y", "x^2+y^2-3"), 4],
  ["a system with fractions", system("xy", "3x^2-5y+1", "7y^2-2x-4"), 4],
  ["a multiple point", system("xy", "x^3", "2y^2-x"), 6],
  ["katsura 3", katsura(3), 8],
  ["a random gradient", gradient(3, 3), 8],
])("matrices over Q of %s satisfy the system and commute", ([, equations, dimension]) => {
  const { monomials, products } = liftQuotient(equations)!;
  expect(monomials).toHaveLength(dimension);
  for (const f of equations) {
    expect(applied(f, products, rationals)).toEqual(new Array(dimension).fill(0));
  }
  const arity = equations[0]!.arity;
  const times = (i: number, v: readonly Rational[]): Rational[] =>
    v.map((_, r) => v.reduce<Rational>((sum, c, k) => rationals.fma(products[i]![k]![r]!, c, sum), 0));
  for (let i = 0; i < arity; i += 1) {
    for (let j = 0; j < i; j += 1) {
      for (let k = 0; k < dimension; k += 1) {
        expect(times(i, products[j]![k]!)).toEqual(times(j, products[i]![k]!));
      }
    }
  }
});

test("quotients modulo further primes have the same standard monomials, and satisfy the system", () => {
  const equations = cyclic(5);
  const family = quotientFamily(equations, 70)!;
  expect(family.monomials[0]).toEqual([0, 0, 0, 0, 0]);
  for (const position of [0, 1, 2, 7]) {
    const quotient = family.at(position)!;
    const matrices = [0, 1, 2, 3, 4].map((i) =>
      family.monomials.map((_, k) => Array.from(columnOf(quotient, i, k), BigInt)),
    );
    for (const f of equations) expect(applied(f, matrices, modulo(quotient.p)).every((c) => c === 0n)).toBe(true);
  }
  expect(new Set([0, 1, 2, 3].map((position) => family.at(position)!.p)).size).toBe(4);
});

test("sums of many products stay exact", () => {
  const p = wordPrime(0);
  const dimension = 600;
  const row = new Float64Array(dimension).fill(p - 2);
  const targets = [new Int32Array(dimension).fill(-1)];
  const quotient = { p, border: { dimension, targets, steps: [] }, rows: [row] };
  const product = new Float64Array(dimension);
  timesVariableInto(product, quotient, 0, row);
  expect(product).toEqual(new Float64Array(dimension).fill(4 * dimension));
  expect(composeWithVariable(quotient, 0, row)).toEqual(new Float64Array(dimension).fill(4 * dimension));
  expect(valueAtVariable(quotient, 0, row)).toBe(4 * dimension);
});

test("there is no quotient to lift when it is infinite, 0 or too large", () => {
  expect(liftQuotient(system("xy", "xy"))).toBeNull();
  expect(liftQuotient(system("xy", "x", "x-1"))).toBeNull();
  expect(liftQuotient(katsura(4), 15)).toBeNull();
});
