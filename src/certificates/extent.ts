import type { Curve } from "../evaluate/growth/curve.ts";
import { freeNames } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Point } from "../expr/real.ts";
import type { Rational } from "../number/rational.ts";
import type { Certificate } from "./certificate.ts";
import type { ExtentClaim } from "./extent/claim.ts";
import { type ConvexityProof, isExtremeByConvexity } from "./extent/convexity.ts";
import { tendsAlong } from "./extent/curve.ts";
import { type FarProof, isDecidedInside } from "./extent/far.ts";
import { hasPole } from "./extent/line.ts";
import { type ListProof, standingOfList } from "./extent/listed.ts";
import { addUp } from "./extent/parts.ts";
import { takesValueAt } from "./extent/point.ts";
import { isBoundBySigns } from "./extent/signs.ts";
import { isTransported, type OuterStep } from "./extent/transported.ts";

/** What the infimum or supremum of a function on its domain is. */
export interface ExtentCertificate extends ExtentClaim {
  readonly kind: "extent";
  readonly proof: ExtentProof;
}

export type ExtentProof =
  /** The value is infinite, and f goes there along the curve. */
  | { readonly by: "curve"; readonly curve: Curve }
  /** The value is infinite, and f, a rational function of one variable, goes there at a pole. */
  | { readonly by: "pole" }
  /** f is nowhere beyond the value, and takes it or comes near it. */
  | { readonly by: "bound"; readonly bound: BoundProof; readonly reached: ReachedProof }
  /** f is a sum of functions of separate variables. */
  | { readonly by: "parts"; readonly constant: Rational; readonly parts: readonly ExtentCertificate[] }
  /** f is a strictly monotone function of another one. */
  | { readonly by: "monotone"; readonly step: OuterStep; readonly inner: ExtentCertificate };

/** Why f is nowhere beyond the value. */
export type BoundProof =
  /** The excess of f is nowhere negative, by the rules for signs; the value is not taken where it is positive, or by the list. */
  | { readonly by: "signs"; readonly excess: Expr; readonly untaken: ListProof | null }
  /** f is nowhere beyond the value at its critical points, and could be so at these only. */
  | { readonly by: "list"; readonly list: ListProof; readonly far: FarProof }
  /** f is convex, and rises from a point in all directions; or concave, and falls. */
  | { readonly by: "convexity"; readonly convexity: ConvexityProof };

/** Why no other value is nearer: f takes it at a point or at one that is listed, or tends to it along a curve. */
export type ReachedProof =
  | { readonly by: "listed" }
  | { readonly by: "point"; readonly at: Point }
  | { readonly by: "curve"; readonly curve: Curve };

type Verify = (certificate: Certificate) => boolean;

/** Whether the value is what the certificate says. */
export function checkExtent(certificate: ExtentCertificate, verify: Verify): boolean {
  const { objective, variables, conditions, side, value, attained, proof } = certificate;
  if (new Set(variables).size !== variables.length) return false;
  const names = [objective, ...conditions].flatMap((part) => freeNames(part));
  if (names.some((name) => !variables.includes(name))) return false;
  if (typeof value === "string" && (attained || value !== (side < 0 ? "-oo" : "+oo"))) return false;
  switch (proof.by) {
    case "curve":
      return typeof value === "string" && tendsAlong(proof.curve, certificate);
    case "pole":
      return typeof value === "string" && hasPole(certificate);
    case "bound":
      return typeof value !== "string" && isExact(proof.bound, proof.reached, certificate, verify);
    case "monotone":
      return isTransported(proof.step, proof.inner, certificate) && verify(proof.inner);
    case "parts":
      return addUp(proof.constant, proof.parts, certificate) && proof.parts.every(verify);
  }
}

/** Whether f is nowhere beyond the value, and takes it or not, as it is claimed. */
function isExact(bound: BoundProof, reached: ReachedProof, claim: ExtentClaim, verify: Verify): boolean {
  if (bound.by === "convexity") {
    const { curvature, at } = bound.convexity;
    const isProved = isExtremeByConvexity(bound.convexity, claim) && verify(curvature);
    return (
      isProved && claim.attained && reached.by === "point" && takesValueAt(at, claim) && takesValueAt(reached.at, claim)
    );
  }
  const list = bound.by === "signs" ? bound.untaken : bound.list;
  const standing = list === null ? null : standingOfList(list, claim, verify);
  if (list !== null && standing === null) return false;
  if (bound.by === "list" && !isDecidedInside(bound.far, claim, bound.list.critical)) return false;
  if (bound.by === "signs" && !isBoundBySigns(bound.excess, claim, claim.attained || standing === "within"))
    return false;
  if (!claim.attained) return reached.by === "curve" && standing !== "reached" && tendsAlong(reached.curve, claim);
  if (reached.by === "listed") return standing === "reached";
  return reached.by === "point" && takesValueAt(reached.at, claim);
}
