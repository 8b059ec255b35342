import type { Certificate } from "../../../certificates/certificate.ts";
import type { ExtentClaim } from "../../../certificates/extent/claim.ts";
import { verify } from "../../../certificates/verify.ts";
import { decidedOr } from "../../../evaluate/constant-field.ts";
import { freeNames } from "../../../expr/build.ts";
import { withinSteps } from "../../../number/patience.ts";
import { allConditions } from "../../domain.ts";
import { rejected } from "../../rejected.ts";
import type { Extent, Standing, Task } from "../../solution.ts";
import type { Solved } from "../../solved.ts";
import { isGlobal } from "../../standing.ts";
import { proveExtent } from "./prove-extent.ts";
import { reachedPoints } from "./reached-points.ts";

const STEPS = 6_000_000;

/**
 * With a certificate for each least and greatest value, as far as one is found; `null` says that the value rests on the engine alone. What the
 * checker rejects is not claimed any more.
 */
export function withProofs(found: Solved, task: Task): Solved {
  if (freeNames(task.objective).some((name) => !task.variables.includes(name))) return found;
  const [infimum, supremum] = [proofOf(found, "infimum", task), proofOf(found, "supremum", task)];
  const proved = { ...found, proofs: { infimum, supremum } };
  return withoutRejected(withoutRejected(proved, "infimum"), "supremum");
}

type Side = "infimum" | "supremum";

function proofOf(found: Solved, side: Side, task: Task): Certificate | null {
  const extent = found[side];
  if (extent === null) return null;
  const claim = claimOf(extent, side, task);
  return withinSteps(STEPS, () => {
    const known = { critical: found.set.certificate, points: reachedPoints(found.set, extent, task) };
    const proof = decidedOr(() => proveExtent(claim, known, extent.from), null);
    return proof === null ? null : { kind: "extent", ...claim, proof };
  });
}

function claimOf({ value, attained }: Extent, side: Side, { objective, variables, domain }: Task): ExtentClaim {
  const conditions = allConditions(domain);
  return { objective, variables, conditions, side: side === "infimum" ? -1 : 1, value, attained };
}

/** The same, with nothing said of a side of which the certificate does not hold. */
function withoutRejected(found: Solved, side: Side): Solved {
  const certificate = found.proofs[side];
  if (certificate === null || verify(certificate)) return found;
  const key = side === "infimum" ? "lowest" : "highest";
  const open = (standing: Standing): Standing => ({ ...standing, [key]: null });
  const standings = found.standings.map(open);
  const points = found.set.points.map((point, i) => {
    const { lowest, highest } = standings[i]!;
    return { ...point, global: isGlobal(point, lowest, highest) };
  });
  return {
    ...found,
    set: { ...found.set, points },
    standings,
    familyStandings: found.familyStandings.map(open),
    [side]: null,
    proofs: { ...found.proofs, [side]: null },
    rejections: { ...found.rejections, [side]: rejected(certificate.kind) },
  };
}
