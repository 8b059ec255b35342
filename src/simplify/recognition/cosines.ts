import { evaluateCall } from "../../evaluate/special-values.ts";
import { call, PI, scale } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import {
  absBall,
  type Ball,
  ballSign,
  divideBall,
  type Enclosed,
  magnitude,
  relativeBits,
  scaleBall,
} from "../../number/ball.ts";
import { atanBall } from "../../number/enclosures/arctangent.ts";
import { piBall } from "../../number/enclosures/constants.ts";
import { acosBall } from "../../number/enclosures/inverse-trigonometric.ts";
import {
  denominator,
  divideRational,
  fraction,
  multiplyRational,
  type Rational,
  subtractRational,
} from "../../number/rational.ts";
import { likelyRational } from "./simple-rational.ts";

/** Angles `k·pi/n` are looked for up to this n. */
const LARGEST_DENOMINATOR = 60n;
const HALF = fraction(1n, 2n);
/** Rational factors of a cosine that are looked for. */
const FACTORS: readonly Rational[] = [1, 2, HALF];

/** Numbers that a ball may hold: tangents, and simple multiples of cosines and sines, of `k·pi/n`; nothing is proved. */
export function* likelyCosines(ball: Ball): Generator<Expr> {
  const bits = relativeBits(ball);
  const sign = ballSign(ball) ?? 0;
  const size = absBall(ball);
  for (const factor of FACTORS) {
    const angle = likelyHalfTurns(acosBall(scaleBall(size, divideRational(1, factor), bits), bits), bits);
    if (angle === null) continue;
    const calls = [callAt("cos", angle), callAt("sin", subtractRational(HALF, angle))];
    for (const node of calls) if (node !== null) yield scale(node, multiplyRational(sign, factor));
  }
  const angle = likelyHalfTurns(atanBall(size, bits), bits);
  const node = angle === null ? null : callAt("tan", angle);
  if (node !== null) yield scale(node, sign);
}

/** The call at `r·pi`, unless it has a closed form in the tables. */
function callAt(name: string, r: Rational): Expr | null {
  const node = call(name, scale(PI, r)) as CallNode;
  return evaluateCall(node) === node ? node : null;
}

/** A rational r with small denominator such that the angle is likely `r·pi`. */
export function likelyHalfTurns(angle: Enclosed, bits: number): Rational | null {
  if (typeof angle === "object" && magnitude(angle) < -bits / 2) return 0;
  const quotient = typeof angle === "object" ? divideBall(angle, piBall(bits), bits) : angle;
  const turns = typeof quotient === "object" ? likelyRational(quotient) : null;
  return turns !== null && denominator(turns) <= LARGEST_DENOMINATOR ? turns : null;
}
