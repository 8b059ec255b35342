import { type Functional, type MultiplePoint, rationalPlace } from "../../certificates/completeness/multiplicities.ts";
import type { SystemComponent } from "../../certificates/components.ts";
import { countPoints } from "../../certificates/components.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { recentred } from "../../polynomial/multivariate/recentre.ts";
import { rationalRoots } from "../../polynomial/rational-roots.ts";
import { dualSpace, liftDualSpace } from "./dual-space.ts";

/** Functionals of no higher degree are looked for. */
const LARGEST_DEGREE = 16;

/**
 * Multiple rational points with the functionals by which the components count this often together; `null` when they do not, or
 * that is too much work.
 */
export function multiplePoints(
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
  dimension: number,
): readonly MultiplePoint[] | null {
  const multiple: MultiplePoint[] = [];
  let missing = dimension - countPoints(components);
  for (const [component, { representation }] of components.entries()) {
    for (const root of missing > 0 ? rationalRoots(representation.minimal) : []) {
      const { numerators, denominator } = rationalPlace(representation, root);
      const local = system.map((f) => recentred(f, numerators, denominator));
      const functionals = functionalsAt(local, missing + 1);
      if (functionals === null || functionals.length < 2) continue;
      multiple.push({ component, root, functionals });
      missing -= functionals.length - 1;
    }
  }
  return missing === 0 ? multiple : null;
}

/** A basis of those at the origin, of the least degree at which there are `most`, or no further ones. */
function functionalsAt(system: readonly Multivariate[], most: number): readonly Functional[] | null {
  for (let degree = 1, before = 1; degree <= LARGEST_DEGREE; degree += 1) {
    const size = dualSpace(system, degree)?.free.length ?? null;
    if (size === null) return null;
    if (size === most || size === before) return liftDualSpace(system, size === before ? degree - 1 : degree);
    before = size;
  }
  return null;
}
