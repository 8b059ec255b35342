import { expect, test } from "vitest";
import { ballsOf } from "../../src/certificates/box/box.ts";
import { compileDouble } from "../../src/evaluate/double.ts";
import { extendedEvaluator } from "../../src/evaluate/extended/extended.ts";
import { type Extended, spanOf } from "../../src/evaluate/extended/span.ts";
import { compileIntervals } from "../../src/evaluate/tape/interval-tape.ts";
import { doubleNear } from "../../src/number/ball-double.ts";
import { portableCos, portableExp, portableLog, portableSin } from "../../src/number/portable.ts";
import { problemOf } from "../critical/solving.ts";

const FORMULAS = [
  "x^3 - 2*x*y + y^2/3 - 7",
  "x^2*y^4 - x^-2 + 1/y",
  "exp(x*y) - exp(-x^2) + x*exp(y/5)",
  "sin(x + 3*y)*cos(x*y) - tan(x/4)",
  "log(x) + log(x^2 + y^2) - sqrt(y)",
  "sqrt(x^2 + 1)/(y - 1/3) + x^(2/3)",
  "(x^2 + 1)^(y/7) + 2^x",
  "tanh(x) + sinh(x)*cosh(y) + sigmoid(y) + atan(x*y)",
  "abs(x - y) + max(x, y^2, 1) - min(x, 0)",
  "erf(x) + asinh(y) + cbrt(x*y) + asin(x/9)",
  "piecewise(x > y, x*y, x - y)",
  "pi*x - e*y + gamma(x + 9)",
];

/** A small generator of test boxes, not of anything that is tested. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function slack(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}

function holds(value: Extended, x: number): boolean {
  if (value === "undefined") return false;
  const { lower, upper } = spanOf(value);
  return (lower === null || doubleNear(lower) <= x + slack(x)) && (upper === null || doubleNear(upper) >= x - slack(x));
}

test.each(FORMULAS)("enclosures of %s over boxes hold its values", (source) => {
  const { objective } = problemOf(source, { variables: ["x", "y"] });
  const evaluate = compileDouble(objective, ["x", "y"]);
  const tape = compileIntervals([objective], ["x", "y"]);
  const extended = extendedEvaluator([objective]);
  const next = sequence(source.length);
  let defined = 0;
  for (let round = 0; round < 60; round += 1) {
    const box = [0, 1].map(() => {
      const [centre, radius] = [(next() - 0.5) * 8, next() ** 3 * 4];
      return [centre - radius, centre + radius] as const;
    });
    tape.run(
      box.map(([low]) => low),
      box.map(([, high]) => high),
      1,
    );
    const [exact] = extended(ballsOf(box, ["x", "y"], 64), 64);
    for (let sample = 0; sample < 12; sample += 1) {
      const at = box.map(([low, high]) => low + (high - low) * (sample < 2 ? sample : next()));
      const value = evaluate(at);
      if (!Number.isFinite(value)) continue;
      defined += 1;
      expect(tape.low(0)).toBeLessThanOrEqual(value + slack(value));
      expect(tape.high(0)).toBeGreaterThanOrEqual(value - slack(value));
      expect(holds(exact!, value)).toBe(true);
    }
  }
  expect(defined).toBeGreaterThan(100);
});

test.each([
  ["log(x)", [-2, -1], "undefined"],
  ["1/x^2", [-0.5, 0.25], [4, null]],
  ["log(x)", [-1, 1], [null, 0]],
  ["exp(-1/x^2)", [-0.5, 0.5], [0, 0.0183156]],
  ["x*log(x)", [0, 0.5], [null, 0]],
  ["atan(1/x)", [0, 1], [0.785398, 1.5708]],
  ["sqrt(x)", [-4, 9], [0, 3]],
] as const)("%s goes on over the edge of its domain", (source, side, expected) => {
  const { objective } = problemOf(source);
  const [value] = extendedEvaluator([objective])(ballsOf([side], ["x"], 64), 64);
  if (value === "undefined" || expected === "undefined") return expect(value).toBe(expected);
  const { lower, upper } = spanOf(value!);
  const rounded = [lower, upper].map((end) => (end === null ? null : Number(doubleNear(end).toPrecision(6))));
  expect(rounded.map((end) => (end === null ? null : end + 0))).toEqual(expected);
});

test("functions out of the basic operations agree with those of the platform", () => {
  const next = sequence(3);
  for (let i = 0; i < 4000; i += 1) {
    const [x, y] = [(next() - 0.5) * (i % 2 === 0 ? 4 : 1400), (next() - 0.5) * (i % 3 === 0 ? 8 : 1e5)];
    expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
    expect(Math.abs(portableLog(Math.exp(x)) - Math.log(Math.exp(x)))).toBeLessThan(
      2e-15 * Math.max(Math.abs(x), 1e-9),
    );
    expect(Math.abs(portableSin(y) - Math.sin(y))).toBeLessThan(1e-15);
    expect(Math.abs(portableCos(y) - Math.cos(y))).toBeLessThan(1e-15);
  }
  expect([portableExp(-800), portableExp(800), portableLog(0), portableLog(-1)]).toEqual([
    0,
    Infinity,
    -Infinity,
    Number.NaN,
  ]);
});
