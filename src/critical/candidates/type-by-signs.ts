import { signBound } from "../../certificates/positivity.ts";
import { withConsequences } from "../../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../simplify/simplify.ts";
import { allConditions } from "../domain.ts";
import type { Task } from "../solution.ts";
import { typeByCells } from "./type-by-cells.ts";

/** Whether f takes the value c where it is least or greatest on its domain, by the signs of the parts of f - c. */
export function typeBySigns(task: Task, c: Expr): "minimum" | "maximum" | null {
  const { objective, domain } = task;
  const excess = simplify(difference(objective, c));
  const bound = signBound(excess);
  if (bound === ">=" || bound === ">") return "minimum";
  if (bound === "<=" || bound === "<") return "maximum";
  const signs = signsOf(excess, signContext(withConsequences(allConditions(domain))));
  if ((signs & NEGATIVE) === 0) return "minimum";
  return (signs & POSITIVE) === 0 ? "maximum" : typeByCells(task, c);
}
