import type { CallNode, Expr } from "../../expr/expr.ts";
import type { Eliminated } from "./angles.ts";
import type { Generators } from "./generators.ts";

/** What the algebra of this folder asks about functions. */
export interface Knowledge {
  /** An expression equal to the given one, in its own normal form. */
  readonly normal: (expr: Expr) => Expr;
  /** The expanded form of an exponent or angle. */
  readonly flat: (expr: Expr) => Expr;
  /** The exact value of a call, or the call itself with its sign taken out by parity. */
  readonly valueOf: (node: CallNode) => Expr;
  /** The call in terms of more basic functions; null where it is basic. */
  readonly lower: (node: CallNode) => Expr | null;
  /** Whether a value is proved positive wherever it matters. */
  readonly isPositive: (expr: Expr) => boolean;
  readonly isNonnegative: (expr: Expr) => boolean;
  /** An expression equal to the given one, as a product of powers of irreducible polynomials in generators. */
  readonly factored: (expr: Expr) => Expr;
  readonly eliminated: Eliminated;
  /** Whether `exp(u)` rather than `exp(-u)` is the generator, whichever occurs; else the shorter one that occurs is. */
  readonly oriented: boolean;
  /** Whether `|u|` is written as `sign(u)·u`. */
  readonly bySigns: boolean;
}

/** What the parts of one abstraction share. */
export interface Abstraction {
  readonly knowledge: Knowledge;
  readonly generators: Generators;
  readonly abstract: (expr: Expr) => Expr;
}
