import type { Extremum } from "../../critical/critical-set.ts";
import { signOf } from "../../evaluate/approximate.ts";
import { pointsWhere } from "../../evaluate/sample-points.ts";
import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { printRational } from "../../number/rational.ts";
import { factsOf } from "../../tasks/domain.ts";
import { exactValueAt, firstUnmet } from "../../tasks/point.ts";
import { compareNumbers, numberOf, readNumber, shortNumber } from "../numbers.ts";
import type { Subject } from "../subject.ts";
import { type Finding, fail, pass, unproved } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

const TRIALS = 200;

/** Whether no value is less than a number. */
export const lower = (
  limit: string,
  extremum: Extremum,
  subject: Subject,
  path: readonly (string | number)[],
): Finding => bounded(limit, extremum, subject, path, -1);

/** Whether no value is greater than a number. */
export const upper = (
  limit: string,
  extremum: Extremum,
  subject: Subject,
  path: readonly (string | number)[],
): Finding => bounded(limit, extremum, subject, path, 1);

/** From the infimum or supremum where it is known; else a value beyond the limit, looked for at sample points, refutes it. */
function bounded(
  limit: string,
  extremum: Extremum,
  subject: Subject,
  path: readonly (string | number)[],
  beyond: -1 | 1,
): Finding {
  const wanted = readNumber(limit, subject);
  if (!wanted.ok) return problemFinding(wanted.error, path);
  const word = beyond < 0 ? "below" : "above";
  if (extremum.status === "unbounded") return fail(`the formula is unbounded ${word}`, { path });
  if (extremum.status === "proved" && extremum.value !== null) {
    const sign = compareNumbers(numberOf(extremum.value), wanted.value, subject);
    const shown = shortNumber(extremum.value, subject);
    if (sign === beyond)
      return fail(`the ${beyond < 0 ? "infimum" : "supremum"} is ${shown}, ${word} ${limit}`, { path });
    if (sign !== null) return pass;
  }
  const witness = valueBeyond(wanted.value, subject, beyond);
  if (witness !== null) return fail(`${witness}, ${word} ${limit}`, { path });
  const { reason } = extremum;
  const because = reason === null ? "" : `: ${reason.message}`;
  return unproved(`it is not proved that no value is ${word} ${limit}${because}`, {
    path,
    ...(reason === null ? {} : { code: reason.code }),
    ...(reason?.code === "limit/timeout" ? { lasting: false } : {}),
  });
}

function valueBeyond(limit: Expr, subject: Subject, beyond: -1 | 1): string | null {
  const { problem, budget } = subject;
  const gap = difference(problem.objective, limit);
  const where = [...problem.assumptions, ...(problem.region ?? []), ...factsOf(problem)];
  for (const at of pointsWhere(where, [...problem.variables, ...problem.parameters], TRIALS, budget)) {
    if (firstUnmet(problem.natural.defined, at, budget) !== null || signOf(gap, at, budget) !== beyond) continue;
    const point = [...at].map(([name, value]) => `${name} = ${printRational(value)}`).join(", ");
    return `at ${point} the value is ${shortNumber(exactValueAt(problem.objective, at), subject)}`;
  }
  return null;
}
