import { checkInertia, type InertiaCertificate } from "../certificates/inertia.ts";
import type { Expr } from "../expr/expr.ts";
import type { Inertia } from "../expr/matrix.ts";

/** Evidence for the inertia of a regular Hessian by a box round a point, its half widths relative to coordinates above 1; `null` when none serves. */
export function inertiaRound(
  centre: readonly number[],
  objective: Expr,
  variables: readonly string[],
  inertia: Inertia,
  halfWidths: readonly number[],
): InertiaCertificate | null {
  for (const width of halfWidths) {
    const box = centre.map((x) => {
      const half = width * Math.max(1, Math.abs(x));
      return [x - half, x + half] as const;
    });
    const certificate: InertiaCertificate = { kind: "inertia", objective, variables, box, inertia };
    if (box.flat().every(Number.isFinite) && checkInertia(certificate)) return certificate;
  }
  return null;
}
