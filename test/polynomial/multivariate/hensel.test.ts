import fc from "fast-check";
import { expect, test } from "vitest";
import { largePrime, multiplyModulo } from "../../../src/number/prime-field.ts";
import {
  evaluateModulo,
  type ModularPolynomial,
  monicModulo,
  multiplyPolynomialsModulo,
} from "../../../src/polynomial/modular.ts";
import { liftBivariate } from "../../../src/polynomial/multivariate/hensel-bivariate.ts";
import { sparseFactors } from "../../../src/polynomial/multivariate/hensel-sparse.ts";
import { imageIn, residuesOf, termValues } from "../../../src/polynomial/multivariate/modular.ts";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import { degreeIn, type Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import {
  columnsOf,
  invertSeries,
  multiplyBySeries,
  type Rows,
  shiftRows,
} from "../../../src/polynomial/multivariate/power-series.ts";
import { parse, settings } from "./families.ts";

const p = largePrime(3);

/** The product in x and t. */
function times(a: Rows, b: Rows): Rows {
  const rows = Array.from({ length: a.length + b.length - 1 }, () => [] as number[]);
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      multiplyPolynomialsModulo(left, right, p).forEach((c, e) => {
        rows[i + j]![e] = ((rows[i + j]![e] ?? 0) + c) % p;
      });
    });
  });
  return rows.map((row) => Array.from(row, (c) => c ?? 0));
}

const scaled = (rows: Rows, c: number): Rows => rows.map((row) => row.map((x) => multiplyModulo(x, c, p)));

const normal = (rows: Rows): Rows => scaled(rows, monicModulo(rows[0]!, p).length === 0 ? 1 : inverseOfLead(rows[0]!));
const inverseOfLead = (row: ModularPolynomial): number => monicModulo([1, row.at(-1)!], p)[0]!;

test.for<[string, Rows[]]>([
  [
    "monic factors",
    [
      [[1, 1], [2]],
      [[3, 0, 1], [1, 5], [7]],
    ],
  ],
  [
    "factors with leading coefficients",
    [
      [
        [1, 1],
        [2, 3],
        [0, 1],
      ],
      [
        [3, 0, 2],
        [1, 5],
        [7, 0, 4],
      ],
    ],
  ],
  [
    "factors with the same leading coefficient",
    [
      [
        [1, 1],
        [2, 3],
      ],
      [
        [5, 1],
        [9, 3],
      ],
    ],
  ],
  [
    "four factors",
    [
      [[1, 1], [2]],
      [
        [2, 1],
        [1, 5],
      ],
      [
        [3, 1],
        [0, 1],
      ],
      [[7, 0, 1], [1, 1, 5], [4]],
    ],
  ],
  [
    "a factor without t",
    [
      [[1, 0, 1]],
      [
        [2, 1],
        [1, 5],
      ],
    ],
  ],
])("%s are lifted", ([, factors]) => {
  const f = factors.reduce(times);
  const lifted = liftBivariate(
    f,
    factors.map((rows) => monicModulo(rows[0]!, p)),
    p,
  );
  expect(lifted).toEqual(factors.map(normal));
});

test("what is no image of factors is not lifted", () => {
  const irreducible = [[p - 4, 0, 1], [p - 1]];
  expect(
    liftBivariate(
      irreducible,
      [
        [2, 1],
        [p - 2, 1],
      ],
      p,
    ),
  ).toBeNull();
  const f = times(
    [[1, 1], [2]],
    [
      [3, 1],
      [0, 1],
    ],
  );
  expect(
    liftBivariate(
      f,
      [
        [1, 1],
        [4, 1],
      ],
      p,
    ),
  ).toBeNull();
  expect(
    liftBivariate(
      times([[1, 1], [2]], [[1, 1], [3]]),
      [
        [1, 1],
        [1, 1],
      ],
      p,
    ),
  ).toBeNull();
  expect(liftBivariate([[1], [0, 1]], [[1]], p)).toBeNull();
});

test("a series times its inverse is 1, shifts add up, and columns of columns are the rows", () => {
  const residues = fc.array(fc.integer({ min: 1, max: p - 1 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(residues, fc.array(residues, { minLength: 1, maxLength: 5 }), (series, rows) => {
      expect(multiplyBySeries(multiplyBySeries(rows, series, p), invertSeries(series, rows.length, p), p)).toEqual(
        rows,
      );
      const [a, b] = [series[0]!, series[1]!];
      expect(shiftRows(shiftRows(rows, a, p), b, p)).toEqual(shiftRows(rows, (a + b) % p, p));
      expect(columnsOf(columnsOf(rows))).toEqual(rows);
      const [value] = columnsOf(rows).map((column) => evaluateModulo(column, a, p));
      expect(shiftRows(rows, a, p)[0]![0]).toBe(value);
    }),
    settings(50),
  );
});

test.for<[string, string[]]>([
  ["two factors", ["x^2 + yz - 3", "xy + z^2 + 5"]],
  ["three factors with leading coefficients", ["x^2yz + y - 3z", "xy^2 + xz + 5", "2xz^3 - y + 1"]],
  ["factors without some variables", ["x^2 + y + 1", "x + z^2 - 2"]],
])("%s modulo a prime are found from their images", ([, texts]) => {
  const factors = texts.map((text) => parse(text, "xyz"));
  const point = [0, 12345, 678910];
  const image = (g: Multivariate): ModularPolynomial =>
    monicModulo(imageIn(g, 0, degreeIn(g, 0), termValues(g, [1, ...point.slice(1)], p), p), p);
  const found = sparseFactors(factors.reduce(multiply), point, factors.map(image), 7, p)!;
  found.forEach(({ exponents, residues }, i) => {
    const expected = residuesOf(factors[i]!, p);
    const scale = multiplyModulo(residues[0]!, inverseOfLead([expected[0]!]), p);
    expect(exponents).toEqual(factors[i]!.exponents);
    expect(residues).toEqual(expected.map((c) => multiplyModulo(c, scale, p)));
  });
});

test("images that do not belong to factors lead to none", () => {
  expect(
    sparseFactors(
      parse("x^2 - yz", "xyz"),
      [0, 4, 1],
      [
        [2, 1],
        [p - 2, 1],
      ],
      1,
      p,
    ),
  ).toBeNull();
});
