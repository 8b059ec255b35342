import type { Box } from "../../certificates/box/box.ts";
import type { CriticalSystem } from "../../certificates/box/system.ts";
import type { ConfinementCertificate } from "../../certificates/confinement.ts";
import type { ExclusionCertificate } from "../../certificates/exclusion.ts";
import { withinSteps } from "../../number/patience.ts";
import { confine } from "./confine.ts";
import { type Bounds, boxWithin, directionsOf } from "./region.ts";
import { defaultLimits, searchBox } from "./search.ts";

const RADII: readonly number[] = [16, 64];
const STEPS = 8_000_000;
const MOST_SEARCHES = 40;

/** All critical points, where equations of the gradient can be solved so far that these lie in a few small boxes. */
export function confinedSearch(
  system: CriticalSystem,
  bounds: Bounds,
): { readonly zeros: readonly Box[]; readonly certificate: ConfinementCertificate } | null {
  const { objective, variables } = system;
  const directions = directionsOf(bounds);
  for (const radius of RADII) {
    const outer = boxWithin(bounds, radius);
    const found = outer === null ? null : withinSteps(STEPS, () => confine(system, { variables, directions, outer }));
    if (outer === null || found === null || found.boxes.length > MOST_SEARCHES) continue;
    const searches: ExclusionCertificate[] = [];
    for (const region of found.boxes) {
      const { script, zeros, neighbourhoods, undecided } = searchBox(system, region, defaultLimits);
      if (undecided.length > 0) return null;
      const parts = { region, script, zeros, neighbourhoods, tails: null, complete: true };
      searches.push({ kind: "exclusion", objective, variables, ...parts });
    }
    const { confinement } = found;
    const certificate = {
      kind: "confinement",
      objective,
      variables,
      directions,
      outer,
      confinement,
      searches,
    } as const;
    return { zeros: searches.flatMap(({ zeros }) => zeros), certificate };
  }
  return null;
}
