import { naturalDomain } from "../calculus/natural-domain.ts";
import type { Certificate } from "../certificates/certificate.ts";
import { verify } from "../certificates/verify.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { freeNames, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget, type Problem } from "../expr/problem.ts";
import type { RealNumber } from "../expr/real.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { withPatience } from "../number/patience.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { simplify } from "../simplify/simplify.ts";
import { withCandidates } from "./candidates/with-candidates.ts";
import { onClosedInterval } from "./closed-interval.ts";
import {
  type CriticalBlocks,
  type CriticalFamily,
  type CriticalPoint,
  type CriticalSet,
  unknownSet,
} from "./critical-set.ts";
import { domainOf } from "./domain.ts";
import { withProofs } from "./extents/proofs/with-proofs.ts";
import { withExtents } from "./extents/with-extents.ts";
import { withNatures } from "./natures/with-natures.ts";
import { rejected } from "./rejected.ts";
import type { Solution, SolvedFamily, SolvedPoint, Task } from "./solution.ts";
import { solve } from "./solve.ts";
import { NEITHER, type Solved } from "./solved.ts";
import { somePoints, stepsForSome } from "./some-points.ts";
import { isGlobal } from "./standing.ts";

/**
 * All real critical points inside the domain. `complete` only with a certificate that `verify` accepts; otherwise the answer
 * says what is missing; a certificate that is rejected leaves nothing known. Which points are global is said as far as the
 * engine that found them knows it; `solveProblem` looks further.
 */
export function criticalPoints(problem: Problem, budget: Budget = defaultBudget): CriticalSet {
  return within(problem, budget, (keep) => list(problem, budget, keep).solved).set;
}

/** The critical points, and the least and greatest value of f with the points that reach it. */
export function solveProblem(problem: Problem, budget: Budget = defaultBudget): Solved {
  return within(problem, budget, (keep) => {
    const { solved, values, task } = list(problem, budget, keep);
    keep(solved);
    const whole = valued(solved, values, task, problem.objective);
    keep(whole);
    const proved = withProofs(whole, task);
    keep(proved);
    return withNatures(proved, task);
  });
}

function valued(solved: Solved, values: readonly RealNumber[] | null, task: Task, written: Expr): Solved {
  return withExtents(solved, values, task, written, (objective, variables) => {
    const inner = list(unconstrained(objective, variables), task.budget, null);
    return valued(inner.solved, inner.values, inner.task, objective);
  });
}

/** A problem that no user wrote. */
function unconstrained(objective: Expr, variables: readonly string[]): Problem {
  const natural = naturalDomain(objective);
  return { source: "", objective, variables, parameters: [], natural, assumptions: [], region: null };
}

type Keep = (known: Solved) => void;

/** What the work comes to; when it is stopped by its limit, what it kept last, or else some points. */
function within(problem: Problem, budget: Budget, work: (keep: Keep) => Solved): Solved {
  let kept: Solved | null = null;
  const keep = (known: Solved): void => {
    kept = known;
  };
  return withPatience(
    budget,
    () => work(keep),
    (code) => {
      const reason = { code, message: LIMIT_REACHED };
      return kept === null ? beyond(problem, budget, reason) : { ...kept, rejections: stoppedBy(reason) };
    },
  );
}

function stoppedBy(reason: Diagnostic): Solved["rejections"] {
  return { infimum: reason, supremum: reason };
}

const LIMIT_REACHED = "the search was stopped by its limit";

/** What is known of the critical points once the steps are used up: some of them. */
function beyond(problem: Problem, budget: Budget, reason: Diagnostic): Solved {
  return withPatience(
    { ...budget, steps: 8 * stepsForSome(budget) },
    () => {
      const some = somePoints(taskOf(problem, budget), reason);
      return some === null ? nothingKnown(reason) : solvedOf(some, problem, reason);
    },
    () => nothingKnown(reason),
  );
}

