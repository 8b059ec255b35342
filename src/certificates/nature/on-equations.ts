import { scale, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { divideRational, fraction, signOfRational } from "../../number/rational.ts";
import { remainderByOthers } from "../../polynomial/groebner/rational-basis.ts";
import { isConstant, isZero, leadingCoefficient, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";

const MOST_TERMS = 400;

/**
 * The expression where the equations hold: 0 for the equations themselves, and remainders by those that are polynomials for all polynomial parts.
 * `null` where that divides by 0, or where cases are told apart.
 */
export function onEquations(expr: Expr, equations: readonly Expr[], variables: readonly string[]): Expr | null {
  const symbols = variables.map(variable);
  const generators = equations.flatMap((equation) => {
    const read = multivariateOf(equation, symbols, MOST_TERMS);
    return read === null || isConstant(read.polynomial) ? [] : [read.polynomial];
  });
  const images = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    if (node.kind === "piecewise") return null;
    const divides =
      node.kind === "product" &&
      node.args.some((arg, i) => images.get(arg) === ZERO && signOfRational(node.weights[i]!) < 0);
    if (divides || (node.kind === "power" && images.get(node.args[0]!) === ZERO)) return null;
    const image = rebuild(node, (of) => images.get(of)!);
    images.set(node, equations.includes(node) ? ZERO : remainderOf(image, generators, symbols));
  }
  return images.get(expr)!;
}

/** What is left of a polynomial; other expressions as they are. */
function remainderOf(expr: Expr, generators: readonly Multivariate[], symbols: readonly Expr[]): Expr {
  if (generators.length === 0 || (expr.kind !== "sum" && expr.kind !== "product" && expr.kind !== "variable"))
    return expr;
  const read = multivariateOf(expr, symbols, MOST_TERMS);
  if (read === null || isConstant(read.polynomial)) return expr;
  const {
    polynomial,
    multipliers,
    scale: factor,
  } = remainderByOthers([...generators, read.polynomial], generators.length);
  if (isZero(polynomial)) return ZERO;
  const own = leadingCoefficient(multipliers.at(-1)!);
  const rest = exprOfMultivariate(polynomial, symbols);
  return scale(rest, divideRational(fraction(factor, own), fraction(read.denominator, 1n)));
}
