import type { Rational } from "../number/rational.ts";
import type { Expr } from "./expr.ts";

/**
 * A real number known exactly. `algebraic`: the only root of `polynomial` (integer coefficients, low to high, square-free)
 * in the open interval `isolating`; `expr` is its shortest exact form, a surd or `rootof(p, k)`.
 * `closed-form`: a constant expression without a known polynomial.
 */
export type RealNumber =
  | { readonly kind: "rational"; readonly value: Rational }
  | {
      readonly kind: "algebraic";
      readonly polynomial: readonly bigint[];
      readonly isolating: readonly [Rational, Rational];
      readonly expr: Expr;
    }
  | { readonly kind: "closed-form"; readonly expr: Expr };

/** Coordinates by variable name. */
export type Point = ReadonlyMap<string, RealNumber>;
