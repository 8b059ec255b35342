import { factorsOverIntegers } from "../factor.ts";
import { squareFreeFactors as squareFreeFactorsInOne } from "../squarefree.ts";
import { quotientBy } from "./division.ts";
import { dehomogenized, gradingOf, homogenized } from "./factor-grading.ts";
import { type Inflation, inflationOf, staysIrreducible, withInflation, withoutInflation } from "./factor-inflation.ts";
import { shapeOf } from "./factor-probe.ts";
import { factorsOfSquareFree } from "./factor-square-free.ts";
import { gcdOf } from "./gcd.ts";
import {
  compareExponents,
  constant,
  degreeIn,
  degrees,
  isConstant,
  isZero,
  type Multivariate,
  occurringVariables,
  totalDegree,
  variableOf,
} from "./polynomial.ts";
import { primitivePart, splitMonomial } from "./primitive.ts";
import { coefficientsIn, leadingCoefficientIn } from "./recursive.ts";
import { squareFreeFactors } from "./square-free.ts";
import { fromUnivariate, toUnivariate } from "./univariate-view.ts";
import { restoreVariables, selectVariables } from "./variables.ts";

/** An irreducible polynomial, and how often it divides another. */
export interface IrreducibleFactor {
  readonly factor: Multivariate;
  readonly multiplicity: number;
}

/** `content · Π factor^multiplicity`. */
export interface Factorisation {
  /** The integer content, with the sign of the polynomial. */
  readonly content: bigint;
  readonly factors: readonly IrreducibleFactor[];
}

/**
 * The factorisation over Z: the factors are distinct, irreducible (over Q, too), primitive and not constant, with positive
 * leading coefficients; those of low degree and few terms first. The zero polynomial has content 0.
 */
export function factorisation(p: Multivariate): Factorisation {
  if (isZero(p)) return { content: 0n, factors: [] };
  const { content, variables, rest } = splitMonomial(p);
  const monomials = variables.map(({ variable, exponent }) => ({
    factor: variableOf(p.arity, variable),
    multiplicity: exponent,
  }));
  const others = factorsOf(rest).map(({ factor, multiplicity }) => ({ factor: primitivePart(factor), multiplicity }));
  return { content, factors: [...monomials, ...others].sort((a, b) => compareFactors(a.factor, b.factor)) };
}

function compareFactors(a: Multivariate, b: Multivariate): number {
  const bySize = totalDegree(a) - totalDegree(b) || a.coefficients.length - b.coefficients.length;
  const byTerms = bySize || -compareExponents(a.exponents, 0, b.exponents, 0, a.exponents.length);
  if (byTerms !== 0) return byTerms;
  const t = a.coefficients.findIndex((c, i) => c !== b.coefficients[i]);
  return t < 0 ? 0 : a.coefficients[t]! < b.coefficients[t]! ? -1 : 1;
}

function mapFactors(
  factors: readonly IrreducibleFactor[],
  map: (factor: Multivariate) => Multivariate,
): IrreducibleFactor[] {
  return factors.map(({ factor, multiplicity }) => ({ factor: map(factor), multiplicity }));
}

/** The irreducible factors, up to sign, of a primitive polynomial without monomial factors. */
function factorsOf(p: Multivariate): IrreducibleFactor[] {
  if (hasVariableOfOneTerm(p)) return [{ factor: p, multiplicity: 1 }];
  return inOccurringVariables(p, (f) => {
    const grading = gradingOf(f);
    if (grading !== null) return mapFactors(factorsOf(dehomogenized(f, grading)), (g) => homogenized(g, grading));
    const inflation = inflationOf(f);
    return inflation === null ? factorsByMainVariable(f) : factorsOfInflated(f, inflation);
  });
}

/** Whether some variable stands in one term only, to the first power: with a single term beside it a factor would be a monomial. */
function hasVariableOfOneTerm({ arity, exponents }: Multivariate): boolean {
  for (let variable = 0; variable < arity; variable += 1) {
    let degrees = 0;
    for (let k = variable; k < exponents.length && degrees < 2; k += arity) degrees += exponents[k]!;
    if (degrees === 1) return true;
  }
  return false;
}

