import { denseHessian, hessian } from "../../calculus/hessian.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference, linearCombination, monomial, NEVER, negate, product, relation, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { signOfRational } from "../../number/rational.ts";
import { isZero } from "../../simplify/is-zero.ts";
import { simplify } from "../../simplify/simplify.ts";
import type { CriticalType } from "../critical-set.ts";
import { typesOnLine } from "./nature-along-line.ts";
import { reasonFor } from "./nature-on.ts";

export interface NatureAlong {
  readonly type: CriticalType;
  readonly strict: boolean | null;
  readonly reason: string;
  /** Conditions on the parameters under which this holds; none: it holds all along. */
  readonly further: readonly Condition[];
}

/** Larger minors are not formed. */
const LARGEST_ORDER = 3;
const SADDLE = { type: "saddle", strict: null, reason: "H has eigenvalues of both signs" } as const;

/**
 * The type of the critical points of a parametrised manifold of codimension m: where the sums of the principal minors of the
 * Hessian of orders 1 to m are positive all along, it has m positive eigenvalues and those of the tangent space are 0, so that
 * every point is a minimum (Bott 1954); likewise for maxima. Where one of them has the wrong sign, there are eigenvalues of both
 * signs. Where the signs change with the parameters, in parts; none when they are not seen.
 */
export function natureAlong(
  objective: Expr,
  variables: readonly string[],
  place: ReadonlyMap<string, Expr>,
  params: readonly string[],
  where: readonly Condition[],
): readonly NatureAlong[] {
  const codimension = variables.length - params.length;
  if (codimension < 1) return [];
  const matrix = denseHessian(hessian(objective, variables)).map((row) =>
    row.map((entry) => simplify(substitute(entry, place))),
  );
  const orders = Math.min(codimension, LARGEST_ORDER);
  const sums = Array.from({ length: orders }, (_, k) => simplify(sumOfMinors(matrix, k + 1)));
  if (isSaddleAlmostEverywhere(sums, where)) return [{ ...SADDLE, further: [] }];
  if (orders < codimension) return [];
  const last = sums.at(-1)!;
  const whole = natureBySigns(sums, where, []);
  if (whole !== null) return [whole];
  const regular = nonzero(last);
  const apart = natureBySigns(sums, where, regular);
  if (apart !== null) return [apart];
  const trace = orders === 1 ? withoutSquares(sums[0]!) : sums[0]!;
  const sides = [relation(">", trace), relation(">", negate(trace))];
  const parts = sides.map((side) => natureBySigns(sums, where, [...regular, side]));
  if (!parts.includes(null) && sums[0]!.kind !== "number") return parts as readonly NatureAlong[];
  if (codimension !== 2 || params.length !== 1 || where.length > 0) return [];
  return typesOnLine(sums[0]!, sums[1]!, params[0]!).map(({ type, further }) =>
    type === "saddle" ? { ...SADDLE, further } : extremum(type, codimension, further),
  );
}

/** With the sign of a product where none of its factors is 0. */
function withoutSquares(expr: Expr): Expr {
  if (expr.kind !== "product" || !expr.weights.every((weight) => typeof weight === "number")) return expr;
  const odd = expr.weights.map((weight) => (weight as number) % 2 !== 0);
  const kept = expr.args.filter((_, i) => odd[i]);
  const sign = signOfRational(expr.value);
  return monomial(
    kept,
    kept.map(() => 1),
    sign < 0 ? -1 : 1,
  );
}

/**
 * Whether the second sum is negative where it is not 0, and so the points are saddles, and with them their limits: f has the
 * same value there.
 */
function isSaddleAlmostEverywhere(sums: readonly Expr[], where: readonly Condition[]): boolean {
  const second = sums[1];
  if (second === undefined || isZero(second) !== "false") return false;
  return (signsOf(second, signContext([...where, ...nonzero(second)])) & ~NEGATIVE) === 0;
}

/** That an expression is not 0: none of its factors is. */
function nonzero(expr: Expr): readonly Condition[] {
  return (expr.kind === "product" ? expr.args : [expr]).map((factor) => relation("!=", factor));
}

/** By the signs of the sums of minors wherever the conditions hold. */
function natureBySigns(
  sums: readonly Expr[],
  where: readonly Condition[],
  further: readonly Condition[],
): NatureAlong | null {
  const context = signContext([...where, ...further]);
  const signs = sums.map((sum) => signsOf(sum, context));
  const has = (k: number, sign: -1 | 1): boolean => (signs[k]! & ~(sign > 0 ? POSITIVE : NEGATIVE)) === 0;
  if (further.includes(NEVER)) return null;
  if (signs.every((_, k) => has(k, 1))) return extremum("minimum", sums.length, further);
  if (signs.every((_, k) => has(k, k % 2 === 0 ? -1 : 1))) return extremum("maximum", sums.length, further);
  if (sums.length > 1 && has(1, -1)) {
    return { ...SADDLE, further };
  }
  return null;
}

function extremum(type: "minimum" | "maximum", codimension: number, further: readonly Condition[]): NatureAlong {
  return { type, strict: false, reason: reasonFor(type, codimension), further };
}

/** The sum of the principal minors of an order: a coefficient of the characteristic polynomial up to sign. */
function sumOfMinors(matrix: readonly (readonly Expr[])[], order: number): Expr {
  const minors = subsets(matrix.length, order).map((rows) =>
    determinant(rows.map((i) => rows.map((j) => matrix[i]![j]!))),
  );
  return linearCombination(minors, null, 0);
}

function subsets(n: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: n }, (_, i) => i).flatMap((first) =>
    subsets(n - first - 1, size - 1).map((rest) => [first, ...rest.map((i) => first + 1 + i)]),
  );
}

function determinant(matrix: readonly (readonly Expr[])[]): Expr {
  if (matrix.length === 1) return matrix[0]![0]!;
  return matrix[0]!.reduce<Expr>((sum, entry, j) => {
    if (entry === ZERO) return sum;
    const minor = determinant(matrix.slice(1).map((row) => row.toSpliced(j, 1)));
    const term = product(entry, minor);
    return j % 2 === 0 ? linearCombination([sum, term], null, 0) : difference(sum, term);
  }, ZERO);
}
