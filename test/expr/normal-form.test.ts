import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enclose } from "../../src/evaluate/enclose.ts";
import {
  call,
  E,
  exponential,
  linearCombination,
  monomial,
  negate,
  number,
  ONE,
  PI,
  power,
  product,
  rationalPower,
  scale,
  squareRoot,
  sum,
  variable,
  ZERO,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { ballFromRational, type Enclosed } from "../../src/number/ball.ts";
import { fraction } from "../../src/number/rational.ts";
import { overlap } from "./overlap.ts";
import { build, evaluateAsTyped, points, type Recipe, recipes } from "./recipes.ts";

const [x, y, z] = [variable("x"), variable("y"), variable("z")];
const half = fraction(1n, 2n);
const n = number;

describe("values", () => {
  const bits = 128;
  const keepsValue = (recipe: Recipe, at: ReadonlyMap<string, number | { num: bigint; den: bigint }>): void => {
    const typed = evaluateAsTyped(recipe, at, bits);
    if (typeof typed === "string") return;
    const balls = new Map([...at].map(([name, value]) => [name, ballFromRational(value, bits)]));
    const normal: Enclosed = enclose(build(recipe), balls, bits);
    expect(normal).not.toBe("undefined");
    if (typeof normal === "object") expect(overlap(typed, normal)).toBe(true);
  };

  test("the normal form has the value of the formula wherever that has one", () => {
    fc.assert(fc.property(recipes(false), points, keepsValue), { seed: 20, numRuns: 4000 });
  });

  test("so it does with functions", () => {
    fc.assert(fc.property(recipes(true), points, keepsValue), { seed: 21, numRuns: 1000 });
  });
});

describe("order and grouping", () => {
  const factors: readonly Expr[] = [
    x,
    y,
    product(x, y),
    rationalPower(x, -2),
    squareRoot(x),
    squareRoot(product(x, y)),
    rationalPower(product(x, y), fraction(-3n, 2n)),
    squareRoot(rationalPower(x, 2)),
    rationalPower(rationalPower(x, 2), fraction(-1n, 3n)),
    squareRoot(negate(x)),
    rationalPower(scale(product(x, y), -4), fraction(3n, 2n)),
    exponential(x),
    exponential(scale(x, 2)),
    exponential(scale(x, fraction(-1n, 2n))),
    power(x, y),
    power(x, scale(y, -2)),
    n(2),
    n(fraction(-1n, 3n)),
    squareRoot(n(2)),
    rationalPower(n(12), fraction(2n, 3n)),
    E,
    rationalPower(E, fraction(-1n, 2n)),
    PI,
    sum(x, y),
    scale(sum(x, y), -3),
    rationalPower(sum(x, ONE), fraction(-5n, 2n)),
    call("sin", x),
  ];
  const terms: readonly Expr[] = [...factors, scale(sum(x, n(1)), 2), negate(x), sum(x, negate(z)), scale(x, half)];

  /** Combines the list in random order and with random brackets. */
  const combined = (list: readonly Expr[], picks: readonly number[], combine: (a: Expr, b: Expr) => Expr): Expr => {
    const open = [...list];
    for (let i = 0; open.length > 1; i += 1) {
      const [a] = open.splice(picks[2 * i]! % open.length, 1);
      const [b] = open.splice(picks[2 * i + 1]! % open.length, 1);
      open.push(combine(a!, b!));
    }
    return open[0]!;
  };
  const picks = fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 });
  const some = (list: readonly Expr[]): fc.Arbitrary<Expr[]> =>
    fc.array(fc.constantFrom(...list), { minLength: 2, maxLength: 8 });

  test("a product is one node whatever the order and the grouping of its factors", () => {
    fc.assert(
      fc.property(some(factors), picks, (list, order) => {
        expect(combined(list, order, (a, b) => product(a, b))).toBe(monomial(list, null, 1));
      }),
      { seed: 22, numRuns: 3000 },
    );
  });

  test("a sum is one node whatever the order and the grouping of its terms", () => {
    fc.assert(
      fc.property(some(terms), picks, (list, order) => {
        expect(combined(list, order, (a, b) => sum(a, b))).toBe(linearCombination(list, null, 0));
      }),
      { seed: 23, numRuns: 3000 },
    );
  });

  test("a product and its inverse cancel", () => {
    fc.assert(
      fc.property(some(factors), (list) => {
        expect(product(monomial(list, null, 1), rationalPower(monomial(list, null, 1), -1))).toBe(ONE);
      }),
      { seed: 24, numRuns: 1000 },
    );
  });
});

