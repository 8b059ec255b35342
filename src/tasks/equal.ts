import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { approximateAll } from "../evaluate/approximate.ts";
import { pointsWhere } from "../evaluate/sample-points.ts";
import { difference } from "../expr/build.ts";
import { type Budget, defaultBudget, type Problem } from "../expr/problem.ts";
import { poll, withPatience } from "../number/patience.ts";
import { printRational } from "../number/rational.ts";
import { parseFormula } from "../parse/parse.ts";
import { isNonzeroBySchanuel } from "../simplify/by-schanuel.ts";
import { decideZero } from "../simplify/is-zero.ts";
import { conditionsOf, factsOf } from "./domain.ts";
import { exactValueAt, firstUnmet } from "./point.ts";
import type { Equality, Request, Task } from "./task.ts";

/** Whether two formulas have the same value wherever both are defined. */
export const equal: Task = {
  name: "equal",
  run: (left, request, budget) => {
    if (request.other === undefined) return failure(nothingToCompare());
    const right = readOther(request.other, left, request);
    if (!right.ok) return right;
    return success({ kind: "equality", equality: compareProblems(left, right.value, request.digits ?? 17, budget) });
  },
};

/** The other formula, with all names of both of them known. */
function readOther(expr: string, left: Problem, request: Request): Result<Problem> {
  const closed = request.vars !== undefined;
  const read = parseFormula(expr, {
    ...(closed ? { variables: left.variables, parameters: request.params ?? left.parameters } : {}),
    ...(request.let === undefined ? {} : { let: request.let }),
  });
  return read.ok ? success(read.value.problem) : failure({ source: expr, ...read.error });
}

/** Whether two problems have the same value wherever both are defined and the assumptions of the left one hold. */
export function compareProblems(left: Problem, right: Problem, digits: number, budget: Budget): Equality {
  const conditions = conditionsOf([...left.natural.defined, ...right.natural.defined], left.assumptions);
  const facts = [...factsOf(left), ...factsOf(right)];
  const gap = difference(left.objective, right.objective);
  const verdict = withPatience(
    budget,
    () => decideZero(gap, { facts }, budget),
    () => ({ truth: "unknown" }) as const,
  );
  if (verdict.truth === "true") return { ...EQUAL, conditions, certificate: verdict.certificate };
  const { witness, reason } = withPatience<Pick<Equality, "witness" | "reason">>(
    budget,
    () => ({ witness: findWitness(left, right, digits, budget), reason: undecided() }),
    (code) => ({ witness: null, reason: { code, message: "the search was stopped by its limit" } }),
  );
  if (witness !== null)
    return { verdict: "different", witness, conditions, certificate: null, reason: null, assumes: [] };
  const differs = reason?.code === "unable/undecided-equality" && isNonzeroBySchanuel(gap);
  const open = { verdict: "unknown", witness: null, conditions, certificate: null } as const;
  return differs ? { ...open, reason: undecidedConstants(), assumes: ["schanuel"] } : { ...open, reason, assumes: [] };
}

const EQUAL = { verdict: "equal", witness: null, reason: null, assumes: [] } as const;
const TRIALS = 60;

/** Bits, and at how many of the points: most differences show soon, and where both sides are equal no precision helps. */
const PASSES = [
  [256, TRIALS],
  [defaultBudget.bits, 3],
] as const;

/** A point of a fixed list where both sides have values, and different ones. */
function findWitness(left: Problem, right: Problem, digits: number, budget: Budget): Equality["witness"] {
  const names = [...new Set([...left.variables, ...left.parameters, ...right.variables, ...right.parameters])];
  const where = [...left.assumptions, ...(left.region ?? []), ...factsOf(left), ...factsOf(right)];
  const gap = difference(left.objective, right.objective);
  const points = [...pointsWhere(where, names, TRIALS, budget)];
  const exprs = [left.objective, right.objective];
  for (const [maxBits, count] of PASSES) {
    for (const at of points.slice(0, count)) {
      poll();
      if (firstUnmet([...left.natural.defined, ...right.natural.defined], at, budget) !== null) continue;
      const [distance] = approximateAll([gap], at, { digits: 1, maxBits });
      if (distance === undefined || !isNonzero(distance)) continue;
      const [l, r] = approximateAll(exprs, at, { digits });
      const magnitude = (i: 0 | 1, approximation: typeof distance) => ({
        expr: exactValueAt(exprs[i]!, at),
        approximation,
      });
      const point = Object.fromEntries([...at].map(([name, value]) => [name, printRational(value)]));
      return { point, left: magnitude(0, l!), right: magnitude(1, r!) };
    }
  }
  return null;
}

function isNonzero(value: ReturnType<typeof approximateAll>[number]): boolean {
  return value.kind === "enclosed" || (value.kind === "exact" && value.value !== 0);
}

function nothingToCompare(): Diagnostic {
  return { code: "usage/missing-value", message: "there is no second formula to compare with (the field other)" };
}

function undecidedConstants(): Diagnostic {
  return {
    code: "unable/undecided-equality",
    message: "no enclosure tells the two apart; they differ if Schanuel's conjecture holds",
  };
}

function undecided(): Diagnostic {
  return {
    code: "unable/undecided-equality",
    message: "the difference was not reduced to 0, and no point was found where it is not 0",
  };
}
