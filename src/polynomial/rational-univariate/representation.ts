import type { RealRoot } from "../real-roots.ts";
import type { UnivariatePolynomial } from "../univariate.ts";

/**
 * Finitely many points of C^n, one for each root `t` of `minimal`: `x_i = numerators[i](t) / denominator(t)`, and
 * `Σ form_i·x_i = t` (a rational univariate representation, Rouillier 1999). `minimal` is square-free and primitive,
 * `denominator` is coprime to it; all have integer coefficients and numerators a degree below that of `minimal`.
 */
export interface RationalUnivariate {
  readonly minimal: UnivariatePolynomial;
  readonly denominator: UnivariatePolynomial;
  readonly numerators: readonly UnivariatePolynomial[];
  /** The separating linear form. */
  readonly form: readonly number[];
}

/** The real point of a representation that belongs to one real root of `minimal` (of a factor of it, as a rule). */
export interface AlgebraicPoint {
  readonly representation: RationalUnivariate;
  readonly root: RealRoot;
}
