import type { Certificate } from "../../certificates/certificate.ts";
import type { Answer } from "../../tasks/task.ts";
import { certificateDocument } from "./certificate.ts";
import type { CertificateDocument } from "./schema.ts";

/** A certificate with the name of what it proves: `critical`, `critical.1`, `family.1`, `min`, `convexity`, `equal`. */
export interface NamedProof {
  readonly name: string;
  readonly proof: CertificateDocument;
}

/** Every certificate of an answer, in the order of its parts. */
export function proofsOf(answer: Answer): readonly NamedProof[] {
  return certificatesOf(answer).flatMap(([name, certificate]) =>
    certificate === null ? [] : [{ name, proof: certificateDocument(certificate) }],
  );
}

type NamedCertificate = readonly [name: string, certificate: Certificate | null];

function certificatesOf(answer: Answer): readonly NamedCertificate[] {
  switch (answer.kind) {
    case "analysis": {
      const { criticalSet, convexity, extrema } = answer.analysis;
      return [
        ["convexity", convexity?.certificate ?? null],
        ["convexity.not-convex", convexity?.counterexamples.convex?.certificate ?? null],
        ["convexity.not-concave", convexity?.counterexamples.concave?.certificate ?? null],
        ["critical", criticalSet?.certificate ?? null],
        ...(criticalSet?.points ?? []).map(({ certificate }, i) => [`critical.${i + 1}`, certificate] as const),
        ...(criticalSet?.families ?? []).map(({ certificate }, i) => [`family.${i + 1}`, certificate] as const),
        ...(criticalSet?.candidates ?? []).map(
          ({ certificate }, i) => [`candidate.${i + 1}`, certificate ?? null] as const,
        ),
        ...(criticalSet?.candidateSets ?? []).map(
          ({ certificate }, i) => [`candidate-set.${i + 1}`, certificate ?? null] as const,
        ),
        ["min", extrema?.min.certificate ?? null],
        ["max", extrema?.max.certificate ?? null],
      ];
    }
    case "classifications":
      return answer.classifications.map((one, i) => [
        `point.${i + 1}`,
        one.ok && one.value.critical ? one.value.point.certificate : null,
      ]);
    case "equality":
      return [["equal", answer.equality.certificate]];
    case "evaluations":
    case "simplified":
    case "derivative":
      return [];
  }
}
