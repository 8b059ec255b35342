import { describe, expect, test } from "vitest";
import { enclose } from "../../src/evaluate/enclose.ts";
import { truthOf } from "../../src/evaluate/truth.ts";
import { ALWAYS, number, variable } from "../../src/expr/build.ts";
import { substitute } from "../../src/expr/substitute.ts";
import type { GeneralDefinition } from "../../src/functions/definition.ts";
import { apply, definitionOf, functionNames, objectionTo } from "../../src/functions/table.ts";
import {
  type Ball,
  ballFromRational,
  divideBall,
  exactBall,
  lowerEnd,
  subtractBall,
  upperEnd,
} from "../../src/number/ball.ts";
import { addRational, divideRational, fraction, type Rational, toDouble } from "../../src/number/rational.ts";
import { agree, ballOver, isThin, overlaps } from "./function-samples.ts";

const BITS = 256;
const STEP = fraction(1n, 1n << 60n);
const half = (n: number): Rational => fraction(BigInt(n), 2n);

/** Points where a function is smooth, where it is defined but not smooth, and where it is undefined. */
interface Samples {
  readonly smooth: readonly (readonly Rational[])[];
  readonly rough?: readonly (readonly Rational[])[];
  readonly outside?: readonly (readonly Rational[])[];
  readonly objectionable?: readonly (readonly Rational[])[];
}

/** One argument is the strict least and one the strict greatest. */
const apart = [
  [1, 2, 3],
  [half(-1), half(1)],
  [4, -4, 0, 0],
];

const samples: Readonly<Record<string, Samples>> = {
  root: {
    smooth: [
      [half(5), 5],
      [half(-7), 5],
      [half(-1), 7],
      [3, 3],
      [half(9), 4],
      [-2, 1],
    ],
    rough: [
      [0, 5],
      [0, 4],
      [0, 3],
    ],
    outside: [
      [-1, 2],
      [half(-9), 4],
    ],
    objectionable: [
      [2, 0],
      [2, -3],
      [2, half(1)],
    ],
  },
  pow: {
    smooth: [
      [half(3), half(5)],
      [3, -2],
      [-3, 3],
      [-3, -3],
      [half(1), half(-1)],
    ],
    outside: [
      [-2, half(1)],
      [0, -1],
      [0, half(-1)],
    ],
  },
  atan2: {
    smooth: [
      [1, 2],
      [half(1), -3],
      [-2, -3],
      [-2, half(1)],
      [0, half(5)],
    ],
    rough: [
      [0, -1],
      [0, half(-7)],
    ],
    outside: [[0, 0]],
  },
  polygamma: {
    smooth: [
      [1, half(1)],
      [1, half(7)],
      [2, half(-5)],
      [3, half(-1)],
      [5, 4],
      [0, half(3)],
    ],
    outside: [
      [1, 0],
      [2, -3],
    ],
    objectionable: [
      [-1, 2],
      [half(1), 2],
    ],
  },
  beta: {
    smooth: [
      [half(1), half(5)],
      [2, 3],
      [half(-1), half(3)],
      [half(-5), fraction(1n, 4n)],
    ],
    outside: [
      [0, 1],
      [half(1), -2],
      [half(-1), half(-1)],
    ],
  },
  rootof: {
    smooth: [
      [-2, 0, 1, 1],
      [-2, 0, 1, 2],
      [-1, -1, 0, 1, 1],
      [-6, 11, -6, 1, 2],
    ],
    objectionable: [
      [1, 0, 1, 1],
      [-2, 0, 1, 3],
      [-2, 0, 1, 0],
      [half(1), 1, 1],
      [0, 0, 1],
    ],
  },
  max: {
    smooth: apart,
    rough: [
      [1, 1],
      [3, 2, 3],
    ],
  },
  min: {
    smooth: apart,
    rough: [
      [1, 1],
      [2, 3, 2],
    ],
  },
};

const general: readonly GeneralDefinition[] = functionNames
  .map(definitionOf)
  .filter((definition) => definition.kind === "general");

test("every function of several arguments is sampled", () => {
  expect(Object.keys(samples).sort()).toEqual(general.map(({ name }) => name).sort());
});

