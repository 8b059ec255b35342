import fc from "fast-check";
import { expect, test } from "vitest";
import { withinSteps } from "../../../src/number/patience.ts";
import { divideRational, type Rational } from "../../../src/number/rational.ts";
import { wordPrime } from "../../../src/polynomial/groebner/word-primes.ts";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import { constant, fromTerms, type Multivariate, subtract } from "../../../src/polynomial/multivariate/polynomial.ts";
import { rationalRoots } from "../../../src/polynomial/rational-roots.ts";
import type { RationalUnivariate } from "../../../src/polynomial/rational-univariate/representation.ts";
import { satisfies } from "../../../src/polynomial/rational-univariate/satisfies.ts";
import {
  solveZeroDimensional,
  type ZeroDimensional,
} from "../../../src/polynomial/rational-univariate/zero-dimensional.ts";
import { isolateRoots } from "../../../src/polynomial/real-roots.ts";
import { transformField } from "../../../src/polynomial/transform.ts";
import {
  divideExactly,
  evaluateUnivariate,
  multiplyUnivariate,
  subtractUnivariate,
} from "../../../src/polynomial/univariate.ts";
import { cyclic, gradient, katsura, system } from "../groebner/systems.ts";
import { settings } from "../multivariate/families.ts";

type Finite = Extract<ZeroDimensional, { kind: "finite" }>;

function finite(equations: readonly Multivariate[]): Finite & { readonly representation: RationalUnivariate } {
  const result = solveZeroDimensional(equations);
  if (result.kind !== "finite") throw new Error(result.kind);
  return { ...result, representation: result.representations[0]! };
}

/** The points with rational coordinates, sorted as text. */
function rationalPoints({ minimal, denominator, numerators }: RationalUnivariate): string[] {
  const points = rationalRoots(minimal).map((t) => {
    const below = evaluateUnivariate(denominator, t);
    return numerators.map((numerator) => divideRational(evaluateUnivariate(numerator, t), below));
  });
  return points.map(textOf).sort();
}

function textOf(point: readonly Rational[]): string {
  return JSON.stringify(point, (_, value) => (typeof value === "bigint" ? String(value) : value));
}

const himmelblau = system("xy", "4x^3+4xy-42x+2y^2-14", "4y^3+4xy-26y+2x^2-22");
const camel = system("xy", "40x-42x^3+10x^5+5y", "x-8y+16y^3");

test.for<[string, readonly Multivariate[], number, number]>([
  ["Himmelblau's gradient", himmelblau, 9, 9],
  ["the six-hump camel's gradient", camel, 15, 15],
  ["katsura 4", katsura(4), 16, 16],
  ["a gradient in 3 variables", gradient(3, 4), 27, 27],
  ["a fourfold point", system("xy", "x^2", "y^2"), 4, 1],
  ["a gradient with local multiplicities 4, 2, 2, 1", system("xy", "x^3-x^2", "y^3-y^2"), 9, 4],
  ["local multiplicities 4, 2, 1, 1, 1", system("xy", "x^3-x^2", "y^3-y^2+2x^2"), 9, 5],
  ["one variable", system("x", "x^5-2x^3+x"), 5, 3],
  ["a double point of degree 2", system("xy", "x^4-4x^2+4", "y-x"), 4, 2],
  ["points that no single variable separates", system("xy", "x^2-1", "y^2-1"), 4, 4],
  ["a symmetric system", system("xyz", "x^2-y-z", "y^2-x-z", "z^2-x-y"), 8, 8],
])("the zeros of %s", ([, equations, multiplicity, distinct]) => {
  const result = finite(equations);
  expect([result.multiplicity, result.distinct]).toEqual([multiplicity, distinct]);
  expect(result.representation.minimal).toHaveLength(distinct + 1);
  expect(satisfies(equations, result.representation)).toBe(true);
});

test("Himmelblau's nine points are real, and one is rational", () => {
  const { representation } = finite(himmelblau);
  expect(isolateRoots(representation.minimal)).toHaveLength(9);
  expect(rationalPoints(representation)).toEqual(["[3,2]"]);
  expect(finite(himmelblau)).toEqual(finite(himmelblau));
});

test.for<[string, readonly Multivariate[], ZeroDimensional["kind"], number | null]>([
  ["contradicting equations", system("xy", "x^2+y^2-1", "x^2+y^2-2", "x-y"), "none", null],
  ["a constant", system("xy", "3", "x"), "none", null],
  ["a circle", system("xy", "x^2+y^2-1"), "infinite", 1],
  ["a circle and a point on it", system("xy", "x^3+xy^2-x", "x^2y+y^3-y"), "infinite", 1],
  ["the saddle surface's axis", system("xyz", "xy", "x^2"), "infinite", 2],
  ["cyclic 4", cyclic(4), "infinite", 1],
])("%s have no finite set of zeros", ([, equations, kind, dimension]) => {
  const result = solveZeroDimensional(equations);
  expect(result.kind).toBe(kind);
  expect(result.kind === "infinite" ? result.dimension : null).toBe(dimension);
});

