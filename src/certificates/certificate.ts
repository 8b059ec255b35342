import type { Expr } from "../expr/expr.ts";
import type { Rational } from "../number/rational.ts";
import type { AlgebraicSystemCertificate } from "./algebraic-system.ts";
import type { AnglesCertificate } from "./angles.ts";
import type { CasesCertificate } from "./cases.ts";
import type { CompletedSquareCertificate } from "./completed-square.ts";
import type { CompositionCertificate } from "./composition.ts";
import type { ConfinementCertificate } from "./confinement.ts";
import type { CriticalFamilyCertificate } from "./critical-family.ts";
import type { CurvePairCertificate } from "./curve-pair.ts";
import type { EliminationTreeCertificate } from "./elimination-tree.ts";
import type { ExclusionCertificate } from "./exclusion.ts";
import type { ExtentCertificate } from "./extent.ts";
import type { IdentityCertificate } from "./identity.ts";
import type { InertiaCertificate } from "./inertia.ts";
import type { InertiaAtRootCertificate } from "./inertia-at-root.ts";
import type { MultiplicativeCertificate } from "./multiplicative.ts";
import type { NatureCertificate } from "./nature.ts";
import type { NonnegativeCertificate } from "./nonnegative.ts";
import type { PeriodicCertificate } from "./periodic.ts";
import type { PiecesCertificate } from "./pieces.ts";
import type { PiecewiseCertificate } from "./piecewise.ts";
import type { PolynomialSystemCertificate } from "./polynomial-system.ts";
import type { ProductCertificate } from "./product.ts";
import type { PullbackCertificate } from "./pullback.ts";
import type { RealLinearSystemCertificate } from "./real-linear-system.ts";
import type { RewritingCertificate } from "./rewriting.ts";
import type { SplitCertificate } from "./split.ts";
import type { TransportCertificate } from "./transport.ts";
import type { ZeroConstantCertificate } from "./zero-constant.ts";

/** Evidence as data. Each kind has its checker beside it in this folder; `verify.ts` chooses. */
export type Certificate =
  | LdltCertificate
  | InertiaAtRootCertificate
  | DirectionCertificate
  | UnivariateCertificate
  | PiecewiseCertificate
  | PiecesCertificate
  | BlocksCertificate
  | MultiplicativeCertificate
  | MonotoneCertificate
  | LinearSystemCertificate
  | RealLinearSystemCertificate
  | PolynomialSystemCertificate
  | AlgebraicSystemCertificate
  | EliminationTreeCertificate
  | CriticalFamilyCertificate
  | CurvatureCertificate
  | ExclusionCertificate
  | InertiaCertificate
  | CompositionCertificate
  | IdentityCertificate
  | ZeroConstantCertificate
  | RewritingCertificate
  | AnglesCertificate
  | CasesCertificate
  | CurvePairCertificate
  | SplitCertificate
  | ProductCertificate
  | CompletedSquareCertificate
  | TransportCertificate
  | PullbackCertificate
  | NonnegativeCertificate
  | PeriodicCertificate
  | ConfinementCertificate
  | ExtentCertificate
  | NatureCertificate;

/** `P·A·Pᵀ = L·D·Lᵀ` for a rational symmetric matrix; D has 1x1 and 2x2 blocks, so its signs give the inertia of A. */
export interface LdltCertificate {
  readonly kind: "ldlt";
  readonly matrix: readonly (readonly Rational[])[];
  readonly permutation: readonly number[];
  readonly lower: readonly (readonly Rational[])[];
  /** Rows of the block diagonal matrix D. */
  readonly diagonal: readonly (readonly Rational[])[];
}

/** `vᵀ·H(at)·v` has the stated sign, H the Hessian of the objective: refutes its semidefiniteness at a point. */
export interface DirectionCertificate {
  readonly kind: "direction";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: readonly Rational[];
  readonly direction: readonly Rational[];
  readonly sign: -1 | 1;
}

/**
 * All real roots of the numerator of f' for f in one variable: square-free factors with multiplicities, and one isolating
 * interval per root (or the rational itself, as a degenerate interval), each with the order and the sign of the first
 * derivative of f that is not zero there.
 */
export interface UnivariateCertificate {
  readonly kind: "univariate";
  readonly objective: Expr;
  readonly variable: string;
  readonly numerator: readonly bigint[];
  readonly denominator: readonly bigint[];
  readonly roots: readonly {
    readonly isolating: readonly [Rational, Rational];
    readonly order: number;
    readonly sign: -1 | 1;
  }[];
}

/** `f = constant + Σ parts`, the parts in disjoint variables, each with its own certificate. */
export interface BlocksCertificate {
  readonly kind: "blocks";
  readonly objective: Expr;
  readonly constant: Rational;
  readonly parts: readonly {
    readonly variables: readonly string[];
    readonly part: Expr;
    readonly certificate: Certificate;
  }[];
}

/** `f = outer(inner)` with `outer` strictly monotone on the range of `inner`. */
export interface MonotoneCertificate {
  readonly kind: "monotone";
  readonly objective: Expr;
  readonly inner: Expr;
  /** `outer` as an expression in the variable named by `slot`. */
  readonly outer: Expr;
  readonly slot: string;
  readonly direction: "increasing" | "decreasing";
  readonly certificate: Certificate;
}

/** The gradient is `A·x + b`: either a solution with a nonsingular A, a parametrised solution, or `u` with `uᵀA = 0, uᵀb != 0`. */
export interface LinearSystemCertificate {
  readonly kind: "linear-system";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly matrix: readonly (readonly Rational[])[];
  readonly constant: readonly Rational[];
  readonly solution: readonly Rational[] | null;
  readonly kernel: readonly (readonly Rational[])[];
  readonly contradiction: readonly Rational[] | null;
}

/**
 * `f = constant + Σ parts` in disjoint variables, each part a quadratic polynomial or a rational function of one variable,
 * convex (or concave) on the open box of its ranges: so f is, on every convex set in the box where it is continuous.
 */
export interface CurvatureCertificate {
  readonly kind: "curvature";
  readonly objective: Expr;
  readonly claim: "convex" | "concave";
  readonly strict: boolean;
  readonly constant: Rational;
  readonly parts: readonly {
    readonly variables: readonly string[];
    readonly part: Expr;
    /** One for each variable; `null` stands for an infinite end. */
    readonly ranges: readonly (readonly [Rational | null, Rational | null])[];
  }[];
}
