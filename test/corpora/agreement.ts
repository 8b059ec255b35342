import { type Approximation, approximateAll } from "../../src/evaluate/approximate.ts";
import { jet } from "../../src/evaluate/jet.ts";
import { ballRing } from "../../src/evaluate/ring.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { ballFromRational, type Enclosed } from "../../src/number/ball.ts";
import { decimalOfBall, parseDecimal } from "../../src/number/decimal.ts";
import {
  absRational,
  compareRational,
  fraction,
  multiplyRational,
  type Rational,
  subtractRational,
} from "../../src/number/rational.ts";
import type { OraclePoint } from "./row.ts";

/** One number of an oracle beside the expression that should have this value. */
export interface Expected {
  readonly label: string;
  readonly oracle: string;
  readonly expr: Expr;
  /** Positions of the variables of the derivative: none for the value, two for an entry of the Hessian. */
  readonly wrt: readonly number[];
}

export type Agreement = { readonly kind: "right" } | { readonly kind: "wrong" | "unknown"; readonly reason: string };

const RELATIVE_TOLERANCE = fraction(1n, 10n ** 20n);
/** Oracle numbers below this times the largest of their point are round-off of a computation with 60 digits. */
const ROUND_OFF = fraction(1n, 10n ** 45n);
const DIGITS = 22;
const MAX_BITS = 2048;

/** The coordinates of a point, exactly. */
export function coordinatesOf(point: OraclePoint): ReadonlyMap<string, Rational> {
  return new Map(Object.entries(point.point).map(([name, text]) => [name, rational(text)]));
}

/** Compares symbolic derivatives, evaluated with guaranteed digits, with the numbers of a point. */
export function compareSymbolic(expected: readonly Expected[], point: OraclePoint): Agreement {
  const exprs = expected.map(({ expr }) => expr);
  const found = approximateAll(exprs, coordinatesOf(point), { digits: DIGITS, maxBits: MAX_BITS });
  return compareAll(expected, (i) => found[i]!);
}

/** Compares jets, which know nothing of the symbolic derivatives, with the numbers of a point. */
export function compareJets(
  objective: Expr,
  variables: readonly string[],
  expected: readonly Expected[],
  point: OraclePoint,
): Agreement {
  for (let bits = 128; ; bits *= 2) {
    const at = new Map<string, Enclosed>();
    for (const [name, value] of coordinatesOf(point)) at.set(name, ballFromRational(value, bits));
    const { value, gradient, hessian } = jet(objective, variables, ballRing(bits), at);
    const entryOf = (wrt: readonly number[]): Enclosed =>
      wrt.length === 0 ? value : wrt.length === 1 ? gradient[wrt[0]!]! : hessian[wrt[0]!]![wrt[1]!]!;
    const agreement = compareAll(expected, (i) => approximationOf(entryOf(expected[i]!.wrt)));
    if (agreement.kind !== "unknown" || bits >= MAX_BITS) return agreement;
  }
}

function approximationOf(enclosed: Enclosed): Approximation {
  if (enclosed === "undefined") return { kind: "undefined" };
  if (enclosed === "unknown") return { kind: "unknown", enclosure: null };
  const decimal = decimalOfBall(enclosed, DIGITS);
  if (decimal !== null) return { kind: "enclosed", decimal, enclosure: enclosed };
  return { kind: "undecided-zero", enclosure: enclosed };
}

function compareAll(expected: readonly Expected[], found: (i: number) => Approximation): Agreement {
  const largest = expected.map(({ oracle }) => absRational(rational(oracle))).reduce(maximum);
  let unknown: string | null = null;
  for (const [i, { label, oracle }] of expected.entries()) {
    const outcome = compareOne(found(i), rational(oracle), multiplyRational(largest, ROUND_OFF));
    if (outcome === "wrong") return { kind: "wrong", reason: `${label} is ${oracle}, not ${describe(found(i))}` };
    if (outcome === "unknown") unknown ??= `${label} is ${describe(found(i))}`;
  }
  return unknown === null ? { kind: "right" } : { kind: "unknown", reason: unknown };
}

/** Agreement to 20 significant digits; where the oracle counts as 0, to the size of its round-off. */
function compareOne(found: Approximation, oracle: Rational, roundOff: Rational): "right" | "wrong" | "unknown" {
  const isZero = compareRational(absRational(oracle), roundOff) <= 0;
  if (found.kind === "undefined") return "wrong";
  if (found.kind === "undecided-zero" && isZero) return "right";
  if (found.kind !== "exact" && found.kind !== "enclosed") return "unknown";
  const error = absRational(subtractRational(rational(found.decimal), isZero ? 0 : oracle));
  const allowed = isZero ? roundOff : multiplyRational(absRational(oracle), RELATIVE_TOLERANCE);
  return compareRational(error, allowed) <= 0 ? "right" : "wrong";
}

function describe(found: Approximation): string {
  return "decimal" in found ? found.decimal : found.kind;
}

function maximum(a: Rational, b: Rational): Rational {
  return compareRational(a, b) >= 0 ? a : b;
}

function rational(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a number: ${text}`);
  return value;
}
