import type { Certificate } from "../../certificates/certificate.ts";
import { inertiaAtPoint } from "../../definiteness/inertia-at-point.ts";
import { rationalEntries } from "../../definiteness/inertia-of-constants.ts";
import type { Inertia, Matrix } from "../../expr/matrix.ts";
import type { Point } from "../../expr/real.ts";
import { ldlt } from "../../matrix/ldlt.ts";
import { type RealPoint, realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { secondDerivatives } from "../../polynomial/partial-derivative.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { describeSecondOrder } from "../reason.ts";
import type { SolvedPoint } from "../solution.ts";
import { natureOfInertia } from "../standing.ts";
import { numbersAtPoints } from "./exact-numbers.ts";
import { eigenvaluesOf, matricesAtPoints } from "./hessian-at-point.ts";
import { inOrder } from "./order.ts";

/** A critical point with a singular semidefinite Hessian, for those who look at higher orders. */
export interface DegeneratePoint {
  readonly objective: Polynomial;
  readonly point: RealPoint;
  readonly at: Point;
  readonly inertia: Inertia;
}

/** What higher orders say of a degenerate point. */
export type DegenerateNature = Pick<SolvedPoint, "type" | "strict" | "multiplicity" | "reason" | "certificate">;

export interface UnfinishedPoints {
  /** The variables in the order of the coordinates. */
  readonly objective: Polynomial;
  /** All points with gradient 0, finitely many. */
  readonly representation: RationalUnivariate;
  /** `null` when it cannot tell either. */
  readonly decideDegenerate?: (point: DegeneratePoint) => DegenerateNature | null;
}

/**
 * The real critical points of a polynomial over Q with finitely many complex ones, in ascending order, with exact coordinates,
 * values and Hessians, and types by the inertia of the Hessian. Standings are left open.
 */
export function finishPoints({
  objective,
  representation,
  decideDegenerate,
}: UnfinishedPoints): readonly SolvedPoint[] {
  const { variables } = objective;
  const second = secondDerivatives(objective);
  const coordinates = variables.map((_, i) =>
    numbersAtPoints({ variables, terms: [{ coefficient: 1, powers: [i, 1] }] }),
  );
  const values = numbersAtPoints(objective);
  const matrices = matricesAtPoints(second);
  return inOrder(realPoints(representation), variables).map((point) => {
    const at: Point = new Map(variables.map((name, i) => [name, coordinates[i]!(point)]));
    const inertia = inertiaAtPoint(second, point);
    const hessian = matrices(point, at);
    const eigenvalues = eigenvaluesOf(hessian);
    const rational = rationalEntries(hessian);
    const solved: SolvedPoint = {
      at,
      value: values(point),
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
      certificate: certificateOf(hessian),
    };
    const decided = solved.type === "unknown" ? decideDegenerate?.({ objective, point, at, inertia }) : null;
    return { ...solved, ...decided };
  });
}

function certificateOf(hessian: Matrix): Certificate | null {
  const rational = rationalEntries(hessian);
  return rational === null ? null : ldlt(rational);
}
