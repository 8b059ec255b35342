import type { Certificate } from "../certificates/certificate.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Result } from "../diagnostic/result.ts";
import type { Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { RealNumber } from "../expr/real.ts";
import type { Rational } from "../number/rational.ts";
import type { Candidate, CriticalFamily, CriticalPoint } from "./critical-set.ts";
import type { Domain } from "./domain.ts";
import type { NonRealPoints } from "./non-real.ts";

/** An infimum or supremum over the domain. */
export interface Extent {
  readonly value: RealNumber | "-oo" | "+oo";
  readonly attained: boolean;
  /** Those of the parts of a sum, or of the inner function, from which it follows. */
  readonly from?: readonly Extent[];
}

/** The infimum and supremum over the domain, as far as they are known. */
export interface Extents {
  readonly infimum: Extent | null;
  readonly supremum: Extent | null;
}

/** Whether the value is the infimum (`lowest`), the supremum (`highest`) of f on its domain; `null`: not decided. */
export interface Standing {
  readonly lowest: boolean | null;
  readonly highest: boolean | null;
}

export type SolvedPoint = Omit<CriticalPoint, "global"> & Standing;
export type SolvedFamily = CriticalFamily & Standing;

/** All critical points of one function in some of the variables, inside the domain. */
export interface Solution {
  readonly variables: readonly string[];
  readonly method: string;
  /** Why the lists are not all there is; `null`: the certificate proves that nothing is missing. */
  readonly gap: Diagnostic | null;
  readonly points: readonly SolvedPoint[];
  readonly families: readonly SolvedFamily[];
  readonly candidates: readonly Candidate[];
  readonly countReal: number | "infinite" | null;
  readonly countComplex: number | "infinite" | null;
  /** Those that are not real, where they are known. */
  readonly nonReal?: NonRealPoints;
  /** `f = constant + Σ parts` in separate variables, where the combinations of their points are too many to list. */
  readonly blocks?: { readonly constant: Rational; readonly parts: readonly Solution[] };
  readonly infimum: Extent | null;
  readonly supremum: Extent | null;
  readonly certificate: Certificate;
}

/** The function to solve, with what restricts it. */
export interface Task {
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly domain: Domain;
  readonly budget: Budget;
  /** Names for the parameters of families, each call a new one. */
  readonly freshName: () => string;
}

/** A way to solve some tasks: `null` when the task is not of its class, a failure when it is, but out of reach. */
export type Engine = (task: Task, solve: Solver) => Result<Solution> | null;
type Solver = (task: Task) => Result<Solution>;
