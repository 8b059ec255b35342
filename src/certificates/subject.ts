import type { Expr } from "../expr/expr.ts";
import type { Certificate } from "./certificate.ts";

/** Whether a certificate speaks of the critical points of `objective` with respect to just these variables. */
export function isAbout(certificate: Certificate, objective: Expr, variables: readonly string[]): boolean {
  const own = variablesOf(certificate);
  if (own === null || objectiveOf(certificate) !== objective) return false;
  return own.length === variables.length && variables.every((name) => own.includes(name));
}

/** The function that a certificate speaks of. */
export function objectiveOf(certificate: Certificate): Expr | null {
  return "objective" in certificate ? certificate.objective : null;
}

/** The variables with respect to which a certificate lists critical points; `null` for other evidence. */
export function variablesOf(certificate: Certificate): readonly string[] | null {
  switch (certificate.kind) {
    case "univariate":
    case "piecewise":
      return [certificate.variable];
    case "linear-system":
    case "real-linear-system":
    case "polynomial-system":
    case "algebraic-system":
    case "elimination-tree":
    case "confinement":
    case "exclusion":
    case "periodic":
    case "pieces":
      return certificate.variables;
    case "blocks":
    case "multiplicative":
      return certificate.parts.flatMap((part) => part.variables);
    case "monotone":
      return variablesOf(certificate.certificate);
    default:
      return null;
  }
}
