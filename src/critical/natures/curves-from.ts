import { type CurvesProof, type PointedCurve, signAlong } from "../../certificates/nature/curves.ts";
import type { NatureClaim } from "../../certificates/nature/subject.ts";
import { decidedOr } from "../../evaluate/constant-field.ts";
import { fraction, type Rational } from "../../number/rational.ts";
import { combinations } from "../combinations.ts";

const STEPS: readonly Rational[] = [0, 1, -1];
/** Of coordinates that move with the square: so that curves can follow an edge. */
const BENDS: readonly Rational[] = [0, 1, -1, fraction(1n, 2n), fraction(-1n, 2n), fraction(3n, 4n), fraction(-3n, 4n)];
const MOST = 80;
const LARGEST = 3;

/** Two curves from a point along which f falls and rises; `null` where none are found among simple ones. */
export function curvesFrom(claim: NatureClaim): CurvesProof | null {
  if (claim.variables.length > LARGEST) return null;
  let [falls, rises]: (PointedCurve | null)[] = [null, null];
  let tried = 0;
  for (const curve of curves(claim.variables.length)) {
    const sign = decidedOr(() => signAlong(curve, claim), null);
    if (sign === -1) falls ??= curve;
    if (sign === 1) rises ??= curve;
    if (falls != null && rises != null) return { by: "curves", falls, rises };
    tried += 1;
    if (tried > MOST) return null;
  }
  return null;
}

function* curves(count: number): Generator<PointedCurve> {
  const all = (steps: readonly Rational[]): readonly (readonly Rational[])[] =>
    combinations(Array.from({ length: count }, () => steps)).filter((step) => step.some((entry) => entry !== 0));
  for (const step of all(STEPS)) yield { step, power: step.map(() => 1) };
  for (let i = 0; count > 1 && i < count; i += 1) {
    for (const step of combinations(Array.from({ length: count }, (_, k) => (k === i ? BENDS : STEPS)))) {
      if (step[i] !== 0 && step.some((entry, k) => k !== i && entry !== 0))
        yield { step, power: step.map((_, k) => (k === i ? 2 : 1)) };
    }
  }
}
