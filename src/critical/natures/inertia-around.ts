import { checkInertia, type InertiaCertificate } from "../../certificates/inertia.ts";
import type { Expr } from "../../expr/expr.ts";
import { doubleNear } from "../../number/ball-double.ts";
import type { CriticalPoint } from "../critical-set.ts";
import { encloseReal } from "../real-number.ts";

const BITS = 64;
/** In more variables a Hessian in balls takes too much room. */
const MOST_VARIABLES = 60;
/** Half widths of the boxes that are tried, relative to coordinates above 1. */
const WIDTHS = [2 ** -30, 2 ** -20, 2 ** -40, 2 ** -12];

/** Evidence for the type of a point with a regular Hessian, by a small box that holds no other one; `null` where none serves. */
export function inertiaAround(
  { at, inertia }: CriticalPoint,
  objective: Expr,
  variables: readonly string[],
): InertiaCertificate | null {
  if (inertia === null || inertia.zero > 0 || variables.length > MOST_VARIABLES) return null;
  const balls = variables.map((name) => encloseReal(at.get(name)!, BITS));
  const centre = balls.flatMap((ball) => (typeof ball === "string" ? [] : [doubleNear(ball)]));
  if (centre.length < variables.length) return null;
  for (const width of WIDTHS) {
    const box = centre.map((x) => {
      const half = width * Math.max(1, Math.abs(x));
      return [x - half, x + half] as const;
    });
    const certificate: InertiaCertificate = { kind: "inertia", objective, variables, box, inertia };
    if (box.flat().every(Number.isFinite) && checkInertia(certificate)) return certificate;
  }
  return null;
}
