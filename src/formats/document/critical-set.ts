import type { Certificate } from "../../certificates/certificate.ts";
import type {
  Candidate,
  CandidateSet,
  CriticalBlocks,
  CriticalFamily,
  CriticalPoint,
  CriticalSet,
  Extremum,
} from "../../critical/critical-set.ts";
import type { Inertia } from "../../expr/matrix.ts";
import { printRational } from "../../number/rational.ts";
import { certificateDocument } from "./certificate.ts";
import { reasonDocument } from "./reason.ts";
import type {
  BlocksDocument,
  CandidateDocument,
  CandidateSetDocument,
  CertificateDocument,
  CriticalPointDocument,
  CriticalSetDocument,
  ExtremumDocument,
  FamilyDocument,
} from "./schema.ts";
import type { Spelling } from "./spelling.ts";

export function criticalSetDocument(set: CriticalSet, scope: "all" | "box", spelling: Spelling): CriticalSetDocument {
  return {
    status: set.status,
    scope,
    method: set.method,
    ...(set.reason === null ? {} : { reason: reasonDocument(set.reason) }),
    countReal: set.countReal,
    countComplex: set.countComplex,
    points: set.points.map((point, id) => criticalPointDocument(point, id, spelling)),
    families: set.families.map((family) => familyDocument(family, spelling)),
    ...(set.blocks === undefined ? {} : { blocks: blocksDocument(set.blocks, spelling) }),
    ...(set.nonReal === null ? {} : { complexPoints: spelling.complex(set.nonReal) }),
    cases: [],
    proof: set.certificate === null ? null : certificateDocument(set.certificate),
  };
}

function blocksDocument({ constant, parts }: CriticalBlocks, spelling: Spelling): BlocksDocument {
  return {
    constant: printRational(constant),
    parts: parts.map(({ variables, points, families }) => ({
      variables: [...variables],
      points: points.map((point, id) => criticalPointDocument(point, id, spelling)),
      families: families.map((family) => familyDocument(family, spelling)),
    })),
  };
}

/** `id` is the position in its list. Only real points inside the domain are ever listed. */
export function criticalPointDocument(point: CriticalPoint, id: number, spelling: Spelling): CriticalPointDocument {
  return {
    id,
    at: spelling.point(point.at),
    value: spelling.value(point.value),
    ...(point.multiplicity === null ? {} : { multiplicity: point.multiplicity }),
    real: true,
    inDomain: true,
    type: point.type,
    strict: point.strict,
    global: point.global,
    isolated: point.isolated,
    degenerate: point.degenerate,
    morseIndex: point.inertia === null ? null : point.inertia.negative,
    inertia: point.inertia === null ? null : inertiaDocument(point.inertia),
    hessian: point.hessian.map((row) => row.map(spelling.text)),
    eigenvalues: point.eigenvalues === null ? null : point.eigenvalues.map(spelling.value),
    reason: point.reason,
    proof: point.certificate === null ? null : certificateDocument(point.certificate),
    ...(point.boundary ? { boundary: true } : {}),
  };
}

/** Positive, negative, zero, as the schema wants them. */
export function inertiaDocument({ positive, negative, zero }: Inertia): [number, number, number] {
  return [positive, negative, zero];
}

function familyDocument(family: CriticalFamily, spelling: Spelling): FamilyDocument {
  const at = [...family.at].map(([name, expr]) => [name, spelling.text(expr)] as const);
  return {
    dimension: family.dimension,
    ...(family.equations.length === 0 ? {} : { equations: family.equations.map((e) => `${spelling.text(e)} = 0`) }),
    ...(at.length === 0 ? {} : { at: Object.fromEntries(at) }),
    ...(family.integers.length === 0 ? {} : { integers: family.integers }),
    ...(family.params.length === 0 ? {} : { params: family.params }),
    ...(family.where.length === 0 ? {} : { where: family.where.map(spelling.condition) }),
    ...(family.samples === undefined ? {} : { samples: family.samples.map(spelling.point) }),
    type: family.type,
    strict: family.strict,
    value: family.value === null ? null : spelling.value(family.value),
    reason: family.reason,
    proof: family.certificate === null ? null : certificateDocument(family.certificate),
  };
}

export function candidateDocument(candidate: Candidate, spelling: Spelling): CandidateDocument {
  const { at, value, kind, type, certificate } = candidate;
  return { at: spelling.point(at), value: spelling.value(value), kind, type, proof: proofDocument(certificate) };
}

export function candidateSetDocument(set: CandidateSet, spelling: Spelling): CandidateSetDocument {
  const { equations, where, value, kind, type, certificate } = set;
  return {
    equations: equations.map((equation) => `${spelling.text(equation)} = 0`),
    where: where.map(spelling.condition),
    value: value === null ? null : spelling.value(value),
    kind,
    type,
    proof: proofDocument(certificate),
  };
}

function proofDocument(certificate: Certificate | null = null): CertificateDocument | null {
  return certificate === null ? null : certificateDocument(certificate);
}

export function extremumDocument(extremum: Extremum, spelling: Spelling): ExtremumDocument {
  return {
    status: extremum.status,
    value: extremum.value === null ? null : spelling.value(extremum.value),
    attained: extremum.attained,
    at: extremum.at,
    proof: extremum.certificate === null ? null : certificateDocument(extremum.certificate),
    ...(extremum.reason === null ? {} : { reason: reasonDocument(extremum.reason) }),
  };
}
