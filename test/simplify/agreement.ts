import { enclose } from "../../src/evaluate/enclose.ts";
import { evaluateExactly } from "../../src/evaluate/exact.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { ballFromRational, containsZero, subtractBall } from "../../src/number/ball.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";

const BITS = 320;

/**
 * What a second way of computing says of two forms of one value at a rational point: `lost` where only the second one is
 * undefined, `open` where the enclosures say nothing.
 */
export function compareAt(
  before: Expr,
  after: Expr,
  at: ReadonlyMap<string, Rational>,
): "same" | "different" | "lost" | "open" {
  const [exactBefore, exactAfter] = [evaluateExactly(before, at), evaluateExactly(after, at)];
  if (exactBefore === "undefined") return "open";
  const balls = new Map([...at].map(([name, value]) => [name, ballFromRational(value, BITS)]));
  const [left, right] = [enclose(before, balls, BITS), enclose(after, balls, BITS)];
  const defined = exactBefore !== "inexact" || typeof left === "object";
  if (exactAfter === "undefined" || right === "undefined") return defined ? "lost" : "open";
  if (exactBefore !== "inexact" && exactAfter !== "inexact") {
    return JSON.stringify(exactBefore, digits) === JSON.stringify(exactAfter, digits) ? "same" : "different";
  }
  if (typeof left === "string" || typeof right === "string") return "open";
  return containsZero(subtractBall(left, right, BITS)) ? "same" : "different";
}

function digits(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** Numbers from a fixed sequence: small integers with their signs, then fractions on both sides of 0 and 1. */
export function* points(names: readonly string[], count: number): Generator<ReadonlyMap<string, Rational>> {
  const special: Rational[] = [0, 1, -1, 2, -2, fraction(1n, 2n), fraction(-1n, 2n), 3];
  let state = 20_241;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >>> 8;
  };
  for (let k = 0; k < count; k += 1) {
    const scale = [1, 3, 10][k % 3]!;
    yield new Map(
      names.map((name, i): [string, Rational] => {
        if (k < special.length && i < 2) return [name, special[(k + 3 * i) % special.length]!];
        const value = fraction(BigInt((next() % (200 * scale)) - 100 * scale), BigInt(97));
        return [name, k % 4 === 3 ? absolute(value) : value];
      }),
    );
  }
}

function absolute(value: Rational): Rational {
  if (typeof value === "number") return Math.abs(value);
  return value.num < 0n ? fraction(-value.num, value.den) : value;
}
