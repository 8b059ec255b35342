import type { Box } from "../../certificates/box/box.ts";
import { inertiaOfBalls } from "../../certificates/box/inertia.ts";
import type { CriticalSystem } from "../../certificates/box/system.ts";
import { spectrumOfConstants } from "../../definiteness/spectrum.ts";
import { encloseAll } from "../../evaluate/enclose.ts";
import { encloseZero } from "../../evaluate/located-zero.ts";
import { freeNames } from "../../expr/build.ts";
import type { Inertia, Matrix } from "../../expr/matrix.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import type { Ball } from "../../number/ball.ts";
import { fromDouble } from "../../number/rational.ts";
import type { CriticalType } from "../critical-set.ts";
import { describeDerivative, describeEigenvalues, describeInertia, describeSaddle } from "../reason.ts";
import type { SolvedPoint } from "../solution.ts";
import { natureOfInertia } from "../standing.ts";
import { realAt, valueAt } from "../truth-at.ts";
import { coordinatesOf } from "./recognition.ts";

const PRECISIONS: readonly number[] = [64, 128, 256, 512, 1024];

/** The one critical point in a box where the Hessian is not singular. */
export function pointIn(system: CriticalSystem, box: Box): SolvedPoint {
  const at = coordinatesOf(system, box);
  const inertia = inertiaAt(system, box);
  const hessian = system.hessian.map((row) => row.map((entry) => valueAt(entry, at)));
  const eigenvalues = eigenvaluesOf(hessian, at);
  const nature =
    inertia === null ? ({ type: "unknown" as CriticalType, strict: null } as const) : natureOfInertia(inertia);
  return {
    at,
    value: realAt(valueAt(system.objective, at), at)!,
    ...nature,
    lowest: null,
    highest: null,
    isolated: true,
    degenerate: false,
    multiplicity: 1,
    inertia,
    hessian,
    eigenvalues,
    boundary: false,
    reason: reasonOf(inertia, eigenvalues, hessian),
    certificate:
      inertia === null
        ? null
        : { kind: "inertia", objective: system.objective, variables: system.variables, box, inertia },
  };
}

/** Decided at some precision, since the Hessian is proved not to be singular. */
function inertiaAt({ variables, gradient, hessian }: CriticalSystem, box: Box): Inertia | null {
  const zero = {
    variables,
    equations: gradient,
    box: box.map(([low, high]) => [fromDouble(low), fromDouble(high)] as const),
  };
  const n = variables.length;
  for (const bits of PRECISIONS) {
    const entries = encloseAll(hessian.flat(), encloseZero(zero, bits), bits);
    if (!entries.every((entry): entry is Ball => typeof entry === "object")) continue;
    const inertia = inertiaOfBalls(
      variables.map((_, i) => entries.slice(i * n, i * n + n)),
      bits,
    );
    if (inertia !== null) return inertia;
  }
  return null;
}

/** Exact ones of an exact matrix; the only entry of a matrix of order 1. */
function eigenvaluesOf(hessian: Matrix, at: Point): readonly RealNumber[] | null {
  if (hessian.length === 1) return [realAt(hessian[0]![0]!, at)!];
  return hessian.flat().every((entry) => freeNames(entry).length === 0) ? spectrumOfConstants(hessian) : null;
}

function reasonOf(inertia: Inertia | null, eigenvalues: readonly RealNumber[] | null, hessian: Matrix): string {
  if (inertia === null) return "";
  if (inertia.positive + inertia.negative === 1)
    return describeDerivative(2, inertia.positive > 0 ? 1 : -1, eigenvalues![0]!);
  return describeSaddle(hessian, inertia) ?? describeEigenvalues(eigenvalues) ?? describeInertia(inertia);
}
