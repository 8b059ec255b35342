import type { Analysis } from "../analysis.ts";
import type { Certificate } from "../certificates/certificate.ts";
import type { CriticalPoint } from "../critical/critical-set.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Result } from "../diagnostic/result.ts";
import type { Approximation } from "../evaluate/approximate.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Budget, Problem } from "../expr/problem.ts";
import type { Form } from "../form.ts";
import type { ImplicitRule } from "../parse/divisors.ts";
import type { Part } from "../part.ts";
import type { Temporary } from "../simplify/temporaries.ts";

/** Coordinates as they were written: rational or decimal numbers by name. */
export type WrittenPoint = Readonly<Record<string, string>>;

/** One question, from the command line or from a line of a batch. */
export interface Request {
  readonly task: string;
  readonly expr: string;
  readonly vars?: readonly string[];
  readonly params?: readonly string[] | "auto";
  readonly let?: ReadonlyMap<string, string>;
  /** What becomes of products without a sign beside a division (`1/2x`). */
  readonly implicit?: ImplicitRule;
  readonly assume?: readonly string[];
  readonly domain?: string;
  readonly constraints?: readonly string[];
  readonly at?: readonly WrittenPoint[];
  readonly only?: readonly Part[];
  readonly other?: string;
  readonly wrt?: readonly string[];
  /** How simplified expressions are written; the shortest form without it. */
  readonly form?: Form;
  /** Whether parts that occur in several places (of gradient and Hessian, of a form) are written once, as temporaries. */
  readonly cse?: boolean;
  /** Whether critical points that are not real are listed, too. */
  readonly complex?: boolean;
  /** Significant digits of values at points. */
  readonly digits?: number;
}

/** A value at a point: as an exact expression, and with the digits asked for. */
export interface Magnitude {
  readonly expr: Expr;
  readonly approximation: Approximation;
}

/** What holds at one point of a request, or why nothing can be said there. */
export type AtPoint<T> = { readonly at: WrittenPoint } & Result<T>;

export interface Evaluation {
  readonly value: Magnitude;
  readonly gradient: Result<readonly Magnitude[]>;
  readonly hessian: Result<readonly (readonly Magnitude[])[]>;
}

export type Classification =
  | { readonly critical: true; readonly point: CriticalPoint }
  | { readonly critical: false; readonly gradient: readonly Magnitude[] };

/** `different` comes with a point where the two sides have different values. */
export interface Equality {
  readonly verdict: "equal" | "different" | "unknown";
  readonly witness: { readonly point: WrittenPoint; readonly left: Magnitude; readonly right: Magnitude } | null;
  /** The verdict speaks of the points where these hold. */
  readonly conditions: readonly Condition[];
  /** The proof that the two are equal. */
  readonly certificate: Certificate | null;
  readonly reason: Diagnostic | null;
  /** What has to be assumed to say that constants that nothing tells apart differ. */
  readonly assumes: readonly "schanuel"[];
}

/** A form, in terms of the temporaries, that equals the formula wherever that is defined and the conditions hold. */
export interface Simplified {
  readonly kind: "simplified";
  readonly expr: Expr;
  readonly temporaries: readonly Temporary[];
  readonly conditions: readonly Condition[];
}

/** What a task found; formats only render it. */
export type Answer =
  | { readonly kind: "analysis"; readonly analysis: Analysis; readonly asked: ReadonlySet<Part> }
  | { readonly kind: "evaluations"; readonly evaluations: readonly AtPoint<Evaluation>[] }
  | { readonly kind: "classifications"; readonly classifications: readonly AtPoint<Classification>[] }
  | { readonly kind: "equality"; readonly equality: Equality }
  | Simplified
  | { readonly kind: "derivative"; readonly expr: Expr };

export interface Task {
  readonly name: string;
  readonly run: (problem: Problem, request: Request, budget: Budget) => Result<Answer>;
}
