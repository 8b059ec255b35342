import { signOf } from "../evaluate/approximate.ts";
import { taylorSeries } from "../evaluate/taylor.ts";
import type { Expr } from "../expr/expr.ts";
import { defaultBudget } from "../expr/problem.ts";
import { constantGerm, constantTerm, variableGerm } from "../polynomial/germ/germ.ts";
import { isRationalScalar, type Scalar, type ScalarField } from "../polynomial/germ/scalar-field.ts";
import type { Certificate } from "./certificate.ts";
import { isSmoothAt } from "./direction.ts";
import { type ExactPlace, increment, isSamePlace } from "./exact-place.ts";

/**
 * What a function is at a point: not 0; 0 with a gradient that is not; or 0 at a critical point of a type that a certificate of
 * kind `curve-pair`, `split`, `product`, `completed-square`, `nonnegative` or `pullback` proves.
 */
export type LocalEvidence =
  | { readonly kind: "unit"; readonly sign: 1 | -1 }
  | { readonly kind: "regular" }
  | { readonly kind: "critical"; readonly certificate: Certificate };

/** Whether the function is at the place as is said. */
export function holdsAt(
  expr: Expr,
  variables: readonly string[],
  at: ExactPlace,
  evidence: LocalEvidence,
  field: ScalarField,
  verify: (child: Certificate) => boolean,
): boolean {
  if (evidence.kind === "unit") return signAtPlace(expr, variables, at, field) === evidence.sign;
  if (valueAtPlace(expr, variables, at, field) !== 0) return false;
  if (evidence.kind === "regular") {
    const ring = { field, weights: variables.map(() => 1), order: 1 };
    const shift = variables.map((_, i) => variableGerm(ring, i));
    return (increment(expr, variables, at, shift, ring)?.size ?? 0) > 0;
  }
  const { certificate } = evidence;
  switch (certificate.kind) {
    case "curve-pair":
    case "split":
    case "product":
    case "completed-square":
    case "nonnegative":
    case "pullback":
      return (
        certificate.objective === expr &&
        certificate.variables.length === variables.length &&
        certificate.variables.every((name, i) => name === variables[i]) &&
        isSamePlace(certificate.at, at) &&
        verify(certificate)
      );
    default:
      return false;
  }
}

/** The value in the field, where it is known; else `null`. */
export function valueAtPlace(
  expr: Expr,
  variables: readonly string[],
  { coordinates }: ExactPlace,
  field: ScalarField,
): Scalar | null {
  const ring = { field, weights: [], order: 0 };
  const seeds = new Map(variables.map((name, i) => [name, constantGerm(ring, coordinates[i]!)]));
  const series = taylorSeries(expr, seeds, ring);
  return series === null ? null : constantTerm(ring, series);
}

/** The sign near the point of a function that is continuous there and not 0; `null` where it is not proved. */
export function signAtPlace(
  expr: Expr,
  variables: readonly string[],
  at: ExactPlace,
  field: ScalarField,
): -1 | 0 | 1 | null {
  const value = valueAtPlace(expr, variables, at, field);
  if (value !== null) return field.sign(value);
  const rational = at.coordinates.filter(isRationalScalar);
  if (rational.length < variables.length) return null;
  const place = new Map(variables.map((name, i) => [name, rational[i]!]));
  if (!isSmoothAt(expr, place)) return null;
  const sign = signOf(expr, place, defaultBudget);
  return sign === "unknown" || sign === "undefined" ? null : sign;
}

/** Whether a function changes its sign at the point, or which sign it has around it; `strict`: only there it is 0. */
export interface LocalSign {
  readonly sign: 1 | -1 | "both";
  readonly strict: boolean | null;
}

export function localSign(evidence: LocalEvidence): LocalSign {
  if (evidence.kind === "unit") return { sign: evidence.sign, strict: null };
  if (evidence.kind === "regular") return { sign: "both", strict: false };
  const { certificate } = evidence;
  if (certificate.kind === "nonnegative") return { sign: certificate.sign, strict: false };
  if (!("strict" in certificate) || !("at" in certificate) || certificate.type === "saddle")
    return { sign: "both", strict: false };
  return { sign: certificate.type === "minimum" ? 1 : -1, strict: certificate.strict };
}

/** Whether evidence is about a function of these variables at the origin. */
export function isAtOrigin(child: Certificate, part: Expr, names: readonly string[]): boolean {
  if (!("at" in child) || !("variables" in child) || !("objective" in child) || !("root" in child.at)) return false;
  return (
    child.objective === part &&
    child.variables.length === names.length &&
    child.variables.every((name, i) => name === names[i]) &&
    child.at.root === null &&
    child.at.coordinates.length === names.length &&
    child.at.coordinates.every((c) => c === 0)
  );
}
