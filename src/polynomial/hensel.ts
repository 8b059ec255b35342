import { poll } from "../number/patience.ts";
import { bitLength } from "../number/rational.ts";
import { bezout } from "./bezout.ts";
import { type ModularPolynomial, multiplyPolynomialsModulo, reduceUnivariate } from "./modular.ts";
import { leadingCoefficient, multiplyUnivariate, type UnivariatePolynomial, univariate } from "./univariate.ts";

/** Monic factors modulo `modulus`, a power of a prime; residues in `(-modulus, modulus)`. */
export interface LiftedFactors {
  readonly factors: readonly UnivariatePolynomial[];
  readonly modulus: bigint;
}

/** A factor, or two coprime products of factors with `s·left + t·right = 1`, all modulo a power of the prime. */
type Tree = { readonly product: UnivariatePolynomial; readonly split: Split | null };

interface Split {
  readonly left: Tree;
  readonly right: Tree;
  readonly s: UnivariatePolynomial;
  readonly t: UnivariatePolynomial;
}

/**
 * Lifts `f = lead · Π factors` from a prime to the least power of it above `bound`: the factors are monic, pairwise coprime
 * modulo the prime, which does not divide the leading coefficient (Zassenhaus 1969: quadratic steps on a tree of products,
 * von zur Gathen & Gerhard, algorithm 15.17).
 */
export function liftFactors(
  f: UnivariatePolynomial,
  factors: readonly ModularPolynomial[],
  p: number,
  bound: bigint,
): LiftedFactors {
  const prime = BigInt(p);
  let tree = treeOf(factors, p);
  let modulus = prime;
  const exponents = exponentsTo(prime, bound);
  for (const [i, exponent] of exponents.entries()) {
    modulus = prime ** BigInt(exponent);
    tree = lifted(tree, monicImage(f, modulus), modulus, i + 1 < exponents.length);
  }
  return { factors: leavesOf(tree), modulus };
}

/** The exponents of the prime after each step: each at most twice the one before, the last the least that suffices. */
function exponentsTo(prime: bigint, bound: bigint): readonly number[] {
  let last = Math.max(Math.floor((bitLength(bound) - 1) / bitLength(prime)), 1);
  while (prime ** BigInt(last) <= bound) last += 1;
  const exponents: number[] = [];
  for (let e = last; e > 1; e = Math.ceil(e / 2)) exponents.unshift(e);
  return exponents;
}

function leavesOf({ product, split }: Tree): readonly UnivariatePolynomial[] {
  return split === null ? [product] : [...leavesOf(split.left), ...leavesOf(split.right)];
}

function treeOf(factors: readonly ModularPolynomial[], p: number): Tree {
  const product = factors.reduce((a, b) => multiplyPolynomialsModulo(a, b, p)).map(BigInt);
  if (factors.length === 1) return { product, split: null };
  const middle = factors.length >> 1;
  const left = treeOf(factors.slice(0, middle), p);
  const right = treeOf(factors.slice(middle), p);
  const [s, t] = bezout(reduceUnivariate(left.product, p), reduceUnivariate(right.product, p), p);
  return { product, split: { left, right, s: s.map(BigInt), t: t.map(BigInt) } };
}

/** The tree for the monic `product` modulo the new modulus, which divides the square of the old one. */
function lifted({ split }: Tree, product: UnivariatePolynomial, modulus: bigint, goesOn: boolean): Tree {
  if (split === null) return { product, split };
  const { s, t } = split;
  const [g, h] = [split.left.product, split.right.product];
  const times = (a: UnivariatePolynomial, b: UnivariatePolynomial): UnivariatePolynomial =>
    residues(multiplyUnivariate(a, b), modulus);
  const error = difference(product, times(g, h), modulus);
  const [q, r] = divideByMonic(times(s, error), h, modulus);
  const left = monic(sum(sum(g, times(t, error), modulus), times(q, g), modulus));
  const right = sum(h, r, modulus);
  const trees = {
    left: lifted(split.left, left, modulus, goesOn),
    right: lifted(split.right, right, modulus, goesOn),
  };
  if (!goesOn) return { product, split: { ...trees, s, t } };
  const excess = difference(sum(times(s, left), times(t, right), modulus), [1n], modulus);
  const [c, d] = divideByMonic(times(s, excess), right, modulus);
  const newT = difference(difference(t, times(t, excess), modulus), times(c, left), modulus);
  return { product, split: { ...trees, s: difference(s, d, modulus), t: newT } };
}

/** The leading coefficient, a residue of 1, is written as 1. */
function monic(f: UnivariatePolynomial): UnivariatePolynomial {
  return [...f.slice(0, -1), 1n];
}

/** `f` divided by its leading coefficient, a unit. */
function monicImage(f: UnivariatePolynomial, modulus: bigint): UnivariatePolynomial {
  const inverse = invert(leadingCoefficient(f) % modulus, modulus);
  return monic(f.map((c) => (c * inverse) % modulus));
}

function invert(a: bigint, modulus: bigint): bigint {
  let [r, s] = [modulus, a];
  let [u, v] = [0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s] = [s, r - q * s];
    [u, v] = [v, u - q * v];
  }
  return r < 0n ? -u : u;
}

function residues(a: readonly bigint[], modulus: bigint): UnivariatePolynomial {
  return univariate(a.map((c) => c % modulus));
}

function sum(a: UnivariatePolynomial, b: UnivariatePolynomial, modulus: bigint): UnivariatePolynomial {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return univariate(long.map((c, i) => (i < short.length ? (c + short[i]!) % modulus : c)));
}

function difference(a: UnivariatePolynomial, b: UnivariatePolynomial, modulus: bigint): UnivariatePolynomial {
  return sum(
    a,
    b.map((c) => -c),
    modulus,
  );
}

function divideByMonic(
  a: UnivariatePolynomial,
  b: UnivariatePolynomial,
  modulus: bigint,
): [quotient: UnivariatePolynomial, remainder: UnivariatePolynomial] {
  const rest = [...a];
  const quotient = new Array<bigint>(Math.max(a.length - b.length + 1, 0)).fill(0n);
  for (let i = a.length - b.length; i >= 0; i -= 1) {
    const q = rest[i + b.length - 1]! % modulus;
    quotient[i] = q;
    poll(b.length);
    if (q !== 0n) for (let j = 0; j < b.length - 1; j += 1) rest[i + j]! -= q * b[j]!;
  }
  return [univariate(quotient), residues(rest.slice(0, b.length - 1), modulus)];
}
