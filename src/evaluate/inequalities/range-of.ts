import type { CallNode, Expr, ProductNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { definitionOf } from "../../functions/table.ts";
import { ballFromRational } from "../../number/ball.ts";
import { poll } from "../../number/patience.ts";
import {
  absRational,
  compareRational,
  divideRational,
  isEven,
  isInteger,
  negateRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import type { Interval } from "../bounds.ts";
import { encloseAll } from "../enclose.ts";
import { encloseRationalPower } from "../enclose-power.ts";
import { intervalOf, rangeOn } from "../range.ts";
import { signsOf } from "../signs/sign.ts";
import { ANY, NEGATIVE, NULL, POSITIVE, type Signs } from "../signs/signs.ts";
import {
  addIntervals,
  intersectIntervals,
  inverseOfInterval,
  LINE,
  multiplyIntervals,
  pointInterval,
  powerOfInterval,
  scaleInterval,
  unionOfIntervals,
} from "./interval.ts";
import type { Region } from "./region.ts";

const BITS = 56;
/** Up to here powers are worked out exactly. */
const LARGEST_EXACT_POWER = 3;

/** An interval that holds every value of the expression at the points of the region where it is defined. */
export function rangeOf(expr: Expr, region: Region): Interval {
  const { ranges } = region;
  for (const node of postorder([expr], (part) => !ranges.has(part))) {
    poll(300);
    ranges.set(node, withSigns(rangeOfNode(node, region), node, region));
  }
  return ranges.get(expr)!;
}

function withSigns(range: Interval, node: Expr, { signs }: Region): Interval {
  const possible = signsOf(node, signs);
  const from = possible & NEGATIVE ? "-oo" : 0;
  const to = possible & POSITIVE ? "+oo" : 0;
  const met = intersectIntervals(range, { from, to });
  const { exact } = range;
  return exact !== undefined && met.from === range.from && met.to === range.to ? { ...met, exact } : met;
}

function rangeOfNode(node: Expr, region: Region): Interval {
  const of = (part: Expr): Interval => region.ranges.get(part)!;
  switch (node.kind) {
    case "number":
      return pointInterval(node.value);
    case "constant":
      return rangeOfConstant(node);
    case "variable":
      return region.box.get(node.name) ?? LINE;
    case "sum":
      return node.args.reduce(
        (total, arg, i) => addIntervals(total, scaleInterval(of(arg), node.weights[i]!)),
        pointInterval(node.value),
      );
    case "product":
      return rangeOfProduct(node, of);
    case "call":
      return rangeOfCall(node, of);
    case "power":
      return LINE;
    case "piecewise":
      return node.args.map(of).reduce(unionOfIntervals);
    default:
      return node satisfies never;
  }
}

function rangeOfConstant(node: Expr): Interval {
  const [value] = encloseAll([node], new Map(), BITS);
  return typeof value === "object" ? intervalOf(value) : LINE;
}

function rangeOfProduct(node: ProductNode, of: (part: Expr) => Interval): Interval {
  return node.args.reduce(
    (total, arg, i) => multiplyIntervals(total, rangeOfPower(of(arg), node.weights[i]!)),
    pointInterval(node.value),
  );
}

function rangeOfPower(base: Interval, exponent: Rational): Interval {
  if (signOfRational(exponent) < 0) return inverseOfInterval(rangeOfPower(base, negateRational(exponent)));
  if (typeof exponent === "number" && exponent <= LARGEST_EXACT_POWER) return powerOfInterval(base, exponent);
  if (isInteger(exponent) && !isEven(exponent)) {
    return { from: powerOfEnd(base.from, exponent)?.from ?? "-oo", to: powerOfEnd(base.to, exponent)?.to ?? "+oo" };
  }
  if (isInteger(exponent)) return rangeOfPower(powerOfInterval(base, 2), divideRational(exponent, 2));
  const { from, to } = intersectIntervals(base, { from: 0, to: "+oo" });
  const range = { from: powerOfEnd(from, exponent)?.from ?? 0, to: powerOfEnd(to, exponent)?.to ?? ("+oo" as const) };
  return intersectIntervals(range, { from: 0, to: "+oo" });
}

/** The power at an end, enclosed; `null` for an infinite end and where it is not known. */
function powerOfEnd(end: Rational | "-oo" | "+oo", exponent: Rational): Interval | null {
  if (typeof end === "string") return null;
  const value = encloseRationalPower(ballFromRational(end, BITS), exponent, BITS);
  return typeof value === "object" ? intervalOf(value) : null;
}

function rangeOfCall(node: CallNode, of: (part: Expr) => Interval): Interval {
  const definition = definitionOf(node.name);
  if (definition.kind === "unary") {
    const x = SLOW.has(node.name) ? of(node.args[0]!) : withoutFarEnds(of(node.args[0]!));
    return isOrdered(x) ? (rangeOn(definition, x, BITS) ?? LINE) : LINE;
  }
  return definition.selects === undefined ? LINE : node.args.map(of).reduce(unionOfIntervals);
}

/** Functions whose values far out have no more digits than the arguments. */
const SLOW: ReadonlySet<string> = new Set([
  "abs",
  "cbrt",
  "root",
  "log",
  "log2",
  "log10",
  "log1p",
  "asinh",
  "acosh",
  "atan",
  "sin",
  "cos",
]);
const FAR = 1000;

/** `exp(10^6)` has too many digits: from there on an interval goes to infinity. */
function withoutFarEnds({ from, to }: Interval): Interval {
  const isFar = (end: Rational | "-oo" | "+oo"): boolean =>
    typeof end !== "string" && compareRational(absRational(end), FAR) > 0;
  const near = (end: Rational): Rational => (signOfRational(end) > 0 ? FAR : -FAR);
  return {
    from: from === "-oo" || !isFar(from) ? from : signOfRational(from) > 0 ? near(from) : "-oo",
    to: to === "+oo" || !isFar(to) ? to : signOfRational(to) < 0 ? near(to) : "+oo",
  };
}

/** Contradictory conditions leave no interval. */
function isOrdered({ from, to }: Interval): boolean {
  return from === "-oo" || to === "+oo" || compareRational(from, to) <= 0;
}

/** The signs in the range. */
export function signsOfRange(expr: Expr, region: Region): Signs {
  const { from, to } = rangeOf(expr, region);
  let signs = ANY;
  if (from !== "-oo" && signOfRational(from) >= 0) signs &= from === 0 ? NULL | POSITIVE : POSITIVE;
  if (to !== "+oo" && signOfRational(to) <= 0) signs &= to === 0 ? NULL | NEGATIVE : NEGATIVE;
  return signs;
}
