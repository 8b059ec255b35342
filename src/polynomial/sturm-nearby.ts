import { absInteger } from "../number/integer.ts";
import { poll } from "../number/patience.ts";
import { bitLength } from "../number/rational.ts";
import { derivativeOfUnivariate, signOfBigInt, type UnivariatePolynomial } from "./univariate.ts";

/** Integers that a positive multiple of a polynomial differs from by at most `error` in each coefficient. */
interface NearPolynomial {
  readonly near: readonly bigint[];
  readonly error: bigint;
}

/**
 * The signs of the leading coefficients of the Sturm chain of a polynomial of positive degree, one for each degree down from that
 * of `p`, of members that are cut off after so many bits of their largest coefficient; `null` when one is not certain.
 */
export function leadingSignsNearby(p: UnivariatePolynomial, bits: number): readonly number[] | null {
  let older: NearPolynomial = { near: p, error: 0n };
  let newer: NearPolynomial = { near: derivativeOfUnivariate(p), error: 0n };
  const signs = [signOfBigInt(p.at(-1)!)];
  for (;;) {
    const lead = newer.near.at(-1)!;
    if (absInteger(lead) <= newer.error) return null;
    signs.push(signOfBigInt(lead));
    if (newer.near.length === 1) return signs;
    poll(1 + ((newer.near.length * bits) >> 7));
    [older, newer] = [newer, nearRemainder(older, newer, bits)];
  }
}

/** Minus the remainder of a polynomial by one of the degree below, times the square of the leading coefficient of that. */
function nearRemainder(older: NearPolynomial, newer: NearPolynomial, bits: number): NearPolynomial {
  const [a, b] = [older.near, newer.near];
  const [e, d] = [older.error, newer.error];
  const n = b.length - 1;
  const [lead, top] = [b[n]!, a[n + 1]!];
  const [sizeOfA, sizeOfB] = [sizeOf(a) + e, sizeOf(b) + d];
  const square = { value: lead * lead, error: 2n * sizeOfB * d };
  const first = { value: lead * top, error: sizeOfB * e + sizeOfA * d };
  const second = { value: lead * a[n]! - top * b[n - 1]!, error: 2n * first.error };
  const drop = Math.max(0, bitLength(sizeOf([square.value, first.value, second.value])) - bits);
  const s = cut(square, drop);
  const q = cut(first, drop);
  const r = cut(second, drop);
  const near = b.slice(0, n).map((c, j) => {
    const sum = r.value * c - s.value * a[j]!;
    return j === 0 ? sum : sum + q.value * b[j - 1]!;
  });
  const error =
    (absInteger(r.value) + absInteger(q.value)) * d +
    (r.error + q.error) * sizeOfB +
    absInteger(s.value) * e +
    s.error * sizeOfA;
  const excess = Math.max(0, bitLength(sizeOf(near)) - bits);
  if (excess === 0) return { near, error };
  const by = BigInt(excess);
  return { near: near.map((c) => c >> by), error: (error >> by) + 2n };
}

interface Factor {
  readonly value: bigint;
  readonly error: bigint;
}

/** Without so many of the last bits. */
function cut({ value, error }: Factor, drop: number): Factor {
  const by = BigInt(drop);
  return drop === 0 ? { value, error } : { value: value >> by, error: (error >> by) + 2n };
}

/** A power of two above all absolute values. */
function sizeOf(values: readonly bigint[]): bigint {
  let most = 0;
  for (const value of values) most = Math.max(most, bitLength(value));
  return 1n << BigInt(most);
}
