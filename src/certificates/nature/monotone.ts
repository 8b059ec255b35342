import { freeNames } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { signOfRational } from "../../number/rational.ts";
import { type Direction, directionOf } from "../monotone.ts";
import { signBound } from "../positivity.ts";
import type { NatureClaim } from "./subject.ts";

/** f is a strictly monotone function `outer(slot)` of another one. */
export interface StepProof<P> {
  readonly by: "monotone";
  readonly inner: Expr;
  readonly outer: Expr;
  readonly slot: string;
  readonly proof: P;
}

/** Whether f rises or falls with the inner function on all of its range; `null` where that is not proved. */
export function directionOfStep<P>({ inner, outer, slot }: StepProof<P>, claim: NatureClaim): Direction | null {
  const { objective, variables } = claim;
  if ([objective, inner].some((expr) => freeNames(expr).includes(slot)) || variables.includes(slot)) return null;
  if (freeNames(outer).some((name) => variables.includes(name))) return null;
  if (substitute(outer, new Map([[slot, inner]])) !== objective) return null;
  const sign = signBound(inner);
  const mayPassPole =
    sign === null && outer.kind === "product" && outer.weights.some((weight) => signOfRational(weight) < 0);
  return mayPassPole ? null : directionOf(outer, slot, sign);
}
