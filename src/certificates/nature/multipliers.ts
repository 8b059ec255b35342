import { isContinuous } from "../../evaluate/continuous.ts";
import { conjuncts } from "../../evaluate/inequalities/region.ts";
import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { selectionAt } from "../../evaluate/selection.ts";
import { NEGATIVE, NULL, POSITIVE } from "../../evaluate/signs/signs.ts";
import { linearCombination, product, scale, sum } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { type Rational, signOfRational } from "../../number/rational.ts";
import { scaled } from "../pieces.ts";
import type { Conduct } from "./conduct.ts";
import { identities, LARGEST, sumOfMinors } from "./hessian.ts";
import { type NatureClaim, type Subject, signsOfConstant, subjectOf } from "./subject.ts";

/**
 * At a point, the domain is where some expressions that are 0 there are nowhere negative (`limits`), and f is one formula where others, the `cuts`,
 * have one sign each. For all choices of these signs: multipliers of the cuts, times their signs, and of the limits.
 */
export interface MultipliersProof {
  readonly by: "multipliers";
  /** -1 for a minimum. */
  readonly side: -1 | 1;
  readonly cuts: readonly Expr[];
  readonly limits: readonly Expr[];
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly signs: readonly (1 | -1)[];
  readonly multipliers: readonly Expr[];
  /** With so many times the squares of the slopes of what has a positive multiplier, the form of the Lagrangian is positive. */
  readonly weight: Rational;
  /** Instead: the cuts, times their signs, with these multipliers, and linear, add up to 0, so that the piece has no inner points. */
  readonly empty: boolean;
}

/**
 * The sufficient conditions of the second order (Karush 1939, McCormick 1967) on each piece: the gradient is a combination of those of the limits
 * with multipliers that are not negative, and the form of the Lagrangian is positive where those with positive ones do not change.
 */
export function conductByMultipliers(proof: MultipliersProof, claim: NatureClaim): Conduct | null {
  const { side, cuts, limits, pieces } = proof;
  const { objective, conditions, set } = claim;
  const isPoint = set.at?.every((part) => part.free.indices.length === 0);
  const subject = subjectOf(claim);
  if (isPoint !== true || (cuts.length > 0 && !isContinuous(objective)) || cuts.length > MOST_CUTS) return null;
  const known = conditions.flatMap(conjuncts);
  const isLimit = (expr: Expr): boolean =>
    known.some((one) => one.kind === "relation" && (one.name === ">=" || one.name === ">") && one.args[0] === expr);
  if (!limits.every(isLimit) || ![...cuts, ...limits].every((one) => isEdge(one, subject))) return null;
  const choices = signsOf(cuts.length);
  const isProved = choices.every((signs) => {
    const piece = pieces.find((one) => one.signs.join() === signs.join());
    if (piece === undefined || piece.multipliers.length !== cuts.length + limits.length) return false;
    const edges = [...cuts.map((cut, i) => scale(cut, signs[i]!)), ...limits];
    if (piece.empty) return isEmpty(edges.slice(0, cuts.length), piece.multipliers);
    const formula = formulaWhere(signs, cuts, claim, subject);
    return formula !== null && isLeast(scale(formula, -side), edges, piece, claim, subject);
  });
  if (!isProved) return null;
  return side < 0 ? { below: false, above: null, strict: true } : { below: null, above: false, strict: true };
}

const MOST_CUTS = 6;

/** All choices of signs. */
export function signsOf(count: number): readonly (readonly (1 | -1)[])[] {
  if (count === 0) return [[]];
  return signsOf(count - 1).flatMap((rest) => [[...rest, 1] as const, [...rest, -1] as const]);
}

function isEdge(expr: Expr, { isAnalyticAt, isZeroAt }: Subject): boolean {
  return isAnalyticAt(expr) && isZeroAt(expr);
}

/** What f is near the point where the cuts have these signs, if that is analytic there and has the value of f. */
export function formulaWhere(
  signs: readonly (1 | -1)[],
  cuts: readonly Expr[],
  { objective }: NatureClaim,
  { signsAt, isAnalyticAt }: Subject,
): Expr | null {
  const selection = selectionAt(objective, (compared) => {
    const { expr, factor } = scaled(compared);
    const i = cuts.indexOf(expr);
    if (i >= 0) return (signs[i]! * signOfRational(factor)) as 1 | -1;
    const own = isAnalyticAt(compared) ? signsAt(compared) : NULL;
    return own === POSITIVE ? 1 : own === NEGATIVE ? -1 : null;
  });
  return selection.kind === "formula" && isAnalyticAt(selection.expr) ? selection.expr : null;
}

/** Whether the conditions hold on one piece, for a minimum of the formula there. */
export function isLeast(f: Expr, edges: readonly Expr[], piece: Piece, claim: NatureClaim, subject: Subject): boolean {
  const { variables } = claim;
  const { multipliers, weight } = piece;
  if (variables.length > LARGEST || multipliers.some((one) => one.free.indices.length > 0)) return false;
  const signs = multipliers.map(signsOfConstant);
  if (signs.includes(NEGATIVE) || signOfRational(weight) < 0) return false;
  const lagrangian = linearCombination(
    [f, ...edges.map((edge, i) => product(edge, multipliers[i]!))],
    [1, ...edges.map(() => -1)],
    0,
  );
  const { gradient, hessian } = jet(lagrangian, variables, expressionRing, identities(variables));
  if (!gradient.every(subject.isZeroAt)) return false;
  const binding = edges.filter((_, i) => signs[i] === POSITIVE);
  const slopes = binding.map((edge) => jet(edge, variables, expressionRing, identities(variables)).gradient);
  const form = hessian.map((row, i) =>
    row.map((entry, j) => {
      const squares = slopes.map((slope) => product(slope[i]!, slope[j]!));
      return sum(entry, scale(sum(...squares), weight));
    }),
  );
  const at = form.map((row) => row.map((entry) => subject.onSet(entry)!));
  return at.every((_, k) => signsOfConstant(sumOfMinors(at, k + 1)) === POSITIVE);
}

/** Whether linear functions that are all positive would add up to 0. */
function isEmpty(cuts: readonly Expr[], multipliers: readonly Expr[]): boolean {
  const own = multipliers.slice(0, cuts.length);
  if (own.some((one) => one.kind !== "number" || signOfRational(one.value) < 0)) return false;
  const weights = own.map((one) => (one.kind === "number" ? one.value : 0));
  const total = linearCombination(cuts, weights, 0);
  return weights.some((weight) => weight !== 0) && total.kind === "number" && signOfRational(total.value) <= 0;
}
