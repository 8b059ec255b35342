import type { Polynomial } from "../../polynomial/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { finishPoints } from "../points/finish-points.ts";
import { compareReals } from "../real-number.ts";
import type { SolvedPoint, Task } from "../solution.ts";
import { degenerateNature } from "./degenerate-nature.ts";

/** Exact numbers that would take more than this part of the steps are only located. */
const SHARE_OF_NUMBERS = 1 / 2;

/** The real points of representations as critical points of a polynomial, degenerate ones decided by higher orders. */
export function polynomialPoints(
  { objective, variables, budget }: Task,
  polynomial: Polynomial,
  representations: readonly RationalUnivariate[],
  isolated: boolean | null,
): readonly SolvedPoint[] {
  if (representations.length === 0) return [];
  return finishPoints({
    objective,
    polynomial,
    representations,
    decideDegenerate: ({ point }) => degenerateNature(objective, variables, point),
    steps: budget.steps * SHARE_OF_NUMBERS,
  }).map((point) =>
    isolated === true ? point : { ...point, isolated, strict: isolated === false ? null : point.strict },
  );
}

/** In ascending order of the coordinates, each point once; two that are not proved equal are two. */
export function sortedPoints(points: readonly SolvedPoint[], { variables, budget }: Task): readonly SolvedPoint[] {
  const compare = (a: SolvedPoint, b: SolvedPoint): number => {
    for (const name of variables) {
      const order = compareReals(a.at.get(name)!, b.at.get(name)!, budget) ?? 0;
      if (order !== 0) return order;
    }
    return 0;
  };
  const isSame = (a: SolvedPoint, b: SolvedPoint): boolean =>
    variables.every((name) => compareReals(a.at.get(name)!, b.at.get(name)!, budget) === 0);
  return points.toSorted(compare).filter((point, i, all) => i === 0 || !isSame(all[i - 1]!, point));
}
