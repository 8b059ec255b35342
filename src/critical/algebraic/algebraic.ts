import type { AlgebraicSystemCertificate } from "../../certificates/algebraic-system.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { success } from "../../diagnostic/result.ts";
import { freeNames, ONE, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { denominator, numerator } from "../../number/rational.ts";
import type { Branch } from "../../polynomial/branches/branch.ts";
import { multiply, power } from "../../polynomial/multivariate/multiplication.ts";
import {
  constant,
  isZero,
  type Multivariate,
  sameMultivariate,
  scale as scaleBy,
} from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { allConditions } from "../domain.ts";
import { eliminate } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import { restrict } from "../restrict.ts";
import type { Engine, Solution, SolvedFamily, SolvedPoint, Task } from "../solution.ts";
import { type AlgebraicGradient, algebraicGradient, distinct, equationsOf } from "./algebraic-gradient.ts";
import { algebraicPoints } from "./algebraic-points.ts";
import { familiesOfBranch } from "./branch-families.ts";
import type { Quotient } from "./hypersurface.ts";
import type { Placed } from "./placement.ts";
import { sortedPoints } from "./polynomial-points.ts";

/**
 * Functions whose derivatives are algebraic up to positive factors: quotients of polynomials, roots (an unknown of its own for
 * each), and these times exponentials. The zeros of the gradient are found and proved complete like those of polynomials.
 */
export const algebraic: Engine = (task) => {
  const facts = allConditions(task.domain);
  const gradient = algebraicGradient(task.objective, task.variables, facts);
  if (gradient === null || gradient.slopes.every(({ numerator }) => isZero(numerator))) return null;
  const { variables } = task;
  const roots = gradient.unknowns.slice(variables.length).map((meaning, i) => ({ name: freeName(i, task), meaning }));
  const names = [...variables, ...roots.map(({ name }) => name)];
  const poles = distinct(gradient.slopes.flatMap(({ denominator }) => denominator.map(({ base }) => base)));
  const found = eliminate({ equations: equationsOf(gradient), poles }, names, solveLeaf);
  if (found === null) return null;
  const symbols = names.map(variable);
  const expressionOf = (p: Multivariate): Expr => exprOfMultivariate(p, symbols);
  const certificate: AlgebraicSystemCertificate = {
    kind: "algebraic-system",
    objective: task.objective,
    variables,
    facts,
    roots,
    slopes: gradient.slopes.map(({ scale, factor, numerator: top, denominator: below }) => ({
      scale: isZero(top) ? 1 : scale,
      factor,
      equation: expressionOf(top),
      divisors: below.map(({ base, exponent }) => ({
        pole: poles.findIndex((pole) => sameMultivariate(pole, base)),
        exponent,
      })),
    })),
    definitions: gradient.definitions.map(expressionOf),
    poles: poles.map(expressionOf),
    tree: found.tree,
  };
  const representations = found.components.map(({ representation }) => representation);
  const points = algebraicPoints(task, gradient, representations);
  if (points === null) return null;
  const infinite = infiniteBranches(found.branches, task, gradient, poles);
  if (infinite === null) return null;
  const { families } = infinite;
  const solution: Solution = {
    variables,
    method: "elimination",
    gap: points.gap ?? infinite.gap,
    points: sortedPoints([...points.critical, ...infinite.special], task),
    families,
    candidates: points.candidates,
    countReal: families.length > 0 ? "infinite" : points.critical.length,
    countComplex: null,
    infimum: null,
    supremum: null,
    certificate,
  };
  return success(restrict(solution, task.domain, task.budget));
};

interface InfiniteBranches {
  readonly families: readonly SolvedFamily[];
  /** Points at which the type changes. */
  readonly special: readonly SolvedPoint[];
  readonly gap: Diagnostic | null;
}

/** Families of a quotient of polynomials; `null` where there are roots or exponentials. */
function infiniteBranches(
  branches: readonly Branch[],
  task: Task,
  gradient: AlgebraicGradient,
  poles: readonly Multivariate[],
): InfiniteBranches | null {
  if (branches.length === 0) return { families: [], special: [], gap: null };
  if (gradient.unknowns.length > task.variables.length) return null;
  const whole = gradient.read(task.objective);
  const f = whole === null || whole.factor !== ONE ? null : quotientOf(whole, task);
  const parts = branches.map((branch) => familiesOfBranch(branch, f, task));
  let gap = parts.every(({ certain }) => certain) ? null : uncertain;
  const special: SolvedPoint[] = [];
  for (const { turning } of parts) {
    if (turning.length === 0) continue;
    const found = eliminate({ equations: turning, poles }, task.variables, solveLeaf);
    const representations = found?.components.map(({ representation }) => representation) ?? [];
    const points = algebraicPoints(task, gradient, representations);
    if (found === null || found.branches.length > 0 || points === null) gap ??= uncertain;
    else special.push(...points.critical.map((point) => ({ ...point, isolated: false, strict: null })));
  }
  return { families: parts.flatMap((part) => part.families), special, gap };
}

const uncertain: Diagnostic = {
  code: "unable/undecided-sign",
  message: "equations are left that may describe further critical points, or none",
};

function quotientOf({ scale, numerator: top, denominator: below }: Placed, { variables }: Task): Quotient {
  const bottom = below.reduce(
    (product, { base, exponent }) => multiply(product, power(base, exponent)),
    constant(top.arity, denominator(scale)),
  );
  return { variables, top: scaleBy(top, numerator(scale)), bottom };
}

/** A name for a root that the formula does not use. */
function freeName(i: number, { objective, variables }: Task): string {
  const taken = new Set([...variables, ...freeNames(objective)]);
  for (let k = i + 1; ; k += 16) if (!taken.has(`r${k}`)) return `r${k}`;
}
