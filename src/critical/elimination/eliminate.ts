import type { SystemComponent } from "../../certificates/components.ts";
import type { EliminationTree } from "../../certificates/elimination-tree.ts";
import type { Expr } from "../../expr/expr.ts";
import { variable as symbol } from "../../expr/leaves.ts";
import {
  type Branch,
  branchOf,
  freeVariables,
  isCertainPivot,
  isExcluded,
  isLinearIn,
  offCommonFactor,
  offPivot,
  onCommonFactor,
  onFactor,
  onPivot,
  withMember,
  withParts,
} from "../../polynomial/branches/branch.ts";
import { hasNoRealZero, partsOfRealZeros } from "../../polynomial/branches/real-zeros.ts";
import type { GradientSystem } from "../../polynomial/gradient-system.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { gcdOf } from "../../polynomial/multivariate/gcd.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import {
  constant,
  degreeIn,
  isConstant,
  type Multivariate,
  sameMultivariate,
  subtract,
  totalDegree,
  variableOf,
} from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { restoreVariables, selectVariables } from "../../polynomial/multivariate/variables.ts";
import { consequenceOf } from "./members.ts";
import { type LeafSolver, pointsOf } from "./points.ts";
import { isInfinite } from "./solve-leaf.ts";

/** All real zeros of a system, and the tree of cases that proves it. */
export interface Elimination {
  readonly tree: EliminationTree;
  /** Critical ones, in all variables; no two have a point in common, nor has any with a branch. */
  readonly components: readonly SystemComponent[];
  /** Infinite branches, disjoint; those with equations left are described by them, and may be empty. */
  readonly branches: readonly Branch[];
}

interface Search {
  readonly variables: readonly string[];
  readonly atoms: readonly Expr[];
  readonly solveLeaf: LeafSolver;
  /** Whether members of Gröbner bases are looked for. */
  readonly usesMembers: boolean;
  nodes: number;
}

const MOST_NODES = 128;
/** Values are put in only while the polynomials stay below these. */
const LARGEST_DEGREE = 40;
const MOST_TERMS = 400;
/** With more variables, sets of several equations are rather divided into graphs. */
const MOST_FREE = 4;
/** Larger equations are not factored. */
const LARGEST_FACTORED_DEGREE = 30;
/** High powers of short polynomials are worth more. */
const FEW_TERMS = 100;
const LARGEST_DEGREE_OF_FEW = 200;

/**
 * Splits the critical points of a quotient of polynomials into cases until each is solved; `null` when some case
 * is not, or there are more than 128.
 */
export function eliminate(
  { equations, poles }: GradientSystem,
  variables: readonly string[],
  solveLeaf: LeafSolver,
  usesMembers = false,
): Elimination | null {
  const atoms = variables.map(symbol);
  return explore(branchOf(equations, poles, []), { variables, atoms, solveLeaf, usesMembers, nodes: 0 });
}

function explore(branch: Branch, search: Search): Elimination | null {
  search.nodes += 1;
  if (search.nodes > MOST_NODES) return null;
  if (isExcluded(branch)) return leaf({ by: "excluded" });
  const impossible = branch.equations.findIndex(hasNoRealZero);
  if (impossible >= 0) return leaf({ by: "no-real-zero", equation: impossible });
  const free = freeVariables(branch, search.atoms.length);
  if (free.length === 0) return bySolving(branch, search);
  if (branch.equations.length === 0) return leaf({ by: "family" }, [], [branch]);
  if (free.length === 1) return bySolving(branch, search);
  return (
    byCommonFactor(branch, search) ??
    bySquares(branch, search) ??
    byFactors(branch, search) ??
    byPivot(branch, free, search, "easy") ??
    bySolving(branch, search) ??
    byPivot(branch, free, search, "certain") ??
    (search.usesMembers ? byMember(branch, free, search) : null) ??
    byPivot(branch, free, search, "uncertain") ??
    (isVariety(branch, free) ? leaf({ by: "variety" }, [], [branch]) : null)
  );
}

/** What the equations imply; or, where that is nothing and they are as many as the codimension, the set that they describe. */
function byMember(branch: Branch, free: readonly number[], search: Search): Elimination | null {
  const consequence = consequenceOf(branch, free);
  if (consequence === null) return null;
  if (consequence.kind === "basis") {
    const isSmall =
      (branch.equations.length === 1 || free.length <= MOST_FREE) &&
      branch.solved.every(({ denominator }) => isConstant(denominator));
    const isIntersection = free.length > 2 && consequence.dimension === free.length - branch.equations.length;
    return isSmall && isIntersection && isVariety(branch, free) ? leaf({ by: "variety" }, [], [branch]) : null;
  }
  const { multipliers, replaced } = consequence;
  return joined([withMember(branch, multipliers, replaced)], search, ([next]) => ({
    by: "member",
    multipliers: multipliers.map((p) => exprOfMultivariate(p, search.atoms)),
    replaced,
    joined: next!,
  }));
}

/**
 * Whether what is left of a branch is infinite over the complex numbers, also without the zeros of what is avoided: one
 * equation, or several as primes tell.
 */
