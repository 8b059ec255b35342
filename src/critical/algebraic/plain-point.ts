import { denseHessian, hessian } from "../../calculus/hessian.ts";
import { inertiaOfConstants, rationalEntries } from "../../definiteness/inertia-of-constants.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import { ldlt } from "../../matrix/ldlt.ts";
import { eigenvaluesOf } from "../points/hessian-at-point.ts";
import { realOfExpr } from "../real-number.ts";
import { describeSecondOrder } from "../reason.ts";
import type { SolvedPoint, Task } from "../solution.ts";
import { natureOfInertia } from "../standing.ts";
import { valueAt } from "../truth-at.ts";

/** A critical point by the values of its second derivatives, which are those of `alike`. */
export function plainPoint(at: Point, alike: Expr, { objective, variables, budget }: Task): SolvedPoint {
  const values = denseHessian(hessian(alike, variables)).map((row) => row.map((entry) => valueAt(entry, at)));
  const inertia = inertiaOfConstants(values, budget);
  const rational = rationalEntries(values);
  const eigenvalues = eigenvaluesOf(values);
  const isRegular = inertia?.zero === 0;
  return {
    at,
    value: realOfExpr(valueAt(objective, at)),
    ...(inertia === null ? { type: "unknown", strict: null } : natureOfInertia(inertia)),
    lowest: null,
    highest: null,
    isolated: true,
    degenerate: !isRegular,
    multiplicity: isRegular ? 1 : null,
    inertia,
    hessian: values,
    eigenvalues,
    boundary: false,
    reason: describeSecondOrder(inertia, eigenvalues, rational),
    certificate: rational === null ? null : ldlt(rational),
  };
}
