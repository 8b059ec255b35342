import type { Certificate } from "../certificates/certificate.ts";
import { ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Inertia, Matrix } from "../expr/matrix.ts";
import type { Budget } from "../expr/problem.ts";
import type { ExactReal, Point, RealNumber } from "../expr/real.ts";
import { ldlt } from "../matrix/ldlt.ts";
import type { Rational } from "../number/rational.ts";
import { exprOfReal } from "../print/real.ts";
import { combinations } from "./combinations.ts";
import type { Candidate } from "./critical-set.ts";
import { implicitly, needsEquations } from "./implicit.ts";
import { compareReals, rationalNumber, sumOfReals } from "./real-number.ts";
import { describeEigenvalues, describeInertia } from "./reason.ts";
import type { Solution, SolvedFamily, SolvedPoint, Standing } from "./solution.ts";
import { combinedNature } from "./standing.ts";

export type Stratum = SolvedPoint | SolvedFamily;

/** What the parts of a separable function have in common. */
export interface Joint {
  readonly variables: readonly string[];
  readonly constant: Rational;
  readonly parts: readonly Solution[];
  readonly budget: Budget;
}

/** The point with the coordinates of one point from each part: the Hessian is block diagonal, values and inertias add. */
export function joinPoints(points: readonly SolvedPoint[], joint: Joint): SolvedPoint {
  const nature = combinedNature(points);
  const hessian = blockDiagonal(points, joint);
  const inertia = sumOfInertias(points.map((point) => point.inertia));
  const eigenvalues = mergedEigenvalues(points, joint.budget);
  return {
    at: joinedCoordinates(points, joint),
    value: sumOfReals([rationalNumber(joint.constant), ...points.map((point) => point.value)]),
    ...nature,
    ...jointStanding(points),
    isolated: points.every((point) => point.isolated === true) ? true : null,
    degenerate: points.some((point) => point.degenerate),
    multiplicity: points.reduce<number | null>(
      (product, { multiplicity }) => (product === null || multiplicity === null ? null : product * multiplicity),
      1,
    ),
    inertia,
    hessian,
    eigenvalues,
    boundary: points.some((point) => point.boundary),
    reason: reasonOf(points, inertia, eigenvalues),
    certificate: ldltOf(hessian),
  };
}

function joinedCoordinates(points: readonly { readonly at: Point }[], { variables }: Joint): Point {
  const all = new Map(points.flatMap((point) => [...point.at]));
  return new Map(variables.map((name) => [name, all.get(name)!]));
}

/** The least value of a sum of separate functions is taken exactly where every part is least. */
export function jointStanding(strata: readonly Standing[]): Standing {
  const all = (side: "lowest" | "highest"): boolean | null => {
    if (strata.some((stratum) => stratum[side] === false)) return false;
    return strata.every((stratum) => stratum[side] === true) ? true : null;
  };
  return { lowest: all("lowest"), highest: all("highest") };
}

function blockDiagonal(points: readonly SolvedPoint[], { variables, parts }: Joint): Matrix {
  const positions = new Map<string, readonly [block: number, index: number]>();
  for (const [block, part] of parts.entries()) {
    for (const [index, name] of part.variables.entries()) positions.set(name, [block, index]);
  }
  return variables.map((row) =>
    variables.map((column): Expr => {
      const [block, i] = positions.get(row)!;
      const [other, j] = positions.get(column)!;
      return block === other ? points[block]!.hessian[i]![j]! : ZERO;
    }),
  );
}

function sumOfInertias(inertias: readonly (Inertia | null)[]): Inertia | null {
  let [positive, zero, negative] = [0, 0, 0];
  for (const inertia of inertias) {
    if (inertia === null) return null;
    positive += inertia.positive;
    zero += inertia.zero;
    negative += inertia.negative;
  }
  return { positive, zero, negative };
}

