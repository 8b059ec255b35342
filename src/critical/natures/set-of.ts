import type { NatureSet } from "../../certificates/nature/subject.ts";
import { solvedFor } from "../../evaluate/solved-for.ts";
import { ALWAYS, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import type { CandidateSet, CriticalFamily } from "../critical-set.ts";
import { exactCoordinates } from "../degenerate/place.ts";

const NONE = { params: [], integers: [], equations: [], where: [] } as const;

/** A point as a set; `null` where a coordinate is only located. */
export function setOfPoint(at: Point, variables: readonly string[]): NatureSet | null {
  const coordinates = exactCoordinates(at, variables);
  return coordinates === null ? null : { ...NONE, at: coordinates };
}

/** The ways to describe a family; a set by equations as a graph, where one can be solved. */
export function setsOfFamily(family: CriticalFamily, variables: readonly string[]): readonly NatureSet[] {
  const { at, params, integers, equations, where } = family;
  if (equations.length > 0) return setsByEquations({ equations, where }, variables);
  const coordinates = variables.map((name) => at.get(name) ?? variable(name));
  return [{ at: coordinates, params, integers, equations: [], where }];
}

export function setsByEquations(
  { equations, where }: Pick<CandidateSet, "equations" | "where">,
  variables: readonly string[],
): readonly NatureSet[] {
  const plain: NatureSet = { ...NONE, at: null, equations, where };
  const solved = new Map<string, Expr>();
  for (const equation of equations) {
    const [found] = solvedFor(substitute(equation, solved)) ?? [];
    if (found === undefined || !variables.includes(found[0])) return [plain];
    const [name, value] = found;
    for (const [other, expr] of solved) solved.set(other, substitute(expr, new Map([[name, value]])));
    solved.set(name, value);
  }
  const params = variables.filter((name) => !solved.has(name));
  return [
    {
      ...NONE,
      at: variables.map((name) => solved.get(name) ?? variable(name)),
      params,
      where: where.map((one) => substituteInCondition(one, solved)).filter((one) => one !== ALWAYS),
    },
    plain,
  ];
}
