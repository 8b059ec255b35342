import { quotientBy } from "./division.ts";
import { gcdWithCofactors } from "./gcd.ts";
import { multiply, power } from "./multiplication.ts";
import {
  constant,
  degreeIn,
  degrees,
  isConstant,
  isZero,
  type Multivariate,
  subtract,
  variableOf,
} from "./polynomial.ts";
import { splitMonomial } from "./primitive.ts";
import { derivativeIn } from "./recursive.ts";

/** A square-free primitive polynomial with positive leading coefficient that is not constant, and its multiplicity. */
export interface SquareFreeFactor {
  readonly factor: Multivariate;
  readonly multiplicity: number;
}

/** `content · Π factor^multiplicity`. */
export interface SquareFreeDecomposition {
  /** The integer content, with the sign of the polynomial. */
  readonly content: bigint;
  /** One for each multiplicity, ascending; pairwise coprime. */
  readonly factors: readonly SquareFreeFactor[];
}

/** The square-free decomposition over Z by one variable after the other (Yun 1976); the zero polynomial has content 0. */
export function squareFreeFactors(p: Multivariate): SquareFreeDecomposition {
  if (isZero(p)) return { content: 0n, factors: [] };
  const { content, variables, rest } = splitMonomial(p);
  const monomials = variables.map(({ variable, exponent }) => ({
    factor: variableOf(p.arity, variable),
    multiplicity: exponent,
  }));
  return { content, factors: gathered([...monomials, ...factorsOf(rest)]) };
}

/** Factors of one multiplicity multiplied together. */
function gathered(parts: readonly SquareFreeFactor[]): SquareFreeFactor[] {
  const byMultiplicity = new Map<number, Multivariate>();
  for (const { factor, multiplicity } of parts) {
    const other = byMultiplicity.get(multiplicity);
    byMultiplicity.set(multiplicity, other === undefined ? factor : multiply(other, factor));
  }
  const factors = [...byMultiplicity].map(([multiplicity, factor]) => ({ factor, multiplicity }));
  return factors.sort((a, b) => a.multiplicity - b.multiplicity);
}

/** The factors of a primitive polynomial: those that contain a variable of least degree, and those of what they leave. */
function factorsOf(p: Multivariate): SquareFreeFactor[] {
  if (isConstant(p)) return [];
  const i = variableOfLeastDegree(p);
  const { gcd: repeated, left, right } = gcdWithCofactors(p, derivativeIn(p, i));
  if (isConstant(repeated)) return [{ factor: p, multiplicity: 1 }];
  const found = separated(left, right, i);
  const multiple = found.reduce(
    (product, { factor, multiplicity }) => multiply(product, power(factor, multiplicity - 1)),
    constant(p.arity, 1n),
  );
  return [...found, ...factorsOf(quotientBy(repeated, multiple))];
}

function variableOfLeastDegree(p: Multivariate): number {
  const highest = degrees(p);
  const least = Math.min(...highest.filter((degree) => degree > 0));
  return highest.indexOf(least);
}

/**
 * Yun's loop: `radical` is the product of the distinct factors that contain `x_i`, and `slope` is Σ of its quotients by one
 * factor, times the derivative of that factor and its multiplicity.
 */
function separated(radical: Multivariate, slope: Multivariate, i: number): SquareFreeFactor[] {
  const found: SquareFreeFactor[] = [];
  let rest = radical;
  let weighed = slope;
  for (let multiplicity = 1; degreeIn(rest, i) > 0; multiplicity += 1) {
    const { gcd, left, right } = gcdWithCofactors(rest, subtract(weighed, derivativeIn(rest, i)));
    if (!isConstant(gcd)) found.push({ factor: gcd, multiplicity });
    rest = left;
    weighed = right;
  }
  return found;
}
