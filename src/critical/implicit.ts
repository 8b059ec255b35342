import { difference, variable } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { ExactReal } from "../expr/real.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { exprOfReal } from "../print/real.ts";
import type { SolvedFamily, SolvedPoint } from "./solution.ts";

/** A set of points by equations and conditions in the variables. */
export interface Implicit {
  readonly equations: readonly Expr[];
  readonly where: readonly Condition[];
}

/** An exact point or a family by equations; `null` where a parameter is none of the coordinates. */
export function implicitly(stratum: SolvedPoint | SolvedFamily): Implicit | null {
  if (!("dimension" in stratum)) {
    const equations = [...stratum.at].map(([name, real]) => difference(variable(name), exprOfReal(real as ExactReal)));
    return { equations, where: [] };
  }
  const { at, params, integers, equations, where } = stratum;
  if (equations.length > 0) return { equations, where };
  const coordinates = new Map<string, Expr>();
  for (const [name, value] of at) {
    if (value.kind === "variable" && params.includes(value.name) && !coordinates.has(value.name))
      coordinates.set(value.name, variable(name));
  }
  if (integers.length > 0 || params.some((name) => !coordinates.has(name))) return null;
  return {
    equations: [...at].flatMap(([name, value]) => {
      const equation = difference(variable(name), substitute(value, coordinates));
      return equation.kind === "number" ? [] : [equation];
    }),
    where: where.map((condition) => substituteInCondition(condition, coordinates)),
  };
}

/** Whether one of the families has no parameters, so that all together are written by equations. */
export function needsEquations(strata: readonly (SolvedPoint | SolvedFamily)[]): boolean {
  return strata.some((stratum) => "dimension" in stratum && stratum.equations.length > 0);
}
