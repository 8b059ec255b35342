import type { ExtentCertificate } from "../../certificates/extent.ts";
import { isCritical } from "../../certificates/nature/critical.ts";
import type { NatureSet } from "../../certificates/nature/subject.ts";
import type { NatureCertificate } from "../../certificates/nature.ts";
import { verify } from "../../certificates/verify.ts";
import { decidedOr } from "../../evaluate/constant-field.ts";
import type { RealNumber } from "../../expr/real.ts";
import { withPatience } from "../../number/patience.ts";
import { exprOfReal } from "../../print/real.ts";
import type { Candidate, CandidateSet, CriticalFamily, CriticalPoint } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import { rejected } from "../rejected.ts";
import type { Task } from "../solution.ts";
import type { Solved } from "../solved.ts";
import { agrees, contradicts } from "./goal.ts";
import { inertiaAround } from "./inertia-around.ts";
import { needsEvidence } from "./needs-evidence.ts";
import { proveNature } from "./prove-nature.ts";
import { setOfPoint, setsByEquations, setsOfFamily } from "./set-of.ts";

const STEPS = 2_000_000;
/** More items than this are left as they are. */
const MOST = 400;

/** With evidence for the types that have none. */
export function provedNatures(found: Solved, task: Task): Solved {
  const { set } = found;
  const work = { task, extents: extentsOf(found), left: { items: MOST } };
  return {
    ...found,
    set: {
      ...set,
      points: set.points.map((point) => (needsEvidence(point) ? pointWith(point, work) : point)),
      families: set.families.map((family) =>
        needsEvidence(family) ? withType(family, setsOfFamily(family, task.variables), work) : family,
      ),
      candidates: set.candidates.map((candidate) => {
        const place = needsEvidence(candidate) ? setOfPoint(candidate.at, task.variables) : null;
        return place === null ? candidate : withType(candidate, [place], work);
      }),
      candidateSets: set.candidateSets.map((one) =>
        needsEvidence(one) ? withType(one, setsByEquations(one, task.variables), work) : one,
      ),
    },
  };
}

interface Work {
  readonly task: Task;
  readonly extents: readonly ExtentCertificate[];
  readonly left: { items: number };
}

function extentsOf({ proofs }: Solved): readonly ExtentCertificate[] {
  return [proofs.infimum, proofs.supremum].filter((proof) => proof?.kind === "extent");
}

function pointWith(point: CriticalPoint, work: Work): CriticalPoint {
  const { objective, variables } = work.task;
  if (!point.degenerate) {
    const certificate = within(work, () => inertiaAround(point, objective, variables));
    if (certificate !== null) return { ...point, certificate };
  }
  const place = setOfPoint(point.at, variables);
  return place === null ? point : withType(point, [place], work);
}

type Typed = Candidate | CandidateSet | CriticalFamily | CriticalPoint;

/** The item with evidence for its type; without a type where evidence shows another one, or is rejected. */
function withType<T extends Typed>(item: T, sets: readonly NatureSet[], work: Work): T {
  for (const set of sets) {
    const certificate = within(work, () => decidedOr(() => certificateOf(item, set, work), null));
    if (certificate === "rejected") {
      const open = { ...item, type: "unknown", ...("strict" in item ? { strict: null } : {}) };
      return "reason" in item ? { ...open, reason: rejected("nature").message } : open;
    }
    if (certificate !== null) return { ...item, certificate };
  }
  return item;
}

/** What a search finds with the steps for one item, before the time is up. */
function within<T>({ task, left }: Work, search: () => T): T | null {
  left.items -= 1;
  return left.items < 0 ? null : withPatience({ ...task.budget, steps: STEPS }, search, () => null);
}

function certificateOf(item: Typed, set: NatureSet, { task, extents }: Work): NatureCertificate | "rejected" | null {
  const { objective, variables, domain } = task;
  const { type } = item;
  if (type === "unknown") return null;
  const strict = "strict" in item ? item.strict : null;
  const conditions = allConditions(domain);
  const claim = { objective, variables, conditions, set };
  const isEnough = (conduct: Parameters<typeof agrees>[0]): boolean =>
    agrees(conduct, type) && (strict === null || conduct.strict === strict);
  const shown = proveNature(claim, isEnough, { extents, value: exprOf(item.value) });
  if (shown === null) return null;
  const { proof, conduct } = shown;
  if (contradicts(conduct, type)) return "rejected";
  if (!agrees(conduct, type)) return null;
  const extreme = type === "minimum" || type === "maximum";
  const certificate: NatureCertificate = {
    kind: "nature",
    ...claim,
    type,
    strict: extreme ? conduct.strict : null,
    critical: isCritical(claim, proof),
    proof,
  };
  return verify(certificate) ? certificate : "rejected";
}

function exprOf(value: RealNumber | null) {
  return value === null || value.kind === "located" ? null : exprOfReal(value);
}
