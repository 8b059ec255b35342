import type { Expr } from "../../expr/expr.ts";
import type { Setting, Shape } from "./shape.ts";

/** Whether it is the function itself or its logarithm that bends. */
export type Aspect = "value" | "logarithm";

export interface Question {
  readonly expr: Expr;
  readonly aspect: Aspect;
}

/** One way to see how an expression bends from how parts of it do. */
export interface Rule {
  readonly aspect: Aspect;
  /** What must be known first; `null` where the rule does not speak of such an expression. */
  readonly parts: (expr: Expr, setting: Setting) => readonly Question[] | null;
  /** The shape that follows, the parts having these shapes; `null` where nothing does. */
  readonly shape: (expr: Expr, parts: readonly Shape[], setting: Setting) => Shape | null;
}

export function value(expr: Expr): Question {
  return { expr, aspect: "value" };
}

export function logarithm(expr: Expr): Question {
  return { expr, aspect: "logarithm" };
}
