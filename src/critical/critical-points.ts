import { verify } from "../certificates/verify.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { freeNames, variable } from "../expr/build.ts";
import { type Budget, defaultBudget, type Problem } from "../expr/problem.ts";
import type { RealNumber } from "../expr/real.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { withinSteps, withPatience } from "../number/patience.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { simplify } from "../simplify/simplify.ts";
import { withCandidates } from "./candidates/with-candidates.ts";
import { cellExtents } from "./cells/cell-extents.ts";
import { onClosedInterval } from "./closed-interval.ts";
import { type CriticalFamily, type CriticalPoint, type CriticalSet, unknownSet } from "./critical-set.ts";
import { domainOf } from "./domain.ts";
import type { Extent, Solution, SolvedFamily, SolvedPoint, Standing, Task } from "./solution.ts";
import { solve } from "./solve.ts";
import { reaches } from "./univariate-extents.ts";

/** The critical points of a problem with what is known of the infimum and supremum of f on its domain. */
export interface Solved {
  readonly set: CriticalSet;
  readonly infimum: Extent | null;
  readonly supremum: Extent | null;
  readonly standings: readonly Standing[];
  readonly familyStandings: readonly Standing[];
}

/**
 * All real critical points inside the domain. `complete` only with a certificate that `verify` accepts; otherwise the answer
 * says what is missing; a certificate that is rejected leaves nothing known.
 */
export function criticalPoints(problem: Problem, budget: Budget = defaultBudget): CriticalSet {
  return solveProblem(problem, budget).set;
}

export function solveProblem(problem: Problem, budget: Budget = defaultBudget): Solved {
  return withPatience(
    budget,
    () => solveInTime(problem, budget),
    (code) => nothingKnown({ code, message: LIMIT_REACHED }),
  );
}

const STEPS_FOR_EXTENTS = 4_000_000;
const LIMIT_REACHED = "the search was stopped by its limit";

function solveInTime(problem: Problem, budget: Budget): Solved {
  let fresh = 0;
  const task = {
    objective: problem.objective,
    variables: problem.variables,
    domain: domainOf(problem),
    budget,
    freshName: () => `#${++fresh}`,
  };
  const written = hasNormalForm(problem) ? solve(task) : null;
  const simple = { ...task, objective: written?.ok ? problem.objective : simplify(problem.objective) };
  const result = written?.ok ? written : solve(simple);
  const found = result.ok
    ? solvedOf(onClosedInterval(result.value, problem, budget), problem)
    : nothingKnown(result.error);
  const { set, values } = withCandidates(found.set, simple, solve);
  return withCellExtents({ ...found, set }, simple, values);
}

/** With what the cells of a function with cases say of its least and greatest value, where no engine knows them. */
function withCellExtents(found: Solved, task: Task, values: readonly RealNumber[] | null): Solved {
  if (found.infimum !== null && found.supremum !== null) return found;
  const extents = withinSteps(STEPS_FOR_EXTENTS, () => cellExtents(task, found.set, values));
  if (extents === null || (extents.infimum === null && extents.supremum === null)) return found;
  const infimum = found.infimum ?? extents.infimum;
  const supremum = found.supremum ?? extents.supremum;
  const stand = (value: RealNumber | null, { lowest, highest }: Standing): Standing => ({
    lowest: lowest ?? (value === null ? null : reaches(value, infimum, task.budget)),
    highest: highest ?? (value === null ? null : reaches(value, supremum, task.budget)),
  });
  const standings = found.set.points.map(({ value }, i) => stand(value, found.standings[i]!));
  return {
    set: {
      ...found.set,
      points: found.set.points.map((point, i) => {
        const { lowest, highest } = standings[i]!;
        return { ...point, global: isGlobal(point, lowest, highest) };
      }),
      candidates: found.set.candidates.map((candidate) => {
        if (candidate.type !== "unknown") return candidate;
        const { lowest, highest } = stand(candidate.value, { lowest: null, highest: null });
        return lowest === true
          ? { ...candidate, type: "minimum" }
          : highest === true
            ? { ...candidate, type: "maximum" }
            : candidate;
      }),
    },
    infimum,
    supremum,
    standings,
    familyStandings: found.set.families.map(({ value }, i) => stand(value, found.familyStandings[i]!)),
  };
}

