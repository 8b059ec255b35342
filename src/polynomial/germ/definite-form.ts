import { poll } from "../../number/patience.ts";
import {
  absRational,
  addRational,
  fraction,
  type Rational,
  signOfRational,
  subtractRational,
} from "../../number/rational.ts";
import {
  addGerms,
  composeGerms,
  constantGerm,
  constantTerm,
  type Germ,
  type GermRing,
  scaleGerm,
  variableGerm,
} from "./germ.ts";
import { isRationalScalar, rationalField } from "./scalar-field.ts";

const HALF = fraction(1n, 2n);
/** Boxes on one face of the cube, at most. */
const MOST_BOXES = 500;

/**
 * Whether a weighted homogeneous polynomial over Q, in two variables or more, is proved positive except at 0: it is so on the
 * boundary of the cube `[-1, 1]^n`, by lower bounds on ever smaller boxes. Always ends; false when it is not proved.
 */
export function isPositiveDefinite(form: Germ, arity: number): boolean {
  if (![...form.values()].every(({ coefficient }) => isRationalScalar(coefficient))) return false;
  const ring: GermRing = {
    field: rationalField,
    weights: new Array<number>(arity).fill(1),
    order: Number.POSITIVE_INFINITY,
  };
  const variables = ring.weights.map((_, i) => variableGerm(ring, i));
  return variables.every((_, i) =>
    [1, -1].every((side) => {
      const images = variables.map((x, k) => (k === i ? constantGerm(ring, side) : x));
      const free = variables.flatMap((_x, k) => (k === i ? [] : [k]));
      return isPositiveOnCube(composeGerms(ring, form, images), free, ring);
    }),
  );
}

/** Whether a polynomial is proved positive where all free variables are in `[-1, 1]`. */
function isPositiveOnCube(face: Germ, free: readonly number[], ring: GermRing): boolean {
  const open = [{ part: face, depth: 0 }];
  for (let boxes = 0; boxes < MOST_BOXES; boxes += 1) {
    const box = open.pop();
    if (box === undefined) return true;
    const { part, depth } = box;
    poll(part.size);
    const { center, bound } = lowerBound(part, ring);
    if (signOfRational(center) <= 0 || !isPositiveAtCorners(part, free)) return false;
    if (signOfRational(bound) > 0) continue;
    const axis = free[depth % free.length]!;
    for (const side of [HALF, fraction(-1n, 2n)]) {
      const images = ring.weights.map((_, i) => {
        const x = variableGerm(ring, i);
        return i === axis ? addGerms(ring, constantGerm(ring, side), scaleGerm(ring, x, HALF)) : x;
      });
      open.push({ part: composeGerms(ring, part, images), depth: depth + 1 });
    }
  }
  return false;
}

/** Whether a polynomial is positive where every free variable is 1 or -1: zeros are met there sooner than inside. */
function isPositiveAtCorners(part: Germ, free: readonly number[]): boolean {
  for (let corner = 0; corner < 2 ** free.length; corner += 1) {
    const negative = free.filter((_, k) => (corner >> k) % 2 === 1);
    let value: Rational = 0;
    for (const { powers, coefficient } of part.values()) {
      if (!isRationalScalar(coefficient)) return false;
      const flips = negative.reduce((sum, i) => sum + powers[i]!, 0);
      value = flips % 2 === 1 ? subtractRational(value, coefficient) : addRational(value, coefficient);
    }
    if (signOfRational(value) <= 0) return false;
  }
  return true;
}

/** The value at the center of the cube `[-1, 1]^n`, and a lower bound on it: terms with even powers are at least 0 or c. */
function lowerBound(part: Germ, ring: GermRing): { readonly center: Rational; readonly bound: Rational } {
  const center = constantTerm(ring, part);
  let bound: Rational = 0;
  for (const { powers, coefficient } of part.values()) {
    if (!isRationalScalar(coefficient) || powers.every((e) => e === 0)) continue;
    const isNonnegative = powers.every((e) => e % 2 === 0) && signOfRational(coefficient) > 0;
    if (!isNonnegative) bound = subtractRational(bound, absRational(coefficient));
  }
  return isRationalScalar(center) ? { center, bound: addRational(center, bound) } : { center: 0, bound: 0 };
}
