import type { CurvePairCertificate } from "../../certificates/curve-pair.ts";
import { type ExactPlace, fieldOf } from "../../certificates/exact-place.ts";
import { decidedOr } from "../../evaluate/constant-field.ts";
import type { Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { orderOf } from "../../polynomial/germ/germ.ts";
import { decideNonnegative } from "./decide-nonnegative.ts";
import { decideProduct } from "./decide-product.ts";
import { decidePullback } from "./decide-pullback.ts";
import { decideSplit } from "./decide-split.ts";
import { decideSquare } from "./decide-square.ts";
import { quadraticPart } from "./quadratic-part.ts";
import { type Subject, subjectOf } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

const STEPS = 8_000_000;

/**
 * The type of a critical point, also where the Hessian is singular, for f analytic there: `null` where it is not decided, or
 * where the point is not critical. Splitting lemma, curves on which the sign changes, definite forms, Newton polygons
 * (Vasil'ev 1977) and, in two variables, the half-branches of the factors; else by coordinates in which f is written.
 */
export function decideDegenerate(objective: Expr, variables: readonly string[], place: ExactPlace): Verdict | null {
  return decidedOr(() => {
    const field = fieldOf(place);
    if (field === null || variables.length === 0) return null;
    const subject = subjectOf(objective, variables, place, field);
    return withinSteps(STEPS, () => decide(subject)) ?? decidePullback(subject, decideAtOrigin);
  }, null);
}

function decideAtOrigin(part: Expr, names: readonly string[]): Verdict | null {
  return decideDegenerate(part, names, { root: null, coordinates: names.map(() => 0) });
}

/** Polynomials in two variables over Q are decided completely by their factors, without types of those. */
function isPlane({ variables, degree, place }: Subject): boolean {
  return degree !== null && variables.length === 2 && place.root === null;
}

function decide(subject: Subject): Verdict | null {
  const { field, variables, place, degree } = subject;
  const ones = variables.map(() => 1);
  const germ = subject.germUpTo(2);
  const byFactors = (): Verdict | null =>
    isPlane(subject) ? null : decideProduct(subject, (factor) => decide(subjectOf(factor, variables, place, field)));
  if (germ === null) return degree === null ? byFactors() : null;
  if (orderOf(germ, ones) < 2) return null;
  if (degree !== null && germ.size === 0) {
    return { type: "constant", strict: null, reason: "f is constant", certificate: null };
  }
  const part = quadraticPart(field, germ, variables.length);
  if (part.positive === null || part.negative === null) {
    const sign = part.negative === null ? 1 : -1;
    const split = byFactors() ?? decideSplit(subject, part, sign);
    if (split !== null || isPlane(subject)) return split;
    return decideSquare(subject, decide) ?? decideNonnegative(subject);
  }
  const [rising, falling] = [part.positive, part.negative].map((vector) => ({
    shift: vector.map((c) => (c === 0 ? [] : [c])),
    order: 2,
  }));
  const { objective } = subject;
  const certificate: CurvePairCertificate = {
    kind: "curve-pair",
    objective,
    variables,
    at: place,
    rising: rising!,
    falling: falling!,
  };
  return { type: "saddle", strict: null, reason: "H has eigenvalues of both signs", certificate };
}
