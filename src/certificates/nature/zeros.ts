import { variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { signOfRational } from "../../number/rational.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { isConstant } from "../../polynomial/multivariate/polynomial.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";

const MOST_TERMS = 400;

/**
 * The expression with 0 for all parts that are one of the equations or, being polynomials, multiples of one. `null` where that divides by 0, or
 * where cases are told apart.
 */
export function withZeros(expr: Expr, equations: readonly Expr[], variables: readonly string[]): Expr | null {
  const symbols = variables.map(variable);
  const read = (part: Expr): Multivariate | null => {
    const q =
      part.kind === "sum" || part.kind === "product" || part.kind === "variable"
        ? multivariateOf(part, symbols, MOST_TERMS)
        : null;
    return q === null || isConstant(q.polynomial) ? null : q.polynomial;
  };
  const vanishing = equations.map(read);
  const isZero = (part: Expr): boolean => {
    if (equations.includes(part)) return true;
    const p = read(part);
    return p !== null && vanishing.some((zero) => zero !== null && divideExactly(p, zero) !== null);
  };
  const images = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    if (node.kind === "piecewise") return null;
    const divides =
      node.kind === "product" &&
      node.args.some((arg, i) => images.get(arg) === ZERO && signOfRational(node.weights[i]!) < 0);
    if (divides || (node.kind === "power" && images.get(node.args[0]!) === ZERO)) return null;
    images.set(node, isZero(node) ? ZERO : rebuild(node, (of) => images.get(of)!));
  }
  return images.get(expr)!;
}
