import { type Along, leadingTerm } from "../../evaluate/growth/leading-term.ts";
import { signOfOrder } from "../../evaluate/growth/order.ts";
import { holds, number } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import { signOfRational } from "../../number/rational.ts";
import { ofConstants } from "./expansions/constants.ts";
import { expandAlong, type Path, truthAlong } from "./expansions/expand.ts";
import { CONSTANT, type Expansion, type ExpansionTerm, orderOf } from "./expansions/expansion.ts";

/** A curve, and the budget for signs of constants. */
export interface AlongWithin extends Along {
  readonly budget: Budget;
}

/** Like `coefficient·s^e` with an e of this sign, for great s: it grows, tends to the coefficient, or to 0. */
export interface Behaviour {
  readonly coefficient: Expr;
  readonly sign: -1 | 1;
  readonly order: number;
}

/** Terms of expansions: with more of them, more that cancels is seen through. */
const PRECISIONS = [3, 8];

/** How an expression behaves along a curve; 0 where it is 0 far out or tends to 0, `null` where it is not known. */
export function behaviourAlong(expr: Expr, along: AlongWithin): Behaviour | 0 | null {
  const term = leadingTerm(expr, along);
  if (term !== null) return term === 0 ? 0 : { ...term, order: signOfOrder(term.order) };
  for (const most of PRECISIONS) {
    const found = behaviourOf(expandAlong(expr, pathOf(along, most)));
    if (found !== null) return found;
  }
  return null;
}

export function behaviourOf(expansion: Expansion | null): Behaviour | 0 | null {
  if (expansion === null) return null;
  const [first] = expansion.terms;
  if (first !== undefined)
    return first.sign === 0 ? null : { ...first, sign: first.sign, order: orderOf(first.exponent) };
  return expansion.rest === null || orderOf(expansion.rest) < 0 ? 0 : null;
}

/** Whether a condition is seen to hold on the curve from some place on. */
export function holdsAlong(condition: Condition, along: AlongWithin): boolean {
  if (condition.kind === "connective") {
    const holdsToo = (part: Condition): boolean => holdsAlong(part, along);
    return condition.name === "and" ? condition.conditions.every(holdsToo) : condition.conditions.some(holdsToo);
  }
  const term = leadingTerm(condition.args[0]!, along);
  if (term !== null) return holds(condition.name, term === 0 ? 0 : term.sign);
  return truthAlong(condition, pathOf(along, PRECISIONS.at(-1)!)) === true;
}

function pathOf({ variables, curve, region, budget }: AlongWithin, most: number): Path {
  const coordinate = (i: number): Expansion => {
    const { base, step, weight } = curve;
    const terms: readonly [number, (typeof base)[number]][] = [
      [weight[i]!, step[i]!],
      [0, base[i]!],
    ];
    const sorted = terms.filter(([, value]) => value !== 0).sort(([a], [b]) => b - a);
    return {
      terms: sorted.map(
        ([power, value]): ExpansionTerm => ({
          coefficient: number(value),
          sign: signOfRational(value) as -1 | 1,
          exponent: { ...CONSTANT, power },
        }),
      ),
      rest: null,
    };
  };
  return {
    variables: new Map(variables.map((name, i) => [name, coordinate(i)])),
    region,
    precision: ofConstants(most, budget),
  };
}
