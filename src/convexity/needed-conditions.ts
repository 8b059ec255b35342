import type { Domain } from "../critical/domain.ts";
import { regionOf } from "../evaluate/inequalities/region.ts";
import { isNonnegativeOn } from "../evaluate/inequalities/signs-on.ts";
import { holdsOn } from "../evaluate/inequalities/smooth.ts";
import { negate, relation } from "../expr/build.ts";
import type { Condition } from "../expr/expr.ts";

/**
 * Conditions for the same set of points, without those that follow from the others, and `g > 0` for `g != 0` where g is never
 * negative (`x >= 0 and x != 0`). Only what the formula itself asks for is changed or left out, and closed conditions that an open
 * one makes superfluous.
 */
export function neededConditions({ natural, assumptions, region }: Domain): readonly Condition[] {
  const given = [...assumptions, ...region];
  const tight = natural.map((condition) => tightened(condition, [...natural.filter((c) => c !== condition), ...given]));
  const open = [...tight].sort((a, b) => weakness(b) - weakness(a));
  for (const condition of [...open]) {
    const others = open.filter((other) => other !== condition);
    if (holdsOn(condition, regionOf([...others, ...given]))) open.splice(open.indexOf(condition), 1);
  }
  const isClosure = (condition: Condition): boolean =>
    condition.kind === "relation" && condition.name === ">=" && open.includes(relation(">", condition.args[0]!));
  return [
    ...tight.filter((condition) => open.includes(condition)),
    ...given.filter((condition) => !isClosure(condition)),
  ];
}

function tightened(condition: Condition, others: readonly Condition[]): Condition {
  if (condition.kind !== "relation" || condition.name !== "!=") return condition;
  const region = regionOf(others);
  const g = condition.args[0]!;
  if (isNonnegativeOn(g, region)) return relation(">", g);
  return isNonnegativeOn(negate(g), region) ? relation(">", negate(g)) : condition;
}

/** Conditions that cut a set in two are rather left out than those that follow from them. */
function weakness(condition: Condition): number {
  return condition.kind === "connective" ? 3 : condition.name === "!=" ? 2 : condition.name === ">=" ? 1 : 0;
}