function solvedOf(solution: Solution, problem: Problem): Solved {
  if (!verify(solution.certificate)) {
    return nothingKnown(rejected(solution.certificate.kind));
  }
  return {
    set: setOf(solution, problem),
    infimum: solution.infimum,
    supremum: solution.supremum,
    standings: solution.points,
    familyStandings: solution.families,
  };
}

/** Polynomials and rational functions of one variable are understood in any form; simplifying them first gains little. */
function hasNormalForm({ objective, variables }: Problem): boolean {
  if (polynomialOf(objective, variables) !== null) return true;
  return variables.length === 1 && rationalFunctionOf(objective, variables[0]!) !== null;
}

/** A mistake of ours, but no answer rests on it. */
function rejected(kind: string): Diagnostic {
  return {
    code: "internal/bug",
    message: `the ${kind} certificate was rejected by its checker, so that nothing is claimed; please report this formula`,
  };
}

function nothingKnown(reason: Diagnostic): Solved {
  return { set: unknownSet(reason), infimum: null, supremum: null, standings: [], familyStandings: [] };
}

function setOf(solution: Solution, problem: Problem): CriticalSet {
  const { gap, method, candidates, countReal, countComplex, certificate } = solution;
  return {
    status: gap === null ? "complete" : "incomplete",
    method,
    reason: gap,
    points: solution.points.map(pointOf),
    families: solution.families.map((family) => familyOf(family, problem)),
    candidates,
    candidateSets: [],
    candidatesGap: null,
    countReal,
    countComplex,
    nonReal: solution.nonReal ?? null,
    certificate,
  };
}

function pointOf({ lowest, highest, ...point }: SolvedPoint): CriticalPoint {
  return { ...point, global: isGlobal(point, lowest, highest) };
}

/** Whether f takes its least or greatest value at the point; a saddle of f can do so only on the edge of a region. */
function isGlobal(
  { type, boundary }: Pick<SolvedPoint, "type" | "boundary">,
  ...[lowest, highest]: Sides
): boolean | null {
  switch (type) {
    case "minimum":
      return lowest;
    case "maximum":
      return highest;
    case "saddle":
    case "inflection":
      return boundary ? either(lowest, highest) : false;
    case "constant":
    case "unknown":
      return either(lowest, highest);
  }
}

type Sides = readonly [lowest: boolean | null, highest: boolean | null];

function either(...[lowest, highest]: Sides): boolean | null {
  return lowest === true || highest === true ? true : lowest === false && highest === false ? false : null;
}

/** The family with parameters called t1, t2, ..., or s1, ... when such names are in use. */
function familyOf({ lowest, highest, ...family }: SolvedFamily, problem: Problem): CriticalFamily {
  const taken = new Set([...problem.variables, ...problem.parameters, ...freeNames(problem.objective)]);
  const letter = ["t", "s", "r", "q"].find((l) => family.params.every((_, i) => !taken.has(`${l}${i + 1}`))) ?? "t_";
  const names = family.params.map((_, i) => `${letter}${i + 1}`);
  const whole = ["k", "m", "j", "n"].find((l) => family.integers.every((_, i) => !taken.has(`${l}${i + 1}`))) ?? "k_";
  const integers = family.integers.map((_, i) => `${whole}${i + 1}`);
  const renaming = new Map([
    ...family.params.map((old, i) => [old, variable(names[i]!)] as const),
    ...family.integers.map((old, i) => [old, variable(integers[i]!)] as const),
  ]);
  return {
    ...family,
    params: names,
    integers,
    at: new Map([...family.at].map(([name, expr]) => [name, substitute(expr, renaming)])),
    where: family.where.map((condition) => substituteInCondition(condition, renaming)),
    equations: family.equations.map((equation) => substitute(equation, renaming)),
  };
}
