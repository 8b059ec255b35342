import type { Arc, CurvePairCertificate } from "../../certificates/curve-pair.ts";
import { type ReducedContext, typeOfReduced } from "../../certificates/reduced-germ.ts";
import type { SplitCertificate } from "../../certificates/split.ts";
import { withinSteps } from "../../number/patience.ts";
import { type Germ, scaleGerm } from "../../polynomial/germ/germ.ts";
import type { ScalarField } from "../../polynomial/germ/scalar-field.ts";
import { claimsFor } from "./claims.ts";
import { type SignedCurve, signedCurves } from "./curves.ts";
import type { QuadraticPart } from "./quadratic-part.ts";
import { describeCurves, describeReduced } from "./reasons.ts";
import { exactReduction, liftedCurve, type Reduction, reduceGerm } from "./reduction.ts";
import type { Subject } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

const STEPS_FOR_AN_ORDER = 3_000_000;
/** Orders of the reduced series that are tried, by the number of its variables. */
const ORDERS: readonly (readonly number[])[] = [
  [3],
  [3, 5, 7, 9, 13, 19, 27],
  [3, 5, 7, 9, 11, 15],
  [3, 5, 7, 9],
  [3, 5, 7],
];
const HIGHEST_BOUND = 120;
/** For a Hessian that is left aside. */
const UNSPLIT: QuadraticPart = { positive: null, negative: null, normal: [], inverse: [] };

/** By the splitting lemma, with ever higher orders; a polynomial in two variables is decided as it stands in the end. */
export function decideSplit(subject: Subject, part: QuadraticPart, sign: 1 | -1): Verdict | null {
  const arity = subject.variables.length - part.normal.length;
  for (const order of ordersFor(subject, arity)) {
    const verdict = withinSteps(STEPS_FOR_AN_ORDER, () => decideAtOrder(subject, part, sign, order));
    if (verdict !== null) return verdict;
  }
  if (subject.degree === null || subject.variables.length > 2) return null;
  return withinSteps(STEPS_FOR_AN_ORDER, () => decideAtOrder(subject, UNSPLIT, 1, null));
}

/** Odd numbers; `null` stands for a polynomial as it is. The last order in one variable is where a polynomial's must be 0. */
function ordersFor({ degree, variables }: Subject, arity: number): readonly (number | null)[] {
  const orders = ORDERS[arity] ?? [3, 5];
  if (degree === null) return orders;
  if (arity === variables.length) return [null];
  const bound = multiplicityBound(degree, variables.length);
  const last = bound + 1 - (bound % 2);
  if (arity !== 1 || variables.length === 2 || last > HIGHEST_BOUND) return orders;
  return [...orders.filter((order) => order < last), last];
}

/** Beyond this order a reduced series in one variable is 0, for a polynomial f of this degree (Bézout). */
function multiplicityBound(degree: number, arity: number): number {
  return (degree - 1) ** arity + 1;
}

function decideAtOrder(subject: Subject, part: QuadraticPart, sign: 1 | -1, order: number | null): Verdict | null {
  const { field, variables, degree } = subject;
  const germ = subject.germUpTo(order ?? degree ?? 0);
  if (germ === null) return null;
  const reduction = reduceGerm(field, germ, variables.length, part.normal, part.inverse, order);
  const found = decideReduced(subject, reduction, sign);
  if (found !== null || degree === null || order === null || reduction.normal.length === 0) return found;
  const exact = exactReduction(field, germ, reduction);
  return exact === null ? null : decideReduced(subject, exact, sign);
}

function decideReduced(subject: Subject, reduction: Reduction, sign: 1 | -1): Verdict | null {
  const saddle = saddleFromCurves(subject, reduction, sign);
  if (saddle !== null) return saddle;
  const signs = reduction.normal.length === 0 ? ([1, -1] as const) : [sign];
  for (const side of signs) {
    const verdict = byClaim(subject, reduction, side);
    if (verdict !== null) return verdict;
  }
  return null;
}

/** A curve on which the reduced series is negative, and one on which it or the normal part is positive. */
function saddleFromCurves(subject: Subject, reduction: Reduction, sign: 1 | -1): Verdict | null {
  const { field, objective, variables, place } = subject;
  const { normal, others, order } = reduction;
  if (others.length === 0) return null;
  const series = signed(field, reduction, sign);
  const { rising, falling } = signedCurves(field, series, others.length, order ?? Number.POSITIVE_INFINITY);
  if (falling === null || (rising === null && normal.length === 0)) return null;
  const lifted = (curve: SignedCurve): Arc => ({
    shift: liftedCurve(field, reduction, curve.weights, curve.scale),
    order: curve.degree,
  });
  const first = normal[0];
  const up =
    first === undefined ? lifted(rising!) : { shift: variables.map((_, i) => (i === first ? [1] : [])), order: 2 };
  const down = lifted(falling);
  const [above, below] = sign > 0 ? [up, down] : [down, up];
  const certificate: CurvePairCertificate = {
    kind: "curve-pair",
    objective,
    variables,
    at: place,
    rising: above,
    falling: below,
  };
  return { type: "saddle", strict: null, reason: describeCurves(field, certificate), certificate };
}

function signed(field: ScalarField, { reduced }: Reduction, sign: 1 | -1): Germ {
  return scaleGerm({ field, weights: [], order: Number.POSITIVE_INFINITY }, reduced, sign);
}

function byClaim(subject: Subject, reduction: Reduction, sign: 1 | -1): Verdict | null {
  const { field, objective, variables, place, degree } = subject;
  const { normal, others, graph, order } = reduction;
  const reduced = signed(field, reduction, sign);
  const bound = degree === null ? null : multiplicityBound(degree, variables.length);
  const context: ReducedContext = { field, arity: others.length, order, bound };
  for (const claim of claimsFor(reduced, context)) {
    const found = typeOfReduced(claim, reduced, context);
    if (found === null) continue;
    const type = found.type === "saddle" ? "saddle" : sign > 0 ? "minimum" : "maximum";
    const certificate: SplitCertificate = {
      kind: "split",
      objective,
      variables,
      at: place,
      sign,
      normal,
      graph: graph.map((series) => [...series.values()]),
      order,
      reduced: claim,
      type,
      strict: found.strict,
    };
    return {
      type,
      strict: found.strict,
      reason: describeReduced(claim, reduced, reduction, found.strict),
      certificate,
    };
  }
  return null;
}
