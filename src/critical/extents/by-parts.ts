import { freeNames } from "../../expr/build.ts";
import { allConditions } from "../domain.ts";
import { sumOfExtents } from "../product.ts";
import { blockTask, separate } from "../separable.ts";
import type { Extents } from "../solution.ts";
import type { Subject } from "./further-extents.ts";
import type { ExtentsOf } from "./sphere.ts";

/** The infimum and supremum of a sum of functions of separate variables: the sums of those of the parts. */
export function extentsByParts({ task }: Subject, extentsOf: ExtentsOf): Extents | null {
  const split = separate(task.objective, task.variables);
  if (split === null) return null;
  const { natural, assumptions, region } = task.domain;
  const isWithin = (names: readonly string[]): boolean =>
    split.blocks.some(({ variables }) => names.every((name) => variables.includes(name)));
  if (assumptions.length + region.length > 0 || !natural.every((condition) => isWithin(freeNames(condition))))
    return null;
  const parts = split.blocks.map(({ variables, part }) => ({
    ...extentsOf(part, freeNames(part)),
    isSomewhere: allConditions(blockTask(task, variables, part).domain).length === 0,
  }));
  const isDefined = parts.every((part) => part.isSomewhere || part.infimum !== null || part.supremum !== null);
  if (!isDefined) return null;
  return {
    infimum: sumOfExtents(
      parts.map(({ infimum }) => infimum),
      split.constant,
    ),
    supremum: sumOfExtents(
      parts.map(({ supremum }) => supremum),
      split.constant,
    ),
  };
}