describe.each(general)("$name", (definition) => {
  const { smooth, rough = [], outside = [], objectionable = [] } = samples[definition.name]!;
  const valueAt = (point: readonly Rational[]) => definition.approximate(BITS, ...point.map((x) => exactBall(x)!));

  test("is thinly enclosed where it is defined, and undefined elsewhere", () => {
    for (const point of [...smooth, ...rough]) {
      expect(isThin(valueAt(point) as Ball, 220)).toBe(true);
      expect(truthOf(definition.defined?.(...point.map(number)) ?? ALWAYS)).toBe("true");
      expect(objectionTo(definition, point.map(number))).toBeNull();
    }
    for (const point of outside) {
      expect(valueAt(point)).toBe("undefined");
      expect(truthOf(definition.defined!(...point.map(number)))).toBe("false");
    }
    for (const point of objectionable) {
      expect(objectionTo(definition, point.map(number))).toMatch(/./);
      expect(() => apply(definition.name, point.map(number))).toThrow(RangeError);
    }
  });

  test("is called smooth where it is, and nowhere else", () => {
    for (const point of smooth) expect(truthOf(definition.smooth?.(...point.map(number)) ?? ALWAYS)).toBe("true");
    for (const point of rough) expect(truthOf(definition.smooth!(...point.map(number)))).toBe("false");
  });

  test("has the special values", () => {
    for (const [at, value] of definition.values) {
      const balls = at.map((expr) => enclose(expr, new Map(), BITS) as Ball);
      expect(agree(definition.approximate(BITS, ...balls), enclose(value, new Map(), BITS))).toBe(true);
    }
  });

  test("is rational where it says so", () => {
    for (const point of [...smooth, ...rough]) {
      const exact = definition.rational?.(...point) ?? null;
      if (exact !== null) expect(overlaps(valueAt(point) as Ball, ballFromRational(exact, BITS))).toBe(true);
    }
  });

  test("is near its double", () => {
    for (const point of [...smooth, ...rough]) {
      const value = valueAt(point) as Ball;
      const middle = toDouble(divideRational(addRational(lowerEnd(value), upperEnd(value)), 2));
      expect(Math.abs(definition.evaluate(...point.map(toDouble)) - middle)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(middle)),
      );
    }
  });

  test("equals what it is built from, lowered to and selects", () => {
    const { lowering } = definition.spelling;
    for (const point of [...smooth, ...rough]) {
      const args = point.map(number);
      const forms = [apply(definition.name, args), ...(lowering === undefined ? [] : [lowering(...args)])];
      for (const form of forms) expect(agree(enclose(form, new Map(), BITS), valueAt(point))).toBe(true);
      for (const i of definition.selects === undefined ? [] : args.keys()) {
        const isValue = overlaps(valueAt(point) as Ball, exactBall(point[i]!)!);
        expect(truthOf(definition.selects!(i, ...args))).toBe(isValue ? "true" : "false");
      }
    }
  });

  test("has its partial derivatives between the difference quotients of thin intervals", () => {
    for (const point of smooth) {
      const names = point.map((_, i) => variable(`x${i}`));
      for (const i of point.keys()) {
        const fixed = new Map(point.flatMap((x, j) => (j === i ? [] : [[`x${j}`, number(x)] as const])));
        const slope = definition.partial?.(i, ...names.map((name, j) => (j === i ? name : number(point[j]!)))) ?? null;
        if (slope === null || (definition.name === "pow" && Number(toDouble(point[0]!)) < 0 && i === 1)) continue;
        const next = point.map((x, j) => (j === i ? addRational(x, STEP) : x));
        const change = subtractBall(valueAt(next) as Ball, valueAt(point) as Ball, BITS);
        const enclosed = enclose(substitute(slope, fixed), new Map([[`x${i}`, ballOver(point[i]!, STEP)]]), BITS);
        expect(agree(enclosed, divideBall(change, exactBall(STEP)!, BITS))).toBe(true);
        expect(isThin(enclosed as Ball, 15)).toBe(true);
      }
    }
  });
});
