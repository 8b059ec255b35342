import type { Expr } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { postorder } from "../expr/postorder.ts";
import { bitLength, denominator, gcd, numerator, type Rational } from "../number/rational.ts";
import {
  addUnivariate,
  contentOf,
  degreeOf,
  leadingCoefficient,
  maxNorm,
  multiplyUnivariate,
  powerUnivariate,
  scaleUnivariate,
  type UnivariatePolynomial,
} from "./univariate.ts";
import { gcdOfUnivariate, quotientOfUnivariate } from "./univariate-gcd.ts";

/** A quotient of polynomials over Z in lowest terms, the denominator with a positive leading coefficient. */
export interface RationalFunction {
  readonly numerator: UnivariatePolynomial;
  readonly denominator: UnivariatePolynomial;
}

const LARGEST_DEGREE = 2000;
/** Number of coefficients times binary digits of the longest one. */
const LARGEST_SIZE = 1 << 24;

/**
 * The value as a reduced quotient of polynomials, for an expression that is built from one variable and rational numbers by
 * sums, products and integer powers; `null` for any other one, for a division by zero, and beyond degree 2000. Equal to the
 * expression wherever that is defined: reducing forgets removable singularities.
 */
export function rationalFunctionOf(expr: Expr, variable: string): RationalFunction | null {
  if (freeNames(expr).some((name) => name !== variable)) return null;
  const known = new Map<Expr, RationalFunction>();
  for (const node of postorder([expr])) {
    const value = convert(node, known);
    if (value === null || !fits(value)) return null;
    known.set(node, value);
  }
  return known.get(expr)!;
}

function fits(f: RationalFunction): boolean {
  const degree = Math.max(degreeOf(f.numerator), degreeOf(f.denominator));
  return degree <= LARGEST_DEGREE && sizeOf(f) <= LARGEST_SIZE;
}

function sizeOf(f: RationalFunction): number {
  return [f.numerator, f.denominator].reduce((total, p) => total + p.length * bitLength(maxNorm(p)), 0);
}

function convert(node: Expr, known: ReadonlyMap<Expr, RationalFunction>): RationalFunction | null {
  switch (node.kind) {
    case "number":
      return constantFunction(node.value);
    case "variable":
      return { numerator: [0n, 1n], denominator: [1n] };
    case "sum": {
      let total: RationalFunction | null = constantFunction(node.value);
      for (let i = 0; i < node.args.length && total !== null; i += 1) {
        const part = known.get(node.args[i]!)!;
        const sum = addFunctions(total, multiplyFunctions(constantFunction(node.weights[i]!), part));
        total = fits(sum) ? sum : null;
      }
      return total;
    }
    case "product": {
      let total: RationalFunction | null = constantFunction(node.value);
      for (let i = 0; i < node.args.length && total !== null; i += 1) {
        const factor = raise(known.get(node.args[i]!)!, node.weights[i]!);
        const product: RationalFunction | null = factor === null ? null : multiplyFunctions(total, factor);
        total = product !== null && fits(product) ? product : null;
      }
      return total;
    }
    default:
      return null;
  }
}

function constantFunction(value: Rational): RationalFunction {
  return { numerator: value === 0 ? [] : [numerator(value)], denominator: [denominator(value)] };
}

function raise(base: RationalFunction, exponent: Rational): RationalFunction | null {
  if (typeof exponent !== "number") return null;
  const power = Math.abs(exponent);
  const degree = Math.max(1, degreeOf(base.numerator), degreeOf(base.denominator));
  if (degree * power > LARGEST_DEGREE || sizeOf(base) * power * power > LARGEST_SIZE) return null;
  const up = powerUnivariate(base.numerator, power);
  const down = powerUnivariate(base.denominator, power);
  if (exponent >= 0) return { numerator: up, denominator: down };
  return up.length === 0 ? null : positiveDenominator({ numerator: down, denominator: up });
}

function positiveDenominator(f: RationalFunction): RationalFunction {
  if (leadingCoefficient(f.denominator) > 0n) return f;
  return { numerator: scaleUnivariate(f.numerator, -1n), denominator: scaleUnivariate(f.denominator, -1n) };
}

/** Cross factors are cancelled before multiplying, so both arguments being reduced makes the product so. */
function multiplyFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  const left = reduced(a.numerator, b.denominator);
  const right = reduced(b.numerator, a.denominator);
  return positiveDenominator({
    numerator: multiplyUnivariate(left.numerator, right.numerator),
    denominator: multiplyUnivariate(left.denominator, right.denominator),
  });
}

/** Only a common factor of the denominators can cancel in a sum of reduced quotients (Henrici 1956). */
function addFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  const common = gcdOfUnivariate(a.denominator, b.denominator);
  const left = quotientOfUnivariate(a.denominator, common);
  const right = quotientOfUnivariate(b.denominator, common);
  const top = addUnivariate(multiplyUnivariate(a.numerator, right), multiplyUnivariate(b.numerator, left));
  const rest = reduced(top, common);
  if (top.length === 0) return rest;
  const denominator = multiplyUnivariate(multiplyUnivariate(left, right), rest.denominator);
  return { numerator: rest.numerator, denominator };
}

function reduced(top: UnivariatePolynomial, bottom: UnivariatePolynomial): RationalFunction {
  if (top.length === 0) return { numerator: [], denominator: [1n] };
  if (bottom.length === 1) {
    const content = gcd(contentOf(top), bottom[0]!);
    if (content === 1n) return { numerator: top, denominator: bottom };
    return { numerator: top.map((c) => c / content), denominator: [bottom[0]! / content] };
  }
  const common = gcdOfUnivariate(top, bottom);
  if (common.length === 1 && common[0] === 1n) return { numerator: top, denominator: bottom };
  return { numerator: quotientOfUnivariate(top, common), denominator: quotientOfUnivariate(bottom, common) };
}
