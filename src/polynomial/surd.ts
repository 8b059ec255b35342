import { linearCombination, negate, number, rationalPower, scale, squareRoot } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import {
  addRational,
  denominator,
  divideRational,
  fraction,
  gcd,
  multiplyRational,
  negateRational,
  numerator,
  type Rational,
  sameRational,
  signOfRational,
} from "../number/rational.ts";
import { splitRoot } from "../number/root.ts";
import { degreeOf, leadingCoefficient, shiftUnivariate, type UnivariatePolynomial } from "./univariate.ts";

const HALF = fraction(1n, 2n);
const LARGEST_SHIFTED_DEGREE = 64;

/** `rational + irrational·sqrt(radicand)`, with its sign; the radicand is positive. */
interface QuadraticSurd {
  readonly rational: Rational;
  readonly irrational: -1 | 0 | 1;
  readonly radicand: Rational;
  readonly sign: -1 | 0 | 1;
}

/**
 * The real roots of a square-free polynomial, ascending, where a shift makes it `q(y^m)` with `q` of degree 1 or 2: roots of
 * rationals, quadratic surds `a + b sqrt(d)` and their roots; `null` for any other polynomial.
 */
export function radicalRoots(f: UnivariatePolynomial): readonly Expr[] | null {
  const depressed = mayBeRadical(f) ? depress(f) : null;
  if (depressed === null) return null;
  const { polynomial, shift, scaling } = depressed;
  const m = commonExponent(polynomial);
  if (m === 0 || degreeOf(polynomial) > 2 * m) return null;
  const roots = quadraticRoots(polynomial.filter((_, i) => i % m === 0));
  return rootsOfSurds(roots, m).map((y) => linearCombination([y], [fraction(1n, scaling)], shift));
}

/** From degree 5 on the shift that removes the second term must remove the third one, too. */
function mayBeRadical(f: UnivariatePolynomial): boolean {
  const n = degreeOf(f);
  if (n < 5) return true;
  return 2n * BigInt(n) * leadingCoefficient(f) * f[n - 2]! === BigInt(n - 1) * f[n - 1]! ** 2n;
}

/** `f(y/scaling + shift)` up to a factor, without the term next to the leading one. */
function depress(
  f: UnivariatePolynomial,
): { readonly polynomial: UnivariatePolynomial; readonly shift: Rational; readonly scaling: bigint } | null {
  const n = degreeOf(f);
  if (n < 1) return null;
  if (f[n - 1] === 0n || n === 1) return { polynomial: f, shift: 0, scaling: 1n };
  if (n > LARGEST_SHIFTED_DEGREE) return null;
  const shift = fraction(-f[n - 1]!, BigInt(n) * leadingCoefficient(f));
  const [u, v] = [numerator(shift), denominator(shift)];
  const stretched = f.map((c, i) => c * v ** BigInt(n - i));
  return { polynomial: shiftUnivariate(stretched, u), shift, scaling: v };
}

/** The greatest common divisor of the exponents that occur; 0 when x divides a polynomial of higher degree. */
function commonExponent(f: UnivariatePolynomial): number {
  if (f[0] === 0n) return degreeOf(f) === 1 ? 1 : 0;
  return Number(f.reduce((common, c, i) => (c === 0n ? common : gcd(common, BigInt(i))), 0n));
}

/** The real roots of a polynomial of degree 1 or 2, ascending. */
function quadraticRoots(q: UnivariatePolynomial): readonly QuadraticSurd[] {
  const [c, b, a] = q;
  if (a === undefined) {
    const root = fraction(-c!, b!);
    return [{ rational: root, irrational: 0, radicand: 1, sign: signOfRational(root) }];
  }
  const middle = fraction(-b!, 2n * a);
  const product = fraction(c!, a);
  const radicand = addRational(multiplyRational(middle, middle), negateRational(product));
  if (signOfRational(radicand) <= 0) return [];
  const sameSign = signOfRational(product) > 0;
  const side = signOfRational(middle);
  return [
    { rational: middle, irrational: -1, radicand, sign: sameSign ? side : -1 },
    { rational: middle, irrational: 1, radicand, sign: sameSign ? side : 1 },
  ];
}

