import {
  addUnivariate,
  multiplyUnivariate,
  scaleUnivariate,
  subtractUnivariate,
  type UnivariatePolynomial,
} from "../../src/polynomial/univariate.ts";

/** `Π (x - i)` for i = 1..n. */
export function wilkinson(n: number): UnivariatePolynomial {
  let p: UnivariatePolynomial = [1n];
  for (let i = 1n; i <= BigInt(n); i += 1n) p = multiplyUnivariate(p, [-i, 1n]);
  return p;
}

/** The Chebyshev polynomial of the first kind: n real roots, dense at the ends of (-1, 1). */
export function chebyshev(n: number): UnivariatePolynomial {
  let [a, b]: [bigint[], bigint[]] = [[1n], [0n, 1n]];
  for (let k = 1; k < n; k += 1) {
    const next = [0n, ...b.map((c) => 2n * c)];
    a.forEach((c, i) => {
      next[i]! -= c;
    });
    [a, b] = [b, next];
  }
  return b;
}

/** `x^n - 2(a x - 1)^2`: two roots about `a^(-n/2)` apart. */
export function mignotte(n: number, a: bigint): UnivariatePolynomial {
  const p = new Array<bigint>(n + 1).fill(0n);
  p[n] = 1n;
  p[2] = -2n * a * a;
  p[1] = 4n * a;
  p[0] = -2n;
  return p;
}

/** The least polynomial of `√a + √b + …` (Swinnerton-Dyer): modulo primes its factors have degree 1 or 2. */
export function swinnertonDyer(...radicands: readonly bigint[]): UnivariatePolynomial {
  return radicands.reduce<UnivariatePolynomial>(
    (f, d) => {
      let [rational, radical]: [UnivariatePolynomial, UnivariatePolynomial] = [[], []];
      for (const c of f.toReversed()) {
        const next = addUnivariate([0n, ...rational], scaleUnivariate(radical, d));
        radical = addUnivariate([0n, ...radical], rational);
        rational = addUnivariate(next, [c]);
      }
      const square = scaleUnivariate(multiplyUnivariate(radical, radical), d);
      return subtractUnivariate(multiplyUnivariate(rational, rational), square);
    },
    [0n, 1n],
  );
}

/** `x^n - 1`. */
export function unity(n: number): UnivariatePolynomial {
  return [-1n, ...new Array<bigint>(n - 1).fill(0n), 1n];
}

/** Reproducible signed integers of a given size. */
export function randomIntegers(seed: number): (bits: number) => bigint {
  let state = BigInt(seed) * 2n + 1n;
  return (bits) => {
    let value = 0n;
    for (let have = 0; have < bits; have += 16) {
      state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
      value = (value << 16n) | (state >> 48n);
    }
    value >>= BigInt((16 - (bits % 16)) % 16);
    return (state >> 40n) & 1n ? -value : value;
  };
}
