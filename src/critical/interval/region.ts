import { derivative } from "../../calculus/derivative.ts";
import type { Box } from "../../certificates/box/box.ts";
import type { Directions } from "../../certificates/box/tails.ts";
import { encloseCoordinates } from "../../evaluate/coordinates.ts";
import { enclose } from "../../evaluate/enclose.ts";
import { freeNames, ZERO } from "../../expr/build.ts";
import type { Condition, RelationNode } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { type Ball, ballFromRational, divideBall, lowerEnd, negateBall, upperEnd } from "../../number/ball.ts";
import { type Rational, signOfRational, toDouble } from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";
import { allConditions, type Domain } from "../domain.ts";

/** Bounds of each variable on the domain; `null` where it has none. */
export type Bounds = readonly (readonly [low: number | null, high: number | null])[];

/** The bounds that conditions on single variables state, rounded outwards. */
export function boundsOf(domain: Domain, variables: readonly string[]): Bounds {
  const bounds = new Map<string, [number | null, number | null]>(variables.map((name) => [name, [null, null]]));
  for (const condition of allConditions(domain).flatMap(conjuncts)) {
    if (condition.kind === "relation" && condition.name !== "!=") narrow(bounds, condition);
  }
  return variables.map((name) => bounds.get(name)!);
}

function conjuncts(condition: Condition): readonly Condition[] {
  const isAnd = condition.kind === "connective" && condition.name === "and";
  return isAnd ? condition.conditions.flatMap(conjuncts) : [condition];
}

const BITS = 80;

/** Takes in `a·x + b > 0`, `>= 0` or `= 0` with a rational a and any constant b. */
function narrow(bounds: Map<string, [number | null, number | null]>, { name: relation, args }: RelationNode): void {
  const [side] = args;
  const [name, ...others] = freeNames(side!);
  const range = name === undefined ? undefined : bounds.get(name);
  if (range === undefined || others.length > 0) return;
  const slope = simplify(derivative(side!, name!));
  if (slope.kind !== "number" || slope.value === 0) return;
  const constant = enclose(substitute(side!, new Map([[name!, ZERO]])), encloseCoordinates(new Map(), BITS), BITS);
  if (typeof constant === "string") return;
  const at = divideBall(negateBall(constant), ballFromRational(slope.value, BITS), BITS) as Ball;
  const rising = signOfRational(slope.value) > 0;
  if (relation === "=" || rising) range[0] = Math.max(range[0] ?? -Infinity, outward(lowerEnd(at), -1));
  if (relation === "=" || !rising) range[1] = Math.min(range[1] ?? Infinity, outward(upperEnd(at), 1));
}

function outward(value: Rational, sign: 1 | -1): number {
  const double = toDouble(value);
  return double + sign * Math.abs(double) * 2 ** -50;
}

/** Room at the sides, so that points on the edge of a domain do not lie on the edge of what is searched. */
const MARGIN = 2 ** -12;

/** The box of the bounds with a margin, up to `radius` where there are none; `null` where it is empty or out of reach. */
export function boxWithin(bounds: Bounds, radius: number): Box | null {
  const sides: (readonly [number, number])[] = [];
  for (const [low, high] of bounds) {
    const [from, to] = [low ?? -radius, high ?? radius];
    if (from > to || ((low === null) !== (high === null) && Math.abs(low ?? high!) > radius / 2)) return null;
    const margin = Math.max(to - from, 2 ** -20 * Math.max(1, Math.abs(from), Math.abs(to))) * MARGIN;
    sides.push([low === null ? from : from - margin, high === null ? to : to + margin]);
  }
  return sides;
}

/** Where the bounds leave the variables free. */
export function directionsOf(bounds: Bounds): readonly Directions[] {
  return bounds.map(([low, high]) => (high === null ? (low === null ? "+-" : "+") : low === null ? "-" : ""));
}
