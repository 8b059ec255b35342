import { scaled } from "../../certificates/pieces.ts";
import { isContinuous } from "../../evaluate/continuous.ts";
import { withConsequences } from "../../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, opposite, POSITIVE, type Signs } from "../../evaluate/signs/signs.ts";
import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { signOfRational } from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";
import { type Cell, cellsIn, cellTree } from "../cells/cell-tree.ts";
import type { Task } from "../solution.ts";

/** Whether c is the least or greatest value of a function that is defined and continuous everywhere, by the sign of f - c on each cell. */
export function typeByCells({ objective, variables, domain }: Task, c: Expr): "minimum" | "maximum" | null {
  if (domain.natural.length > 0 || !isContinuous(objective)) return null;
  const tree = cellTree(objective, variables);
  if (tree === null || tree.by !== "sign") return null;
  const signs = cellsIn(tree).reduce((all, cell) => all | signsIn(cell, c), 0 as Signs);
  if ((signs & NEGATIVE) === 0) return "minimum";
  return (signs & POSITIVE) === 0 ? "maximum" : null;
}

function signsIn({ facts, objective }: Cell, c: Expr): Signs {
  const context = signContext(withConsequences(facts));
  const excess = simplify(difference(objective, c));
  const { expr, factor } = scaled(excess);
  const signs = signsOf(expr, context);
  return signsOf(excess, context) & (signOfRational(factor) > 0 ? signs : opposite(signs));
}