/** What engines know, with all candidates. */
interface Listed {
  readonly solved: Solved;
  /** Of f on infinite sets of candidates; `null` where some may be missing. */
  readonly values: readonly RealNumber[] | null;
  readonly task: Task;
}

/** Without `keep` no points are looked for where the list is out of reach. */
function list(problem: Problem, budget: Budget, keep: Keep | null): Listed {
  const task = taskOf(problem, budget);
  const written = hasNormalForm(problem) ? solve(task) : null;
  const simple = { ...task, objective: written?.ok ? problem.objective : simplify(problem.objective) };
  const isOver = written?.ok === false && written.error.code === "limit/steps";
  const isSame = written !== null && simple.objective === problem.objective;
  const result = isOver || isSame ? written : solve(simple);
  const some = result.ok || keep === null ? null : somePoints(simple, result.error);
  const found = result.ok
    ? solvedOf(onClosedInterval(result.value, problem, budget), problem)
    : some === null
      ? nothingKnown(result.error)
      : solvedOf(some, problem);
  keep?.({ ...found, set: { ...found.set, candidatesGap: candidatesUnknown } });
  const { set, values } = withCandidates(found.set, simple, solve);
  return { solved: { ...found, set }, values, task: simple };
}

function taskOf(problem: Problem, budget: Budget): Task {
  let fresh = 0;
  return {
    objective: problem.objective,
    variables: problem.variables,
    domain: domainOf(problem),
    budget,
    freshName: () => `#${++fresh}`,
  };
}

/** `candidatesGap`: why candidates may be missing from the start. */
function solvedOf(solution: Solution, problem: Problem, candidatesGap: Diagnostic | null = null): Solved {
  if (!verify(solution.certificate)) {
    return nothingKnown(rejected(solution.certificate.kind));
  }
  return {
    set: { ...setOf(solution, problem), candidatesGap },
    infimum: solution.infimum,
    supremum: solution.supremum,
    standings: solution.points,
    familyStandings: solution.families,
    proofs: NEITHER,
    rejections: NEITHER,
  };
}

const candidatesUnknown: Diagnostic = { code: "limit/steps", message: LIMIT_REACHED };

/** Polynomials and rational functions of one variable are understood in any form; simplifying them first gains little. */
function hasNormalForm({ objective, variables }: Problem): boolean {
  if (polynomialOf(objective, variables) !== null) return true;
  return variables.length === 1 && rationalFunctionOf(objective, variables[0]!) !== null;
}

function nothingKnown(reason: Diagnostic): Solved {
  return {
    set: unknownSet(reason),
    infimum: null,
    supremum: null,
    standings: [],
    familyStandings: [],
    proofs: NEITHER,
    rejections: NEITHER,
  };
}

function setOf(solution: Solution, problem: Problem): CriticalSet {
  const { gap, method, candidates, countReal, countComplex, certificate } = solution;
  return {
    status: gap === null && provesAll(certificate) ? "complete" : "incomplete",
    method,
    reason: gap,
    points: solution.points.map(pointOf),
    families: solution.families.map((family) => familyOf(family, problem)),
    ...(solution.blocks === undefined ? {} : { blocks: blocksOf(solution.blocks, problem) }),
    candidates,
    candidateSets: [],
    candidatesGap: null,
    countReal,
    countComplex,
    nonReal: solution.nonReal ?? null,
    certificate,
  };
}

/** Evidence of a search may be for some points alone. */
function provesAll(certificate: Certificate): boolean {
  return certificate.kind !== "exclusion" || certificate.complete;
}

function blocksOf({ constant, parts }: NonNullable<Solution["blocks"]>, problem: Problem): CriticalBlocks {
  return {
    constant,
    parts: parts.map(({ variables, points, families }) => ({
      variables,
      points: points.map(pointOf),
      families: families.map((family) => familyOf(family, problem)),
    })),
  };
}

function pointOf({ lowest, highest, ...point }: SolvedPoint): CriticalPoint {
  return { ...point, global: isGlobal(point, lowest, highest) };
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
