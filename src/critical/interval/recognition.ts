import type { Box } from "../../certificates/box/box.ts";
import { type CriticalSystem, systemOfEquations } from "../../certificates/box/system.ts";
import { boxTests } from "../../certificates/box/tests.ts";
import { enclose } from "../../evaluate/enclose.ts";
import { encloseZero } from "../../evaluate/located-zero.ts";
import { call, difference, exponential, number, PI, scale, sum, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { LocatedZero, Point, RealNumber } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { type Ball, containsZero, divideBall, lowerEnd, subtractBall, upperEnd } from "../../number/ball.ts";
import { piBall } from "../../number/enclosures/constants.ts";
import {
  bitLength,
  compareRational,
  denominator,
  fromDouble,
  numerator,
  type Rational,
} from "../../number/rational.ts";
import { simplestBetween } from "../../number/simplest.ts";
import { likelyRadicals } from "../../simplify/recognition/radicals.ts";
import { simplify } from "../../simplify/simplify.ts";
import { realOfExpr } from "../real-number.ts";

/** Digits to which a coordinate must agree with a candidate of at most a quarter as many. */
const BITS = 96;
const LARGEST_CANDIDATE = 24;
/** Largest denominator of multiples of pi. */
const LARGEST_PART = 24n;
const SLOT = "#x";
const DEEPEST = 6;

/**
 * The coordinates of the only critical point in a box: exact where small rational numbers, or such multiples of pi, are proved
 * to satisfy the equations, else located by the equations that remain.
 */
export function coordinatesOf(system: CriticalSystem, box: Box): Point {
  const { variables, gradient } = system;
  const whole: LocatedZero = {
    variables,
    equations: gradient,
    box: box.map(([low, high]) => [fromDouble(low), fromDouble(high)]),
  };
  const located = (zero: LocatedZero, name: string): RealNumber => ({
    kind: "located",
    zeros: [zero],
    expr: variable(name),
  });
  const candidates = candidatesFor(whole);
  const zeros = new Map([...candidates].filter(([, value]) => value === ZERO));
  for (const fixed of candidates.size === zeros.size ? [candidates] : [candidates, zeros]) {
    const rest = fixed.size === 0 ? null : reduced(system, box, fixed);
    if (rest === null) continue;
    return new Map(
      variables.map((name) => [name, fixed.has(name) ? realOfExpr(fixed.get(name)!) : located(rest, name)]),
    );
  }
  return new Map(variables.map((name) => [name, located(whole, name)]));
}

function candidatesFor(zero: LocatedZero): ReadonlyMap<string, Expr> {
  const candidates = new Map<string, Expr>();
  for (const [name, ball] of encloseZero(zero, BITS)) {
    const rational = simplestIn(ball);
    if (rational !== null && bitLength(numerator(rational)) + bitLength(denominator(rational)) <= LARGEST_CANDIDATE) {
      candidates.set(name, number(rational));
      continue;
    }
    const turns = divideBall(ball, piBall(BITS), BITS);
    const part = typeof turns === "object" ? simplestIn(turns) : null;
    if (part !== null && denominator(part) <= LARGEST_PART) candidates.set(name, scale(PI, part));
    else {
      const form = inverseImage(ball);
      if (form !== null) candidates.set(name, form);
    }
  }
  return candidates;
}

type Inverse = (value: Expr) => readonly Expr[];

/** Functions that may take a simple value at a coordinate, with their inverses. */
const IMAGES: readonly (readonly [of: (x: Expr) => Expr, inverse: Inverse])[] = [
  [(x) => x, (value) => [value]],
  [(x) => call("exp", x), (value) => [call("log", value)]],
  [(x) => call("log", x), (value) => [exponential(value)]],
  [(x) => call("cos", x), (value) => withTurns([call("acos", value), scale(call("acos", value), -1)])],
  [(x) => call("sin", x), (value) => withTurns([call("asin", value), difference(PI, call("asin", value))])],
  [(x) => call("tan", x), (value) => withTurns([call("atan", value), sum(PI, call("atan", value))])],
];

function withTurns(angles: readonly Expr[]): readonly Expr[] {
  return [0, 2, -2].flatMap((turns) => angles.map((angle) => sum(angle, scale(PI, turns))));
}

/** `sqrt(2)`, `log(2)`, `acos(1/3)` and the like, that the ball holds. */
function inverseImage(ball: Ball): Expr | null {
  const at = new Map([[SLOT, ball]]);
  for (const simpleValue of [rationalValue, radicalValue]) {
    for (const [image, inverse] of IMAGES) {
      const value = enclose(image(variable(SLOT)), at, BITS);
      const simple = typeof value === "string" ? null : simpleValue(value);
      const form = (simple === null ? [] : inverse(simple)).find((one) => {
        const back = enclose(one, new Map(), BITS);
        return typeof back === "object" && containsZero(subtractBall(back, ball, BITS));
      });
      if (form !== undefined) return form;
    }
  }
  return null;
}

/** A short rational number that the ball holds. */
function rationalValue(ball: Ball): Expr | null {
  const rational = simplestIn(ball);
  const isShort =
    rational !== null && bitLength(numerator(rational)) + bitLength(denominator(rational)) <= LARGEST_CANDIDATE;
  return isShort ? number(rational) : null;
}

/** A number in radicals that the ball is likely to hold. */
function radicalValue(ball: Ball): Expr | null {
  const [first] = likelyRadicals(ball);
  return first === undefined || first.depth > DEEPEST ? null : first;
}

function simplestIn(ball: Ball): Rational | null {
  const [low, high] = [lowerEnd(ball), upperEnd(ball)];
  return compareRational(low, high) < 0 ? simplestBetween(low, high) : low;
}

/**
 * The zero of the equations that remain where some coordinates have given values, if it is proved to exist and the equations
 * that drop out are satisfied: then it is the only one in the box. Without variables, when all are fixed.
 */
function reduced(
  { variables, gradient }: CriticalSystem,
  box: Box,
  fixed: ReadonlyMap<string, Expr>,
): LocatedZero | null {
  const rest = variables.filter((name) => !fixed.has(name));
  const equations = gradient.map((slope) => simplify(substitute(slope, fixed))).filter((slope) => slope !== ZERO);
  if (equations.length !== rest.length) return null;
  const sides = rest.map((name) => box[variables.indexOf(name)]!);
  const zero: LocatedZero = {
    variables: rest,
    equations,
    box: sides.map(([low, high]) => [fromDouble(low), fromDouble(high)]),
  };
  if (rest.length === 0) return zero;
  return boxTests(systemOfEquations(equations, rest)).holdsOne(sides) ? zero : null;
}
