import { regionOf } from "../../evaluate/inequalities/region.ts";
import { negate } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { compareRational, type Rational } from "../../number/rational.ts";
import type { Certificate } from "../certificate.ts";
import { isPeriod } from "../periodic.ts";
import type { ExtentClaim } from "./claim.ts";
import { decaysInside } from "./decay.ts";
import { growsAtEdges } from "./growth-at-edges.ts";
import { isBoundAtEnds, isCompactOnLine } from "./line.ts";
import { isBoundOutside, planeQuotient } from "./plane.ts";
import { isSameFunction } from "./same-function.ts";

/**
 * Why it is enough to look at critical points. `growth`: f, in this form and with the sign that is meant, exceeds every bound outside of a
 * compact part of its domain; `plane`: outside of a disc f is nowhere beyond a bound that is not beyond the value; `line`: so near all ends of
 * its domain on the line; `interval`: the domain is closed and bounded; `periodic`: f has the periods of its gradient, in all variables.
 */
export type FarProof =
  | { readonly by: "growth"; readonly form: Expr }
  | { readonly by: "plane"; readonly bound: Rational }
  | { readonly by: "line"; readonly bound: Rational }
  | { readonly by: "interval" }
  /** f tends to 0 far out, and the value is beyond 0. */
  | { readonly by: "decay" }
  | { readonly by: "periodic" };

/** Whether f, if it is somewhere beyond the claimed value, is most so at a point of its domain. */
export function isDecidedInside(far: FarProof, claim: ExtentClaim, critical: Certificate): boolean {
  const { objective, variables, conditions, side } = claim;
  switch (far.by) {
    case "growth": {
      const form = side < 0 ? objective : negate(objective);
      return (
        isSameFunction(far.form, form, claim) && growsAtEdges(far.form, variables, conditions, regionOf(conditions))
      );
    }
    case "plane": {
      const plane = planeQuotient(objective, variables, regionOf(conditions));
      return plane !== null && isOnInnerSide(far.bound, claim) && isBoundOutside(plane, side, far.bound);
    }
    case "line":
      return isOnInnerSide(far.bound, claim) && isBoundAtEnds(far.bound, claim);
    case "interval":
      return isCompactOnLine(claim);
    case "decay":
      return decaysInside(claim);
    case "periodic":
      return (
        conditions.length === 0 &&
        critical.kind === "periodic" &&
        critical.periods.every((period, i) => period !== null && isPeriod(objective, critical.variables[i]!, period))
      );
  }
}

function isOnInnerSide(bound: Rational, { value, side }: ExtentClaim): boolean {
  if (typeof value === "string" || (value.kind !== "rational" && value.kind !== "algebraic")) return false;
  const ends = value.kind === "rational" ? [value.value] : value.isolating;
  return ends.every((end) => compareRational(bound, end) !== side);
}
