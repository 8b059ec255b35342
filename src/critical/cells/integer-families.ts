import { difference, ONE, relation, sum, variable, ZERO } from "../../expr/build.ts";
import type { Expr, RelationNode } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import { substitute } from "../../expr/substitute.ts";
import { allTrue, type Truth } from "../../number/truth.ts";
import { simplify } from "../../simplify/simplify.ts";
import type { SolvedFamily } from "../solution.ts";
import { truthAt } from "../truth-at.ts";

/** Whether facts hold at all points of a family over the integers, or at none: what does not change with them is decided at 0. */
export function truthOnLattice(family: SolvedFamily, facts: readonly RelationNode[], budget: Budget): Truth {
  const { at, params, integers, equations } = family;
  if (params.length > 0 || equations.length > 0) return "unknown";
  const first = new Map(integers.map((name) => [name, ZERO]));
  const place = new Map([...at].map(([name, coordinate]) => [name, substitute(coordinate, first)]));
  return allTrue(
    facts.map((fact): Truth => {
      const [compared] = fact.args;
      const isPeriodic = integers.every((name) => isUnchanged(compared!, shiftsBy(name, at)));
      return isPeriodic ? truthAt(relation(fact.name, substitute(compared!, place)), new Map(), budget) : "unknown";
    }),
  );
}

/** By how much the coordinates change with an integer. */
function shiftsBy(name: string, at: ReadonlyMap<string, Expr>): ReadonlyMap<string, Expr> {
  const next = new Map([[name, sum(variable(name), ONE)]]);
  return new Map([...at].map(([coordinate, expr]) => [coordinate, simplify(difference(substitute(expr, next), expr))]));
}

function isUnchanged(expr: Expr, shifts: ReadonlyMap<string, Expr>): boolean {
  const moved = new Map([...shifts].map(([name, shift]) => [name, sum(variable(name), shift)]));
  return simplify(difference(substitute(expr, moved), expr)) === ZERO;
}
