import { linearCombination, quotient, rationalPower } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { ExactReal } from "../expr/real.ts";
import { bitLength, fromBigInt } from "../number/rational.ts";
import { realNumberOfRoot } from "../polynomial/algebraic.ts";
import { valuesAtRoots } from "../polynomial/number-field.ts";
import type { RationalFunction } from "../polynomial/rational-function.ts";
import type { RealRoot } from "../polynomial/real-roots.ts";
import { degreeOf, maxNorm, type UnivariatePolynomial } from "../polynomial/univariate.ts";
import { exprOfReal } from "../print/real.ts";
import { realOfExpr } from "./real-number.ts";

/** Roots of higher degree, or with longer coefficients, get values in closed form, without a minimal polynomial. */
const LARGEST_DEGREE = 12;
const LARGEST_SIZE = 600;

/** The values of a rational function at real algebraic numbers that are not its poles, exact; each worked out once. */
export function valuesAt(f: RationalFunction): (root: RealRoot) => ExactReal {
  const known = new Map<RealRoot, ExactReal>();
  const evaluate = evaluatorOf(f);
  return (root) => {
    let value = known.get(root);
    if (value === undefined) {
      value = evaluate(root);
      known.set(root, value);
    }
    return value;
  };
}

function evaluatorOf(f: RationalFunction): (root: RealRoot) => ExactReal {
  const fields = new Map<UnivariatePolynomial, (root: RealRoot) => RealRoot>();
  return (root) => {
    const { polynomial } = root;
    if (isLarge(f, polynomial)) return realOfExpr(composed(f, exprOfReal(realNumberOfRoot(root))));
    let evaluate = fields.get(polynomial);
    if (evaluate === undefined) {
      evaluate = valuesAtRoots(f, polynomial);
      fields.set(polynomial, evaluate);
    }
    return realNumberOfRoot(evaluate(root));
  };
}

/** Whether the minimal polynomials of values would be long: their coefficients have about degree times as many bits. */
function isLarge({ numerator, denominator }: RationalFunction, polynomial: UnivariatePolynomial): boolean {
  const bits = [numerator, denominator, polynomial].reduce((total, p) => total + bitLength(maxNorm(p)), 0);
  return degreeOf(polynomial) > LARGEST_DEGREE || degreeOf(polynomial) * bits > LARGEST_SIZE;
}

/** A rational function of an expression. */
function composed({ numerator, denominator }: RationalFunction, x: Expr): Expr {
  return quotient(polynomialIn(numerator, x), polynomialIn(denominator, x));
}

function polynomialIn(p: UnivariatePolynomial, x: Expr): Expr {
  const powers = p.slice(1).map((_, i) => rationalPower(x, i + 1));
  return linearCombination(powers, p.slice(1).map(fromBigInt), fromBigInt(p[0] ?? 0n));
}
