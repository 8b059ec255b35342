import { conjuncts } from "../../evaluate/inequalities/region.ts";
import { isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import type { Expr } from "../../expr/expr.ts";
import {
  addRational,
  compareRational,
  divideRational,
  fraction,
  multiplyRational,
  negateRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { quadraticFormOf } from "../../polynomial/quadratic-form.ts";
import { semidefinite } from "../../polynomial/semidefinite.ts";
import type { Rule } from "./rule.ts";
import type { Setting } from "./shape.ts";

const HALF = fraction(1n, 2n);

/**
 * `q^p`, 0 < p <= 1/2, of a quadratic polynomial: where q is at least 0 strictly on one side of a hyperplane on which it is never
 * positive, that set is convex and sqrt(q) is concave on it (the forward cone of a Lorentz form: reversed Cauchy-Schwarz).
 */
export const lorentzRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => (lorentzBase(expr, setting) === null ? null : []),
  shape: (expr, _, setting) => (lorentzBase(expr, setting) === null ? null : { bend: -1, rows: [], slope: null }),
};

/** The logarithm of such a polynomial is concave. */
export const logarithmOfLorentzRule: Rule = {
  aspect: "logarithm",
  parts: (expr, setting) => (isForwardCone(expr, setting) && isPositiveOn(expr, setting.region) ? [] : null),
  shape: () => ({ bend: -1, rows: [], slope: null }),
};

function lorentzBase(expr: Expr, setting: Setting): Expr | null {
  if (expr.kind !== "product" || expr.value !== 1 || expr.args.length > 1) return null;
  const [p, base] = [expr.weights[0]!, expr.args[0]!];
  if (signOfRational(p) <= 0 || compareRational(p, HALF) > 0) return null;
  return isForwardCone(base, setting) ? base : null;
}

/** Whether some half-space of the region makes the set where q is positive one convex cone (over homogeneous coordinates). */
function isForwardCone(q: Expr, { variables, region }: Setting): boolean {
  const form = quadratic(q, variables);
  if (form === null) return false;
  return region.conditions.flatMap(conjuncts).some((condition) => {
    if (condition.kind !== "relation" || condition.name !== ">") return false;
    const half = quadratic(condition.args[0]!, variables);
    if (half === null || half.matrix.some((row) => row.some((entry) => entry !== 0))) return false;
    return isNegativeOn(homogeneous(form), [...half.linear, half.constant]);
  });
}

function quadratic(expr: Expr, variables: readonly string[]): ReturnType<typeof quadraticFormOf> {
  const polynomial = polynomialOf(expr, variables, { terms: 500, steps: 5000 });
  return polynomial === null ? null : quadraticFormOf(polynomial);
}

/** Twice the form as a matrix in `(x, 1)`. */
function homogeneous({
  matrix,
  linear,
  constant,
}: NonNullable<ReturnType<typeof quadraticFormOf>>): readonly Rational[][] {
  return [...matrix.map((row, i) => [...row, linear[i]!]), [...linear, multiplyRational(2, constant)]];
}

/** Whether the form is never positive on the hyperplane `normal·x = 0`: the coordinate with the pivot is eliminated. */
function isNegativeOn(matrix: readonly (readonly Rational[])[], normal: readonly Rational[]): boolean {
  const pivot = normal.findIndex((entry) => entry !== 0);
  if (pivot < 0) return false;
  const places = normal.flatMap((_, i) => (i === pivot ? [] : [i]));
  const basis = places.map((k) =>
    normal.map(
      (_, i): Rational => (i === k ? 1 : i === pivot ? negateRational(divideRational(normal[k]!, normal[pivot]!)) : 0),
    ),
  );
  const restricted = basis.map((u) => basis.map((v) => negateRational(pair(u, matrix, v))));
  return semidefinite(restricted) !== null;
}

function pair(u: readonly Rational[], matrix: readonly (readonly Rational[])[], v: readonly Rational[]): Rational {
  return matrix.reduce<Rational>((total, row, i) => {
    if (u[i] === 0) return total;
    const inner = row.reduce<Rational>((sum, entry, j) => addRational(sum, multiplyRational(entry, v[j]!)), 0);
    return addRational(total, multiplyRational(u[i]!, inner));
  }, 0);
}
