import type { LineConditions } from "../evaluate/line-conditions.ts";
import type { RealNumber } from "../expr/real.ts";
import type { Rational } from "../number/rational.ts";
import { compareRoots, distinctRealRoots, sameRoot, signAtRoot } from "../polynomial/algebraic.ts";
import { between, distinctAscending } from "../polynomial/ascending-roots.ts";
import { type RealRoot, rationalAsRoot } from "../polynomial/real-roots.ts";
import { degreeOf, leadingCoefficient, signAt, signOfBigInt } from "../polynomial/univariate.ts";
import type { Pieces } from "./pieces.ts";
import type { Extent, Task } from "./solution.ts";
import { mostExtreme } from "./univariate-extents.ts";
import { valuesAt } from "./value-at-root.ts";

/** The infimum and supremum over the part of the line where the conditions hold. */
export function piecewiseExtents(
  found: Pieces,
  critical: readonly RealRoot[],
  conditions: LineConditions,
  { budget }: Task,
): { readonly infimum: Extent | null; readonly supremum: Extent | null } {
  const edges = conditions.polynomials.flatMap(distinctRealRoots);
  const marks = distinctAscending([...found.breaks, ...critical, ...edges]);
  const inside = marks.filter((root) => conditions.hold((p) => signAtRoot(p, root)));
  const limits: Extent[] = inside.map((root) => ({ value: valueAt(found, root), attained: true }));
  for (let i = 0; i <= marks.length; i += 1) {
    const [left, right] = [marks[i - 1] ?? null, marks[i] ?? null];
    const sample = between(left, right);
    if (conditions.hold((p) => signAt(p, sample))) limits.push(...limitsOn(found, sample, left, right));
  }
  return { infimum: mostExtreme(limits, -1, budget), supremum: mostExtreme(limits, 1, budget) };
}

/** The value of f at a point of the line. */
export function valueAt({ breaks, pieces, joints }: Pieces, root: RealRoot): RealNumber {
  const joint = joints[breaks.findIndex((other) => sameRoot(other, root))];
  return valuesAt((joint ?? pieces[breaksBelow(breaks, root)]!).f)(root);
}

function breaksBelow(breaks: readonly RealRoot[], root: RealRoot): number {
  return breaks.filter((other) => compareRoots(other, root) < 0).length;
}

/** The limits of f at both ends of an open stretch without breaks; the value where f is constant there. */
function limitsOn(
  { breaks, pieces }: Pieces,
  sample: Rational,
  left: RealRoot | null,
  right: RealRoot | null,
): readonly Extent[] {
  const { f } = pieces[breaksBelow(breaks, rationalAsRoot(sample))]!;
  const degree = degreeOf(f.numerator);
  if (degree < 1) return [{ value: valuesAt(f)(rationalAsRoot(sample)), attained: true }];
  const rise = signOfBigInt(leadingCoefficient(f.numerator) * f.denominator[0]!);
  const limit = (end: RealRoot | null, sign: number): Extent => ({
    value: end === null ? (sign > 0 ? "+oo" : "-oo") : valuesAt(f)(end),
    attained: false,
  });
  return [limit(left, degree % 2 === 0 ? rise : -rise), limit(right, rise)];
}
