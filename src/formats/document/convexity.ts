import type { Convexity, CurvatureWitness } from "../../convexity/convexity.ts";
import type { RealNumber } from "../../expr/real.ts";
import { printRational, type Rational } from "../../number/rational.ts";
import { certificateDocument } from "./certificate.ts";
import { reasonDocument } from "./reason.ts";
import type { ConvexityDocument, WitnessDocument } from "./schema.ts";
import type { Spelling } from "./spelling.ts";

export function convexityDocument(
  convexity: Convexity,
  variables: readonly string[],
  spelling: Spelling,
): ConvexityDocument {
  const { verdict, certificate, counterexamples, explanation, reason } = convexity;
  const witness = (found: CurvatureWitness | null) => found && witnessDocument(found, variables, spelling);
  return {
    ...(verdict === "unknown" ? { status: "unknown" as const } : {}),
    verdict,
    ...(reason === null ? {} : { reason: reasonDocument(reason) }),
    proof: certificate === null ? null : certificateDocument(certificate),
    counterexamples: { convex: witness(counterexamples.convex), concave: witness(counterexamples.concave) },
    explanation,
  };
}

function witnessDocument(witness: CurvatureWitness, variables: readonly string[], spelling: Spelling): WitnessDocument {
  const at = new Map(variables.map((name, i) => [name, rational(witness.at[i]!)]));
  return {
    at: spelling.point(at),
    direction: witness.direction.map(printRational),
    value: spelling.value(witness.value),
    proof: certificateDocument(witness.certificate),
  };
}

function rational(value: Rational): RealNumber {
  return { kind: "rational", value };
}
