import { addRational, compareRational, divideRational, type Rational } from "../number/rational.ts";
import { compareRoots, sameRoot } from "./algebraic.ts";
import { type RealRoot, refine } from "./real-roots.ts";

/** The roots without repetitions, ascending. */
export function distinctAscending(roots: readonly RealRoot[]): readonly RealRoot[] {
  const distinct: RealRoot[] = [];
  for (const root of roots) if (!distinct.some((other) => sameRoot(other, root))) distinct.push(root);
  return distinct.sort(compareRoots);
}

/** A rational number between two distinct roots; `null` stands for an infinite end. */
export function between(left: RealRoot | null, right: RealRoot | null): Rational {
  if (left === null) return right === null ? 0 : addRational(right.isolating[0], -1);
  if (right === null) return addRational(left.isolating[1], 1);
  let [a, b] = [left, right];
  for (let bits = 4; compareRational(a.isolating[1], b.isolating[0]) >= 0; bits *= 2) {
    [a, b] = [refine(a, bits), refine(b, bits)];
  }
  return divideRational(addRational(a.isolating[1], b.isolating[0]), 2);
}