test.for<[string, readonly Multivariate[], readonly number[]]>([
  ["Himmelblau's gradient", himmelblau, [1, 3, 5]],
  ["the six-hump camel's gradient", camel, [1, 14]],
  ["local multiplicities 4, 2, 1, 1, 1", system("xy", "x^3-x^2", "y^3-y^2+2x^2"), [1, 1, 1, 2]],
  ["three linear points", system("xy", "x^2-1", "3y^2-x-4y"), [1, 1, 2]],
  ["points that are all conjugate", gradient(3, 4), [27]],
])("the conjugate points of %s, each with a representation", ([, equations, degrees]) => {
  const result = solveZeroDimensional(equations, { points: 300, primes: 4000, factored: 64 });
  if (result.kind !== "finite") throw new Error(result.kind);
  const { representations } = result;
  expect(representations.map(({ minimal }) => minimal.length - 1).sort((a, b) => a - b)).toEqual(degrees);
  const whole = finite(equations).representation;
  for (const part of representations) {
    expect(satisfies(equations, part)).toBe(true);
    expect(part.form).toEqual(whole.form);
    part.numerators.forEach((numerator, i) => {
      const [left, right] = [
        multiplyUnivariate(numerator, whole.denominator),
        multiplyUnivariate(whole.numerators[i]!, part.denominator),
      ];
      expect(divideExactly(subtractUnivariate(left, right), part.minimal)).not.toBeNull();
    });
  }
});

test("systems whose first primes are bad are solved as others", () => {
  const [p, q] = [BigInt(wordPrime(0)), BigInt(wordPrime(1))];
  const drops = [fromTerms(2, [2, 0, 1, 0, 0, 1], [p, -1n, q]), fromTerms(2, [0, 2, 1, 0, 0, 0], [1n, q, -p])];
  expect(finite(drops)).toMatchObject({ multiplicity: 4, distinct: 4 });
  expect(solveZeroDimensional([fromTerms(1, [2, 1], [p, 1n])])).toMatchObject({ kind: "finite", distinct: 2 });
  expect(solveZeroDimensional([fromTerms(1, [1, 0], [q, 1n])])).toMatchObject({
    representations: [{ minimal: [1n, q], denominator: [q], numerators: [[-1n]] }],
  });
});

test("too many points are a limit, and the patience of the caller is kept", () => {
  const many = system("xy", "x^20-y-1", "y^20-x-2");
  expect(solveZeroDimensional(many)).toEqual({ kind: "limit", reason: "points" });
  expect(solveZeroDimensional(system("xy", "x^40000-1", "y"))).toEqual({ kind: "limit", reason: "matrix" });
  expect(solveZeroDimensional(gradient(3, 4), { points: 300, primes: 3, factored: 0 })).toEqual({
    kind: "limit",
    reason: "primes",
  });
  expect(withinSteps(1000, () => solveZeroDimensional(gradient(4, 4)))).toBeNull();
});

const fractionOf = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 6 }));

/** `Π (d x_i - n)^m`. */
function productOfRoots(arity: number, i: number, roots: readonly (readonly [number, number])[]): Multivariate {
  return roots.reduce(
    (product, [n, d]) => {
      const exponents = new Array<number>(2 * arity).fill(0);
      exponents[i] = 1;
      return multiply(product, fromTerms(arity, exponents, [BigInt(d), BigInt(-n)]));
    },
    constant(arity, 1n),
  );
}

test("a grid of planted rational points, some of them multiple, comes back in sheared coordinates", () => {
  const list = fc.array(fractionOf, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(list, list, fc.integer({ min: -3, max: 3 }), (xs, ys, k) => {
      const f = productOfRoots(2, 0, xs);
      const g = productOfRoots(2, 1, ys);
      const equations = [f, subtract(g, multiply(f, fromTerms(2, [0, 1, 0, 0], [1n, BigInt(k)])))];
      const { representation, multiplicity, distinct } = finite(equations);
      const values = (roots: readonly (readonly [number, number])[]) => [
        ...new Map(roots.map(([n, d]) => [n / d, divideRational(n, d)])).values(),
      ];
      const points = values(xs).flatMap((x) => values(ys).map((y) => textOf([x, y])));
      expect(rationalPoints(representation)).toEqual(points.sort());
      expect([multiplicity, distinct]).toEqual([xs.length * ys.length, points.length]);
    }),
    settings(60),
  );
});

