import type { Certificate } from "../../../certificates/certificate.ts";
import { verify } from "../../../certificates/verify.ts";
import { freeNames } from "../../../expr/build.ts";
import { rejected } from "../../rejected.ts";
import type { Standing, Task } from "../../solution.ts";
import type { Solved } from "../../solved.ts";
import { isGlobal } from "../../standing.ts";
import { extentCertificate, type Side } from "./extent-certificate.ts";

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

function proofOf(found: Solved, side: Side, task: Task): Certificate | null {
  const extent = found[side];
  return extent === null ? null : extentCertificate(extent, side, found.set, task, null);
}

/** The same, with nothing said of a side of which the certificate does not hold. */
export function withoutRejected(found: Solved, side: Side): Solved {
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
