import { ballSign, subtractBall } from "../../number/ball.ts";
import { compareRoots } from "../../polynomial/algebraic.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { coordinateOf, rootsAtPoints } from "../../polynomial/algebraic-point/root-at-point.ts";
import type { RealRoot } from "../../polynomial/real-roots.ts";
import { LARGEST_DEGREE } from "./exact-numbers.ts";

/** Coordinates in larger fields that agree in so many digits count as equal for the order. */
const MOST_BITS = 512;
/** As many as signs at the points are first looked at with. */
const FIRST_BITS = 64;

/** The points in ascending lexicographic order of their coordinates; exact up to fields of degree 256. */
export function inOrder(points: readonly RealPoint[], variables: readonly string[]): readonly RealPoint[] {
  const coordinates = variables.map((_, i) => rootsAtPoints(coordinateOf(variables, i)));
  const known = variables.map(() => new Map<RealPoint, RealRoot>());
  const rootOf = (point: RealPoint, i: number): RealRoot => {
    const root = known[i]!.get(point) ?? coordinates[i]!(point);
    known[i]!.set(point, root);
    return root;
  };
  const compare = (a: RealPoint, b: RealPoint): number => {
    for (let i = 0; i < variables.length; i += 1) {
      const order = compareByBalls(a, b, i, FIRST_BITS) || compareExactly(a, b, i);
      if (order !== 0) return order;
    }
    return 0;
  };
  const compareExactly = (a: RealPoint, b: RealPoint, i: number): number => {
    const large = Math.max(a.field.degree, b.field.degree) > LARGEST_DEGREE;
    return large ? compareByBalls(a, b, i, MOST_BITS) : compareRoots(rootOf(a, i), rootOf(b, i));
  };
  return points.toSorted(compare);
}

/** 0 where the balls overlap. */
function compareByBalls(a: RealPoint, b: RealPoint, i: number, bits: number): number {
  return ballSign(subtractBall(a.enclose(bits)[i]!, b.enclose(bits)[i]!, bits)) ?? 0;
}
