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

/**
 * A fraction in one generator as a polynomial plus `Σ a_k/b^k` over the irreducible factors b of the denominator, each `a_k`
 * of lower degree than its b; `null` for one in several generators, and where nothing comes apart.
 */
export function partialFractions({ fraction: parts, meanings }: RationalExpression): Expr | null {
  const polynomials = [parts.numerator, ...parts.denominator.map(({ base }) => base)];
  const [generator, ...others] = [...new Set(polynomials.flatMap(occurringVariables))];
  if (generator === undefined || others.length > 0 || parts.denominator.length === 0) return null;
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
  const symbol = meanings[generator]!;
  const terms = [exprOf(quotient, symbol)];
  for (const { base, times } of powers) {
    const power = raise(base, times);
    const cofactor = divide(below, power).quotient;
    let rest = divide(multiply(remainder, inverse(cofactor, power)), power).remainder;
    for (let k = times; k > 0; k -= 1) {
      const step = divide(rest, base);
      terms.push(monomial([exprOf(step.remainder, symbol), exprOf(base, symbol)], [1, -k], 1));
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

function exprOf(p: Dense, symbol: Expr): Expr {
  return linearCombination(
    p.map((_, k) => monomial([symbol], [k], 1)),
    p,
    0,
  );
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
