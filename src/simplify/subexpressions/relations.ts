import type { Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";

/** `coefficient · base^exponent`, with an integer exponent. */
export interface Relation {
  readonly coefficient: Rational;
  readonly base: Expr;
  readonly exponent: number;
}

/** How parts are written by others. */
export type Relations = ReadonlyMap<Expr, Relation>;
