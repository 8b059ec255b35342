import type { Patience } from "../number/patience.ts";
import type { Condition, Expr } from "./expr.ts";

/** A condition of the raw formula, found before any rewriting. It matters only where its `guards` hold. */
export interface Requirement {
  readonly condition: Condition;
  /** Conditions of the enclosing branches of a conditional. */
  readonly guards: readonly Condition[];
}

/** Where the formula has a real value, and where it is twice continuously differentiable. */
export interface NaturalDomain {
  readonly defined: readonly Requirement[];
  /** Candidates: outside of these the formula may fail to be C^2. */
  readonly smooth: readonly Requirement[];
}

/** A formula with the roles of its names. */
export interface Problem {
  /** What the user typed. */
  readonly source: string;
  readonly objective: Expr;
  /** Differentiation variables, in the order of the user (else sorted). */
  readonly variables: readonly string[];
  readonly parameters: readonly string[];
  readonly natural: NaturalDomain;
  /** From `assume`. */
  readonly assumptions: readonly Condition[];
  /** From `domain`: a closed region as written; `null` means no restriction. */
  readonly region: readonly Condition[] | null;
}

/** Limits as counts, so that the same input gives the same output; only `expired` may look at a clock. */
export interface Budget extends Patience {
  /** Precision at which an undecided sign is given up. */
  readonly bits: number;
}

export const defaultBudget: Budget = { steps: 60_000_000, bits: 4000, expired: () => false };
