import type { CallNode } from "../../expr/expr.ts";
import {
  compareRational,
  floorRational,
  fraction,
  fromBigInt,
  multiplyRational,
  type Rational,
  sameRational,
  subtractRational,
} from "../../number/rational.ts";
import { halfTurns } from "./half-turns.ts";

const HALF = fraction(1n, 2n);

/** `cos(acute·pi)^exponent` for an angle in `[0, 1/2]` half turns. */
export interface CosinePower {
  readonly acute: Rational;
  readonly exponent: -1 | 1;
}

/** Exponents of the cosine and of the sine of the angle. */
const EXPONENTS: ReadonlyMap<string, readonly [cosine: -1 | 0 | 1, sine: -1 | 0 | 1]> = new Map([
  ["cos", [1, 0]],
  ["sin", [0, 1]],
  ["tan", [-1, 1]],
  ["cot", [1, -1]],
  ["sec", [-1, 0]],
  ["csc", [0, -1]],
]);

/**
 * A trigonometric function of a rational multiple of pi as a product of powers of cosines, up to sign, by
 * `sin t = cos(pi/2 - t)`; `null` for any other call.
 */
export function cosinePowers({ name, args }: CallNode): readonly CosinePower[] | null {
  const exponents = EXPONENTS.get(name);
  const r = exponents === undefined ? null : halfTurns(args[0]!);
  if (exponents === undefined || r === null) return null;
  return exponents.flatMap((exponent, i) =>
    exponent === 0 ? [] : [{ acute: acuteHalfTurns(i === 0 ? r : subtractRational(HALF, r)), exponent }],
  );
}

/** The `s` in `[0, 1/2]` with `cos(s·pi) = ±cos(r·pi)`, by the period, the evenness and `cos(pi - t) = -cos t`. */
function acuteHalfTurns(r: Rational): Rational {
  const wholeTurns = fromBigInt(floorRational(multiplyRational(HALF, r)));
  const withinTurn = subtractRational(r, multiplyRational(2, wholeTurns));
  const upper = compareRational(withinTurn, 1) > 0 ? subtractRational(2, withinTurn) : withinTurn;
  return compareRational(upper, HALF) > 0 ? subtractRational(1, upper) : upper;
}

/** Whether the function has a pole at its angle: a cosine below the line is 0. */
export function hasPole(call: CallNode): boolean {
  return cosinePowers(call)?.some(({ acute, exponent }) => exponent < 0 && sameRational(acute, HALF)) ?? false;
}

/** `cos(s·pi)` for s in `[0, 1/2]` where it is rational: at 0, 1/3 and 1/2 only (Niven 1956, corollary 3.12). */
export function rationalCosine(s: Rational): Rational | null {
  if (s === 0) return 1;
  if (sameRational(s, HALF)) return 0;
  return sameRational(s, fraction(1n, 3n)) ? HALF : null;
}
