import type { Box } from "../../certificates/box/box.ts";
import { type CriticalSystem, systemOfEquations } from "../../certificates/box/system.ts";
import { boxTests } from "../../certificates/box/tests.ts";
import { encloseZero } from "../../evaluate/located-zero.ts";
import { number, PI, scale, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { LocatedZero, Point, RealNumber } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { type Ball, divideBall, lowerEnd, upperEnd } from "../../number/ball.ts";
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
import { simplify } from "../../simplify/simplify.ts";
import { realOfExpr } from "../real-number.ts";

/** Digits to which a coordinate must agree with a candidate of at most a quarter as many. */
const BITS = 96;
const LARGEST_CANDIDATE = 24;
/** Largest denominator of multiples of pi. */
const LARGEST_PART = 24n;

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
  }
  return candidates;
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
