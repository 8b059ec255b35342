import type { Box } from "../../certificates/box/box.ts";
import { criticalSystem } from "../../certificates/box/system.ts";
import type { Certificate } from "../../certificates/certificate.ts";
import { LARGEST_SIZE } from "../../certificates/exclusion.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { success } from "../../diagnostic/result.ts";
import { freeNames } from "../../expr/build.ts";
import { decimalOfRational } from "../../number/decimal.ts";
import { fromDouble } from "../../number/rational.ts";
import { restrict } from "../restrict.ts";
import type { Engine, Solution } from "../solution.ts";
import { middle } from "./evaluator.ts";
import { pointIn } from "./point.ts";
import { boundsOf, searchedBox } from "./region.ts";
import { type Searched, searchBox } from "./search.ts";

/**
 * Critical points of any formula in a box, by interval branch and prune: all of them, each in a box of its own with a
 * Hessian that is not singular; places where this cannot be decided leave a gap.
 */
export const intervalSearch: Engine = (task) => {
  const { objective, variables, domain, budget } = task;
  if (variables.length === 0 || variables.length > LARGEST_SIZE) return null;
  if (freeNames(objective).some((name) => !variables.includes(name))) return null;
  const region = searchedBox(boundsOf(domain, variables));
  if (region === null) return null;
  const system = criticalSystem(objective, variables);
  const found = searchBox(system, region);
  const points = [...found.zeros].sort(inOrder).map((box) => pointIn(system, box));
  const { script, zeros, neighbourhoods, undecided } = found;
  const certificate: Certificate = {
    kind: "exclusion",
    objective,
    variables,
    region,
    script,
    zeros,
    neighbourhoods,
    complete: undecided.length === 0,
  };
  const gap = gapOf(found, variables);
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

/** By the first coordinate that differs. */
function inOrder(a: Box, b: Box): number {
  const i = a.findIndex((side, k) => side[0] !== b[k]![0]);
  return i < 0 ? 0 : a[i]![0] - b[i]![0];
}

function gapOf({ undecided, stopped }: Searched, variables: readonly string[]): Diagnostic | null {
  const [first] = undecided;
  if (first === undefined) return null;
  if (stopped) {
    return { code: "limit/boxes", message: "the search by enclosures left too many parts of the region undecided" };
  }
  const place = variables
    .map((name, i) => `${name} = ${decimalOfRational(fromDouble(middle(first[i]!)), 4)}`)
    .join(", ");
  return {
    code: "unable/degenerate-point",
    message: `near ${place} there may be critical points where the Hessian is singular, or where f is not smooth`,
  };
}
