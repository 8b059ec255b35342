import type { PiecesCertificate, PiecesTree } from "../../certificates/pieces.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import { selectsByParts } from "../../evaluate/selection.ts";
import { freeNames, relation } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { roughSets } from "../candidates/rough-sets.ts";
import { compareReals } from "../real-number.ts";
import { describeEigenvalues, describeInertia } from "../reason.ts";
import { restrict } from "../restrict.ts";
import type { Engine, Solution, SolvedPoint, Task } from "../solution.ts";
import { truthAt } from "../truth-at.ts";
import { cellDomain } from "./cell-domain.ts";
import { type Cell, type CellTree, cellsIn, cellTree, comparedIn, isOpen } from "./cell-tree.ts";
import { isCovered } from "./covered.ts";
import { truthOnLattice } from "./integer-families.ts";

/** Of the steps: for the formulas of all cells together. */
const SHARE_OF_CELLS = 3 / 4;

/**
 * Formulas with absolute values, signs, extrema and conditionals: the critical points of each piece that lie inside it. Where
 * something compared is 0 there are candidates, which are looked for elsewhere.
 */
export const cells: Engine = (task, solve) => {
  const { objective, variables } = task;
  if (!selectsByParts(objective) || freeNames(objective).some((name) => !variables.includes(name))) return null;
  const tree = cellTree(objective, variables);
  if (tree === null) return failure(tooMany());
  if (tree.by === "cell") return everywhere(tree.cell, task, solve);
  if (tree.by !== "sign") return null;
  const solved = new Map<Cell, Result<Solution>>();
  const all = cellsIn(tree);
  const steps = (task.budget.steps * SHARE_OF_CELLS) / all.length;
  for (const cell of all) solved.set(cell, solutionIn(cell, steps, task, solve));
  const parts = [...solved].flatMap(([cell, result]) => (result.ok ? [inside(cell, result.value, task)] : []));
  if (parts.length === 0) return null;
  const certificate: PiecesCertificate = {
    kind: "pieces",
    objective,
    variables,
    tree: certifiedTree(tree, solved),
    complete: ![...solved.values()].some(({ ok }) => !ok) && !isOpen(tree),
  };
  const failed = [...solved.values()].find(({ ok }) => !ok);
  const gap =
    (failed?.ok === false ? failed.error : null) ??
    parts.find((part) => part.gap !== null)?.gap ??
    (isOpen(tree) ? thickCut() : (gapOnCuts(tree, solved, task) ?? null));
  const points = inOrder(
    parts.flatMap((part) => part.points),
    task,
  );
  const families = parts.flatMap((part) => part.families);
  return success({
    variables,
    method: "pieces",
    gap,
    points,
    families,
    candidates: parts.flatMap((part) => part.candidates),
    countReal: gap !== null ? null : families.length > 0 ? "infinite" : points.length,
    countComplex: null,
    infimum: null,
    supremum: null,
    certificate,
  });
};

/** What is compared is 0 nowhere: f is one formula. */
function everywhere(cell: Cell, task: Task, solve: Parameters<Engine>[1]): Result<Solution> {
  const { objective, variables } = task;
  const solved = solve({ ...task, objective: cell.objective, domain: cellDomain(cell, task.domain) });
  if (!solved.ok) return solved;
  const tree: PiecesTree = { by: "piece", objective: cell.objective, certificate: solved.value.certificate };
  return success({
    ...solved.value,
    certificate: { kind: "pieces", objective, variables, tree, complete: true },
  });
}

/** The critical points of the formula of a cell, wherever they are. */
function solutionIn(cell: Cell, steps: number, task: Task, solve: Parameters<Engine>[1]): Result<Solution> {
  const inner = { ...task, objective: cell.objective, domain: cellDomain(cell, task.domain) };
  return withinSteps(steps, () => solve(inner)) ?? failure(tooLong());
}

