import { difference, linearCombination, product, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import type { Rational } from "../number/rational.ts";
import { coefficientAt, variableGerm } from "../polynomial/germ/germ.ts";
import type { Scalar, ScalarField } from "../polynomial/germ/scalar-field.ts";
import { isZero } from "../polynomial/multivariate/polynomial.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";
import type { Certificate } from "./certificate.ts";
import { type ExactPlace, fieldOf, increment } from "./exact-place.ts";
import { isAtOrigin, localSign, signAtPlace, valueAtPlace } from "./local-evidence.ts";

/**
 * `f = constant + unit·part(functions)`, where the unit is not 0 at the point and the functions are 0 there with independent
 * gradients, so that they are coordinates, or some of them: f has there the type of `part` at 0, or with a negative unit the
 * opposite one; it is not strict with fewer functions than variables.
 */
export interface PullbackCertificate {
  readonly kind: "pullback";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: ExactPlace;
  readonly functions: readonly Expr[];
  readonly names: readonly string[];
  readonly part: Expr;
  readonly unit: Expr;
  readonly constant: Rational;
  /** The type of `part` at 0. */
  readonly certificate: Certificate;
  readonly type: "minimum" | "maximum" | "saddle";
  readonly strict: boolean | null;
}

const MOST_TERMS = 5000;

/** Whether the identity holds, the functions are coordinates at the point, and the type follows from that of the part. */
export function checkPullback(certificate: PullbackCertificate, verify: (child: Certificate) => boolean): boolean {
  const { objective, variables, at, functions, names, part, unit, type, strict } = certificate;
  const child = certificate.certificate;
  const field = fieldOf(at);
  if (field === null || at.coordinates.length !== variables.length || names.length !== functions.length) return false;
  if (names.length === 0 || new Set(names).size !== names.length) return false;
  const image = pulledBack(certificate);
  if (image !== objective) {
    const identity = multivariateOf(difference(objective, image), variables.map(variable), MOST_TERMS);
    if (identity === null || !isZero(identity.polynomial)) return false;
  }
  if (!areCoordinates(functions, variables, at, field)) return false;
  const sign = signAtPlace(unit, variables, at, field);
  const origin: ExactPlace = { root: null, coordinates: names.map(() => 0) };
  if (sign === null || sign === 0 || valueAtPlace(part, names, origin, fieldOf(origin)!) !== 0) return false;
  if (!isAtOrigin(child, part, names) || !verify(child)) return false;
  const found = typeOfPullback(child, sign, names.length === variables.length);
  return found.type === type && found.strict === strict;
}

/** `constant + unit·part(functions)`. */
export function pulledBack({
  functions,
  names,
  part,
  unit,
  constant,
}: Pick<PullbackCertificate, "functions" | "names" | "part" | "unit" | "constant">): Expr {
  const inner = substitute(part, new Map(names.map((name, i) => [name, functions[i]!])));
  return linearCombination([product(unit, inner)], null, constant);
}

/** The type that a certificate of the part says, as it is above the point. */
export function typeOfPullback(
  child: Certificate,
  unit: -1 | 1,
  isWhole: boolean,
): { readonly type: "minimum" | "maximum" | "saddle"; readonly strict: boolean | null } {
  const { sign, strict } = localSign({ kind: "critical", certificate: child });
  if (sign === "both") return { type: "saddle", strict: null };
  return { type: sign === unit ? "minimum" : "maximum", strict: isWhole ? strict : false };
}

/** Whether functions are 0 at a point and have independent gradients there. */
function areCoordinates(
  functions: readonly Expr[],
  variables: readonly string[],
  at: ExactPlace,
  field: ScalarField,
): boolean {
  const ring = { field, weights: variables.map(() => 1), order: 1 };
  const shift = variables.map((_, i) => variableGerm(ring, i));
  const rows: (readonly Scalar[])[] = [];
  for (const f of functions) {
    const linear = increment(f, variables, at, shift, ring);
    if (linear === null || valueAtPlace(f, variables, at, field) !== 0) return false;
    rows.push(
      variables.map((_, i) =>
        coefficientAt(
          linear,
          variables.map((__, k) => (k === i ? 1 : 0)),
        ),
      ),
    );
  }
  return areIndependent(rows, field);
}

function areIndependent(given: readonly (readonly Scalar[])[], field: ScalarField): boolean {
  let rows = given;
  while (rows.length > 0) {
    const [first, ...others] = rows;
    const column = first!.findIndex((c) => field.sign(c) !== 0);
    if (column < 0) return false;
    const inverse = field.invert(first![column]!);
    rows = others.map((row) => {
      const factor = field.negate(field.multiply(row[column]!, inverse));
      return row.map((c, k) => field.add(c, field.multiply(factor, first![k]!)));
    });
  }
  return true;
}
