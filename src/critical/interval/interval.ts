import type { Box } from "../../certificates/box/box.ts";
import { type CriticalSystem, criticalSystem } from "../../certificates/box/system.ts";
import { type ExclusionCertificate, LARGEST_SIZE } from "../../certificates/exclusion.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, success } from "../../diagnostic/result.ts";
import { freeNames } from "../../expr/build.ts";
import { decimalOfRational } from "../../number/decimal.ts";
import { fromDouble } from "../../number/rational.ts";
import { restrict } from "../restrict.ts";
import type { Engine, Solution, Task } from "../solution.ts";
import { confinedSearch } from "./confined-search.ts";
import { middle } from "./evaluator.ts";
import { inOrder } from "./order.ts";
import { pointIn } from "./point.ts";
import { type Bounds, boundsOf, boxWithin, directionsOf } from "./region.ts";
import { defaultLimits, lowLimits, type Searched, searchBox } from "./search.ts";
import { excludeTails, weightsFor } from "./tails.ts";

/**
 * Critical points of any formula in a box, by interval branch and prune: all of them, each in a box of its own with a
 * Hessian that is not singular; places where this cannot be decided leave a gap.
 */
export const intervalSearch: Engine = (task) => {
  const { objective, variables, domain, budget } = task;
  if (variables.length === 0 || variables.length > LARGEST_SIZE) return null;
  if (freeNames(objective).some((name) => !variables.includes(name))) return null;
  const system = criticalSystem(objective, variables);
  const bounds = boundsOf(domain, variables);
  const searched = searchedPart(system, bounds);
  if (searched === null) return null;
  const { region, isWhole } = searched;
  const confined = isWhole ? null : confinedSearch(system, bounds);
  if (confined !== null) {
    const points = [...confined.zeros].sort(inOrder).map((box) => pointIn(system, box));
    const { certificate } = confined;
    return success(restrict({ ...COMPLETE, variables, points, countReal: points.length, certificate }, domain, budget));
  }
  const limits = isWhole ? defaultLimits : lowLimits;
  const found = searchBox(system, region, limits);
  const gap = gapOf(found, variables) ?? (isWhole ? null : beyond(region, variables));
  if (gap !== null && (found.zeros.length === 0 || found.zeros.length > limits.zeros)) return failure(gap);
  const points = [...found.zeros].sort(inOrder).map((box) => pointIn(system, box));
  const certificate = exclusionCertificate(task, searched, found);
  const solution: Solution = {
    variables,
    method: "interval",
    gap,
    points,
    families: [],
    candidates: [],
    countReal: gap === null ? points.length : null,
    countComplex: null,
    infimum: null,
    supremum: null,
    certificate,
  };
  return success(restrict(solution, domain, budget));
};

const COMPLETE = {
  method: "interval",
  gap: null,
  families: [],
  candidates: [],
  countComplex: null,
  infimum: null,
  supremum: null,
} as const;

export interface SearchedPart {
  readonly region: Box;
  readonly tails: ExclusionCertificate["tails"];
  /** Nothing of the domain lies outside. */
  readonly isWhole: boolean;
}

/** How far a search goes where the domain has no bound and no end of the critical points is proved. */
const RADII: readonly number[] = [4, 16, 64, 256];
const LARGEST_UNBOUNDED = 4;

/** A box that holds all critical points of the domain, by its bounds and by the tails of the gradient, or else some box. */
export function searchedPart(system: CriticalSystem, bounds: Bounds): SearchedPart | null {
  const directions = directionsOf(bounds);
  const unbounded = directions.filter((direction) => direction !== "").length;
  if (unbounded === 0) {
    const region = boxWithin(bounds, 0);
    return region === null ? null : { region, tails: null, isWhole: true };
  }
  if (unbounded > LARGEST_UNBOUNDED) return null;
  const weights = weightsFor(system);
  for (const radius of RADII) {
    const region = boxWithin(bounds, radius);
    const tails = region === null ? null : excludeTails(system, region, { directions, weights, radius });
    if (tails !== null) return { region: region!, tails, isWhole: true };
  }
  const region = boxWithin(bounds, RADII[1]!);
  return region === null ? null : { region, tails: null, isWhole: false };
}

/** What a search over such a part shows. */
export function exclusionCertificate(
  { objective, variables }: Task,
  { region, tails }: SearchedPart,
  { script, zeros, neighbourhoods, undecided }: Searched,
): ExclusionCertificate {
  const complete = undecided.length === 0;
  return { kind: "exclusion", objective, variables, region, script, zeros, neighbourhoods, tails, complete };
}

function beyond(region: Box, variables: readonly string[]): Diagnostic {
  const sides = variables.map(
    (name, i) => `${name} in [${region[i]!.map((end) => decimalOfRational(fromDouble(end), 4)).join(", ")}]`,
  );
  return { code: "unable/region", message: `only ${sides.join(", ")} was searched` };
}

export function gapOf({ undecided, stopped }: Searched, variables: readonly string[]): Diagnostic | null {
  const [first] = undecided;
  if (first === undefined) return null;
  if (stopped) {
    return { code: "unable/boxes", message: "the search by enclosures left too many parts of the region undecided" };
  }
  const place = variables
    .map((name, i) => `${name} = ${decimalOfRational(fromDouble(middle(first[i]!)), 4)}`)
    .join(", ");
  return {
    code: "unable/degenerate-point",
    message: `near ${place} there may be critical points where the Hessian is singular, or where f is not smooth`,
  };
}