/** Those of them that lie in the cell; nothing is said of how they stand among the values of f. */
function inside({ facts }: Cell, solution: Solution, { budget }: Task): Solution {
  const lattices = solution.families.filter(({ integers }) => integers.length > 0);
  const others = solution.families.filter(({ integers }) => integers.length === 0);
  const truths = lattices.map((family) => truthOnLattice(family, facts, budget));
  const within = restrict({ ...solution, families: others }, { natural: [], assumptions: facts, region: [] }, budget);
  const families = [...lattices.filter((_, i) => truths[i] === "true"), ...within.families];
  const standing = { lowest: null, highest: null };
  return {
    ...within,
    gap: within.gap ?? (truths.includes("unknown") ? undecidedLattice() : null),
    points: within.points.map((point) => ({ ...point, ...standing, reason: reasonFor(point) })),
    families: families.map((family) => ({ ...family, ...standing, reason: `on its piece: ${family.reason}` })),
    candidates: within.candidates.filter(({ at }) => facts.every((fact) => truthAt(fact, at, budget) === "true")),
  };
}

/** Reasons may speak of the whole space, the formula holds on the piece alone. */
function reasonFor({ degenerate, eigenvalues, inertia, reason }: SolvedPoint): string {
  const ofHessian = degenerate ? null : (describeEigenvalues(eigenvalues) ?? (inertia && describeInertia(inertia)));
  return ofHessian ?? `on its piece: ${reason}`;
}

function certifiedTree(tree: CellTree, solved: ReadonlyMap<Cell, Result<Solution>>): PiecesTree {
  if (tree.by === "cell") {
    const result = solved.get(tree.cell)!;
    return result.ok
      ? { by: "piece", objective: tree.cell.objective, certificate: result.value.certificate }
      : { by: "open" };
  }
  if (tree.by !== "sign") return tree;
  return {
    by: "sign",
    compared: tree.compared,
    positive: certifiedTree(tree.positive, solved),
    negative: certifiedTree(tree.negative, solved),
  };
}

/** Where f may be C^2 across a cut, a critical point on it is one of the formulas beside it: then not all may be listed. */
function gapOnCuts(tree: CellTree, solved: ReadonlyMap<Cell, Result<Solution>>, task: Task): Diagnostic | null {
  const roughs = roughSets(task);
  const bare = comparedIn(tree).filter((compared) => !isCovered(compared, roughs, task.variables));
  if (bare.length === 0) return null;
  const isOff = (expr: Expr, { at }: SolvedPoint): boolean => truthAt(relation("!=", expr), at, task.budget) === "true";
  const isClear = [...solved.values()].every(
    (result) =>
      result.ok &&
      result.value.families.length === 0 &&
      result.value.points.every((point) => bare.every((expr) => isOff(expr, point))),
  );
  return isClear ? null : smoothCut();
}

function inOrder(points: readonly SolvedPoint[], { variables, budget }: Task): readonly SolvedPoint[] {
  return points.toSorted((a, b) => {
    for (const name of variables) {
      const order = compareReals(a.at.get(name)!, b.at.get(name)!, budget) ?? 0;
      if (order !== 0) return order;
    }
    return 0;
  });
}

function tooMany(): Diagnostic {
  return {
    code: "limit/pieces",
    message: "absolute values, extrema and conditionals cut the space into too many pieces",
  };
}

function tooLong(): Diagnostic {
  return { code: "limit/steps", message: "one of the pieces of the formula took too long" };
}

function undecidedLattice(): Diagnostic {
  return {
    code: "unable/undecided-sign",
    message: "which members of a family over the integers lie on the piece of its formula is not decided",
  };
}

function thickCut(): Diagnostic {
  return { code: "unable/undecided-sign", message: "two expressions that are compared may be equal on a whole region" };
}

function smoothCut(): Diagnostic {
  return {
    code: "unable/not-smooth",
    message: "where two pieces of the formula meet, whether f is twice differentiable is not decided",
  };
}
