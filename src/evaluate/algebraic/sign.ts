import type { Expr } from "../../expr/expr.ts";
import { type Ball, ballSign, type Enclosed, magnitude } from "../../number/ball.ts";
import { poll } from "../../number/patience.ts";
import { isInteger, type Rational, signOfRational } from "../../number/rational.ts";
import { encloseAll } from "../enclose.ts";
import { type ExactValue, exactParts } from "../exact.ts";
import { algebraicParts } from "./constant.ts";
import { hasPole } from "./cosine-powers.ts";
import { separationBits } from "./separation.ts";

export type AlgebraicSign = -1 | 0 | 1 | "undefined" | "unknown";

/** Working precision at which the zero test gives up unless told otherwise. */
const DEFAULT_BITS = 20_000;
const FIRST_BITS = 64;
/** Digits beyond the bound, for the roundings on the way to them. */
const SLACK = 8;
/** Without hope of proving a zero, an enclosure that still holds 0 at this precision is not refined. */
const HOPELESS_BITS = 2048;

/**
 * The sign of an algebraic constant (see `isAlgebraicConstant`), proved: by enclosures of doubling precision, and 0 by an
 * enclosure below the bound of `separationBits`. `"undefined"` where some part has no real value (a division by 0, an even
 * root of a negative number). `"unknown"` for other expressions, and where more than `maxBits` digits would be needed.
 */
export function algebraicSign(expr: Expr, maxBits: number = DEFAULT_BITS): AlgebraicSign {
  return decide(expr, maxBits).sign;
}

/** A precision at which `isZeroAt` sees that an algebraic constant is 0; `null` when it is not, or not proved to be. */
export function zeroPrecision(expr: Expr, maxBits: number = DEFAULT_BITS): number | null {
  const { sign, bits } = decide(expr, maxBits);
  return sign === 0 && isZeroAt(expr, bits) ? bits : null;
}

/**
 * Whether the value of an algebraic constant is proved to be 0 by its enclosure at the given precision, because it lies below
 * the bound of `separationBits`. The zeros among its parts are proved with no more digits.
 */
export function isZeroAt(expr: Expr, bits: number): boolean {
  const parts = algebraicParts(expr);
  if (parts === null) return false;
  const { exact } = settle(parts, bits);
  const value = valueAt(expr, exact, bits);
  return typeof value === "object" && (ballSign(value) === 0 || liesBelow(value, separationBits(expr)));
}

/** An enclosure of an algebraic constant, where zeros among its parts are known to be zeros. */
export function encloseAlgebraic(expr: Expr, bits: number): Enclosed {
  const parts = algebraicParts(expr);
  return parts === null ? "unknown" : valueAt(expr, settle(parts, DEFAULT_BITS).exact, bits);
}

interface Decision {
  readonly sign: AlgebraicSign;
  /** The highest precision that was used. */
  readonly bits: number;
}

function decide(expr: Expr, maxBits: number): Decision {
  const parts = algebraicParts(expr);
  if (parts === null) return { sign: "unknown", bits: 0 };
  const { exact, bits } = settle(parts, maxBits);
  const decision = signOfPart(expr, exact, maxBits);
  return { sign: decision.sign, bits: Math.max(bits, decision.bits) };
}

/** Values that are known exactly: rational ones, poles, and all zeros that the values of other parts hang on. */
interface Settled {
  readonly exact: ReadonlyMap<Expr, ExactValue>;
  readonly bits: number;
}

/** Bases of roots and of negative powers, and arguments of `sign`, are looked at before what is made of them. */
function settle(parts: readonly Expr[], maxBits: number): Settled {
  const exact = new Map([...exactParts([parts.at(-1)!], NOWHERE)].filter(([, value]) => value !== "inexact"));
  for (const part of parts) if (part.kind === "call" && hasPole(part)) exact.set(part, "undefined");
  const operands = [...new Set(parts.flatMap(delicateOperands))];
  const first = encloseAll(operands, NOWHERE, Math.min(FIRST_BITS, maxBits), exact);
  let bits = 0;
  for (const [i, operand] of operands.entries()) {
    if (signOfEnclosed(first[i]!) !== null) continue;
    const decision = signOfPart(operand, exact, maxBits);
    bits = Math.max(bits, decision.bits);
    if (decision.sign === 0 || decision.sign === "undefined") exact.set(operand, decision.sign);
  }
  return { exact, bits };
}

const NOWHERE: ReadonlyMap<string, never> = new Map<string, never>();

/** The sign that an enclosure shows, if it is not 0. */
function signOfEnclosed(value: Enclosed): -1 | 1 | null {
  return typeof value === "object" ? ballSign(value) || null : null;
}

function delicateOperands(part: Expr): readonly Expr[] {
  if (part.kind === "product") return part.args.filter((_, i) => isDelicate(part.weights[i]!));
  return part.kind === "call" && DELICATE.has(part.name) ? [part.args[0]!] : [];
}

const DELICATE: ReadonlySet<string> = new Set(["sign", "cbrt", "root"]);

function isDelicate(exponent: Rational): boolean {
  return !isInteger(exponent) || signOfRational(exponent) < 0;
}

function signOfPart(expr: Expr, exact: ReadonlyMap<Expr, ExactValue>, maxBits: number): Decision {
  let separation: number | null | undefined;
  for (let bits = Math.min(FIRST_BITS, maxBits); ; ) {
    poll(bits);
    const value = valueAt(expr, exact, bits);
    if (value === "undefined") return { sign: value, bits };
    const sign = typeof value === "object" ? ballSign(value) : null;
    if (sign !== null) return { sign, bits };
    if (separation === undefined) separation = separationBits(expr);
    if (typeof value === "object" && liesBelow(value, separation)) return { sign: 0, bits };
    const needed = typeof value === "object" ? bits + magnitude(value) + (separation ?? Infinity) + SLACK : 2 * bits;
    const limit = needed > maxBits ? Math.min(maxBits, HOPELESS_BITS) : maxBits;
    if (bits >= limit) return { sign: "unknown", bits };
    bits = Math.min(2 * bits, Math.max(needed, bits + SLACK), limit);
  }
}

function valueAt(expr: Expr, exact: ReadonlyMap<Expr, ExactValue>, bits: number): Enclosed {
  return encloseAll([expr], NOWHERE, bits, exact)[0]!;
}

/** Whether a value that is either 0 or of the given magnitude at least can only be 0. */
function liesBelow(value: Ball, separation: number | null): boolean {
  return separation !== null && magnitude(value) <= -separation;
}
