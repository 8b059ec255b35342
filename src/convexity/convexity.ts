import type { Certificate } from "../certificates/certificate.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { RealNumber } from "../expr/real.ts";
import type { Rational } from "../number/rational.ts";

export type ConvexityVerdict =
  | "strictly_convex"
  | "convex"
  | "linear"
  | "concave"
  | "strictly_concave"
  | "neither"
  | "unknown";

/** `directionᵀ·H(at)·direction = value`, of the sign that refutes the claim. */
export interface CurvatureWitness {
  readonly at: readonly Rational[];
  readonly direction: readonly Rational[];
  readonly value: RealNumber;
  readonly certificate: Certificate;
}

export interface Convexity {
  readonly verdict: ConvexityVerdict;
  readonly certificate: Certificate | null;
  /** `convex`: refutes convexity; `concave`: refutes concavity. */
  readonly counterexamples: { readonly convex: CurvatureWitness | null; readonly concave: CurvatureWitness | null };
  readonly explanation: string;
  readonly reason: Diagnostic | null;
}
