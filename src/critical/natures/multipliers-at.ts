import { gradient } from "../../calculus/gradient.ts";
import { LARGEST } from "../../certificates/nature/hessian.ts";
import {
  formulaWhere,
  isLeast,
  type MultipliersProof,
  type Piece,
  signsOf,
} from "../../certificates/nature/multipliers.ts";
import { type NatureClaim, type Subject, subjectOf } from "../../certificates/nature/subject.ts";
import { scaled } from "../../certificates/pieces.ts";
import { constantField, exprOfScalar } from "../../evaluate/constant-field.ts";
import { conjuncts } from "../../evaluate/inequalities/region.ts";
import { ONE, scale } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";
import type { Scalar } from "../../polynomial/germ/scalar-field.ts";
import { cellTree, comparedIn } from "../cells/cell-tree.ts";

const MOST_EDGES = 6;
const WEIGHTS: readonly Rational[] = [0, 1, 16, 1024];

type Vector = readonly Scalar[];

/** Multipliers at a point where formulas meet, or on the edge of the domain; exact signs, within `decidedOr`. `null` where none are found. */
export function multipliersAt(claim: NatureClaim, side: -1 | 1): MultipliersProof | null {
  const { objective, variables, conditions } = claim;
  if (variables.length > LARGEST) return null;
  const subject = subjectOf(claim);
  const isEdge = (expr: Expr): boolean => subject.isAnalyticAt(expr) && subject.isZeroAt(expr);
  const limits = conditions
    .flatMap(conjuncts)
    .flatMap((one) => (one.kind === "relation" && (one.name === ">=" || one.name === ">") ? [one.args[0]!] : []))
    .filter(isEdge);
  const tree = cellTree(objective, variables);
  const compared = tree === null ? [] : comparedIn(tree);
  const cuts = [...new Set(compared.map((one) => scaled(one).expr))].filter(isEdge);
  if (cuts.length + limits.length > MOST_EDGES) return null;
  const pieces: Piece[] = [];
  for (const signs of signsOf(cuts.length)) {
    const edges = [...cuts.map((cut, i) => scale(cut, signs[i]!)), ...limits];
    const piece = pieceWhere(signs, edges, cuts, { claim, subject, side });
    if (piece === null) return null;
    pieces.push(piece);
  }
  return { by: "multipliers", side, cuts, limits, pieces };
}

interface Context {
  readonly claim: NatureClaim;
  readonly subject: Subject;
  readonly side: -1 | 1;
}

function pieceWhere(
  signs: readonly (1 | -1)[],
  edges: readonly Expr[],
  cuts: readonly Expr[],
  { claim, subject, side }: Context,
): Piece | null {
  const slopeOf = (expr: Expr): Vector =>
    gradient(expr, claim.variables).map((slope) => constantField.constant!(subject.onSet(slope)!));
  const slopes = edges.map(slopeOf);
  const formula = formulaWhere(signs, cuts, claim, subject);
  if (formula !== null) {
    const f = scale(formula, -side);
    for (const found of combinationsOf(slopeOf(f), slopes)) {
      const multipliers = found.map(exprOfScalar);
      for (const weight of WEIGHTS) {
        const piece = { signs, multipliers, weight, empty: false };
        if (isLeast(f, edges, piece, claim, subject)) return piece;
      }
    }
  }
  for (const [i, cut] of slopes.slice(0, cuts.length).entries()) {
    const others = slopes.map((slope, k) => (k === i || k >= cuts.length ? slope.map(() => 0 as Scalar) : slope));
    for (const found of combinationsOf(cut.map(constantField.negate), others)) {
      const multipliers = found.map((one, k) => (k === i ? ONE : exprOfScalar(one)));
      if (multipliers.every(({ kind }) => kind === "number")) return { signs, multipliers, weight: 0, empty: true };
    }
  }
  return null;
}

/** The ways to write a vector as a combination of independent ones among others, with factors that are not negative. */
function* combinationsOf(target: Vector, vectors: readonly Vector[]): Generator<readonly Scalar[]> {
  for (const chosen of subsets(vectors.length, target.length)) {
    const solution = solve(
      chosen.map((i) => vectors[i]!),
      target,
    );
    if (solution === null || solution.some((one) => constantField.sign(one) < 0)) continue;
    yield vectors.map((_, i) => (chosen.includes(i) ? solution[chosen.indexOf(i)]! : 0));
  }
}

/** Fewest first. */
function subsets(size: number, most: number): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [];
  for (let mask = 0; mask < 2 ** size; mask += 1) {
    const chosen = Array.from({ length: size }, (_, i) => i).filter((i) => (mask >> i) % 2 === 1);
    if (chosen.length <= most) all.push(chosen);
  }
  return all.toSorted((a, b) => a.length - b.length);
}

/** The factors with which columns add up to a vector; `null` where they are dependent, or do not. */
function solve(columns: readonly Vector[], target: Vector): readonly Scalar[] | null {
  const { add, multiply, negate, invert, sign } = constantField;
  const rows = target.map((entry, i) => [...columns.map((column) => column[i]!), entry]);
  let done = 0;
  for (const j of columns.keys()) {
    const pivot = rows.findIndex((row, i) => i >= done && sign(row[j]!) !== 0);
    if (pivot < 0) return null;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    const inverse = invert(rows[done]![j]!);
    const own = rows[done]!.map((entry) => multiply(entry, inverse));
    rows.forEach((row, i) => {
      const factor = negate(row[j]!);
      rows[i] = i === done ? own : row.map((entry, k) => add(entry, multiply(factor, own[k]!)));
    });
    done += 1;
  }
  return rows.slice(done).every((row) => sign(row.at(-1)!) === 0)
    ? rows.slice(0, done).map((row) => row.at(-1)!)
    : null;
}
