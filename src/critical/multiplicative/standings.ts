import { rationalNumber, signOfReal } from "../real-number.ts";
import type { Extent, Solution, SolvedFamily, SolvedPoint, Standing } from "../solution.ts";
import type { AnalysedBlock } from "./analysed.ts";
import type { WholeProduct } from "./regular.ts";
import { productsOf, type Sign, type SignsTaken } from "./signs-taken.ts";

/**
 * What signs say of the least and greatest values of a product: 0 is one of them where f is 0 and has only one sign; f is unbounded where one part is
 * while the others are not 0.
 */
export function withStandings(solution: Solution, whole: WholeProduct, signs: SignsTaken): Solution {
  const { task, sign, blocks } = whole;
  const taken = productsOf([[sign], ...blocks.map((block) => signsOf(block, signs))]);
  const takesZero = blocks.some(({ zeros }) => zeros.length > 0);
  const unbounded = unboundedSides(whole, signs);
  const isPassed = (own: -1 | 0 | 1, side: Sign): boolean =>
    unbounded.includes(side) || (own !== side && taken.includes(side)) || (own === -side && takesZero);
  const standing = ({ value, lowest, highest }: SolvedPoint | SolvedFamily): Standing => {
    const own = value === null ? null : signOfReal(value, task.budget);
    if (own === null) return { lowest, highest };
    const stands = (side: Sign): boolean | null => (isPassed(own, side) ? false : own === 0 ? true : null);
    return { lowest: stands(-1) ?? lowest, highest: stands(1) ?? highest };
  };
  const points = solution.points.map((point) => ({ ...point, ...standing(point) }));
  const families = solution.families.map((family) => ({ ...family, ...standing(family) }));
  const extent = (side: Sign): Extent | null => {
    if (unbounded.includes(side)) return { value: side < 0 ? "-oo" : "+oo", attained: false };
    if (takesZero && !taken.includes(side)) return { value: rationalNumber(0), attained: true };
    const extreme = [...points, ...families].find((stratum) => stratum[side < 0 ? "lowest" : "highest"] === true);
    return extreme === undefined || extreme.value === null ? null : { value: extreme.value, attained: true };
  };
  return {
    ...solution,
    points,
    families,
    infimum: extent(-1),
    supremum: extent(1),
  };
}

/** The signs of a part where it is not 0. */
function signsOf(block: AnalysedBlock, signs: SignsTaken): readonly Sign[] {
  return signs.get(block)!.map((sign) => (sign * block.sign) as Sign);
}

/** The sides to which f is unbounded because one part is. */
function unboundedSides({ sign, blocks }: WholeProduct, signs: SignsTaken): readonly Sign[] {
  return blocks.flatMap((block) => {
    const others = productsOf([[sign], ...blocks.filter((b) => b !== block).map((b) => signsOf(b, signs))]);
    const own = endsOf(block, signsOf(block, signs), others.length > 1);
    return own.length === 0 ? [] : productsOf([own, others]);
  });
}

/** The sides to which a part is unbounded; one of them if it does not matter which. */
function endsOf({ solution, evidence }: AnalysedBlock, own: readonly Sign[], anySide: boolean): readonly Sign[] {
  const below = solution.infimum?.value === "-oo";
  const above = solution.supremum?.value === "+oo";
  if (evidence.of === "part") return [...(below ? [-1 as const] : []), ...(above ? [1 as const] : [])];
  return above && (own.length === 1 || anySide) ? own.slice(0, 1) : [];
}
