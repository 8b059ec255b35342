import type { MultiplicativeCertificate } from "../../certificates/multiplicative.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Stratum } from "../join.ts";
import type { Solution, Task } from "../solution.ts";

/** Where a part is 0: `simple` with a slope, else its derivative is 0, too, and it changes its sign (`odd`) or has one nearby (`even`). */
export interface Zero {
  readonly stratum: Stratum;
  readonly order: "simple" | "odd" | "even";
  /** Of the part nearby, where it has one. */
  readonly sign: -1 | 1 | null;
  /** A function with no other zero in the box of a located one. */
  readonly base: Expr | null;
}

/** A critical point or family of a part at which it is not 0. */
export interface Regular<S extends Stratum = Stratum> {
  readonly stratum: S;
  readonly sign: -1 | 1;
}

/** What is known of one part of a product. */
export interface AnalysedBlock {
  readonly variables: readonly string[];
  readonly task: Task;
  readonly solution: Solution;
  readonly regular: readonly Regular[];
  readonly zeros: readonly Zero[];
  /** A function with the sign of the part times `sign`, wherever the part is not 0. */
  readonly odd: Expr;
  readonly sign: -1 | 1;
  readonly evidence: MultiplicativeCertificate["parts"][number];
}

/** One part at one of its zeros. */
export interface Vanishing {
  readonly block: AnalysedBlock;
  readonly zero: Zero;
}

export function strataOf({ points, families }: Solution): readonly Stratum[] {
  return [...points, ...families];
}
