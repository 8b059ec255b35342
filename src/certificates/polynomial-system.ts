import { type Completeness, checkCompleteness } from "./completeness.ts";
import { checkComponents, type SystemComponent } from "./components.ts";
import { type StatedSystem, statedSystem } from "./stated-system.ts";

/**
 * Critical points of a quotient of polynomials: common zeros of the numerators of its derivatives at which it does not divide
 * by 0, and (unless `completeness` is `null`) the proof that there are no others in R^n.
 */
export interface PolynomialSystemCertificate extends StatedSystem {
  readonly kind: "polynomial-system";
  readonly components: readonly SystemComponent[];
  readonly completeness: Completeness | null;
}

/** Whether the critical components are critical points of the objective and, if the certificate says so, all of them. */
export function checkPolynomialSystem(certificate: PolynomialSystemCertificate): boolean {
  const { components, completeness } = certificate;
  const system = statedSystem(certificate);
  if (system === null || !checkComponents(system.equations, system.poles, components)) return false;
  return completeness === null || checkCompleteness(completeness, system.equations, components);
}
