import type { Rational } from "../number/rational.ts";
import { isPositiveDefinite } from "../polynomial/germ/definite-form.ts";
import { isDetermined } from "../polynomial/germ/determinacy.ts";
import { addGerms, degreeOfTerm, derivativeGerm, type Germ, orderOf, partOfDegree } from "../polynomial/germ/germ.ts";
import { hasPositivePolygon } from "../polynomial/germ/newton-polygon.ts";
import type { ScalarField } from "../polynomial/germ/scalar-field.ts";
import { type PlaneDecomposition, typeOfPlaneGerm } from "./plane-germ.ts";

/**
 * Why a power series has a minimum (or a saddle) at 0: it has no variables; a lowest weighted form that is positive definite; a
 * Newton polygon whose edges are positive; in two variables the factors of a polynomial; it is 0, exactly or because its
 * order would pass the multiplicity of an isolated critical point of a polynomial; it does not change along a line, and its
 * restriction to `x_i = 0` is as claimed.
 */
export type ReducedClaim =
  | { readonly kind: "point" }
  | { readonly kind: "form"; readonly weights: readonly number[] }
  | { readonly kind: "polygon" }
  | { readonly kind: "plane"; readonly decomposition: PlaneDecomposition }
  | { readonly kind: "vanishing" }
  | {
      readonly kind: "cylinder";
      readonly direction: readonly Rational[];
      readonly variable: number;
      readonly claim: ReducedClaim;
    };

/** What is known of a series besides its terms. */
export interface ReducedContext {
  readonly field: ScalarField;
  readonly arity: number;
  /** Terms of higher total degree are not known; `null` for a polynomial. */
  readonly order: number | null;
  /** A series in one variable of higher order is 0; `null` where nothing is known. */
  readonly bound: number | null;
}

export interface ReducedType {
  readonly type: "minimum" | "saddle";
  /** `null` for a saddle. */
  readonly strict: boolean | null;
}

const STRICT: ReducedType = { type: "minimum", strict: true };
const WEAK: ReducedType = { type: "minimum", strict: false };

/** The type of 0 for a series without constant term, when the claim holds, else `null`. */
export function typeOfReduced(claim: ReducedClaim, germ: Germ, context: ReducedContext): ReducedType | null {
  const { field, arity, order, bound } = context;
  switch (claim.kind) {
    case "point":
      return arity === 0 ? STRICT : null;
    case "form":
      return claim.weights.length === arity && hasDefiniteForm(germ, claim.weights, field, order) ? STRICT : null;
    case "polygon":
      return arity === 2 && hasPositivePolygon(field, germ) ? STRICT : null;
    case "vanishing":
      return germ.size === 0 && arity > 0 && isZeroBeyond(context, bound) ? WEAK : null;
    case "plane": {
      if (arity !== 2 || !(order === null || isDetermined(germ, order))) return null;
      const found = typeOfPlaneGerm(germ, claim.decomposition);
      return found === null || found.type === "maximum" ? null : { type: found.type, strict: found.strict };
    }
    case "cylinder": {
      const section = sectionOfCylinder(claim, germ, context);
      const found =
        section === null || section.size === 0
          ? null
          : typeOfReduced(claim.claim, section, { ...context, arity: arity - 1 });
      return found?.type === "minimum" ? WEAK : found;
    }
    default:
      return claim satisfies never;
  }
}

function isZeroBeyond({ arity, order }: ReducedContext, bound: number | null): boolean {
  return order === null || (arity === 1 && bound !== null && order >= bound);
}

/** Whether the lowest part for these weights is positive definite, and the terms that are not known are all beyond it. */
function hasDefiniteForm(germ: Germ, weights: readonly number[], field: ScalarField, order: number | null): boolean {
  if (germ.size === 0 || weights.length === 0 || !weights.every((w) => Number.isInteger(w) && w > 0)) return false;
  const degree = orderOf(germ, weights);
  if (order !== null && (order + 1) * Math.min(...weights) <= degree) return false;
  const form = partOfDegree(germ, weights, degree);
  if (weights.length > 1) return isPositiveDefinite(form, weights.length);
  const [term] = [...form.values()];
  return degreeOfTerm([1], term!.powers) % 2 === 0 && field.sign(term!.coefficient) > 0;
}

/** The restriction to `x_variable = 0` of a polynomial that has derivative 0 in a direction across it. */
function sectionOfCylinder(
  { direction, variable }: { readonly direction: readonly Rational[]; readonly variable: number },
  germ: Germ,
  { field, arity, order }: ReducedContext,
): Germ | null {
  if (order !== null || direction.length !== arity || (direction[variable] ?? 0) === 0) return null;
  const ring = { field, weights: direction.map(() => 1), order: Number.POSITIVE_INFINITY };
  const slope = direction.reduce<Germ>((sum, c, i) => addGerms(ring, sum, derivativeGerm(ring, germ, i), c), new Map());
  if (slope.size > 0) return null;
  const kept = [...germ.values()].filter(({ powers }) => powers[variable] === 0);
  const without = kept.map(({ powers, coefficient }) => ({
    powers: powers.filter((_, i) => i !== variable),
    coefficient,
  }));
  return new Map(without.map((term) => [term.powers.join(), term]));
}
