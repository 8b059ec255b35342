import type { Certificate } from "../../certificates/certificate.ts";
import { inertiaAtPoint } from "../../definiteness/inertia-at-point.ts";
import { rationalEntries } from "../../definiteness/inertia-of-constants.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Inertia, Matrix } from "../../expr/matrix.ts";
import type { Point } from "../../expr/real.ts";
import { ldlt } from "../../matrix/ldlt.ts";
import { fraction, multiplyRational } from "../../number/rational.ts";
import { type RealPoint, realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { secondDerivatives } from "../../polynomial/partial-derivative.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { describeSecondOrder } from "../reason.ts";
import type { SolvedPoint } from "../solution.ts";
import { natureOfInertia } from "../standing.ts";
import { eigenvaluesOf, matricesAtPoints } from "./hessian-at-point.ts";
import { numbersAt } from "./numbers.ts";
import { inOrder } from "./order.ts";

/** A critical point with a singular semidefinite Hessian, for those who look at higher orders. */
export interface DegeneratePoint {
  readonly polynomial: Polynomial;
  readonly point: RealPoint;
  readonly at: Point;
  readonly inertia: Inertia;
}

/** What higher orders say of a degenerate point. */
export type DegenerateNature = Pick<SolvedPoint, "type" | "strict" | "multiplicity" | "reason" | "certificate">;

export interface UnfinishedPoints {
  readonly objective: Expr;
  /** The objective, expanded, in the variables that the coordinates belong to. */
  readonly polynomial: Polynomial;
  /** Points with gradient 0. */
  readonly representations: readonly RationalUnivariate[];
  /** `null` when it cannot tell either. */
  readonly decideDegenerate?: (point: DegeneratePoint) => DegenerateNature | null;
  /** What exact numbers of one field may take; without a bound all are exact. */
  readonly steps?: number;
}

/**
 * The real critical points of a polynomial over Q, those of each representation in ascending order, with coordinates, values and Hessians, exact but in very large fields, and types by the inertia of the Hessian. Standings are left open.
 */
export function finishPoints({
  objective,
  polynomial,
  representations,
  decideDegenerate,
  steps = Number.POSITIVE_INFINITY,
}: UnfinishedPoints): readonly SolvedPoint[] {
  const { variables } = polynomial;
  const second = secondDerivatives(polynomial);
  const numbers = numbersAt(objective, polynomial, withoutTopForm(polynomial), steps);
  const matrices = matricesAtPoints(second);
  const points = representations.flatMap((representation) => inOrder(realPoints(representation), variables));
  return points.map((point) => {
    const { at, value } = numbers(point);
    const inertia = inertiaAtPoint(second, point);
    const hessian = matrices(point, at);
    const eigenvalues = eigenvaluesOf(hessian);
    const rational = rationalEntries(hessian);
    const solved: SolvedPoint = {
      at,
      value,
      ...natureOfInertia(inertia),
      lowest: null,
      highest: null,
      isolated: true,
      degenerate: inertia.zero > 0,
      multiplicity: inertia.zero === 0 ? 1 : null,
      inertia,
      hessian,
      eigenvalues,
      boundary: false,
      reason: describeSecondOrder(inertia, eigenvalues, rational),
      certificate: certificateOf(objective, variables, point, inertia, hessian),
    };
    const decided = solved.type === "unknown" ? decideDegenerate?.({ polynomial, point, at, inertia }) : null;
    return { ...solved, ...decided };
  });
}

/** The polynomial less `Σ x_i·∂_i f` over its degree: equal where the gradient is 0, and of a lower degree (Euler). */
function withoutTopForm({ variables, terms }: Polynomial): Polynomial {
  const degrees = terms.map(({ powers }) => powers.reduce((sum, e, i) => (i % 2 === 1 ? sum + e : sum), 0));
  const highest = Math.max(1, ...degrees);
  return {
    variables,
    terms: terms.flatMap(({ coefficient, powers }, t) => {
      const share = fraction(BigInt(highest - degrees[t]!), BigInt(highest));
      return share === 0 ? [] : [{ coefficient: multiplyRational(coefficient, share), powers }];
    }),
  };
}

/** Elimination at a rational point; elsewhere the signs are to be found at the root that the point belongs to. */
function certificateOf(
  objective: Expr,
  variables: readonly string[],
  { representation, root }: RealPoint,
  inertia: Inertia,
  hessian: Matrix,
): Certificate {
  const rational = rationalEntries(hessian);
  if (rational !== null) return ldlt(rational);
  const { minimal, denominator, numerators } = representation;
  const { isolating } = root;
  return { kind: "inertia-at-root", objective, variables, minimal, denominator, numerators, isolating, inertia };
}
