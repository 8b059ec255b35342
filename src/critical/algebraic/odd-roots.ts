import { derivative } from "../../calculus/derivative.ts";
import { monomial, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { isZero as isNull } from "../../polynomial/multivariate/polynomial.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { isZero } from "../../simplify/is-zero.ts";
import type { SolvedFamily } from "../solution.ts";
import { slopesOf } from "./odd-factors.ts";
import { hasNoZeroOn } from "./real-zeros-on.ts";

/**
 * A family on which an odd power of a cube root is 0, a factor of f, and what is under it has a gradient while the rest of f is not 0, at
 * most of its points: f changes its sign there, and so it does at limits of such points.
 */
export function typedByOddRoot(family: SolvedFamily, objective: Expr, variables: readonly string[]): SolvedFamily {
  if (family.type !== "unknown" || objective.kind !== "product") return family;
  const changes = objective.args.some((root, i) => {
    const weight = objective.weights[i]!;
    if (root.kind !== "call" || root.name !== "cbrt" || typeof weight !== "number" || weight % 2 === 0) return false;
    const rest = monomial(objective.args.toSpliced(i, 1), objective.weights.toSpliced(i, 1), objective.value);
    const under = root.args[0]!;
    return family.equations.length > 0
      ? rest.kind === "number" && isRegularZeroSet(under, family.equations, variables)
      : changesAlong(under, rest, family, variables);
  });
  if (!changes) return family;
  return {
    ...family,
    type: "saddle",
    strict: null,
    reason: "f changes its sign there with an odd power of a cube root",
  };
}

function changesAlong(under: Expr, rest: Expr, { at }: SolvedFamily, variables: readonly string[]): boolean {
  const along = (expr: Expr): Expr => substitute(expr, at);
  return (
    isZero(along(under)) === "true" &&
    isZero(along(rest)) === "false" &&
    variables.some((name) => isZero(along(derivative(under, name))) === "false")
  );
}

/** Whether one of the equations is a factor of a polynomial that vanishes there, and its gradient is nowhere 0 on them. */
function isRegularZeroSet(under: Expr, equations: readonly Expr[], variables: readonly string[]): boolean {
  const read = (expr: Expr) => multivariateOf(expr, variables.map(variable))?.polynomial;
  const g = read(under);
  const set = equations.map(read);
  if (g === undefined || set.includes(undefined) || set.length !== 1 || equations[0] !== under) return false;
  const [first, ...others] = slopesOf(g).filter((slope) => !isNull(slope));
  return first !== undefined && hasNoZeroOn([g, ...others], first, variables);
}
