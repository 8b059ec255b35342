import type { Expr } from "../expr/expr.ts";
import { coefficientAt, type Germ, type GermRing, germOf } from "../polynomial/germ/germ.ts";
import type { Scalar } from "../polynomial/germ/scalar-field.ts";
import { type ExactPlace, fieldOf, increment } from "./exact-place.ts";

/** A curve through the place: for each variable the coefficients of `t, t^2, ...`; f - f(place) is of this order in t. */
export interface Arc {
  readonly shift: readonly (readonly Scalar[])[];
  readonly order: number;
}

/** Two curves from a point: for small t > 0, f is greater than at the point on the first and less on the second. */
export interface CurvePairCertificate {
  readonly kind: "curve-pair";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: ExactPlace;
  readonly rising: Arc;
  readonly falling: Arc;
}

const HIGHEST_ORDER = 1000;

/** Whether the first term of f along each curve, worked out as a power series in t, has the sign that is claimed. */
export function checkCurvePair(certificate: CurvePairCertificate): boolean {
  return leadingSign(certificate, certificate.rising) === 1 && leadingSign(certificate, certificate.falling) === -1;
}

/** The sign of the term of the stated order when all before it are 0, else 0. */
function leadingSign({ objective, variables, at }: CurvePairCertificate, { shift, order }: Arc): -1 | 0 | 1 {
  const field = fieldOf(at);
  const fits = at.coordinates.length === variables.length && shift.length === variables.length;
  if (field === null || !fits || !(Number.isInteger(order) && order >= 1 && order <= HIGHEST_ORDER)) return 0;
  const ring: GermRing = { field, weights: [1], order };
  const curve = shift.map((coefficients) => curveGerm(ring, coefficients));
  const along = increment(objective, variables, at, curve, ring);
  if (along === null || along.size !== 1) return 0;
  return field.sign(coefficientAt(along, [order]));
}

function curveGerm(ring: GermRing, coefficients: readonly Scalar[]): Germ {
  return germOf(
    ring,
    coefficients.map((coefficient, i) => ({ powers: [i + 1], coefficient })),
  );
}
