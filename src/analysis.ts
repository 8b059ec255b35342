import type { FormulaClass } from "./calculus/formula-class.ts";
import type { Convexity } from "./convexity/convexity.ts";
import type { CriticalSet, Extremum } from "./critical/critical-set.ts";
import type { Diagnostic } from "./diagnostic/diagnostic.ts";
import type { Condition, Expr } from "./expr/expr.ts";
import type { Inertia, SparseHessian } from "./expr/matrix.ts";
import type { Problem } from "./expr/problem.ts";
import type { RealNumber } from "./expr/real.ts";
import type { Temporary } from "./simplify/temporaries.ts";

/** Everything that is known about a problem; formats only render it. Parts that were not asked for are `null`. */
export interface Analysis {
  readonly problem: Problem;
  readonly class: FormulaClass;
  /** Total degree in the variables, for polynomials. */
  readonly degree: number | null;
  /** Conditions under which f has a real value, simplified; empty: everywhere. */
  readonly definedWhere: readonly Condition[];
  /** Conditions under which f is not C^2. */
  readonly nonSmooth: readonly Condition[];
  /** Names for parts that gradient and Hessian share, in terms of which those are written; none unless asked for. */
  readonly temporaries: readonly Temporary[];
  /** Simplified partial derivatives in the order of the variables. */
  readonly gradient: readonly Expr[];
  /** Simplified. */
  readonly hessian: SparseHessian;
  readonly determinant: { readonly expr: Expr; readonly factored: Expr | null } | null;
  readonly trace: Expr;
  /** Of the Hessian, where it is constant. */
  readonly eigenvalues: readonly RealNumber[] | null;
  /** Of the Hessian, where it is constant. */
  readonly inertia: Inertia | null;
  readonly criticalSet: CriticalSet | null;
  readonly convexity: Convexity | null;
  readonly extrema: { readonly min: Extremum; readonly max: Extremum } | null;
  /** Notes for the reader, in the order found. */
  readonly notes: readonly (Diagnostic & { readonly level: "info" | "warning" })[];
}