/** All real m-th roots of the numbers, ascending: the numbers are ascending and not 0 when m > 1. */
function rootsOfSurds(surds: readonly QuadraticSurd[], m: number): readonly Expr[] {
  if (m % 2 === 1) return surds.map((surd) => oddRoot(surd, m));
  const positive = surds.filter((surd) => surd.sign > 0).map((surd) => positiveRoot(surd, m));
  return [...positive.map(negate).reverse(), ...positive];
}

function oddRoot(surd: QuadraticSurd, m: number): Expr {
  if (m === 1) return exprOfSurd(surd);
  return surd.sign >= 0 ? positiveRoot(surd, m) : negate(positiveRoot(opposite(surd), m));
}

function opposite({ rational, irrational, radicand, sign }: QuadraticSurd): QuadraticSurd {
  return {
    rational: negateRational(rational),
    irrational: irrational === 0 ? 0 : irrational > 0 ? -1 : 1,
    radicand,
    sign: sign === 0 ? 0 : sign > 0 ? -1 : 1,
  };
}

function exprOfSurd({ rational, irrational, radicand }: QuadraticSurd): Expr {
  if (irrational === 0) return number(rational);
  return linearCombination([squareRoot(number(radicand))], [irrational], rational);
}

function positiveRoot(surd: QuadraticSurd, m: number): Expr {
  if (surd.irrational === 0) return rationalPower(number(surd.rational), fraction(1n, BigInt(m)));
  if (m === 2) return denested(surd) ?? nestedSquareRoot(surd);
  return rationalPower(exprOfSurd(surd), fraction(1n, BigInt(m)));
}

/** `sqrt(A ± sqrt(B)) = sqrt((A+s)/2) ± sqrt((A-s)/2)` when `s = sqrt(A^2 - B)` is rational. */
function denested({ rational: A, irrational, radicand: B }: QuadraticSurd): Expr | null {
  const square = addRational(multiplyRational(A, A), negateRational(B));
  if (signOfRational(square) <= 0 || signOfRational(A) <= 0) return null;
  const { coefficient: s, radicals } = splitRoot(square, HALF);
  if (radicals.length > 0) return null;
  const half = (q: Rational): Expr => squareRoot(number(multiplyRational(HALF, q)));
  return linearCombination([half(addRational(A, s)), half(addRational(A, negateRational(s)))], [1, irrational], 0);
}

/** `sqrt(A ± c·sqrt(d))` with the denominator and common square factors taken out of the root. */
function nestedSquareRoot({ rational: A, irrational, radicand }: QuadraticSurd): Expr {
  const inner = splitSquareRoot(radicand);
  const common = commonFactor(A, inner.outside);
  const outer = splitSquareRoot(common);
  const inside = divideRational(outer.inside, common);
  const weight = multiplyRational(irrational, multiplyRational(inner.outside, inside));
  const sum = linearCombination([squareRoot(number(inner.inside))], [weight], multiplyRational(A, inside));
  return scale(squareRoot(sum), outer.outside);
}

/** `outside^2 · inside = q` for a positive rational: what `splitRoot` takes out of the square root. */
function splitSquareRoot(q: Rational): { readonly outside: Rational; readonly inside: Rational } {
  const { coefficient, radicals } = splitRoot(q, HALF);
  if (radicals.some(([, exponent]) => !sameRational(exponent, HALF))) return { outside: 1, inside: q };
  const inside = radicals.reduce<Rational>((product, [radicand]) => multiplyRational(product, radicand), 1);
  return { outside: coefficient, inside };
}

/** The greatest rational of which both numbers are integer multiples. */
function commonFactor(a: Rational, b: Rational): Rational {
  const [q, s] = [denominator(a), denominator(b)];
  return fraction(gcd(numerator(a) * s, numerator(b) * q), q * s);
}
