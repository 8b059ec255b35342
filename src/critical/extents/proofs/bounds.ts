import type { Certificate } from "../../../certificates/certificate.ts";
import type { ExtentClaim } from "../../../certificates/extent/claim.ts";
import { isExtremeByConvexity } from "../../../certificates/extent/convexity.ts";
import { type FarProof, isDecidedInside } from "../../../certificates/extent/far.ts";
import { standingOfList } from "../../../certificates/extent/listed.ts";
import { takesValueAt } from "../../../certificates/extent/point.ts";
import { distanceTo, isBoundBySigns } from "../../../certificates/extent/signs.ts";
import type { BoundProof } from "../../../certificates/extent.ts";
import { signBound } from "../../../certificates/positivity.ts";
import { verify } from "../../../certificates/verify.ts";
import { decidedOr } from "../../../evaluate/constant-field.ts";
import { negate } from "../../../expr/build.ts";
import type { Expr } from "../../../expr/expr.ts";
import type { Point } from "../../../expr/real.ts";
import { effort } from "../../../polynomial/effort.ts";
import { expand } from "../../../polynomial/expand.ts";
import { simplify } from "../../../simplify/simplify.ts";
import { comparisonNear } from "../comparison.ts";

const MOST_TERMS = 200;
const MOST_PRODUCTS = 2000;

/** What is known besides the claim. */
export interface Knowledge {
  /** Evidence for the critical points of the function. */
  readonly critical: Certificate | null;
  /** Evidence that f is convex or concave. */
  readonly curvature: Certificate | null;
  /** Points at which f is said to take the value. */
  readonly points: readonly Point[];
}

/** A proved bound, and whether the value is taken at a listed point, if a list was looked at. */
export interface Bound {
  readonly proof: BoundProof;
  readonly isListed: boolean;
}

/** Why the function is nowhere beyond the claimed value: because of its critical points, by signs, or since it is convex. */
export function boundOf(claim: ExtentClaim, known: Knowledge): Bound | null {
  return boundByList(claim, known) ?? boundBySigns(claim) ?? boundByConvexity(claim, known);
}

/** By the shape of the excess alone. */
export function boundByShape(claim: ExtentClaim): Bound | null {
  const strict = claim.attained ? [">", ">=", "="] : [">"];
  const excess = excessOf(claim, (form) => strict.includes(signBound(form) ?? ""));
  return excess === null ? null : { proof: { by: "signs", excess, untaken: null }, isListed: false };
}

function boundBySigns(claim: ExtentClaim): Bound | null {
  const excess = excessOf(claim, (form) => isBoundBySigns(form, claim, claim.attained));
  return excess === null ? null : { proof: { by: "signs", excess, untaken: null }, isListed: false };
}

function boundByConvexity(claim: ExtentClaim, { curvature, points }: Knowledge): Bound | null {
  if (curvature === null || !claim.attained) return null;
  const at = points.find((point) =>
    decidedOr(() => isExtremeByConvexity({ curvature, at: point }, claim) && takesValueAt(point, claim), false),
  );
  return at === undefined ? null : { proof: { by: "convexity", convexity: { curvature, at } }, isListed: false };
}

function boundByList(claim: ExtentClaim, { critical, points }: Knowledge): Bound | null {
  if (critical === null) return null;
  const list = { critical, points };
  const far = farProof(claim, critical);
  const weak = claim.attained || far !== null ? null : excessOf(claim, (form) => isBoundBySigns(form, claim, true));
  const standing = far === null && weak === null ? null : decidedOr(() => standingOfList(list, claim, verify), null);
  if (standing === null || claim.attained !== (standing === "reached")) return null;
  return {
    proof: far === null ? { by: "signs", excess: weak!, untaken: list } : { by: "list", list, far },
    isListed: standing === "reached",
  };
}

/** The excess as it is written, expanded or simplified, where one of these shows what is asked. */
function excessOf(claim: ExtentClaim, shows: (form: Expr) => boolean): Expr | null {
  const distance = distanceTo(claim);
  return distance === null ? null : (formsOf(distance).find((form) => shows(form)) ?? null);
}

function formsOf(expr: Expr): readonly Expr[] {
  return [...new Set([expr, expand(expr, effort(MOST_TERMS, MOST_PRODUCTS)) ?? expr, simplify(expr)])];
}

function farProof(claim: ExtentClaim, critical: Certificate): FarProof | null {
  const { objective, side, value } = claim;
  const forms = formsOf(side < 0 ? objective : negate(objective));
  const near = comparisonNear(value, side);
  const proofs: readonly FarProof[] = [
    { by: "periodic" },
    { by: "interval" },
    { by: "decay" },
    ...forms.map((form) => ({ by: "growth", form }) as const),
    ...(near === null ? [] : [{ by: "line", bound: near.bound } as const, { by: "plane", bound: near.bound } as const]),
  ];
  return proofs.find((far) => isDecidedInside(far, claim, critical)) ?? null;
}
