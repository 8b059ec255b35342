import { maximalMinors } from "../../polynomial/multivariate/minors.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { splitBy } from "../../polynomial/rational-univariate/restriction.ts";
import { homogenisedValue } from "../../polynomial/rational-univariate/substitution.ts";
import type { SolvedPoint } from "../solution.ts";
import type { BranchFamilies } from "./branch-families.ts";
import { slopesOf } from "./odd-factors.ts";

/** Points by what they have to do with families of critical points. */
export interface PointsBesideFamilies {
  /** On no set that holds a family. */
  readonly apart: readonly RationalUnivariate[];
  /** On such a set, but perhaps in no family. */
  readonly touching: readonly RationalUnivariate[];
}

/** The points that belong to no family, divided; those that do are left out. */
export function besideFamilies(
  representations: readonly RationalUnivariate[],
  families: readonly Pick<BranchFamilies, "closure" | "covered">[],
): PointsBesideFamilies {
  let apart = representations;
  let touching: readonly RationalUnivariate[] = [];
  for (const { closure, covered } of families) {
    const divided = apart.map((representation) => divide(representation, closure));
    apart = divided.flatMap(({ off }) => off);
    if (covered) touching = touching.flatMap((representation) => divide(representation, closure).off);
    else touching = [...touching, ...divided.flatMap(({ on }) => on)];
  }
  return { apart, touching };
}

/** Points of a set where its equations have independent gradients, so that they are not alone, and the others. */
export function byRank(
  representations: readonly RationalUnivariate[],
  equations: readonly Multivariate[],
): { readonly regular: readonly RationalUnivariate[]; readonly singular: readonly RationalUnivariate[] } {
  const minors = maximalMinors(equations.map(slopesOf), equations[0]!.arity);
  const divided = representations.map((representation) => divide(representation, minors));
  return { regular: divided.flatMap(({ off }) => off), singular: divided.flatMap(({ on }) => on) };
}

/** A strict extremum is alone: f is constant on sets of critical points. */
export function aloneIfStrict<P extends Pick<SolvedPoint, "strict" | "isolated">>(point: P): P {
  return point.strict === true ? { ...point, isolated: true } : point;
}

interface Divided {
  readonly on: readonly RationalUnivariate[];
  readonly off: readonly RationalUnivariate[];
}

/** The points at which all polynomials are 0, and the others. */
function divide(representation: RationalUnivariate, closure: readonly Multivariate[]): Divided {
  const off: RationalUnivariate[] = [];
  let on: RationalUnivariate | null = representation;
  for (const p of closure) {
    if (on === null) break;
    const { zeros, others }: ReturnType<typeof splitBy> = splitBy(on, homogenisedValue(p, on));
    if (others !== null) off.push(others);
    on = zeros;
  }
  return { on: on === null ? [] : [on], off };
}
