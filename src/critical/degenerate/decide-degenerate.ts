import { type ExactPlace, fieldOf, increment } from "../../certificates/exact-place.ts";
import { type ReducedClaim, type ReducedContext, typeOfReduced } from "../../certificates/split.ts";
import type { Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { isDetermined } from "../../polynomial/germ/determinacy.ts";
import { type Germ, type GermRing, orderOf, scaleGerm, variableGerm } from "../../polynomial/germ/germ.ts";
import type { Scalar, ScalarField } from "../../polynomial/germ/scalar-field.ts";
import { polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { signedCurves } from "./curves.ts";
import { decomposePlaneGerm } from "./plane.ts";
import { type QuadraticPart, quadraticPart } from "./quadratic-part.ts";
import { describeCurves, describeReduced } from "./reasons.ts";
import { liftedCurve, type Reduction, reduceGerm } from "./reduction.ts";
import type { Verdict } from "./verdict.ts";

/** Everything that is known of f at the point. */
interface Subject {
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly place: ExactPlace;
  readonly field: ScalarField;
  /** The degree of a polynomial, else `null`. */
  readonly degree: number | null;
  /** `f - f(place)` up to an order. */
  readonly germUpTo: (order: number) => Germ | null;
}

const STEPS = 8_000_000;
const STEPS_FOR_AN_ORDER = 3_000_000;
/** Orders of the reduced series that are tried, by the number of its variables. */
const ORDERS: readonly (readonly number[])[] = [
  [],
  [3, 5, 7, 9, 13, 19, 27],
  [3, 5, 7, 9, 11, 15],
  [3, 5, 7, 9],
  [3, 5, 7],
];
const HIGHEST_BOUND = 120;

/**
 * The type of a critical point where the Hessian is singular, for f analytic there: `null` where it is not decided, or where
 * the point is not critical. Splitting lemma, curves on which the sign changes, definite forms, Newton polygons (Vasil'ev
 * 1977) and, in two variables, the half-branches of the factors.
 */
export function decideDegenerate(objective: Expr, variables: readonly string[], place: ExactPlace): Verdict | null {
  const field = fieldOf(place);
  if (field === null || variables.length === 0) return null;
  return withinSteps(STEPS, () => decide(subjectOf(objective, variables, place, field)));
}

function subjectOf(objective: Expr, variables: readonly string[], place: ExactPlace, field: ScalarField): Subject {
  const polynomial = polynomialOf(objective, variables);
  const degree = polynomial === null ? null : Math.max(totalDegree(polynomial), 0);
  const germUpTo = (order: number): Germ | null => {
    const ring: GermRing = { field, weights: variables.map(() => 1), order: degree ?? order };
    const shift = variables.map((_, i) => variableGerm(ring, i));
    return increment(objective, variables, place, shift, ring);
  };
  return { objective, variables, place, field, degree, germUpTo };
}

function decide(subject: Subject): Verdict | null {
  const { field, variables, degree } = subject;
  const quadratic = subject.germUpTo(2);
  if (quadratic === null) return null;
  if (
    orderOf(
      quadratic,
      variables.map(() => 1),
    ) < 2
  )
    return null;
  if (degree !== null && quadratic.size === 0) {
    return { type: "constant", strict: null, reason: "f is constant", certificate: null };
  }
  const part = quadraticPart(field, quadratic, variables.length);
  if (part.positive !== null && part.negative !== null) {
    return straightCurves(subject, part.positive, part.negative);
  }
  const sign = part.negative === null ? 1 : -1;
  return decideSplit(subject, part, sign);
}

function straightCurves(subject: Subject, up: readonly Scalar[], down: readonly Scalar[]): Verdict {
  const { objective, variables, place } = subject;
  const arc = (vector: readonly Scalar[]) => ({ shift: vector.map((c) => (c === 0 ? [] : [c])), order: 2 });
  const certificate = {
    kind: "curve-pair" as const,
    objective,
    variables,
    at: place,
    rising: arc(up),
    falling: arc(down),
  };
  return { type: "saddle", strict: null, reason: "H has eigenvalues of both signs", certificate };
}

function decideSplit(subject: Subject, part: QuadraticPart, sign: 1 | -1): Verdict | null {
  const arity = subject.variables.length - part.normal.length;
  if (arity === 0) return null;
  for (const order of ordersFor(subject, arity)) {
    const verdict = withinSteps(STEPS_FOR_AN_ORDER, () => decideAtOrder(subject, part, sign, order));
    if (verdict !== null) return verdict;
  }
  return decideWhole(subject);
}

/** A polynomial in two variables as it stands, without splitting. */
function decideWhole(subject: Subject): Verdict | null {
  const { degree, variables } = subject;
  if (degree === null || variables.length !== 2) return null;
  const order = Math.max(3, degree + 1 - (degree % 2));
  const unsplit: QuadraticPart = { positive: null, negative: null, normal: [], inverse: [] };
  return withinSteps(STEPS_FOR_AN_ORDER, () => decideAtOrder(subject, unsplit, 1, order));
}

/** Odd numbers; the last one for a reduced series in one variable is where a polynomial's must be 0. */
function ordersFor({ degree, variables }: Subject, arity: number): readonly number[] {
  const orders = ORDERS[arity] ?? [3, 5];
  if (degree === null) return orders;
  if (arity === variables.length) {
    const exact = Math.max(3, degree + 1 - (degree % 2));
    return [...orders.filter((order) => order < exact), exact];
  }
  const bound = (degree - 1) ** variables.length + 1;
  const last = bound + 1 - (bound % 2);
  if (arity > 1 || variables.length === 2 || last > HIGHEST_BOUND) return orders;
  return [...orders.filter((order) => order < last), last];
}

function decideAtOrder(subject: Subject, part: QuadraticPart, sign: 1 | -1, order: number): Verdict | null {
  const { field, variables, degree } = subject;
  const germ = subject.germUpTo(order);
  if (germ === null) return null;
  const reduction = reduceGerm(field, germ, variables.length, part.normal, part.inverse, order);
  const arity = reduction.others.length;
  const isExact = part.normal.length === 0 && degree !== null && degree <= order;
  const context = {
    field,
    arity,
    order,
    isExact,
    bound: degree === null ? null : (degree - 1) ** variables.length + 1,
  };
  const signs = part.normal.length === 0 ? ([1, -1] as const) : [sign];
  const saddle = saddleFromCurves(subject, reduction, sign, isExact);
  if (saddle !== null) return saddle;
  for (const side of signs) {
    const verdict = extremum(subject, reduction, side, context);
    if (verdict !== null) return verdict;
  }
  return null;
}

/** A curve on which the reduced series is negative, and one on which it or the normal part is positive. */
function saddleFromCurves(subject: Subject, reduction: Reduction, sign: 1 | -1, isExact: boolean): Verdict | null {
  const { field, objective, variables, place } = subject;
  const { normal, others } = reduction;
  const order = isExact ? Number.POSITIVE_INFINITY : reduction.order;
  const { rising, falling } = signedCurves(field, signed(field, reduction, sign), others.length, order);
  if (falling === null || (rising === null && normal.length === 0)) return null;
  const lifted = (curve: NonNullable<typeof falling>) => ({
    shift: liftedCurve(field, reduction, curve.weights, curve.scale),
    order: curve.degree,
  });
  const first = normal[0];
  const up =
    first !== undefined ? { shift: variables.map((_, i) => (i === first ? [1] : [])), order: 2 } : lifted(rising!);
  const down = lifted(falling);
  const [above, below] = sign > 0 ? [up, down] : [down, up];
  const certificate = { kind: "curve-pair" as const, objective, variables, at: place, rising: above, falling: below };
  return { type: "saddle", strict: null, reason: describeCurves(field, certificate), certificate };
}

function signed(field: ScalarField, { reduced, order }: Reduction, sign: 1 | -1): Germ {
  return scaleGerm({ field, weights: [], order }, reduced, sign);
}

function extremum(subject: Subject, reduction: Reduction, sign: 1 | -1, context: ReducedContext): Verdict | null {
  const reduced = signed(subject.field, reduction, sign);
  for (const claim of claimsFor(reduced, context)) {
    const found = typeOfReduced(claim, reduced, context);
    if (found === null) continue;
    return verdictOf(subject, reduction, reduced, sign, claim, found);
  }
  return null;
}

function verdictOf(
  { objective, variables, place }: Subject,
  reduction: Reduction,
  reduced: Germ,
  sign: 1 | -1,
  claim: ReducedClaim,
  found: { readonly type: "minimum" | "saddle"; readonly strict: boolean | null },
): Verdict {
  const type = found.type === "saddle" ? "saddle" : sign > 0 ? "minimum" : "maximum";
  const certificate = {
    kind: "split" as const,
    objective,
    variables,
    at: place,
    sign,
    normal: reduction.normal,
    graph: reduction.graph.map((series) => [...series.values()]),
    order: reduction.order,
    reduced: claim,
    type: type as "minimum" | "maximum" | "saddle",
    strict: found.strict,
  };
  return { type, strict: found.strict, reason: describeReduced(claim, reduced, reduction, found.strict), certificate };
}

/** Claims that may hold, the cheap ones first. */
function claimsFor(reduced: Germ, { arity, isExact, order, bound }: ReducedContext): readonly ReducedClaim[] {
  if (arity === 1) {
    if (reduced.size > 0) return [{ kind: "form", weights: [1] }];
    return bound !== null && order >= bound ? [{ kind: "vanishing" }] : [];
  }
  if (arity === 2) {
    const decomposition = isExact || isDetermined(reduced, order) ? decomposePlaneGerm(reduced) : null;
    return [{ kind: "polygon" }, ...(decomposition === null ? [] : [{ kind: "plane", decomposition } as const])];
  }
  const weights = naturalWeights(reduced, arity);
  return weights === null ? [] : [{ kind: "form", weights }];
}

/** The only weights for which the lowest part can be definite: from the least pure powers. */
function naturalWeights(reduced: Germ, arity: number): readonly number[] | null {
  const pure = new Array<number>(arity).fill(Number.POSITIVE_INFINITY);
  for (const { powers } of reduced.values()) {
    const occurring = powers.flatMap((e, i) => (e > 0 ? [i] : []));
    if (occurring.length === 1) pure[occurring[0]!] = Math.min(pure[occurring[0]!]!, powers[occurring[0]!]!);
  }
  if (pure.some((e) => !Number.isFinite(e))) return null;
  const common = pure.reduce((m, e) => (m * e) / greatestCommonDivisor(m, e), 1);
  return pure.map((e) => common / e);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