function isVariety({ equations, avoided }: Branch, free: readonly number[]): boolean {
  if (equations.length === 1) return true;
  const arity = free.length + 1;
  const places = free.map((_, i) => i);
  const lift = (p: Multivariate): Multivariate => restoreVariables(selectVariables(p, free), places, arity);
  const product = avoided.reduce((total, p) => multiply(total, lift(p)), variableOf(arity, free.length));
  return isInfinite([...equations.map(lift), subtract(product, constant(arity, 1n))]);
}

function leaf(
  tree: EliminationTree,
  components: readonly SystemComponent[] = [],
  branches: readonly Branch[] = [],
): Elimination {
  return { tree, components, branches };
}

/** The cases explored and put under one node; `null` when one of them is not solved. */
function joined(
  cases: readonly Branch[],
  search: Search,
  node: (trees: readonly EliminationTree[]) => EliminationTree,
): Elimination | null {
  const solved: Elimination[] = [];
  for (const next of cases) {
    const found = explore(next, search);
    if (found === null) return null;
    solved.push(found);
  }
  return {
    tree: node(solved.map(({ tree }) => tree)),
    components: solved.flatMap(({ components }) => components),
    branches: solved.flatMap(({ branches }) => branches),
  };
}

function byCommonFactor(branch: Branch, search: Search): Elimination | null {
  const [first, ...others] = branch.equations;
  if (others.length === 0) return null;
  const factor = others.reduce(gcdOf, first!);
  if (isConstant(factor)) return null;
  return joined([onCommonFactor(branch, factor), offCommonFactor(branch, factor)], search, ([zero, otherwise]) => ({
    by: "common-factor",
    factor: exprOfMultivariate(factor, search.atoms),
    zero: zero!,
    otherwise: otherwise!,
  }));
}

function bySquares(branch: Branch, search: Search): Elimination | null {
  const equation = branch.equations.findIndex((p) => partsOfRealZeros(p) !== null);
  if (equation < 0) return null;
  const parts = partsOfRealZeros(branch.equations[equation]!)!;
  return joined([withParts(branch, equation, parts)], search, ([next]) => ({ by: "squares", equation, parts: next! }));
}

/** The first equation that is a product, or a power. */
function byFactors(branch: Branch, search: Search): Elimination | null {
  for (const [equation, p] of branch.equations.entries()) {
    const factors = factorsOf(p);
    if (factors.length === 0 || (factors.length === 1 && sameMultivariate(factors[0]!, p))) continue;
    return joined(
      factors.map((_, i) => onFactor(branch, equation, factors, i)),
      search,
      (cases) => ({ by: "factors", equation, factors: factors.map((f) => exprOfMultivariate(f, search.atoms)), cases }),
    );
  }
  return null;
}

/** None when the polynomial is too large. */
function factorsOf(p: Multivariate): readonly Multivariate[] {
  const highest = p.coefficients.length > FEW_TERMS ? LARGEST_FACTORED_DEGREE : LARGEST_DEGREE_OF_FEW;
  if (totalDegree(p) > highest || p.coefficients.length > MOST_TERMS) return [];
  return factorisation(p).factors.map(({ factor }) => factor);
}

type Ease = "easy" | "certain" | "uncertain";

/** The pivot with the least equation: `easy` when no case is left out and the product of the degrees does not grow. */
function byPivot(branch: Branch, free: readonly number[], search: Search, ease: Ease): Elimination | null {
  const pivots = branch.equations.flatMap((p, equation) =>
    free.flatMap((i) => {
      if (!isLinearIn(p, i) || isCertainPivot(p, i) === (ease === "uncertain")) return [];
      return [{ equation, variable: i, terms: p.coefficients.length }];
    }),
  );
  for (const { equation, variable } of pivots.sort((a, b) => a.terms - b.terms)) {
    const solved = solvedBranch(branch, equation, variable, ease);
    if (solved === null) continue;
    const cases = ease === "uncertain" ? [solved, offPivot(branch, equation, variable)] : [solved];
    return joined(cases, search, ([next, degenerate]) => ({
      by: "pivot",
      equation,
      variable: search.variables[variable]!,
      solved: next!,
      degenerate: degenerate ?? null,
    }));
  }
  return null;
}

function solvedBranch(branch: Branch, equation: number, variable: number, ease: Ease): Branch | null {
  const growth = totalDegree(branch.equations[equation]!);
  const others = [...branch.equations.toSpliced(equation, 1), ...branch.avoided];
  if (others.some((p) => totalDegree(p) + Math.max(0, degreeIn(p, variable)) * (growth - 1) > LARGEST_DEGREE))
    return null;
  const solved = onPivot(branch, equation, variable);
  if ([...solved.equations, ...solved.avoided].some((p) => p.coefficients.length > MOST_TERMS)) return null;
  return ease === "easy" && productOfDegrees(solved) > productOfDegrees(branch) ? null : solved;
}

function productOfDegrees({ equations }: Branch): number {
  return equations.reduce((product, p) => product * totalDegree(p), 1);
}

function bySolving(branch: Branch, search: Search): Elimination | null {
  const found = pointsOf(branch, search.atoms.length, search.solveLeaf);
  if (found === null) return null;
  return leaf(
    { by: "points", ...found },
    found.components.filter(({ role }) => role === "critical"),
  );
}
