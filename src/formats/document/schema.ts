import { RESULT_SCHEMA_ID } from "./schema-id.ts";
import {
  anything,
  array,
  boolean,
  type Infer,
  integer,
  named,
  nullable,
  number,
  object,
  oneOf,
  record,
  string,
  tuple,
  union,
} from "./schema-language.ts";

/** Why a part was not decided. */
const reason = named("Reason", object({ code: string, message: string }));
const undecided = named("Undecided", object({ status: oneOf("unknown"), reason }));

/**
 * A real number. `exact` can be read again by the program. `decimal` has the digits asked for, its last digit within one unit
 * of the truth; it is empty for a value that depends on parameters. `approx` is the double nearest to `decimal`. An algebraic
 * number is a root of `polynomial` (integer coefficients, low to high). `enclosure` holds the number; rational numbers have none.
 */
const value = named(
  "Value",
  object(
    {
      exact: nullable(string),
      approx: nullable(number),
      decimal: string,
      kind: oneOf("rational", "radical", "algebraic", "symbolic", "enclosure"),
    },
    { polynomial: array(string), enclosure: tuple(string, string) },
  ),
);
const point = named("Point", record(value));
const certificate = named("Certificate", object({ kind: string, data: record(anything) }));
const criticalType = oneOf("minimum", "maximum", "saddle", "inflection", "constant", "unknown");
/** Numbers of positive, negative and zero eigenvalues. */
const inertia = tuple(integer, integer, integer);

const criticalPoint = named(
  "CriticalPoint",
  object(
    {
      id: integer,
      at: point,
      value,
      real: boolean,
      inDomain: nullable(boolean),
      type: criticalType,
      strict: nullable(boolean),
      global: nullable(boolean),
      isolated: nullable(boolean),
      degenerate: boolean,
      morseIndex: nullable(integer),
      inertia: nullable(inertia),
      hessian: array(array(string)),
      eigenvalues: nullable(array(value)),
      reason: string,
      proof: nullable(certificate),
    },
    { multiplicity: integer, boundary: boolean },
  ),
);

const family = named(
  "Family",
  object(
    { dimension: integer, type: criticalType, strict: nullable(boolean), value: nullable(value), reason: string },
    {
      equations: array(string),
      samples: array(point),
      at: record(string),
      integers: array(string),
      params: array(string),
      where: array(string),
      proof: nullable(certificate),
    },
  ),
);

/** A sum whose critical points are all choices of one point from every part, too many to list. */
const blocks = object({
  constant: string,
  parts: array(object({ variables: array(string), points: array(criticalPoint), families: array(family) })),
});

const completeness = oneOf("complete", "incomplete", "unknown");
const count = nullable(union(integer, oneOf("infinite")));

const criticalPoints = object(
  {
    status: completeness,
    scope: oneOf("all", "box"),
    method: string,
    countReal: count,
    countComplex: count,
    points: array(criticalPoint),
    families: array(family),
    cases: array(
      object({
        when: array(string),
        witness: nullable(record(string)),
        points: array(criticalPoint),
        families: array(family),
        status: completeness,
      }),
    ),
    proof: nullable(certificate),
  },
  { reason, blocks, complexPoints: nullable(array(record(object({ re: string, im: string })))) },
);

/** `directionᵀ·H(at)·direction = value`. */
const witness = object({ at: point, direction: array(string), value, proof: certificate });

const convexity = object(
  {
    verdict: oneOf("strictly_convex", "convex", "linear", "concave", "strictly_concave", "neither", "unknown"),
    proof: nullable(certificate),
    counterexamples: object({ convex: nullable(witness), concave: nullable(witness) }),
    explanation: string,
  },
  { status: oneOf("unknown"), reason },
);

const extremum = named(
  "Extremum",
  object(
    {
      status: oneOf("proved", "unbounded", "unknown"),
      value: nullable(value),
      attained: nullable(boolean),
      at: array(integer),
      proof: nullable(certificate),
    },
    { reason },
  ),
);

const candidate = object({
  at: point,
  value,
  kind: oneOf("nonsmooth", "boundary"),
  type: criticalType,
  proof: nullable(certificate),
});

const candidateSet = object({
  equations: array(string),
  where: array(string),
  value: nullable(value),
  kind: oneOf("nonsmooth", "boundary"),
  type: criticalType,
  proof: nullable(certificate),
});

/** A point of a request at which there is no answer. */
const noAnswer = object({ at: record(string), ok: oneOf(false), error: reason });

