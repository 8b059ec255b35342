import type { Certificate } from "../certificates/certificate.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Inertia, Matrix } from "../expr/matrix.ts";
import type { Point, RealNumber } from "../expr/real.ts";
import type { Rational } from "../number/rational.ts";
import type { NonRealPoints } from "./non-real.ts";

/** What a critical point is; `inflection` in one variable only; `constant`: f is constant near it. */
export type CriticalType = "minimum" | "maximum" | "saddle" | "inflection" | "constant" | "unknown";

/** One real critical point. `null` stands for "not decided". */
export interface CriticalPoint {
  readonly at: Point;
  readonly value: RealNumber;
  readonly type: CriticalType;
  readonly strict: boolean | null;
  readonly global: boolean | null;
  readonly isolated: boolean | null;
  readonly degenerate: boolean;
  readonly multiplicity: number | null;
  readonly inertia: Inertia | null;
  /** The Hessian at the point, exact; coordinates that are only located, or roots of a high degree, stay variables. */
  readonly hessian: Matrix;
  /** Ascending, with multiplicity; `null` where no exact form or enclosure was worked out. */
  readonly eigenvalues: readonly RealNumber[] | null;
  /** True when the point lies on the edge of a given region. */
  readonly boundary: boolean;
  /** A few words for the "why" column: `det H < 0`, `f'' = 6 > 0`. */
  readonly reason: string;
  readonly certificate: Certificate | null;
}

/** An infinite set of critical points of one type. */
export interface CriticalFamily {
  readonly dimension: number;
  /** Each coordinate in terms of `params` (real) and `integers`. */
  readonly at: ReadonlyMap<string, Expr>;
  readonly params: readonly string[];
  readonly integers: readonly string[];
  readonly where: readonly Condition[];
  readonly equations: readonly Expr[];
  /** For a set given by equations: points on it, at least one on each connected component. */
  readonly samples?: readonly Point[];
  readonly type: CriticalType;
  readonly strict: boolean | null;
  readonly value: RealNumber | null;
  readonly reason: string;
  readonly certificate: Certificate | null;
}

/** A point that the Hessian test cannot see: f is continuous there but not C^2, or it lies on the edge of the region. */
export interface Candidate {
  readonly at: Point;
  readonly value: RealNumber;
  readonly kind: "nonsmooth" | "boundary";
  readonly type: CriticalType;
  /** For the type; without it that rests on the search alone. */
  readonly certificate?: Certificate;
}

/** A set of such points: where the equations and conditions hold. */
export interface CandidateSet {
  readonly equations: readonly Expr[];
  readonly where: readonly Condition[];
  readonly kind: Candidate["kind"];
  /** Where f is known to be constant on the set. */
  readonly value: RealNumber | null;
  readonly type: CriticalType;
  readonly certificate?: Certificate;
}

/** A part of a sum with variables of its own: its critical points, with its own values. */
export interface CriticalBlock {
  readonly variables: readonly string[];
  readonly points: readonly CriticalPoint[];
  readonly families: readonly CriticalFamily[];
}

/** `f = constant + Σ parts`: each choice of one point from every part is a critical point of f, and there are no others. */
export interface CriticalBlocks {
  readonly constant: Rational;
  readonly parts: readonly CriticalBlock[];
}

export interface CriticalSet {
  /** `complete` exactly when a certificate proves that nothing is missing. */
  readonly status: "complete" | "incomplete" | "unknown";
  /** `quadratic`, `univariate`, `separable`, `monotone`, `interval`: how it was found. */
  readonly method: string;
  readonly reason: Diagnostic | null;
  readonly points: readonly CriticalPoint[];
  readonly families: readonly CriticalFamily[];
  /** Where combinations are too many to list. */
  readonly blocks?: CriticalBlocks;
  readonly candidates: readonly Candidate[];
  /** Sets of points that are not listed one by one. */
  readonly candidateSets: readonly CandidateSet[];
  /** Why candidates may be missing; `null`: every point that is none of them is an inner point of the domain near which f is C^2. */
  readonly candidatesGap: Diagnostic | null;
  /** Number of real points, `"infinite"` when there are families, `null` when not known. */
  readonly countReal: number | "infinite" | null;
  /** Number of distinct complex points, where it is known. */
  readonly countComplex: number | "infinite" | null;
  /** The complex critical points that are not real; `null` where they are not known. */
  readonly nonReal: NonRealPoints | null;
  readonly certificate: Certificate | null;
}

/** What is said when nothing is known of the critical points. */
export function unknownSet(reason: Diagnostic): CriticalSet {
  return {
    status: "unknown",
    method: "none",
    reason,
    points: [],
    families: [],
    candidates: [],
    candidateSets: [],
    candidatesGap: reason,
    countReal: null,
    countComplex: null,
    nonReal: null,
    certificate: null,
  };
}

/** The infimum or supremum of f on its domain. */
export interface Extremum {
  readonly status: "proved" | "unbounded" | "unknown";
  readonly value: RealNumber | null;
  readonly attained: boolean | null;
  /** Positions in the list of points. */
  readonly at: readonly number[];
  readonly reason: Diagnostic | null;
  /** `null` where the value rests on the engine that found it. */
  readonly certificate: Certificate | null;
}