test("representations that are not of zeros, or not what their type promises, do not satisfy a system", () => {
  const equations = system("xy", "x^2+y^2-5", "xy-2");
  const good = finite(equations).representation;
  expect(satisfies(equations, good)).toBe(true);
  const { minimal, denominator, numerators } = good;
  const wrong: Partial<RationalUnivariate>[] = [
    { numerators: [numerators[1]!, numerators[0]!] },
    { numerators: [numerators[0]!.map((c) => -c), numerators[1]!] },
    { denominator: denominator.map((c) => 2n * c) },
    { denominator: [] },
    { minimal: minimal.map((c) => 2n * c) },
    { minimal: [0n, ...minimal] },
    { minimal: [0n, 0n, 1n] },
    { form: [1, 1] },
    { form: [0, 0.5] },
    { form: [1] },
  ];
  for (const change of wrong) expect(satisfies(equations, { ...good, ...change })).toBe(false);
  expect(satisfies(system("xy", "x^2+y^2-5", "xy-2", "x-1"), good)).toBe(false);
});

test.for<[string, RationalUnivariate, readonly Multivariate[]]>([
  [
    "minimal is not square-free",
    { minimal: [0n, 0n, 1n], denominator: [1n], numerators: [[0n, 1n]], form: [1] },
    system("x", "x^2"),
  ],
  [
    "minimal is not primitive",
    { minimal: [0n, -2n, 2n], denominator: [1n], numerators: [[0n, 1n]], form: [1] },
    system("x", "x^2-x"),
  ],
  [
    "the denominator has a common root with it",
    { minimal: [0n, -1n, 1n], denominator: [0n, 1n], numerators: [[0n, 1n]], form: [1] },
    system("x", "x^2-x"),
  ],
  [
    "the form has other values",
    { minimal: [0n, -1n, 1n], denominator: [1n], numerators: [[0n, 1n]], form: [2] },
    system("x", "x^2-x"),
  ],
  [
    "a polynomial has a leading 0",
    { minimal: [0n, -1n, 1n, 0n], denominator: [1n], numerators: [[0n, 1n]], form: [1] },
    system("x", "x^2-x"),
  ],
  [
    "it has another number of variables",
    { minimal: [0n, -1n, 1n], denominator: [1n], numerators: [[0n, 1n]], form: [1] },
    system("xy", "x^2-x"),
  ],
])("a representation is refused when %s", ([, representation, equations]) => {
  expect(satisfies(equations, representation)).toBe(false);
});

test("what vanishes modulo the first primes of the check only is refused", () => {
  const equations = system("xy", "x^2+y^2-5", "xy-2");
  const { representation } = finite(equations);
  expect(representation.form).toEqual([0, 1]);
  const { minimal, denominator, numerators } = representation;
  const multiple = Array.from({ length: 3 }, (_, k) => BigInt(transformField(16, k)!.p)).reduce((a, b) => a * b);
  const [first, second] = numerators;
  const changed = first!.map((c, i) => (i === 0 ? c + multiple : c));
  expect(satisfies(equations, { ...representation, numerators: [changed, second!] })).toBe(false);
  const shifted = { minimal, denominator, numerators: [first!, second!.map((c) => c + multiple)], form: [0, 1] };
  expect(satisfies(equations, shifted)).toBe(false);
});

test("a divisor modulo the first primes is refused when the cofactor is larger than they can tell", () => {
  const [p, q] = [0, 1].map((k) => BigInt(transformField(4, k)!.p));
  const [r, s] = [(p! + q!) / 2n, ((p! - q!) / 2n) ** 2n];
  expect(r * r - s).toBe(p! * q!);
  const cubic = fromTerms(1, [3, 2, 1, 0], [1n, -1n, -s, s]);
  const roots = { minimal: [r, -r - 1n, 1n], denominator: [1n], numerators: [[0n, 1n]], form: [1] };
  expect(satisfies([cubic], roots)).toBe(false);
  expect(satisfies([cubic], { ...roots, minimal: [-s, 0n, 1n] })).toBe(true);
});

test("high powers of the form itself are cheap", () => {
  expect(finite(system("xy", "x^120-y", "y^2-x-1"))).toMatchObject({ distinct: 240, representation: { form: [1, 0] } });
  const roots = { minimal: [-1n, 0n, 1n], denominator: [1n], numerators: [[0n, 1n]], form: [1] };
  expect(satisfies(system("x", "x^2000-1"), roots)).toBe(true);
  expect(satisfies(system("x", "x^2001-1"), roots)).toBe(false);
  expect(satisfies([fromTerms(1, [4_000_000_000, 0], [1n, -1n])], roots)).toBe(false);
});

test("a part of the zeros satisfies the system, whatever the roots are", () => {
  const equations = system("xy", "x^3-x", "y-x");
  const points = {
    denominator: [1n],
    numerators: [
      [0n, 1n],
      [0n, 1n],
    ],
    form: [0, 1],
  };
  expect(satisfies(equations, { minimal: [0n, -1n, 0n, 1n], ...points })).toBe(true);
  expect(satisfies(equations, { minimal: [-1n, 0n, 1n], ...points })).toBe(true);
  expect(satisfies(equations, { minimal: [0n, -2n, 1n], ...points })).toBe(false);
  expect(satisfies(equations, { minimal: [-2n, 1n], denominator: [1n], numerators: [[2n], [2n]], form: [0, 1] })).toBe(
    false,
  );
});
