import { addBall, type Ball, ballSign, divideBall, multiplyBall, subtractBall } from "../number/ball.ts";
import { poll } from "../number/patience.ts";
import { leadingSignsNearby } from "./sturm-nearby.ts";
import { derivativeOfUnivariate, type UnivariatePolynomial } from "./univariate.ts";

/** Bits of the first attempt for each degree; there is a second one with four times as many. */
const BITS_FOR_A_DEGREE = 16;
/** The same before, where a second attempt has twice as many. */
const BITS_WITH_ONE_RADIUS = 20;

/**
 * The number of distinct real roots of a polynomial of positive degree whose Sturm chain has a member of each degree, from
 * enclosures of the chain: what is known of the leading coefficients is certain. With one radius for all coefficients of a member it
 * is faster, with balls more is seen. `null` when a sign is not.
 */
export function countRootsByEnclosures(p: UnivariatePolynomial): number | null {
  for (const factor of [1, 2]) {
    const signs = leadingSignsNearby(p, factor * BITS_WITH_ONE_RADIUS * p.length);
    if (signs !== null) return countFrom(signs);
  }
  for (const factor of [1, 4]) {
    const signs = leadingSigns(p, factor * BITS_FOR_A_DEGREE * p.length);
    if (signs !== null) return countFrom(signs);
  }
  return null;
}

/** The signs of the leading coefficients from the degree of `p` down to 0. */
function leadingSigns(p: UnivariatePolynomial, bits: number): readonly number[] | null {
  let older = exactBalls(p);
  let newer = exactBalls(derivativeOfUnivariate(p));
  const signs: number[] = [ballSign(older.at(-1)!)!];
  for (;;) {
    const sign = ballSign(newer.at(-1)!);
    if (sign === null || sign === 0) return null;
    signs.push(sign);
    if (newer.length === 1) return signs;
    poll(1 + ((newer.length * bits) >> 6));
    const rest = negatedRemainder(older, newer, bits);
    if (rest === null) return null;
    [older, newer] = [newer, rest];
  }
}

function exactBalls(f: UnivariatePolynomial): readonly Ball[] {
  return f.map((mid) => ({ mid, rad: 0n, exp: 0 }));
}

/** Minus the remainder of a polynomial by one of the degree below, with a coefficient for each lower degree. */
function negatedRemainder(a: readonly Ball[], b: readonly Ball[], bits: number): readonly Ball[] | null {
  const n = b.length - 1;
  const first = divideBall(a[n + 1]!, b[n]!, bits);
  if (typeof first === "string") return null;
  const second = divideBall(subtractBall(a[n]!, multiplyBall(first, b[n - 1]!, bits), bits), b[n]!, bits);
  if (typeof second === "string") return null;
  return b.slice(0, n).map((c, j) => {
    const sum = multiplyBall(second, c, bits);
    const shifted = j === 0 ? sum : addBall(sum, multiplyBall(first, b[j - 1]!, bits), bits);
    return subtractBall(shifted, a[j]!, bits);
  });
}

/** Variations at minus infinity, where odd degrees change sign, less those at infinity. */
function countFrom(signs: readonly number[]): number {
  let count = 0;
  for (let i = 1; i < signs.length; i += 1) count += signs[i] === signs[i - 1] ? 1 : -1;
  return count;
}
