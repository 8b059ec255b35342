import type { Expr } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { denominator, gcd, numerator, type Rational } from "../number/rational.ts";
import {
  addUnivariate,
  contentOf,
  degreeOf,
  leadingCoefficient,
  multiplyUnivariate,
  powerUnivariate,
  sameUnivariate,
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
const LARGEST_BITS = 1 << 20;

/**
 * The value as a reduced quotient of polynomials, for an expression that is built from one variable and rational numbers by
 * sums, products and integer powers; `null` for any other one, for a division by zero, and beyond degree 2000. Equal to the
 * expression wherever that is defined: reducing forgets removable singularities.
 */
export function rationalFunctionOf(expr: Expr, variable: string): RationalFunction | null {
  if (freeNames(expr).some((name) => name !== variable)) return null;
  const done = new Map<Expr, RationalFunction | null>();
  const visit = (node: Expr): RationalFunction | null => {
    let value = done.get(node);
    if (value === undefined) {
      value = fits(convert(node, visit));
      done.set(node, value);
    }
    return value;
  };
  return visit(expr);
}

function fits(f: RationalFunction | null): RationalFunction | null {
  if (f === null) return null;
  const small = [f.numerator, f.denominator].every(
    (p) => degreeOf(p) <= LARGEST_DEGREE && bitsAtMost(leadingCoefficient(p)) && bitsAtMost(p[0] ?? 0n),
  );
  return small ? f : null;
}

function bitsAtMost(value: bigint): boolean {
  return value >> BigInt(LARGEST_BITS) === (value < 0n ? -1n : 0n);
}

function convert(node: Expr, visit: (part: Expr) => RationalFunction | null): RationalFunction | null {
  switch (node.kind) {
    case "number":
      return constantFunction(node.value);
    case "variable":
      return { numerator: [0n, 1n], denominator: [1n] };
    case "sum": {
      let total: RationalFunction | null = constantFunction(node.value);
      for (let i = 0; i < node.args.length && total !== null; i += 1) {
        const part = visit(node.args[i]!);
        total = part === null ? null : addFunctions(total, multiplyFunctions(constantFunction(node.weights[i]!), part));
      }
      return total;
    }
    case "product": {
      let total: RationalFunction | null = constantFunction(node.value);
      for (let i = 0; i < node.args.length && total !== null; i += 1) {
        const factor = raise(visit(node.args[i]!), node.weights[i]!);
        total = factor === null ? null : fits(multiplyFunctions(total, factor));
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

function raise(base: RationalFunction | null, exponent: Rational): RationalFunction | null {
  if (base === null || typeof exponent !== "number") return null;
  const power = Math.abs(exponent);
  const degree = Math.max(1, degreeOf(base.numerator), degreeOf(base.denominator));
  if (degree * power > LARGEST_DEGREE) return null;
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

function addFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  if (sameUnivariate(a.denominator, b.denominator)) {
    return reduced(addUnivariate(a.numerator, b.numerator), a.denominator);
  }
  const common = gcdOfUnivariate(a.denominator, b.denominator);
  const right = quotientOfUnivariate(b.denominator, common);
  const left = quotientOfUnivariate(a.denominator, common);
  const top = addUnivariate(multiplyUnivariate(a.numerator, right), multiplyUnivariate(b.numerator, left));
  return reduced(top, multiplyUnivariate(a.denominator, right));
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