/** All eigenvalues of the blocks in ascending order, or `null` when two cannot be compared. */
function mergedEigenvalues(points: readonly SolvedPoint[], budget: Budget): readonly RealNumber[] | null {
  const all: RealNumber[] = [];
  for (const { eigenvalues } of points) {
    if (eigenvalues === null) return null;
    for (const value of eigenvalues) {
      let place = all.length;
      while (place > 0) {
        const order = compareReals(value, all[place - 1]!, budget);
        if (order === null) return null;
        if (order >= 0) break;
        place -= 1;
      }
      all.splice(place, 0, value);
    }
  }
  return all;
}

function reasonOf(
  points: readonly SolvedPoint[],
  inertia: Inertia | null,
  eigenvalues: readonly RealNumber[] | null,
): string {
  if (points.some((point) => point.degenerate)) {
    return points.map((point) => `in ${[...point.at.keys()].join(", ")}: ${point.reason}`).join("; ");
  }
  return describeEigenvalues(eigenvalues) ?? (inertia === null ? "by separate parts" : describeInertia(inertia));
}

function ldltOf(hessian: Matrix): Certificate | null {
  const rows: Rational[][] = [];
  for (const row of hessian) {
    const values: Rational[] = [];
    for (const entry of row) {
      if (entry.kind !== "number") return null;
      values.push(entry.value);
    }
    rows.push(values);
  }
  return ldlt(rows);
}

/** The family with one family or exact point from each part, all of which `implicitly` writes if one has equations. */
export function joinFamilies(strata: readonly Stratum[], joint: Joint): SolvedFamily {
  const families = strata.filter((stratum) => "dimension" in stratum);
  const values = strata.map((stratum) => stratum.value);
  return {
    dimension: families.reduce((sum, family) => sum + family.dimension, 0),
    ...(needsEquations(strata) ? joinedEquations(strata) : joinedParameters(strata, joint)),
    ...combinedNature(strata),
    ...jointStanding(strata),
    value: values.includes(null)
      ? null
      : sumOfReals([rationalNumber(joint.constant), ...values.filter((value) => value !== null)]),
    reason: [...new Set(strata.map((stratum) => stratum.reason))].join("; "),
    certificate: null,
  };
}

type Description = Pick<SolvedFamily, "at" | "params" | "integers" | "where" | "equations">;

function joinedParameters(strata: readonly Stratum[], { variables }: Joint): Description {
  const coordinates = new Map(
    strata.flatMap((stratum) =>
      "dimension" in stratum
        ? [...stratum.at]
        : [...stratum.at].map(([name, real]) => [name, exprOfReal(real as ExactReal)] as const),
    ),
  );
  const families = strata.filter((stratum) => "dimension" in stratum);
  return {
    at: new Map(variables.map((name) => [name, coordinates.get(name)!])),
    params: families.flatMap((family) => family.params),
    integers: families.flatMap((family) => family.integers),
    where: families.flatMap((family) => family.where),
    equations: [],
  };
}

function joinedEquations(strata: readonly Stratum[]): Description {
  const parts = strata.map((stratum) => implicitly(stratum)!);
  const where = parts.flatMap((part) => part.where);
  return { at: new Map(), params: [], integers: [], where, equations: parts.flatMap((part) => part.equations) };
}

/** Points with at least one part that the Hessian test cannot see, the others critical; at most `limit`, else none. */
export function joinCandidates(joint: Joint, limit: number): readonly Candidate[] {
  type Choice = { readonly at: Point; readonly value: RealNumber; readonly source: SolvedPoint | Candidate };
  const choices = joint.parts.map((part): readonly Choice[] =>
    [...part.points, ...part.candidates].map((source) => ({ at: source.at, value: source.value, source })),
  );
  if (choices.reduce((product, list) => product * list.length, 1) > limit) return [];
  return combinations(choices).flatMap((choice) => {
    const kinds = choice.flatMap(({ source }) => ("kind" in source ? [source.kind] : []));
    if (kinds.length === 0) return [];
    const nature = combinedNature(choice.map(({ source }) => ({ type: source.type, strict: null })));
    return [
      {
        at: joinedCoordinates(choice, joint),
        value: sumOfReals([rationalNumber(joint.constant), ...choice.map(({ value }) => value)]),
        kind: kinds.includes("nonsmooth") ? ("nonsmooth" as const) : ("boundary" as const),
        type: nature.type,
      },
    ];
  });
}
