import { naturalDomain } from "../../calculus/natural-domain.ts";
import { selectionWhere } from "../../certificates/pieces.ts";
import { withConsequences } from "../../evaluate/signs/consequences.ts";
import { signContext, truthFromSigns } from "../../evaluate/signs/sign.ts";
import { ALWAYS, allOf, anyOf, NEVER, relation } from "../../expr/build.ts";
import type { Condition } from "../../expr/expr.ts";
import { conditional, type Domain, withoutTrivial } from "../domain.ts";
import type { Cell } from "./cell-tree.ts";

/** Where the formula of a cell is looked at: where it is defined, and where f is, but for what holds in the cell. */
export function cellDomain({ facts, objective }: Cell, domain: Domain): Domain {
  const own = naturalDomain(objective).defined.map((requirement) => withoutTrivial(conditional(requirement)));
  const given = domain.natural.map((condition) => inCell(condition, facts));
  return { ...domain, natural: listed(allOf(...own, ...given)) };
}

/** A condition as it reads in a cell. */
function inCell(condition: Condition, facts: Cell["facts"]): Condition {
  const truth = truthFromSigns(condition, signContext(withConsequences(facts)));
  if (truth !== "unknown") return truth === "true" ? ALWAYS : NEVER;
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => inCell(part, facts));
    return condition.name === "and" ? allOf(...parts) : anyOf(...parts);
  }
  const selection = selectionWhere(condition.args[0]!, facts);
  return selection.kind === "formula" ? withoutTrivial(relation(condition.name, selection.expr)) : condition;
}

function listed(whole: Condition): readonly Condition[] {
  if (whole === ALWAYS) return [];
  return whole.kind === "connective" && whole.name === "and" && whole !== NEVER ? whole.conditions : [whole];
}
