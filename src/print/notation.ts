import type { Relation } from "../expr/expr.ts";

/** A term with its sign taken out. */
export interface Signed<R> {
  readonly negative: boolean;
  readonly body: R;
}

export type Comparison = Relation | "<" | "<=";

/**
 * A way of writing formulas: what each construct of usual notation becomes. `layout.ts` decides which constructs a formula
 * shows (it restores subtraction, division, roots); a notation only spells them, or counts them.
 */
export interface Notation<R> {
  /** A non-negative integer. */
  readonly integer: (digits: string) => R;
  readonly symbol: (name: string) => R;
  readonly constant: (name: "pi" | "e") => R;
  readonly negative: (of: R) => R;
  /** At least two terms; only the first may open with a minus that stands alone. */
  readonly sum: (terms: readonly Signed<R>[]) => R;
  /** At least two factors. */
  readonly product: (factors: readonly R[]) => R;
  readonly quotient: (numerator: R, denominator: R) => R;
  readonly power: (base: R, exponent: R) => R;
  readonly squareRoot: (of: R) => R;
  readonly call: (name: string, args: readonly R[]) => R;
  /** `otherwise` is null where no branch applies and the value is undefined. */
  readonly conditional: (branches: readonly { readonly when: R; readonly value: R }[], otherwise: R | null) => R;
  readonly comparison: (name: Comparison, left: R, right: R) => R;
  readonly connective: (name: "and" | "or", parts: readonly R[]) => R;
}
