import { type Definiteness, definiteness } from "../definiteness/definiteness.ts";
import type { Polynomial } from "../polynomial/polynomial.ts";
import { quadraticFormOf } from "../polynomial/quadratic-form.ts";

/** What a certificate of curvature may prove. */
export interface Claim {
  readonly claim: "convex" | "concave";
  readonly strict: boolean;
}

const strictly = (claim: Claim["claim"]): Claim => ({ claim, strict: true });
const weakly = (claim: Claim["claim"]): Claim => ({ claim, strict: false });

/** Every claim, strict ones first. */
export const allClaims: readonly Claim[] = [
  strictly("convex"),
  strictly("concave"),
  weakly("convex"),
  weakly("concave"),
];

/** The strongest claims about a function whose Hessian is constant and of this kind. */
export const claimsFor: Readonly<Record<Definiteness, readonly Claim[]>> = {
  "positive definite": [strictly("convex")],
  "positive semidefinite": [weakly("convex")],
  indefinite: [],
  "negative semidefinite": [weakly("concave")],
  "negative definite": [strictly("concave")],
  zero: [weakly("convex"), weakly("concave")],
};

/** The kind of the Hessian of a polynomial where it is constant, exactly; `null` for a higher degree. */
export function constantCurvature(polynomial: Polynomial | null): Definiteness | null {
  const form = polynomial === null ? null : quadraticFormOf(polynomial);
  return form === null ? null : definiteness(form.matrix);
}
