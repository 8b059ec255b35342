import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, POSITIVE } from "../../evaluate/signs/signs.ts";
import { fraction, type Rational } from "../../number/rational.ts";
import { combinations } from "../combinations.ts";
import { allConditions, interiorOf } from "../domain.ts";
import { rationalNumber } from "../real-number.ts";
import { signAtPoint, truthAt } from "../truth-at.ts";
import type { AnalysedBlock } from "./analysed.ts";
import { insideOf } from "./odd-part.ts";

/** The signs that the odd part of a block takes on its domain, all of them. */
export type SignsTaken = ReadonlyMap<AnalysedBlock, readonly Sign[]>;
export type Sign = -1 | 1;

const TRIALS: readonly Rational[] = [
  0,
  1,
  -1,
  fraction(1n, 2n),
  fraction(-1n, 2n),
  2,
  -2,
  3,
  -3,
  4,
  -4,
  fraction(1n, 10n),
  fraction(-1n, 10n),
  10,
  -10,
];
const MOST_TRIALS = 225;

/**
 * The signs that the odd part takes inside the domain: each seen at a point, others refuted; without zeros the part keeps one sign on
 * the whole space. `null`: not decided.
 */
export function signsTaken({ odd, variables, task, zeros }: AnalysedBlock): readonly Sign[] | null {
  const conditions = allConditions(task.domain).map(interiorOf);
  const isOfOneSign = conditions.length === 0 && zeros.length === 0;
  const possible = signsOf(odd, signContext(insideOf(task.domain))) & ~NULL;
  let seen = 0;
  for (const values of combinations(variables.map(() => TRIALS)).slice(0, MOST_TRIALS)) {
    if (seen === possible) break;
    const point = new Map(variables.map((name, i) => [name, rationalNumber(values[i]!)]));
    if (conditions.some((condition) => truthAt(condition, point, task.budget) !== "true")) continue;
    const sign = signAtPoint(odd, point, task.budget);
    if (sign === 1) seen |= POSITIVE;
    if (sign === -1) seen |= NEGATIVE;
    if (isOfOneSign && seen !== 0) return [sign as Sign];
  }
  if (seen === 0 || seen !== possible) return null;
  return [...(seen & NEGATIVE ? [-1 as const] : []), ...(seen & POSITIVE ? [1 as const] : [])];
}

export function productsOf(lists: readonly (readonly Sign[])[]): readonly Sign[] {
  return lists.reduce<readonly Sign[]>(
    (products, list) => [...new Set(products.flatMap((a) => list.map((b) => (a * b) as Sign)))].sort().reverse(),
    [1],
  );
}
