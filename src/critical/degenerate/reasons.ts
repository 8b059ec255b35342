import type { Arc, CurvePairCertificate } from "../../certificates/curve-pair.ts";
import { increment } from "../../certificates/exact-place.ts";
import type { ProductCertificate } from "../../certificates/product.ts";
import type { ReducedClaim } from "../../certificates/reduced-germ.ts";
import { printRational, type Rational } from "../../number/rational.ts";
import { coefficientAt, type Germ, orderOf, partOfDegree } from "../../polynomial/germ/germ.ts";
import { isRationalScalar, type Scalar, type ScalarField } from "../../polynomial/germ/scalar-field.ts";
import type { Reduction } from "./reduction.ts";

/** Longer texts are left out of the "why" column. */
const LONGEST = 40;

/** `f falls as -t^5 on (t^2, t), rises as t^2 on (t, 0)`, from the point; shorter where the curves are long. */
export function describeCurves(field: ScalarField, certificate: CurvePairCertificate): string {
  const [up, down] = [certificate.rising, certificate.falling].map((arc) => describeArc(field, certificate, arc));
  return up === null || down === null
    ? "f falls on one curve through the point and rises on another"
    : `f falls as ${down} and rises as ${up}`;
}

function describeArc(field: ScalarField, certificate: CurvePairCertificate, arc: Arc): string | null {
  const { objective, variables, at } = certificate;
  const ring = { field, weights: [1], order: arc.order };
  const shift = arc.shift.map((coefficients) => germOfCoefficients(coefficients));
  const along = increment(objective, variables, at, shift, ring);
  const lead = along === null ? 0 : coefficientAt(along, [arc.order]);
  const power = isRationalScalar(lead) ? termText(lead, arc.order) : null;
  const offsets = arc.shift.map(polynomialText);
  if (power === null || offsets.includes(null)) return null;
  const text = `${power} along (${offsets.join(", ")})`;
  return text.length > LONGEST ? null : text;
}

function germOfCoefficients(coefficients: readonly Scalar[]): Germ {
  return new Map(
    coefficients.flatMap((coefficient, i) =>
      coefficient === 0 ? [] : [[String(i + 1), { powers: [i + 1], coefficient }] as const],
    ),
  );
}

function polynomialText(coefficients: readonly Scalar[]): string | null {
  if (!coefficients.every(isRationalScalar)) return null;
  const terms = coefficients.flatMap((c, i) => (c === 0 ? [] : [termText(c, i + 1)]));
  return terms.length === 0 ? "0" : terms.join(" + ").replaceAll("+ -", "- ");
}

function termText(coefficient: Rational, exponent: number): string {
  const power = exponent === 1 ? "t" : `t^${exponent}`;
  const factor = printRational(coefficient);
  return factor === "1" ? power : factor === "-1" ? `-${power}` : `${factor}*${power}`;
}

/** Why a product has its type. */
export function describeProduct({ variables, factors, type, strict }: ProductCertificate): string {
  if (type === "saddle") return "one factor of f - f(p) changes its sign";
  const even = factors.every(({ multiplicity, evidence }) => evidence.kind === "unit" || multiplicity % 2 === 0);
  const start = even
    ? "f - f(p) is an even power times a factor that is not 0"
    : "no factor of f - f(p) changes its sign";
  return strict === false ? `${start}, and it is 0 on a ${variables.length === 2 ? "curve" : "surface"}` : start;
}

/** Why the reduced series has its type, in a few words. */
export function describeReduced(
  claim: ReducedClaim,
  reduced: Germ,
  { others, normal }: Reduction,
  strict: boolean | null,
): string {
  const where = normal.length === 0 ? "" : " on the kernel of H";
  switch (claim.kind) {
    case "point":
      return "H definite";
    case "cylinder":
      return "f does not change along a line and has an extremum across it";
    case "form": {
      const degree = orderOf(reduced, claim.weights);
      const [term] = [...partOfDegree(reduced, claim.weights, degree).values()];
      const definite = `lowest form definite${where}, degree ${degree}`;
      const isPlain = others.length === 1 && isRationalScalar(term!.coefficient);
      return isPlain ? `lowest term${where} of even order ${degree}` : definite;
    }
    case "polygon":
      return `every edge of the Newton polygon definite${where}`;
    case "vanishing":
      return "H definite across a curve on which f is constant";
    case "plane":
      if (strict === null) return "f changes sign at a branch of its zero set";
      return strict ? `f has an isolated zero${where}` : "f is constant on a curve and does not change sign";
    default:
      return claim satisfies never;
  }
}
