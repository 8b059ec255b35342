import { solveProblem } from "../../src/critical/critical-points.ts";
import type { CriticalSet, Extremum } from "../../src/critical/critical-set.ts";
import { extremaOf } from "../../src/critical/extrema.ts";
import type { Problem } from "../../src/expr/problem.ts";
import { type ParseOptions, parseFormula } from "../../src/parse/parse.ts";
import { printCondition } from "../../src/print/condition.ts";
import { printReal } from "../../src/print/real.ts";
import { printText } from "../../src/print/text.ts";

export function problemOf(source: string, options: ParseOptions = {}): Problem {
  const read = parseFormula(source, options);
  if (!read.ok) throw new Error(`${source}: ${read.error.message}`);
  return read.value.problem;
}

export function solved(source: string, options: ParseOptions = {}): CriticalSet {
  return solveProblem(problemOf(source, options)).set;
}

/** `minimum at x = 1, y = -sqrt(2): -4`, one line for each point. */
export function pointLines(set: CriticalSet): readonly string[] {
  return set.points.map(({ at, type, value }) => {
    const place = [...at].map(([name, real]) => `${name} = ${printReal(real)}`).join(", ");
    return `${type} at ${place}: ${printReal(value)}`;
  });
}

/** `minimum on x = t1, y = 0: 0`, one line for each family. */
export function familyLines(set: CriticalSet): readonly string[] {
  return set.families.map(({ at, type, value, where }) => {
    const place = [...at].map(([name, expr]) => `${name} = ${printText(expr)}`).join(", ");
    const conditions = where.map((condition) => printCondition(condition)).join(", ");
    return `${type} on ${place}${conditions === "" ? "" : ` where ${conditions}`}: ${value === null ? "?" : printReal(value)}`;
  });
}

export function candidateLines(set: CriticalSet): readonly string[] {
  return set.candidates.map(({ at, kind, type, value }) => {
    const place = [...at].map(([name, real]) => `${name} = ${printReal(real)}`).join(", ");
    return `${kind} ${type} at ${place}: ${printReal(value)}`;
  });
}

/** `-4 attained`, `0 not attained`, `unbounded`, `unknown`. */
export function extremeTexts(source: string, options: ParseOptions = {}): readonly [min: string, max: string] {
  const { min, max } = extremaOf(solveProblem(problemOf(source, options)));
  return [textOf(min), textOf(max)];
}

function textOf({ status, value, attained }: Extremum): string {
  return value === null ? status : `${printReal(value)}${attained === true ? "" : " not attained"}`;
}
