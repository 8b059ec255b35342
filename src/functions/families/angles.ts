import { lazily } from "../../expr/arena.ts";
import { linearCombination, negate, number, ONE, scale, squareRoot, sum, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import {
  addRational,
  compareRational,
  negateRational,
  type Rational,
  sameRational,
  subtractRational,
} from "../../number/rational.ts";
import { angle, HALF, ratio, TWO } from "./constants.ts";

/** The value of a trigonometric function at `turns·pi`. */
type AngleValue = readonly [turns: Rational, value: Expr];
/** A row of `values` in a definition. */
type SpecialValue = readonly [at: Expr, value: Expr];

const root = (radicand: number): Expr => squareRoot(number(radicand));

/** Angles of the first quadrant whose sines are short; closed under `t -> 1/2 - t` but for the fifths of pi. */
const sines = lazily((): readonly AngleValue[] => [
  [0, ZERO],
  [ratio(1, 12), linearCombination([root(6), root(2)], [ratio(1, 4), ratio(-1, 4)], 0)],
  [ratio(1, 10), linearCombination([root(5)], [ratio(1, 4)], ratio(-1, 4))],
  [ratio(1, 6), number(HALF)],
  [ratio(1, 4), scale(root(2), HALF)],
  [ratio(3, 10), linearCombination([root(5)], [ratio(1, 4)], ratio(1, 4))],
  [ratio(1, 3), scale(root(3), HALF)],
  [ratio(5, 12), linearCombination([root(6), root(2)], [ratio(1, 4), ratio(1, 4)], 0)],
  [HALF, ONE],
]);

const cosecants = lazily((): readonly AngleValue[] => [
  [ratio(1, 12), sum(root(6), root(2))],
  [ratio(1, 10), sum(root(5), ONE)],
  [ratio(1, 6), TWO],
  [ratio(1, 4), root(2)],
  [ratio(3, 10), sum(root(5), number(-1))],
  [ratio(1, 3), scale(root(3), ratio(2, 3))],
  [ratio(5, 12), sum(root(6), negate(root(2)))],
  [HALF, ONE],
]);

const tangents = lazily((): readonly AngleValue[] => [
  [0, ZERO],
  [ratio(1, 12), sum(TWO, negate(root(3)))],
  [ratio(1, 6), scale(root(3), ratio(1, 3))],
  [ratio(1, 4), ONE],
  [ratio(1, 3), root(3)],
  [ratio(5, 12), sum(TWO, root(3))],
]);

/** From a table on [0, 1/2] to one on [0, 2) of a function with `f(pi - t) = f(t)` and `f(t + pi) = -f(t)`. */
function fullTurn(quadrant: readonly AngleValue[]): readonly AngleValue[] {
  const second = quadrant
    .filter(([t]) => !sameRational(t, HALF))
    .map(([t, v]): AngleValue => [subtractRational(1, t), v]);
  const half = [...quadrant, ...second].filter(([t]) => t !== 1);
  return [...half, ...half.map(([t, v]): AngleValue => [addRational(t, 1), negate(v)])];
}

/** From a table on [0, 1/2] to one on [-1/2, 1/2] of an odd function. */
function oddly(quadrant: readonly AngleValue[]): readonly AngleValue[] {
  const reflected = quadrant.filter(([t]) => t !== 0).map(([t, v]): AngleValue => [negateRational(t), negate(v)]);
  return [...reflected, ...quadrant];
}

function shifted(table: readonly AngleValue[], by: Rational): readonly AngleValue[] {
  return table.map(([t, v]) => [addRational(t, by), v]);
}

/** `pi/2 - t` in place of every angle `t`. */
function complements(table: readonly AngleValue[]): readonly AngleValue[] {
  return table.map(([t, v]) => [subtractRational(HALF, t), v]);
}

function atAngles(table: readonly AngleValue[]): readonly SpecialValue[] {
  return [...table].sort(([s], [t]) => compareRational(s, t)).map(([t, v]) => [angle(t), v]);
}

function toAngles(table: readonly AngleValue[]): readonly SpecialValue[] {
  return table.map(([t, v]) => [v, angle(t)]);
}

export const sineValues = lazily(() => atAngles(fullTurn(sines())));
export const cosineValues = lazily(() => atAngles(shifted(fullTurn(sines()), ratio(-1, 2))));
export const cosecantValues = lazily(() => atAngles(fullTurn(cosecants())));
export const secantValues = lazily(() => atAngles(shifted(fullTurn(cosecants()), ratio(-1, 2))));
export const tangentValues = lazily(() => atAngles(oddly(tangents())));
export const cotangentValues = lazily(() => atAngles(complements(oddly(tangents()))));

export const arcsineValues = lazily(() => toAngles(oddly(sines())));
export const arccosineValues = lazily(() => toAngles(complements(oddly(sines()))));
export const arccosecantValues = lazily(() => toAngles(oddly(cosecants())));
export const arcsecantValues = lazily(() => toAngles(complements(oddly(cosecants()))));
export const arctangentValues = lazily(() => toAngles(oddly(tangents())));
/** On the branch with the value pi/2 at 0 and negative values at negative arguments. */
export const arccotangentValues = lazily(() =>
  toAngles([
    ...complements(tangents()),
    ...shifted(complements(oddly(tangents()).filter(([t]) => compareRational(t, 0) < 0)), -1),
  ]),
);
