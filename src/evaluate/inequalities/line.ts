import { atLeast, freeNames, number, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { poll } from "../../number/patience.ts";
import {
  addRational,
  divideRational,
  multiplyRational,
  type Rational,
  signOfRational,
  toDouble,
} from "../../number/rational.ts";
import { signOf } from "../approximate.ts";
import type { Interval } from "../bounds.ts";
import { compileDouble } from "../double.ts";
import { jet } from "../jet.ts";
import { expressionRing } from "../ring.ts";
import { signsOf } from "../signs/sign.ts";
import {
  ANY,
  NEGATIVE,
  NULL,
  POSITIVE,
  powerOfSigns,
  productOfSigns,
  type Signs,
  signsOfRational,
} from "../signs/signs.ts";
import { factoredOn } from "./factored.ts";
import { signsOfRange } from "./range-of.ts";
import { type Region, regionOf } from "./region.ts";
import { isAnalyticBySigns, type SignOracle } from "./smooth-by-signs.ts";

/** Parts into which the interval may be cut, how often one after the other, and derivatives that are looked at. */
const MOST_PARTS = 64;
const MOST_CUTS = 14;
const MOST_DERIVATIVES = 5;
/** Nodes of a derivative. */
const LARGEST_DERIVATIVE = 250;
const BITS = 256;

/**
 * Signs of a function of one variable on its interval, which is cut into parts; on each its range decides, or the range of a
 * derivative of order k with the values of all lower ones at one end (Taylor). Only "never negative" and "never positive" are found.
 */
export function signsOnLine(expr: Expr, region: Region, signs: SignOracle): Signs {
  const [name, ...others] = freeNames(expr);
  if (name === undefined || others.length > 0 || region.cuts.left <= 0) return ANY;
  const interval = region.box.get(name) ?? { from: "-oo", to: "+oo" };
  const guess = guessedSign(expr, name, interval);
  if (guess === 0 || !isAnalyticBySigns(expr, signs)) return ANY;
  const side = guess as 1 | -1;
  const search: Search = { name, side, region, derivatives: [expr], parts: MOST_PARTS };
  return isKeptOn(search, interval, MOST_CUTS) ? (side === 1 ? POSITIVE | NULL : NEGATIVE | NULL) : ANY;
}

interface Search {
  readonly name: string;
  readonly side: 1 | -1;
  readonly region: Region;
  /** As far as they were needed. */
  readonly derivatives: Expr[];
  parts: number;
}

const FRACTIONS = [0.5, 0.03, 0.97, 0.2, 0.8, 0.35, 0.65, 0.001, 0.999];
const STEPS = [1, 0.01, 0.3, 3, 10, 100, 0.6, 1.7, 30];

/** The one sign that some values in doubles have; 0 when there are both. */
function guessedSign(expr: Expr, name: string, { from, to }: Interval): -1 | 0 | 1 {
  const f = compileDouble(expr, [name]);
  const [low, high] = [from === "-oo" ? null : toDouble(from), to === "+oo" ? null : toDouble(to)];
  const points =
    low !== null && high !== null
      ? FRACTIONS.map((t) => low + t * (high - low))
      : low !== null
        ? STEPS.map((step) => low + step)
        : high !== null
          ? STEPS.map((step) => high - step)
          : [0, ...STEPS, ...STEPS.map((step) => -step)];
  const values = points.map((x) => f([x])).filter((value) => Number.isFinite(value) && Math.abs(value) > 1e-9);
  if (values.length === 0) return 0;
  return values.every((value) => value > 0) ? 1 : values.every((value) => value < 0) ? -1 : 0;
}

function isKeptOn(search: Search, interval: Interval, cuts: number): boolean {
  const { name, region } = search;
  search.parts -= 1;
  region.cuts.left -= 1;
  if (search.parts < 0 || region.cuts.left < 0) return false;
  poll(200);
  const x = variable(name);
  const conditions = [
    ...(interval.from === "-oo" ? [] : [atLeast(x, number(interval.from))]),
    ...(interval.to === "+oo" ? [] : [atLeast(number(interval.to), x)]),
  ];
  const part = regionOf([...region.conditions, ...conditions]);
  if (isKeptByTaylor(search, interval, part)) return true;
  if (cuts === 0) return false;
  const middle = middleOf(interval);
  return (
    isKeptOn(search, { from: interval.from, to: middle }, cuts - 1) &&
    isKeptOn(search, { from: middle, to: interval.to }, cuts - 1)
  );
}

/** Lower derivatives at an end have the right signs, and so has the next one in between. */
function isKeptByTaylor(search: Search, { from, to }: Interval, part: Region): boolean {
  const { side } = search;
  let atStart = from !== "-oo";
  let atEnd = to !== "+oo";
  for (let k = 0; k < MOST_DERIVATIVES; k += 1) {
    const derivative = derivativeOf(search, k);
    if (derivative === null) return false;
    const signs = quickSigns(derivative, part);
    const wrong = (turned: -1 | 1): boolean => (signs & (side * turned === 1 ? NEGATIVE : POSITIVE)) !== 0;
    if ((k === 0 || atStart) && !wrong(1)) return true;
    if (k > 0 && atEnd && !wrong(k % 2 === 0 ? 1 : -1)) return true;
    atStart &&= hasSign(search, derivative, from as Rational, side);
    atEnd &&= hasSign(search, derivative, to as Rational, k % 2 === 0 ? side : (-side as 1 | -1));
    if (!atStart && !atEnd) return false;
  }
  return false;
}

function derivativeOf({ derivatives, name, region }: Search, k: number): Expr | null {
  while (derivatives.length <= k) {
    const last = derivatives.at(-1)!;
    const slope = jet(last, [name], expressionRing, new Map([[name, variable(name)]])).gradient[0]!;
    if (postorder([slope]).length > LARGEST_DERIVATIVE) return null;
    derivatives.push(factoredOn(slope, region) ?? slope);
  }
  return derivatives[k]!;
}

function quickSigns(expr: Expr, part: Region): Signs {
  const signs = signsOf(expr, part.signs) & signsOfRange(expr, part);
  if (expr.kind !== "product") return signs;
  return (
    expr.args.reduce(
      (total, arg, i) => productOfSigns(total, powerOfSigns(quickSigns(arg, part), expr.weights[i]!)),
      signsOfRational(expr.value),
    ) & signs
  );
}

/** Whether the value at a point is 0 or has the sign, and the expression is analytic there. */
function hasSign({ name }: Search, expr: Expr, at: Rational, side: 1 | -1): boolean {
  const sign = signOf(expr, new Map([[name, at]]), { bits: BITS, steps: 1, expired: () => false });
  if (typeof sign !== "number" || sign === -side) return false;
  const place = regionOf([atLeast(variable(name), number(at)), atLeast(number(at), variable(name))]);
  return isAnalyticBySigns(expr, (part) => quickSigns(part, place));
}

function middleOf({ from, to }: Interval): Rational {
  if (from !== "-oo" && to !== "+oo") return divideRational(addRational(from, to), 2);
  if (from !== "-oo") return signOfRational(from) < 0 ? 0 : from === 0 ? 1 : multiplyRational(2, from);
  if (to !== "+oo") return signOfRational(to) > 0 ? 0 : to === 0 ? -1 : multiplyRational(2, to);
  return 0;
}
