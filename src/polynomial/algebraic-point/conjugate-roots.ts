import { type Ball, lowerEnd, upperEnd } from "../../number/ball.ts";
import { compareRational, type Rational } from "../../number/rational.ts";
import type { Polynomial } from "../polynomial.ts";
import { rationalRoots } from "../rational-roots.ts";
import type { RealRoot } from "../real-roots.ts";
import { cellInside, endsOfCell } from "../refine.ts";
import { signAt, type UnivariatePolynomial } from "../univariate.ts";
import type { PointField } from "./point-field.ts";
import { realPointsOfField } from "./real-points.ts";
import { valueOnBalls } from "./value-at-point.ts";

const FIRST_BITS = 32;
const MOST_BITS = 4096;

/**
 * The real roots of `polynomial`, ascending: the minimal polynomial of a number that generates the field, so that its real roots are
 * the values at the real points, one each. Disjoint balls around these isolate them without bisection. `null` if that is not to be had.
 */
export function rootsOfGenerator(
  polynomial: UnivariatePolynomial,
  h: Polynomial,
  field: PointField,
): readonly RealRoot[] | null {
  if (polynomial.length - 1 !== field.degree || rationalRoots(polynomial).length > 0) return null;
  const points = realPointsOfField(field);
  for (let bits = FIRST_BITS; bits <= MOST_BITS; bits *= 2) {
    const intervals = points.map((point) => endsOf(valueOnBalls(h, point.enclose(bits), bits)));
    const ordered = intervals.sort(([a], [b]) => compareRational(a, b));
    const areApart = ordered.every(([from], i) => i === 0 || compareRational(ordered[i - 1]![1], from) < 0);
    if (!areApart || !ordered.every(([from, to]) => signAt(polynomial, from) * signAt(polynomial, to) < 0)) continue;
    const cells = ordered.map((interval) => cellInside(polynomial, interval));
    const roots = cells.flatMap((cell): RealRoot[] =>
      typeof cell === "object" && "depth" in cell ? [{ polynomial, isolating: endsOfCell(cell) }] : [],
    );
    return roots.length === cells.length ? roots : null;
  }
  return null;
}

function endsOf(ball: Ball): readonly [Rational, Rational] {
  return [lowerEnd(ball), upperEnd(ball)];
}