const evaluation = object({
  at: record(string),
  value,
  gradient: union(object({ entries: array(value) }), undecided),
  hessian: union(object({ entries: array(array(value)) }), undecided),
});

/** A point of a request where the gradient is not zero. */
const notCritical = object({ at: record(string), critical: oneOf(false), gradient: array(value) });

const note = named(
  "Note",
  object(
    { code: string, level: oneOf("info", "warning"), message: string },
    { range: object({ start: integer, end: integer }) },
  ),
);

const envelope = {
  schema: oneOf(RESULT_SCHEMA_ID),
  tool: object({ name: oneOf("hessian"), version: string }),
  input: object(
    { source: string, syntax: oneOf("mathjs"), readAs: string },
    { id: union(string, number), index: integer },
  ),
  notes: array(note),
} as const;

const timing = object({ totalMs: number });

const success = object(
  { ...envelope, ok: oneOf(true) },
  {
    timing,
    variables: array(string),
    parameters: array(string),
    assumptions: array(string),
    domain: nullable(string),
    class: oneOf("constant", "linear", "quadratic", "polynomial", "rational", "algebraic", "elementary", "nonsmooth"),
    degree: nullable(integer),
    definedWhere: array(string),
    nonSmooth: array(string),
    temporaries: array(object({ name: string, text: string })),
    gradient: object({ entries: array(string) }, { latex: array(string) }),
    hessian: object(
      { n: integer, entries: array(array(string)), sparsity: array(tuple(integer, integer)), constant: boolean },
      { latex: string },
    ),
    determinant: union(object({ exact: string }, { factored: string }), undecided),
    trace: string,
    eigenvalues: nullable(array(value)),
    inertia: nullable(inertia),
    convexity,
    criticalPoints,
    candidates: array(candidate),
    candidateSets: array(candidateSet),
    candidatesReason: reason,
    extrema: object({ min: extremum, max: extremum }),
    evaluations: array(union(evaluation, noAnswer)),
    simplified: union(object({ text: string, latex: string, nodes: integer, conditions: array(string) }), undecided),
    equal: object(
      { verdict: oneOf("equal", "different", "unknown"), conditions: array(string) },
      {
        witness: object({ point: record(string), left: value, right: value }),
        proof: certificate,
        reason,
        assumes: array(oneOf("schanuel")),
      },
    ),
    derivative: object({ text: string, latex: string }),
    classifications: array(union(criticalPoint, notCritical, noAnswer)),
  },
);

const failure = object(
  {
    ...envelope,
    ok: oneOf(false),
    error: object(
      {
        code: string,
        message: string,
        exitCode: oneOf(2, 3, 4, 5, 70),
        suggestions: array(object({ text: string }, { replacement: string })),
        docs: string,
      },
      {
        range: object({ start: integer, end: integer, line: integer, col: integer }),
        expected: array(string),
      },
    ),
  },
  { timing },
);

/** The one description of the document that every command prints with `--json`. */
export const resultSchema = union(named("Success", success), named("Failure", failure));

/** The names of all fields that a document may have. */
export function documentFields(): readonly string[] {
  const shapes = [success, failure].flatMap((shape) => (shape.kind === "object" ? [shape] : []));
  return [...new Set(shapes.flatMap(({ required, optional }) => Object.keys({ ...required, ...optional })))];
}

export type ResultDocument = Infer<typeof resultSchema>;
export type SuccessDocument = Infer<typeof success>;
export type FailureDocument = Infer<typeof failure>;
export type ValueDocument = Infer<typeof value>;
export type CertificateDocument = Infer<typeof certificate>;
export type CriticalPointDocument = Infer<typeof criticalPoint>;
export type CriticalSetDocument = Infer<typeof criticalPoints>;
export type ConvexityDocument = Infer<typeof convexity>;
export type ExtremumDocument = Infer<typeof extremum>;
export type EvaluationDocument = Infer<typeof evaluation> | Infer<typeof noAnswer>;
export type ClassificationDocument = Infer<typeof criticalPoint> | Infer<typeof notCritical> | Infer<typeof noAnswer>;
export type ReasonDocument = Infer<typeof reason>;
export type PointDocument = Infer<typeof point>;
export type BlocksDocument = Infer<typeof blocks>;
export type FamilyDocument = Infer<typeof family>;
export type WitnessDocument = Infer<typeof witness>;
export type CandidateDocument = Infer<typeof candidate>;
export type CandidateSetDocument = Infer<typeof candidateSet>;
export type NoteDocument = Infer<typeof note>;
