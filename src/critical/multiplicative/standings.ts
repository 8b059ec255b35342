import type { RealNumber } from "../../expr/real.ts";
import { rationalNumber, signOfReal } from "../real-number.ts";
import type { Extent, Solution, Standing } from "../solution.ts";
import type { WholeProduct } from "./regular.ts";
import type { SignsTaken } from "./vanishing.ts";

/** What the signs of the product say of its least and greatest values: 0 is one of them where f is 0 and has only one sign. */
export function withStandings(solution: Solution, { task, sign, blocks }: WholeProduct, signs: SignsTaken): Solution {
  const isOpen = blocks.some((block) => signs.get(block)!.length > 1);
  const known = blocks.reduce<number>((s, block) => s * block.sign * signs.get(block)![0]!, sign);
  const takesZero = blocks.some(({ zeros }) => zeros.length > 0);
  const positive = isOpen || known > 0;
  const negative = isOpen || known < 0;
  const standing = (value: RealNumber | null): Standing => {
    const own = value === null ? null : signOfReal(value, task.budget);
    if (own === null) return { lowest: null, highest: null };
    return {
      lowest: own === 0 ? !negative : own > 0 && (negative || takesZero) ? false : null,
      highest: own === 0 ? !positive : own < 0 && (positive || takesZero) ? false : null,
    };
  };
  const zero: Extent = { value: rationalNumber(0), attained: true };
  return {
    ...solution,
    points: solution.points.map((point) => ({ ...point, ...standing(point.value) })),
    families: solution.families.map((family) => ({ ...family, ...standing(family.value) })),
    infimum: takesZero && !negative ? zero : null,
    supremum: takesZero && !positive ? zero : null,
  };
}
