import { isAlgebraicConstant } from "../evaluate/algebraic/constant.ts";
import { algebraicSign, encloseAlgebraic } from "../evaluate/algebraic/sign.ts";
import { difference, number, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { type Ball, relativeBits } from "../number/ball.ts";
import { poll } from "../number/patience.ts";
import { roundBall } from "../number/rounding.ts";
import { nodeCount } from "../print/nodes.ts";
import { recognizedAngle } from "./recognition/angles.ts";
import { likelyCosines } from "./recognition/cosines.ts";
import { likelyRadicals } from "./recognition/radicals.ts";
import { likelyRational } from "./recognition/simple-rational.ts";

/** Larger expressions are not looked at. */
const LARGEST_NODES = 200;
/** Digits from which closed forms are guessed. */
const BITS = 192;
/** Digits of them that may be lost to roundings. */
const SLACK = 16;
/** Working precision beyond which no digits are looked for. */
const LARGEST_BITS = 4096;

/**
 * Other closed forms of a constant, each proved equal to it, simple ones first: for an algebraic constant a rational number alone,
 * or else a form by roots (rational numbers, quadratic surds, roots of them, sums of two square roots) and cosines, sines or
 * tangents of rational multiples of pi; for combinations of inverse trigonometric functions a rational multiple of pi. They are
 * guessed from digits and proved by `algebraicSign`. Nothing for other or long expressions.
 */
export function recognizedForms(expr: Expr): Expr[] {
  if (expr.free.indices.length > 0 || isSimplest(expr) || nodeCount(expr) > LARGEST_NODES) return [];
  const found = isAlgebraicConstant(expr) ? algebraicForms(expr) : [recognizedAngle(expr)];
  return found.filter((form): form is Expr => form !== null && form !== expr);
}

/** A rational number, or a multiple of one root of one. */
function isSimplest(expr: Expr): boolean {
  return (
    expr.kind === "number" || (expr.kind === "product" && expr.args.length === 1 && expr.args[0]!.kind === "number")
  );
}

function algebraicForms(expr: Expr): readonly Expr[] {
  const sign = algebraicSign(expr);
  if (typeof sign === "string") return [];
  const ball = sign === 0 ? null : digitsOf(expr);
  if (ball === null) return sign === 0 ? [ZERO] : [];
  const rational = likelyRational(ball);
  if (rational !== null && equals(expr, number(rational))) return [number(rational)];
  const radical = firstEqual(expr, likelyRadicals(ball));
  const cosines = [...likelyCosines(ball)].filter((form) => equals(expr, form));
  return radical === null ? cosines : [radical, ...cosines];
}

/** An enclosure with about `BITS` digits of a constant that is not 0. */
function digitsOf(expr: Expr): Ball | null {
  for (let bits = BITS; bits <= LARGEST_BITS; bits *= 2) {
    poll(bits);
    const ball = encloseAlgebraic(expr, bits);
    if (typeof ball === "object" && relativeBits(ball) >= BITS - SLACK)
      return roundBall(ball.mid, ball.rad, ball.exp, BITS);
  }
  return null;
}

function firstEqual(expr: Expr, candidates: Iterable<Expr>): Expr | null {
  for (const candidate of candidates) if (equals(expr, candidate)) return candidate;
  return null;
}

function equals(expr: Expr, candidate: Expr): boolean {
  return candidate === expr || algebraicSign(difference(expr, candidate)) === 0;
}
