import type { Rational } from "../number/rational.ts";
import type { Expr } from "./expr.ts";

/**
 * A real number known exactly. `algebraic`: the only root of `polynomial` (integer coefficients, low to high, square-free)
 * in the open interval `isolating`; `expr` is its shortest exact form, a surd or `rootof(p, k)`.
 * `closed-form`: a constant expression without a known polynomial. `located`: the value of `expr` at isolated zeros of systems,
 * which have no variable in common; known to any number of digits, but not in closed form.
 */
export type RealNumber =
  | { readonly kind: "rational"; readonly value: Rational }
  | {
      readonly kind: "algebraic";
      readonly polynomial: readonly bigint[];
      readonly isolating: readonly [Rational, Rational];
      readonly expr: Expr;
    }
  | { readonly kind: "closed-form"; readonly expr: Expr }
  | { readonly kind: "located"; readonly zeros: readonly LocatedZero[]; readonly expr: Expr };

export type LocatedReal = Extract<RealNumber, { readonly kind: "located" }>;

/** A rational number, or a root of a known polynomial. */
export type AlgebraicReal = Extract<RealNumber, { readonly kind: "rational" | "algebraic" }>;

/** A real number that an expression without variables says exactly. */
export type ExactReal = Exclude<RealNumber, { readonly kind: "located" }>;

/**
 * The only common zero of as many `equations` as `variables` in a closed box, of which interval Newton steps from the whole
 * box are proved to converge.
 */
export interface LocatedZero {
  readonly variables: readonly string[];
  readonly equations: readonly Expr[];
  readonly box: readonly (readonly [Rational, Rational])[];
}

/** Coordinates by variable name. */
export type Point = ReadonlyMap<string, RealNumber>;
