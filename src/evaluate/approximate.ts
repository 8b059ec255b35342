import type { Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget } from "../expr/problem.ts";
import { type Ball, ballSign, type Enclosed } from "../number/ball.ts";
import { decimalOfBall, decimalOfRational } from "../number/decimal.ts";
import { type Rational, signOfRational } from "../number/rational.ts";
import { type Coordinates, encloseCoordinates, NOWHERE, rationalCoordinates } from "./coordinates.ts";
import { encloseAll } from "./enclose.ts";
import { type ExactValue, exactParts } from "./exact.ts";

/** A number to a given accuracy, or why there is none. */
export type Approximation =
  | { readonly kind: "exact"; readonly value: Rational; readonly decimal: string }
  | { readonly kind: "enclosed"; readonly decimal: string; readonly enclosure: Ball }
  /** Within `enclosure`, which still holds 0 at the last precision; whether it is 0 was not decided. */
  | { readonly kind: "undecided-zero"; readonly enclosure: Ball }
  | { readonly kind: "undefined" }
  /** The last precision was not enough; `enclosure` is the best that is known. */
  | { readonly kind: "unknown"; readonly enclosure: Ball | null };

export interface Precision {
  /** Significant decimal digits; the last is within one unit of the true value. */
  readonly digits: number;
  /** Working precision at which to give up. */
  readonly maxBits?: number;
}

const FIRST_BITS = 64;

/** The value at a point to `digits` significant digits, by enclosures of doubling precision (Ziv 1991). */
export function approximate(
  expr: Expr,
  at: Coordinates = NOWHERE,
  precision: Precision = { digits: 17 },
): Approximation {
  return approximateAll([expr], at, precision)[0]!;
}

/** The same for several expressions, whose common parts are evaluated once at each precision. */
export function approximateAll(exprs: readonly Expr[], at: Coordinates, precision: Precision): Approximation[] {
  const { digits, maxBits = defaultBudget.bits } = precision;
  const exact = exactPartsAt(exprs, at);
  const results = exprs.map((expr) => fromExact(exact.get(expr), digits));
  const enclosures = new Map<Expr, Enclosed>();
  const needed = Math.ceil(digits * Math.LOG2E * Math.LN10) + 16;
  for (let bits = Math.max(FIRST_BITS, needed); ; bits = Math.min(2 * bits, maxBits)) {
    const open = exprs.filter((_, i) => results[i] === undefined);
    if (open.length === 0) break;
    const balls = encloseAll(open, encloseCoordinates(at, bits), bits, exact);
    for (const [i, expr] of open.entries()) enclosures.set(expr, balls[i]!);
    for (const [i, expr] of exprs.entries()) results[i] ??= fromBall(enclosures.get(expr)!, digits);
    if (bits >= maxBits) break;
  }
  return exprs.map((expr, i) => results[i] ?? givenUp(enclosures.get(expr)!));
}

/** The exact values in Q of all parts where the point is rational. */
function exactPartsAt(exprs: readonly Expr[], at: Coordinates): ReadonlyMap<Expr, ExactValue> {
  const rational = rationalCoordinates(at);
  return rational === null ? new Map() : exactParts(exprs, rational);
}

function fromExact(value: ExactValue | undefined, digits: number): Approximation | undefined {
  if (value === undefined || value === "inexact") return undefined;
  return value === "undefined" ? { kind: value } : { kind: "exact", value, decimal: decimalOfRational(value, digits) };
}

/** `undefined` where the ball is too wide for so many digits. */
export function fromBall(enclosed: Enclosed, digits: number): Approximation | undefined {
  if (typeof enclosed === "string") return enclosed === "undefined" ? { kind: enclosed } : undefined;
  if (ballSign(enclosed) === 0) return { kind: "exact", value: 0, decimal: "0" };
  const decimal = decimalOfBall(enclosed, digits);
  return decimal === null ? undefined : { kind: "enclosed", decimal, enclosure: enclosed };
}

/** What remains to be said at the last precision. */
export function givenUp(enclosed: Enclosed): Approximation {
  if (typeof enclosed === "string") return { kind: "unknown", enclosure: null };
  return { kind: ballSign(enclosed) === null ? "undecided-zero" : "unknown", enclosure: enclosed };
}

/** The sign of the value at a point, proved; `"unknown"` when the budget's precision does not decide it. */
export function signOf(
  expr: Expr,
  at: Coordinates = NOWHERE,
  budget: Budget = defaultBudget,
): -1 | 0 | 1 | "undefined" | "unknown" {
  const exact = exactPartsAt([expr], at);
  const known = exact.get(expr) ?? "inexact";
  if (known !== "inexact") return known === "undefined" ? known : signOfRational(known);
  for (let bits = FIRST_BITS; ; bits = Math.min(2 * bits, budget.bits)) {
    const [value] = encloseAll([expr], encloseCoordinates(at, bits), bits, exact);
    if (value === "undefined") return value;
    const sign = typeof value === "object" ? ballSign(value) : null;
    if (sign !== null) return sign;
    if (bits >= budget.bits || budget.expired()) return "unknown";
  }
}