describe("normal forms", () => {
  test.for<readonly [string, Expr, Expr]>([
    ["x + x = 2x", sum(x, x), scale(x, 2)],
    ["x - x = 0", sum(x, negate(x)), ZERO],
    ["x·x = x^2", product(x, x), rationalPower(x, 2)],
    ["x/x = 1", product(x, rationalPower(x, -1)), ONE],
    ["(2x)^3 = 8x^3", rationalPower(scale(x, 2), 3), scale(rationalPower(x, 3), 8)],
    ["(x^3)^(1/2) = x^(3/2)", squareRoot(rationalPower(x, 3)), rationalPower(x, fraction(3n, 2n))],
    ["(x^(1/2))^2 = x", rationalPower(squareRoot(x), 2), x],
    ["sqrt(8) = 2·sqrt(2)", squareRoot(n(8)), scale(squareRoot(n(2)), 2)],
    ["sqrt(4/9) = 2/3", squareRoot(n(fraction(4n, 9n))), n(fraction(2n, 3n))],
    ["sqrt(2)·sqrt(3) = sqrt(6)", product(squareRoot(n(2)), squareRoot(n(3))), squareRoot(n(6))],
    ["1/sqrt(2) = sqrt(2)/2", rationalPower(n(2), fraction(-1n, 2n)), scale(squareRoot(n(2)), half)],
    ["sqrt(4x) = 2·sqrt(x)", squareRoot(scale(x, 4)), scale(squareRoot(x), 2)],
    ["sqrt(-4x) = 2·sqrt(-x)", squareRoot(scale(x, -4)), scale(squareRoot(negate(x)), 2)],
    ["sqrt(-x)^2 = -x", rationalPower(squareRoot(negate(x)), 2), negate(x)],
    ["exp(x)^2 = exp(2x)", rationalPower(exponential(x), 2), exponential(scale(x, 2))],
    ["exp(x)·exp(-x) = 1", product(exponential(x), exponential(negate(x))), ONE],
    ["exp(1/2) = sqrt(e)", exponential(n(half)), squareRoot(E)],
    ["(x^y)^2 = x^(2y)", rationalPower(power(x, y), 2), power(x, scale(y, 2))],
    ["x^y·x^(-y) = 1", product(power(x, y), power(x, negate(y))), ONE],
    ["3(x + 1) + 2 = 3x + 5", sum(scale(sum(x, ONE), 3), n(2)), linearCombination([x], [3], 5)],
  ])("%s", ([, left, right]) => {
    expect(left).toBe(right);
  });

  test.for<readonly [string, Expr, Expr]>([
    ["sqrt(x^2) is not x", squareRoot(rationalPower(x, 2)), x],
    ["(x^4)^(1/4) is not x", rationalPower(rationalPower(x, 4), fraction(1n, 4n)), x],
    ["sqrt(x·y) is not sqrt(x)·sqrt(y)", squareRoot(product(x, y)), product(squareRoot(x), squareRoot(y))],
    ["sqrt(-x) is not a multiple of sqrt(x)", squareRoot(negate(x)), squareRoot(x)],
    ["(x^(2/3))^(3/2) is x only where x >= 0", rationalPower(rationalPower(x, 2), half), x],
  ])("%s", ([, left, right]) => {
    expect(left).not.toBe(right);
  });

  test("powers too long to be written stay powers", () => {
    expect(rationalPower(n(3), 10 ** 9).kind).toBe("product");
    expect(rationalPower(n(3), { num: 10n ** 30n, den: 1n }).kind).toBe("product");
  });

  test("a negative power of zero stays as it is", () => {
    expect(rationalPower(ZERO, -1).kind).toBe("product");
  });
});
