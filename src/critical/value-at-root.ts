import { linearCombination, quotient, rationalPower } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { RealNumber } from "../expr/real.ts";
import { fromBigInt } from "../number/rational.ts";
import { realNumberOfRoot } from "../polynomial/algebraic.ts";
import { valuesAtRoots } from "../polynomial/number-field.ts";
import type { RationalFunction } from "../polynomial/rational-function.ts";
import type { RealRoot } from "../polynomial/real-roots.ts";
import { degreeOf, type UnivariatePolynomial } from "../polynomial/univariate.ts";
import { exprOfReal } from "../print/real.ts";
import { realOfExpr } from "./real-number.ts";

/** Roots of polynomials of higher degree get values in closed form, without a minimal polynomial. */
const LARGEST_DEGREE = 12;

/** The values of a rational function at real algebraic numbers that are not its poles, exact; each worked out once. */
export function valuesAt(f: RationalFunction): (root: RealRoot) => RealNumber {
  const known = new Map<RealRoot, RealNumber>();
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

function evaluatorOf(f: RationalFunction): (root: RealRoot) => RealNumber {
  const fields = new Map<UnivariatePolynomial, (root: RealRoot) => RealRoot>();
  return (root) => {
    const { polynomial } = root;
    if (degreeOf(polynomial) > LARGEST_DEGREE) return realOfExpr(composed(f, exprOfReal(realNumberOfRoot(root))));
    let evaluate = fields.get(polynomial);
    if (evaluate === undefined) {
      evaluate = valuesAtRoots(f, polynomial);
      fields.set(polynomial, evaluate);
    }
    return realNumberOfRoot(evaluate(root));
  };
}

/** A rational function of an expression. */
function composed({ numerator, denominator }: RationalFunction, x: Expr): Expr {
  return quotient(polynomialIn(numerator, x), polynomialIn(denominator, x));
}

function polynomialIn(p: UnivariatePolynomial, x: Expr): Expr {
  const powers = p.slice(1).map((_, i) => rationalPower(x, i + 1));
  return linearCombination(powers, p.slice(1).map(fromBigInt), fromBigInt(p[0] ?? 0n));
}
