import { jet } from "../evaluate/jet.ts";
import { ballRing, rationalRing } from "../evaluate/ring.ts";
import { truthOf } from "../evaluate/truth.ts";
import { freeNames, linearCombination, relation, variable } from "../expr/build.ts";
import type { Condition, Expr, PiecewiseNode } from "../expr/expr.ts";
import { comparedIn } from "../expr/postorder.ts";
import { defaultBudget } from "../expr/problem.ts";
import { substitute } from "../expr/substitute.ts";
import { definitionOf } from "../functions/table.ts";
import { ballSign } from "../number/ball.ts";
import { isInteger, type Rational, signOfRational } from "../number/rational.ts";
import type { DirectionCertificate } from "./certificate.ts";

type Place = ReadonlyMap<string, Rational>;

const FIRST_BITS = 64;
/** The parameter of the line through the point. */
const ALONG = "t";

/**
 * Whether the objective is C² near the point and its second derivative along the direction has the stated sign: a jet of
 * `f(at + t·v)` at `t = 0`, in Q where that is possible, else in balls that exclude 0.
 */
export function checkDirection(certificate: DirectionCertificate): boolean {
  const { objective, variables, at, direction, sign } = certificate;
  if (at.length !== variables.length || direction.length !== variables.length) return false;
  if (freeNames(objective).some((name) => !variables.includes(name))) return false;
  const place = new Map(variables.map((name, i) => [name, at[i]!]));
  return isSmoothAt(objective, place) && secondSign(onLine(certificate), defaultBudget.bits) === sign;
}

/** The objective on the line `at + t·direction`, an expression in t. */
function onLine({ objective, variables, at, direction }: DirectionCertificate): Expr {
  const t = variable(ALONG);
  const line = new Map(variables.map((name, i) => [name, linearCombination([t], [direction[i]!], at[i]!)]));
  return substitute(objective, line);
}

/** The sign of the second derivative in t at 0; `null` when it is undefined or not decided with so many bits. */
function secondSign(expr: Expr, mostBits: number): -1 | 0 | 1 | null {
  const exact = jet(expr, [ALONG], rationalRing, new Map([[ALONG, 0]]));
  const second = exact.hessian[0]![0]!;
  if (exact.value === "undefined" || second === "undefined") return null;
  if (second !== "inexact") return signOfRational(second);
  for (let bits = FIRST_BITS; bits <= mostBits; bits *= 2) {
    const enclosed = jet(expr, [ALONG], ballRing(bits), new Map([[ALONG, { mid: 0n, rad: 0n, exp: 0 }]]));
    const ball = enclosed.hessian[0]![0]!;
    if (enclosed.value === "undefined" || ball === "undefined") return null;
    const sign = ball === "unknown" || enclosed.value === "unknown" ? null : ballSign(ball);
    if (sign !== null) return sign;
  }
  return null;
}

/** Proves that every part that matters near the place is C² there; false where the proof fails. */
export function isSmoothAt(objective: Expr, place: Place): boolean {
  const done = new Map<Expr, boolean>();
  const isSmooth = (expr: Expr): boolean => {
    let smooth = done.get(expr);
    if (smooth === undefined) {
      smooth = freeNames(expr).length === 0 || hasSmoothParts(expr, place, isSmooth);
      done.set(expr, smooth);
    }
    return smooth;
  };
  return isSmooth(objective);
}

function hasSmoothParts(expr: Expr, place: Place, isSmooth: (part: Expr) => boolean): boolean {
  const holds = (condition: Condition): boolean => truthOf(condition, place) === "true";
  switch (expr.kind) {
    case "number":
    case "constant":
    case "variable":
      return true;
    case "sum":
      return expr.args.every(isSmooth);
    case "product":
      return expr.args.every(
        (base, i) => isSmooth(base) && (isInteger(expr.weights[i]!) || holds(relation(">", base))),
      );
    case "power":
      return expr.args.every(isSmooth) && holds(relation(">", expr.args[0]!));
    case "call": {
      const { smooth } = definitionOf(expr.name);
      return expr.args.every(isSmooth) && (smooth === undefined || holds(smooth(...expr.args)));
    }
    case "piecewise":
      return isSmoothBranch(expr, place, isSmooth);
    default:
      return expr satisfies never;
  }
}

/** No comparison is on its edge, so one branch alone matters near the place. */
function isSmoothBranch(expr: PiecewiseNode, place: Place, isSmooth: (part: Expr) => boolean): boolean {
  for (const [i, condition] of expr.conditions.entries()) {
    const compared = comparedIn(condition);
    if (!compared.every((part) => isSmooth(part) && truthOf(relation("!=", part), place) === "true")) return false;
    const truth = truthOf(condition, place);
    if (truth === "true") return isSmooth(expr.args[i]!);
    if (truth === "unknown") return false;
  }
  const otherwise = expr.args[expr.conditions.length];
  return otherwise !== undefined && isSmooth(otherwise);
}