function inOccurringVariables(
  p: Multivariate,
  factorsIn: (f: Multivariate) => IrreducibleFactor[],
): IrreducibleFactor[] {
  const occurring = occurringVariables(p);
  if (occurring.length === 0) return [];
  const f = occurring.length === p.arity ? p : selectVariables(p, occurring);
  const factors = f.arity === 1 ? factorsInOneVariable(f) : factorsIn(f);
  return f === p ? factors : mapFactors(factors, (g) => restoreVariables(g, occurring, p.arity));
}

function factorsInOneVariable(p: Multivariate): IrreducibleFactor[] {
  return squareFreeFactorsInOne(toUnivariate(p)).flatMap(({ polynomial, multiplicity }) =>
    factorsOverIntegers(polynomial).map((factor) => ({ factor: fromUnivariate(factor), multiplicity })),
  );
}

function factorsOfInflated(p: Multivariate, inflation: Inflation): IrreducibleFactor[] {
  return factorsOf(withoutInflation(p, inflation)).flatMap(({ factor, multiplicity }) => {
    const inflated = withInflation(factor, inflation);
    if (staysIrreducible(factor, inflation)) return [{ factor: inflated, multiplicity }];
    return inOccurringVariables(inflated, factorsByMainVariable).map((part) => ({ ...part, multiplicity }));
  });
}

/** As `factorsOf`, for a polynomial in several variables, all of which occur. */
function factorsByMainVariable(p: Multivariate): IrreducibleFactor[] {
  const order = mainVariableFirst(p);
  const f = selectVariables(p, order);
  const content = contentInMain(f);
  const factors = isConstant(content)
    ? factorsOfPrimitive(f)
    : [...factorsOf(content), ...factorsOf(quotientBy(f, content))];
  return mapFactors(factors, (g) => restoreVariables(g, order, p.arity));
}

/** The variables, first one of least degree, then of shortest leading coefficient. */
function mainVariableFirst(p: Multivariate): number[] {
  const highest = degrees(p);
  const least = Math.min(...highest);
  const lengths = highest.map((degree, i) =>
    degree === least ? leadingCoefficientIn(p, i).coefficients.length : Number.POSITIVE_INFINITY,
  );
  const main = lengths.indexOf(Math.min(...lengths));
  return [main, ...highest.flatMap((_, i) => (i === main ? [] : [i]))];
}

/** The gcd of the coefficients in `x_0` of a primitive polynomial without monomial factors: 1 if one of them is a single term. */
function contentInMain(p: Multivariate): Multivariate {
  const coefficients = coefficientsIn(p, 0)
    .filter((c) => !isZero(c))
    .sort((a, b) => a.coefficients.length - b.coefficients.length);
  let content = coefficients[0]!;
  for (const c of coefficients.slice(1)) {
    if (content.coefficients.length === 1) break;
    content = gcdOf(content, c);
  }
  return content.coefficients.length === 1 ? constant(p.arity, 1n) : primitivePart(content);
}

/** As `factorsOf`, for a polynomial without factors that are free of `x_0`. */
function factorsOfPrimitive(f: Multivariate): IrreducibleFactor[] {
  const shape = degreeIn(f, 0) === 1 ? "irreducible" : shapeOf(f);
  if (shape === "irreducible") return [{ factor: f, multiplicity: 1 }];
  if (shape === "unknown") {
    const parts = squareFreeFactors(f).factors;
    if (parts.length > 1 || parts[0]!.multiplicity > 1) return parts.flatMap(factorsOfPart);
  }
  return factorsOfSquareFree(f).map((factor) => ({ factor, multiplicity: 1 }));
}

function factorsOfPart({ factor, multiplicity }: IrreducibleFactor): IrreducibleFactor[] {
  return factorsOf(factor).map((part) => ({ ...part, multiplicity }));
}
