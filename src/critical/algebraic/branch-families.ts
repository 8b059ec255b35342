import { monomial, NEVER, number, relation, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { defaultBudget } from "../../expr/problem.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import { fraction, multiplyRational, type Rational } from "../../number/rational.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { type Branch, freeVariables } from "../../polynomial/branches/branch.ts";
import { relationOf } from "../../polynomial/branches/solved-variable.ts";
import { maximalMinors } from "../../polynomial/multivariate/minors.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { constant, isConstant, isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { simplify, simplifyCondition } from "../../simplify/simplify.ts";
import { irredundant, withoutTrivial } from "../domain.ts";
import { numbersAtPoints } from "../points/exact-numbers.ts";
import { compareReals, rationalNumber, realOfExpr } from "../real-number.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { valueAt } from "../truth-at.ts";
import { type CurvatureMatrix, curvatureOfQuotient } from "./curvature-matrix.ts";
import { hypersurfaceFamilies, inParts, type Quotient } from "./hypersurface.ts";
import { natureAcross } from "./nature-across.ts";
import { type NatureAlong, natureAlong } from "./nature-along.ts";
import { natureAlongFactors } from "./nature-along-factors.ts";
import { natureByExpansion } from "./nature-by-expansion.ts";
import { natureByFactors } from "./nature-by-factors.ts";
import { natureOn } from "./nature-on.ts";
import { slopesOf } from "./odd-factors.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { pointsOf, samplesOf, samplesOffAll } from "./samples.ts";
import { turningZeros } from "./turning-zeros.ts";

/** Families of critical points, and whether there may be fewer than they say. */
export interface BranchFamilies {
  readonly families: readonly SolvedFamily[];
  /** All of the closure as one family, where that is divided: if f is extremal there, its points have one type. */
  readonly whole?: SolvedFamily;
  /** The points at which the type changes, which are in none of the families. */
  readonly turning: Turning | null;
  /** Equations of a set that holds the families. */
  readonly closure: readonly Multivariate[];
  /** Whether every real point of that set is in a family, or among those at which the type changes. */
  readonly covered: boolean;
  /** False when a branch may be empty, or of lower dimension than it seems. */
  readonly certain: boolean;
}

/** A set of critical points with one value of f, and the type of all of them, where that is known. */
export interface Turning {
  readonly equations: readonly Multivariate[];
  readonly type: "saddle" | "unknown";
  readonly value: RealNumber | null;
}

/** An infinite branch, where further conditions on a graph hold, as families with types, as far as these are known. */
export function familiesOfBranch(
  branch: Branch,
  f: Quotient | null,
  task: Task,
  curvature: CurvatureMatrix | null = f === null ? null : curvatureOfQuotient(f),
  further: readonly Condition[] = [],
): BranchFamilies {
  const hypersurface = hypersurfaceOf(branch, task.variables.length);
  const divided = hypersurface !== null && f !== null ? hypersurfaceFamilies(f, hypersurface, task) : null;
  if (divided !== null) return divided;
  if (branch.equations.length === 0) return graphFamilies(branch, f, task, further);
  return setFamilies([...branch.solved.map(relationOf), ...branch.equations], f, curvature, task);
}

/** The graph of rational functions, in parts. */
function graphFamilies(branch: Branch, f: Quotient | null, task: Task, further: readonly Condition[]): BranchFamilies {
  const { objective, variables, freshName } = task;
  const free = freeVariables(branch, variables.length);
  const params = new Map(free.map((i) => [i, freshName()]));
  const symbols = variables.map((_, i) => (params.has(i) ? variable(params.get(i)!) : number(0)));
  const place = new Map<string, Expr>(
    variables.map((name, i) => {
      const value = branch.solved.find((s) => s.variable === i);
      if (value === undefined) return [name, symbols[i]!];
      const [above, below] = [value.numerator, value.denominator].map((p) => exprOfMultivariate(p, symbols));
      return [name, monomial([above!, below!], [1, -1], 1)];
    }),
  );
  const where: readonly Condition[] = [
    ...branch.avoided.filter((p) => !isConstant(p)).map((p) => relation("!=", exprOfMultivariate(p, symbols))),
    ...further.map((condition) => withoutTrivial(simplifyCondition(substituteInCondition(condition, place)))),
  ];
  const closure = branch.solved.map(relationOf);
  if (where.includes(NEVER)) return { families: [], turning: null, closure, covered: false, certain: true };
  const along = substitute(objective, place);
  const value = further.length === 0 ? simplify(along) : simplify(along, { facts: where });
  const family: SolvedFamily = {
    dimension: free.length,
    at: place,
    params: [...params.values()],
    integers: [],
    where: irredundant(where),
    equations: [],
    type: "unknown",
    strict: null,
    value: value.kind === "number" ? rationalNumber(value.value) : null,
    lowest: null,
    highest: null,
    reason: "the gradient is 0 there",
    certificate: null,
  };
  // Without poles the limits of critical points are critical, and what is said of the graph holds wherever its proof does.
  const isClosed = f !== null && isConstant(f.bottom) && branch.solved.every(({ denominator: d }) => isConstant(d));
  const needed = isClosed ? [] : where;
  const byMinors = natureAlong(objective, variables, place, family.params, needed);
  const graph = { place, params: family.params, where: needed, closure: isClosed ? closure : null };
  const isOpen = byMinors.length === 0 && f !== null && value.kind === "number";
  const byFactors = isOpen ? natureAlongFactors(f, value.value, graph) : byMinors;
  const isUndecided = isOpen && byFactors.length === 0;
  const byLines = isUndecided && isClosed ? natureAcross(objective, variables, place, family.params) : byFactors;
  const natures =
    isUndecided && byLines.length === 0 ? natureOfGraph(f, value.value, closure, place, variables) : byLines;
  const typed = natures.map(({ type, strict, reason, further }) => {
    return { ...family, type, strict, reason, where: irredundant([...needed, ...further]) };
  });
  const families = typed.length === 0 ? [family] : typed;
  const back = new Map([...params].map(([i, name]) => [name, variable(variables[i]!)]));
  const turn = turningZeros(
    natures.flatMap(({ further }) => further.map((condition) => substituteInCondition(condition, back))),
    variables,
  );
  const turning: Turning | null =
    turn === null || turn.length === 0
      ? null
      : { equations: [...closure, turn.reduce(multiply)], type: "unknown", value: family.value };
  const covered = typed.length === 0 ? where.length === 0 : needed.length === 0;
  const whole = needed.length === 0 && turning !== null ? { whole: { ...family, where: [] } } : {};
  return { families, ...whole, turning, closure, covered, certain: turn !== null };
}

/** By an expansion in the equations of the graph. */
function natureOfGraph(
  f: Quotient,
  value: Rational,
  closure: readonly Multivariate[],
  place: ReadonlyMap<string, Expr>,
  variables: readonly string[],
): readonly NatureAlong[] {
  const samples = samplesOf(closure, variables);
  const found = samples === null ? null : natureByExpansion(f, value, closure, samples.points);
  return (found?.parts ?? []).map(({ type, reason, where }) => ({
    type,
    strict: type === "saddle" ? null : false,
    reason,
    further: where.map((condition) => simplifyCondition(substituteInCondition(condition, place))),
  }));
}

/** A set given by equations, with samples, in parts; none when it has no real points. */
function setFamilies(
  equations: readonly Multivariate[],
  f: Quotient | null,
  curvature: CurvatureMatrix | null,
  { objective, variables }: Task,
): BranchFamilies {
  const symbols = variables.map(variable);
  const written = (polynomials: readonly Multivariate[]) => polynomials.map((p) => exprOfMultivariate(p, symbols));
  const family: SolvedFamily = {
    dimension: variables.length - equations.length,
    at: new Map(),
    params: [],
    integers: [],
    where: [],
    equations: written(equations),
    type: "unknown",
    strict: null,
    value: null,
    lowest: null,
    highest: null,
    reason: "the gradient is 0 there",
    certificate: null,
  };
  const rest = { turning: null, closure: equations, covered: true };
  const found = samplesOf(equations, variables);
  if (found === null) return { ...rest, families: [family], certain: false };
  if (found.points.length === 0) return { ...rest, families: [], certain: true };
  const minors = maximalMinors(found.equations.map(slopesOf), variables.length).filter((p) => !isZero(p));
  const regular =
    found.regular || minors.length === 0
      ? null
      : samplesOffAll(found.equations, constant(variables.length, 1n), minors, variables);
  if (regular?.length === 0) {
    const turning: Turning = { equations: [...found.equations, ...minors], type: "unknown", value: null };
    return { ...rest, families: [], turning, certain: true };
  }
  const certain = found.regular || regular !== null;
  const whole = {
    ...family,
    dimension: variables.length - found.equations.length,
    equations: written(found.equations),
    value: f === null ? valueAtSamples(objective, pointsOf(found.points, variables)) : commonValue(found.points, f),
    samples: pointsOf(found.points, variables),
  };
  const isKnown = curvature !== null && found.regular;
  const byMinors = isKnown ? natureOn(curvature, found.equations, found.points, variables) : null;
  const level = whole.value?.kind === "rational" ? whole.value.value : null;
  const byFactors = byMinors === null && f !== null && level !== null;
  const nature = byFactors
    ? (natureByFactors(f, level, found.equations, found.points) ??
      natureByExpansion(f, level, found.equations, found.points))
    : byMinors;
  if (nature === null) return { ...rest, families: [whole], certain };
  const families = inParts(whole, nature, variables).map((family, i) => {
    const value = family.value ?? (f === null ? null : commonValue(nature.parts[i]!.samples, f));
    return { ...family, value };
  });
  if (nature.turning.length === 0) return { ...rest, families, certain };
  const turning: Turning = { equations: nature.turning, type: "unknown", value: whole.value };
  return { ...rest, families, whole, turning, certain };
}

/** The value of f on a set of critical points, when it is the same on all its components: f is constant on each. */
function commonValue(points: readonly RealPoint[], { top, bottom }: Quotient): RealNumber | null {
  if (!isConstant(bottom)) return null;
  const below = fraction(1n, bottom.coefficients[0]!);
  const { variables, terms } = polynomialFrom(top);
  const scaled = {
    variables,
    terms: terms.map((t) => ({ ...t, coefficient: multiplyRational(t.coefficient, below) })),
  };
  const values = points.map((point) => numbersAtPoints(scaled)(point));
  return values.every((value) => compareReals(value, values[0]!, defaultBudget) === 0) ? values[0]! : null;
}

/** The value of any function that is constant on each component of a set, when its values at the samples are seen to be one. */
function valueAtSamples(objective: Expr, samples: readonly Point[]): RealNumber | null {
  const values = samples.map((sample) => realOfExpr(valueAt(objective, sample)));
  return values.every((value) => compareReals(value, values[0]!, defaultBudget) === 0) ? values[0]! : null;
}

/** The polynomial of a branch that is a hypersurface: one equation, or one solved variable. */
function hypersurfaceOf({ equations, solved }: Branch, arity: number): Multivariate | null {
  if (equations.length === 1 && solved.length === 0) return equations[0]!;
  if (equations.length === 0 && solved.length === 1 && arity > 1) return relationOf(solved[0]!);
  return null;
}
