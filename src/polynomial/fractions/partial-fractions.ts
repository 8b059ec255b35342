import { linearCombination, monomial } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { poll } from "../../number/patience.ts";
import {
  addRational,
  divideRational,
  fraction,
  fromBigInt,
  multiplyRational,
  negateRational,
  type Rational,
} from "../../number/rational.ts";
import { factorisation } from "../multivariate/factor.ts";
import { degreeIn, type Multivariate, occurringVariables, sameMultivariate } from "../multivariate/polynomial.ts";
import { coefficientsIn } from "../multivariate/recursive.ts";
import type { Power } from "./fraction.ts";
import type { RationalExpression } from "./rational-expression.ts";

/** Coefficients over Q, low to high, the last one not 0. */
type Dense = readonly Rational[];

const LARGEST_DEGREE = 40;

/** How polynomials are written: in one symbol, or homogeneous in it and another one. */
interface Symbols {
  readonly symbol: Expr;
  readonly other: Expr | null;
}

/**
 * A fraction in one generator, or a homogeneous one in two, as a polynomial plus `Σ a_k/b^k` over the irreducible factors b of
 * the denominator, each `a_k` of lower degree than its b; `null` for one in several generators, and where nothing comes apart.
 */
export function partialFractions({ fraction: parts, meanings }: RationalExpression): Expr | null {
  const polynomials = [parts.numerator, ...parts.denominator.map(({ base }) => base)];
  const [generator, second, ...others] = [...new Set(polynomials.flatMap(occurringVariables))];
  if (generator === undefined || others.length > 0 || parts.denominator.length === 0) return null;
  const degrees = second === undefined ? null : polynomials.map(degreeOfHomogeneous);
  if (degrees?.includes(null)) return null;
  const given = parts.denominator.reduce(
    (total, { base, exponent }) => total + degreeIn(base, generator) * exponent,
    0,
  );
  if (given + degreeIn(parts.numerator, generator) > LARGEST_DEGREE) return null;
  const powers = irreduciblePowers(parts.denominator, generator);
  const below = powers.reduce<Dense>((product, { base, times }) => multiply(product, raise(base, times)), [1]);
  const above = dense(parts.numerator, generator);
  const { quotient, remainder } = divide(above, below);
  if (quotient.length === 0 && powers.length === 1 && powers[0]!.times === 1) return null;
  if (second !== undefined && powers.some(({ base }) => base.length === 1)) return null;
  const symbols = { symbol: meanings[generator]!, other: second === undefined ? null : meanings[second]! };
  const degree =
    (degrees?.[0] ?? 0) -
    parts.denominator.reduce((sum, { exponent }, i) => sum + exponent * (degrees?.[i + 1] ?? 0), 0);
  if (second !== undefined && quotient.length - 1 > degree && quotient.length > 0) return null;
  const terms = [exprOf(quotient, symbols, degree)];
  for (const { base, times } of powers) {
    const power = raise(base, times);
    const cofactor = divide(below, power).quotient;
    let rest = divide(multiply(remainder, inverse(cofactor, power)), power).remainder;
    for (let k = times; k > 0; k -= 1) {
      const step = divide(rest, base);
      const above = degree + k * (base.length - 1);
      if (second !== undefined && step.remainder.length - 1 > above) return null;
      terms.push(
        monomial([exprOf(step.remainder, symbols, above), exprOf(base, symbols, base.length - 1)], [1, -k], 1),
      );
      rest = step.quotient;
    }
  }
  const scale = fraction(1n, parts.divisor);
  return linearCombination(
    terms,
    terms.map(() => scale),
    0,
  );
}

interface DensePower {
  readonly base: Dense;
  readonly times: number;
}

/** The irreducible factors of a denominator, each once; the bases of a denominator may have some in common. */
function irreduciblePowers(denominator: readonly Power[], generator: number): DensePower[] {
  const powers: { readonly factor: Multivariate; times: number }[] = [];
  for (const { base, exponent } of denominator) {
    for (const { factor, multiplicity } of factorisation(base).factors) {
      const known = powers.find((power) => sameMultivariate(power.factor, factor));
      if (known === undefined) powers.push({ factor, times: multiplicity * exponent });
      else known.times += multiplicity * exponent;
    }
  }
  return powers.map(({ factor, times }) => ({ base: dense(factor, generator), times }));
}

function dense(p: Multivariate, generator: number): Dense {
  return coefficientsIn(p, generator).map((c) => (c.coefficients.length === 0 ? 0 : fromBigInt(c.coefficients[0]!)));
}

/** The polynomial, of this degree where it is homogeneous in two symbols. */
function exprOf(p: Dense, { symbol, other }: Symbols, degree: number): Expr {
  return linearCombination(
    p.map((_, k) => (other === null ? monomial([symbol], [k], 1) : monomial([symbol, other], [k, degree - k], 1))),
    p,
    0,
  );
}

/** The degree of all terms of a polynomial; `null` if they differ. */
function degreeOfHomogeneous({ arity, exponents, coefficients }: Multivariate): number | null {
  const degrees = coefficients.map((_, k) => {
    let sum = 0;
    for (let i = 0; i < arity; i += 1) sum += exponents[k * arity + i]!;
    return sum;
  });
  return degrees.every((degree) => degree === degrees[0]) ? (degrees[0] ?? 0) : null;
}

function trimmed(p: Rational[]): Dense {
  while (p.length > 0 && p.at(-1) === 0) p.pop();
  return p;
}

function multiply(a: Dense, b: Dense): Dense {
  const product = new Array<Rational>(Math.max(0, a.length + b.length - 1)).fill(0);
  for (const [i, c] of a.entries()) {
    poll(b.length);
    for (const [j, d] of b.entries()) product[i + j] = addRational(product[i + j]!, multiplyRational(c, d));
  }
  return trimmed(product);
}

function raise(p: Dense, times: number): Dense {
  return Array.from({ length: times }).reduce<Dense>((product) => multiply(product, p), [1]);
}

function divide(a: Dense, b: Dense): { readonly quotient: Dense; readonly remainder: Dense } {
  const rest = [...a];
  const quotient = new Array<Rational>(Math.max(0, a.length - b.length + 1)).fill(0);
  for (let i = quotient.length - 1; i >= 0; i -= 1) {
    const q = divideRational(rest[i + b.length - 1]!, b.at(-1)!);
    quotient[i] = q;
    for (const [j, c] of b.entries()) rest[i + j] = addRational(rest[i + j]!, negateRational(multiplyRational(q, c)));
  }
  return { quotient: trimmed(quotient), remainder: trimmed(rest.slice(0, Math.max(0, b.length - 1))) };
}

/** The inverse modulo a coprime polynomial (extended Euclid). */
function inverse(a: Dense, modulus: Dense): Dense {
  let [r, s] = [modulus, divide(a, modulus).remainder];
  let [u, v]: [Dense, Dense] = [[], [1]];
  while (s.length > 1) {
    const { quotient, remainder } = divide(r, s);
    const next = multiply(quotient, v);
    const length = Math.max(u.length, next.length);
    const difference = Array.from({ length }, (_, i) => addRational(u[i] ?? 0, negateRational(next[i] ?? 0)));
    [r, s] = [s, remainder];
    [u, v] = [v, trimmed(difference)];
  }
  return v.map((c) => divideRational(c, s[0]!));
}
