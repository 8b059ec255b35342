import { type Ball, containsZero, type Enclosed, subtractBall } from "../../number/ball.ts";
import { poll } from "../../number/patience.ts";
import { enclosureOfRoot } from "../../polynomial/algebraic.ts";
import { eliminant } from "../../polynomial/multivariate/eliminant.ts";
import { encloseMultivariate } from "../../polynomial/multivariate/enclosure.ts";
import { isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { encloseRepresented } from "../../polynomial/rational-univariate/enclosure.ts";
import type { AlgebraicPoint, RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { isolateRoots, type RealRoot } from "../../polynomial/real-roots.ts";
import type { SystemComponent } from "../components.ts";
import { countRoots } from "../real-root-intervals.ts";

/**
 * No further real zero, because resultants have the coordinates of all of them among their real roots: each combination of
 * roots is a real point of a component, or an equation is seen not to be 0 there with so many bits.
 */
export interface EliminantsCompleteness {
  readonly by: "eliminants";
  readonly bits: number;
}

const FIRST_BITS = 32;
const MOST_BITS = 4096;
const MOST_CELLS = 20_000;

export function checkEliminants(
  { bits }: EliminantsCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const equations = system.filter((p) => !isZero(p));
  if (equations.length === 0 || !(bits <= MOST_BITS)) return false;
  const grid: (readonly RealRoot[])[] = [];
  for (let i = 0; i < equations[0]!.arity; i += 1) {
    const roots = coordinatesOf(equations, i);
    if (roots === null) return false;
    grid.push(roots);
  }
  if (grid.reduce((cells, roots) => cells * roots.length, 1) > MOST_CELLS) return false;
  return isExhausted(grid, bits, equations, components);
}

/** The real roots of an eliminant, counted anew. */
function coordinatesOf(equations: readonly Multivariate[], i: number): readonly RealRoot[] | null {
  const p = eliminant(equations, i);
  const roots = p === null ? null : isolateRoots(p);
  return roots !== null && roots.length === countRoots(p!) ? roots : null;
}

/** Whether every combination of roots is the place of a listed point, or no zero. */
function isExhausted(
  grid: readonly (readonly RealRoot[])[],
  bits: number,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const points = realPointsOf(components);
  let open = grid.reduce<readonly (readonly number[])[]>(
    (cells, roots) => cells.flatMap((cell) => roots.map((_, i) => [...cell, i])),
    [[]],
  );
  for (let digits = FIRST_BITS; digits <= bits && open.length > 0; digits *= 2) {
    const balls = grid.map((roots) => roots.map((root) => enclosureOfRoot(root, digits)));
    const taken = new Set(points.map(({ representation, root }) => cellOf(representation, root, balls, digits)));
    open = open.filter((cell) => {
      poll(100);
      if (taken.has(cell.join())) return false;
      const box = cell.map((k, i) => balls[i]![k]!);
      return !system.some((p) => excludesZero(encloseMultivariate(p, box, digits)));
    });
  }
  return open.length === 0;
}

/** The cell that a point is in, if the enclosures leave only one; each coordinate is known to be among the roots. */
function cellOf(
  representation: RationalUnivariate,
  root: RealRoot,
  balls: readonly (readonly Ball[])[],
  digits: number,
): string | null {
  const box = encloseRepresented(representation, root, digits);
  const cell = box?.map((coordinate, i) => onlyMeeting(coordinate, balls[i]!));
  return cell === undefined || cell.includes(null) ? null : cell.join();
}

function realPointsOf(components: readonly SystemComponent[]): AlgebraicPoint[] {
  return components.flatMap(({ representation, isolating }) =>
    isolating.map((interval) => ({
      representation,
      root: { polynomial: representation.minimal, isolating: interval },
    })),
  );
}

/** The position of the one ball that has a point in common with the given one: a root is known to be in it. */
function onlyMeeting(ball: Ball, roots: readonly Ball[]): number | null {
  const meeting = roots.flatMap((root, i) => (containsZero(subtractBall(ball, root, 64)) ? [i] : []));
  return meeting.length === 1 ? meeting[0]! : null;
}

function excludesZero(value: Enclosed): boolean {
  return typeof value === "object" && !containsZero(value);
}
