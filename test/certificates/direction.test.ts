import { expect, test } from "vitest";
import type { DirectionCertificate } from "../../src/certificates/certificate.ts";
import { checkDirection } from "../../src/certificates/direction.ts";
import {
  call,
  exponential,
  greater,
  negate,
  number,
  ONE,
  piecewise,
  product,
  rationalPower,
  relation,
  scale,
  squareRoot,
  sum,
  variable,
  ZERO,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";

const [x, y] = [variable("x"), variable("y")];
const square = rationalPower(x, 2);

function witness(objective: Expr, at: Rational[], direction: Rational[], sign: -1 | 1): DirectionCertificate {
  return { kind: "direction", objective, variables: ["x", "y"], at, direction, sign };
}

const saddle = sum(square, scale(product(x, y), 3), rationalPower(y, 2));

test.for<[string, DirectionCertificate]>([
  ["x^2 + 3xy + y^2 along (1, -1)", witness(saddle, [0, 0], [1, -1], -1)],
  ["x^2 + 3xy + y^2 along (1, 1)", witness(saddle, [5, 7], [1, 1], 1)],
  ["1/x at 1/2", witness(rationalPower(x, -1), [fraction(1n, 2n), 0], [1, 0], 1)],
  ["sqrt(x) at 2, irrational", witness(squareRoot(x), [2, 0], [1, 0], -1)],
  ["exp(x y) at (1, 1)", witness(exponential(product(x, y)), [1, 1], [1, 1], 1)],
  ["sin(x) at 1", witness(call("sin", x), [1, 0], [1, 0], -1)],
  ["x |x| at -1", witness(product(x, call("abs", x)), [-1, 0], [1, 0], -1)],
  [
    "the taken branch",
    witness(piecewise([{ when: greater(x, ZERO), value: square }], negate(square)), [-1, 0], [1, 0], -1),
  ],
])("accepts %s", ([, certificate]) => {
  expect(checkDirection(certificate)).toBe(true);
});

test("rejects the other sign", () => {
  expect(checkDirection(witness(saddle, [0, 0], [1, -1], 1))).toBe(false);
  expect(checkDirection(witness(squareRoot(x), [2, 0], [1, 0], 1))).toBe(false);
  expect(checkDirection(witness(call("sin", x), [1, 0], [1, 0], 1))).toBe(false);
});

test("rejects a second derivative that is zero", () => {
  expect(checkDirection(witness(saddle, [0, 0], [0, 0], 1))).toBe(false);
  expect(checkDirection(witness(call("sin", x), [0, 0], [1, 0], 1))).toBe(false);
});

test("rejects rows of the wrong length and names that have no value", () => {
  expect(checkDirection(witness(saddle, [0], [1, -1], -1))).toBe(false);
  expect(checkDirection(witness(saddle, [0, 0], [1], -1))).toBe(false);
  expect(checkDirection(witness(sum(saddle, variable("t")), [0, 0], [1, -1], -1))).toBe(false);
});

test("rejects points where the function is not C^2 or not defined", () => {
  const onlyAtZero = piecewise([{ when: relation("=", x), value: square }], ZERO);
  const kink = piecewise([{ when: greater(x, ZERO), value: negate(square) }], square);
  expect(checkDirection(witness(onlyAtZero, [0, 0], [1, 0], 1))).toBe(false);
  expect(checkDirection(witness(kink, [0, 0], [1, 0], 1))).toBe(false);
  expect(checkDirection(witness(sum(call("abs", x), square), [0, 0], [1, 0], 1))).toBe(false);
  expect(checkDirection(witness(sum(call("max", x, y), square), [1, 1], [1, 0], 1))).toBe(false);
  expect(checkDirection(witness(sum(rationalPower(x, fraction(5n, 2n)), square), [0, 0], [1, 0], 1))).toBe(false);
  expect(checkDirection(witness(sum(call("log", x), square), [-1, 0], [1, 0], 1))).toBe(false);
  expect(
    checkDirection(
      witness(product(square, piecewise([{ when: greater(y, ONE), value: ONE }], null)), [1, 0], [1, 0], 1),
    ),
  ).toBe(false);
  expect(checkDirection(witness(sum(square, rationalPower(y, -1)), [0, 0], [1, 0], 1))).toBe(false);
});

test("a constant kink does no harm", () => {
  const objective = product(square, call("abs", number(-3)));
  expect(checkDirection(witness(objective, [0, 0], [1, 0], 1))).toBe(true);
});
