import type { BlocksCertificate, MonotoneCertificate } from "../../../certificates/certificate.ts";
import type { ExtentClaim } from "../../../certificates/extent/claim.ts";
import { hasPole } from "../../../certificates/extent/line.ts";
import { addUp, conditionsOn } from "../../../certificates/extent/parts.ts";
import { takesValueAt } from "../../../certificates/extent/point.ts";
import { isTransported } from "../../../certificates/extent/transported.ts";
import type { ExtentCertificate, ExtentProof, ReachedProof } from "../../../certificates/extent.ts";
import { decidedOr } from "../../../evaluate/constant-field.ts";
import { freeNames } from "../../../expr/build.ts";
import type { Condition } from "../../../expr/expr.ts";
import type { Point } from "../../../expr/real.ts";
import type { Extent } from "../../solution.ts";
import { type Bound, boundByShape, boundOf, type Knowledge } from "./bounds.ts";
import { curveTo } from "./curves.ts";
import { pointsOnLines, simplePoints } from "./reached-points.ts";

/** A proof of the claim, which may be known to follow from other extents; `null` where none is found. */
export function proveExtent(claim: ExtentClaim, known: Knowledge, from: Extent["from"]): ExtentProof | null {
  if (typeof claim.value === "string") {
    const curve = curveTo(claim);
    if (curve !== null) return { by: "curve", curve };
    return hasPole(claim) ? { by: "pole" } : null;
  }
  return (
    withReached(boundByShape(claim), claim, known) ??
    byOthers(claim, known, from) ??
    withReached(boundOf(claim, known), claim, known)
  );
}

/** From the extents that it follows from. */
function byOthers(claim: ExtentClaim, known: Knowledge, from: Extent["from"]): ExtentProof | null {
  const { critical } = known;
  if (from === undefined || critical === null) return null;
  if (critical.kind === "blocks") return byParts(claim, known, critical, from);
  return critical.kind === "monotone" ? byInner(claim, known, critical, from[0]) : null;
}

function withReached(bound: Bound | null, claim: ExtentClaim, known: Knowledge): ExtentProof | null {
  const reached = bound === null ? null : bound.isListed ? LISTED : reachedBy(claim, known);
  return bound === null || reached === null ? null : { by: "bound", bound: bound.proof, reached };
}

const LISTED: ReachedProof = { by: "listed" };

function reachedBy(claim: ExtentClaim, { points }: Knowledge): ReachedProof | null {
  if (claim.attained) {
    const takes = (point: Point): boolean => decidedOr(() => takesValueAt(point, claim), false);
    const { objective, variables, value } = claim;
    const at =
      points.find(takes) ??
      (typeof value === "string"
        ? undefined
        : (pointsOnLines(objective, variables, value).find(takes) ?? firstOf(simplePoints(variables), takes)));
    return at === undefined ? null : { by: "point", at };
  }
  const curve = curveTo(claim);
  return curve === null ? null : { by: "curve", curve };
}

const MOST_TRIALS = 200;

function firstOf(points: Iterable<Point>, takes: (point: Point) => boolean): Point | undefined {
  let tried = 0;
  for (const point of points) {
    if (takes(point)) return point;
    tried += 1;
    if (tried > MOST_TRIALS) break;
  }
  return undefined;
}

/** From the extents of the parts of a sum. */
function byParts(
  claim: ExtentClaim,
  { points }: Knowledge,
  { constant, parts }: BlocksCertificate,
  from: readonly Extent[],
): ExtentProof | null {
  if (parts.length !== from.length) return null;
  const certificates: ExtentCertificate[] = [];
  for (const [i, { variables, part, certificate }] of parts.entries()) {
    const { value, attained, from: further } = from[i]!;
    const conditions = conditionsOn(variables, claim.conditions);
    const own: ExtentClaim = { objective: part, variables, conditions, side: claim.side, value, attained };
    const proof = proveExtent(
      own,
      { critical: certificate, curvature: null, points: points.map((at) => onlyOf(at, variables)) },
      further,
    );
    if (proof === null) return null;
    certificates.push({ kind: "extent", ...own, proof });
  }
  return addUp(constant, certificates, claim) ? { by: "parts", constant, parts: certificates } : null;
}

/** From an extent of the inner function. */
function byInner(
  claim: ExtentClaim,
  { points }: Knowledge,
  { inner, outer, slot, direction, certificate }: MonotoneCertificate,
  from: Extent | undefined,
): ExtentProof | null {
  if (from === undefined) return null;
  const { value, attained } = from;
  const side = direction === "increasing" ? claim.side : (-claim.side as -1 | 1);
  const step = { outer, slot };
  const isOwn = (condition: Condition): boolean =>
    condition.kind === "relation" && freeNames(condition).join() === freeNames(inner).join();
  for (const conditions of [claim.conditions, claim.conditions.filter((condition) => !isOwn(condition))]) {
    const own: ExtentClaim = { ...claim, objective: inner, conditions, side, value, attained };
    if (!isTransported(step, own, claim)) continue;
    const proof = proveExtent(own, { critical: certificate, curvature: null, points }, from.from);
    if (proof !== null) return { by: "monotone", step, inner: { kind: "extent", ...own, proof } };
  }
  return null;
}

function onlyOf(at: Knowledge["points"][number], variables: readonly string[]): Knowledge["points"][number] {
  return new Map([...at].filter(([name]) => variables.includes(name)));
}
