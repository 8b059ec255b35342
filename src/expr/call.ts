import { intern } from "./arena.ts";
import { ALWAYS, NEVER } from "./condition.ts";
import type { Condition, Expr } from "./expr.ts";
import { exponential } from "./product.ts";

/** A function of the table in `functions/`, by its canonical name; special values are the simplifier's business. */
export function call(name: string, ...args: readonly Expr[]): Expr {
  return name === "exp" ? exponential(args[0]!) : (intern("call", name, 0, args) as Expr);
}

export interface Branch {
  readonly when: Condition;
  readonly value: Expr;
}

/** The value of the first branch whose condition holds, else `otherwise`; `null` where the function is then undefined. */
export function piecewise(branches: readonly Branch[], otherwise: Expr | null): Expr {
  const kept: Branch[] = [];
  let last = otherwise;
  for (const branch of branches) {
    if (branch.when === NEVER) continue;
    if (branch.when === ALWAYS) {
      last = branch.value;
      break;
    }
    kept.push(branch);
  }
  while (kept.length > 0 && kept.at(-1)!.value === last) kept.pop();
  if (kept.length === 0 && last !== null) return last;
  const values = kept.map((branch) => branch.value);
  const conditions = kept.map((branch) => branch.when);
  return intern("piecewise", "", 0, last === null ? values : [...values, last], [], conditions) as Expr;
}
