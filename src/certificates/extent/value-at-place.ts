import { enclose } from "../../evaluate/enclose.ts";
import { encloseLocated } from "../../evaluate/located.ts";
import { truthOf } from "../../evaluate/truth.ts";
import { holds } from "../../expr/build.ts";
import type { Condition } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";
import { type Ball, ballSign, type Enclosed, lowerEnd, subtractBall, upperEnd } from "../../number/ball.ts";
import { compareRational, type Rational } from "../../number/rational.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import type { Place } from "./places.ts";

/** Where the value of the function at a place lies: beyond the claimed one, at it, or on the right side; or the place is outside of the domain. */
export type Standing = "beyond" | "reached" | "within" | "outside" | "unknown";

const FIRST_BITS = 64;
const MOST_BITS = 1024;

/**
 * How the function compares at a place with the claimed value: by enclosures, and where these do not part the two, by a proof that they are equal.
 */
export function standingAt(place: Place, claim: ExtentClaim, areEqual: (place: Place) => boolean): Standing {
  const { objective, conditions, side, value } = claim;
  if (typeof value === "string") return "unknown";
  let equal: boolean | null = null;
  for (let bits = FIRST_BITS; bits <= MOST_BITS; bits *= 2) {
    const at = place.enclose(bits);
    const truths = conditions.map((condition) => truthIn(condition, at, bits) ?? exactTruth(condition, place));
    if (truths.includes(false)) return "outside";
    const own = enclose(objective, at, bits);
    if (own === "undefined") return "outside";
    const claimed = encloseValue(value, bits);
    const sign =
      typeof own === "object" && typeof claimed === "object" ? ballSign(subtractBall(own, claimed, bits)) : null;
    if (sign !== null && sign !== 0) return sign === side ? "beyond" : "within";
    equal ??= sign === 0 || areEqual(place);
    if (equal && !truths.includes(null) && (value.kind !== "algebraic" || isInside(own, value.isolating)))
      return "reached";
  }
  return "unknown";
}

/** Whether a condition holds at all points of the balls (`true`), or at none. */
function truthIn(condition: Condition, at: ReadonlyMap<string, Ball>, bits: number): boolean | null {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => truthIn(part, at, bits));
    const decisive = condition.name === "or";
    return parts.includes(decisive) ? decisive : parts.includes(null) ? null : !decisive;
  }
  const ball = enclose(condition.args[0]!, at, bits);
  if (typeof ball === "string") return ball === "undefined" ? false : null;
  const sign = ballSign(ball);
  return sign === null ? null : holds(condition.name, sign);
}

function exactTruth(condition: Condition, { exact }: Place): boolean | null {
  const truth = exact === null ? "unknown" : truthOf(condition, exact);
  return truth === "unknown" ? null : truth === "true";
}

function encloseValue(value: RealNumber, bits: number): Enclosed {
  if (value.kind === "located") return encloseLocated(value, bits);
  return enclose(exprOfValue(value)!, new Map(), bits);
}

function isInside(own: Enclosed, [from, to]: readonly [Rational, Rational]): boolean {
  return typeof own === "object" && compareRational(lowerEnd(own), from) > 0 && compareRational(upperEnd(own), to) < 0;
}
