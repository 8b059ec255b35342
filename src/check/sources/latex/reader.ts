import type { Cursor } from "./cursor.ts";

/** A cursor with what can be read from it on; each gives a formula in our grammar. */
export interface Reader extends Cursor {
  readonly sum: () => string;
  /** A factor with the sign before it. */
  readonly signed: () => string;
  /** An operand with its power. */
  readonly factor: () => string;
  /** What stands in braces, or one token. */
  readonly argument: () => string;
  /** Whether a factor without a sign before it begins here. */
  readonly startsFactor: () => boolean;
}
