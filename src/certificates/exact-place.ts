import { constantField } from "../evaluate/constant-field.ts";
import { taylorSeries } from "../evaluate/taylor.ts";
import type { Expr } from "../expr/expr.ts";
import { printRational } from "../number/rational.ts";
import { sameRoot } from "../polynomial/algebraic.ts";
import { addGerms, constantGerm, type Germ, type GermRing } from "../polynomial/germ/germ.ts";
import { numberField } from "../polynomial/germ/number-field.ts";
import { isConstantScalar, isRationalScalar, type Scalar, type ScalarField } from "../polynomial/germ/scalar-field.ts";
import type { RealRoot } from "../polynomial/real-roots.ts";

/** A point with constant coordinates (`root` is `null`), mostly rational ones, or in the number field of a real root. */
export interface ExactPlace {
  readonly root: RealRoot | null;
  readonly coordinates: readonly Scalar[];
}

/** The field of the coordinates; `null` when they are not in it as they should be. */
export function fieldOf({ root, coordinates }: ExactPlace): ScalarField | null {
  if (root === null) return coordinates.every(isNormalConstant) ? constantField : null;
  const degree = root.polynomial.length - 1;
  if (!coordinates.every((c) => isRationalScalar(c) || isReduced(c, degree))) return null;
  return numberField(root);
}

/** Whether two places are the same in the same field. */
export function isSamePlace(a: ExactPlace, b: ExactPlace): boolean {
  return (
    a.coordinates.length === b.coordinates.length &&
    a.coordinates.every((c, i) => rationalsOf(c).join() === rationalsOf(b.coordinates[i]!).join()) &&
    (a.root === b.root || (a.root !== null && b.root !== null && sameRoot(a.root, b.root)))
  );
}

function isNormalConstant(c: Scalar): boolean {
  if (isRationalScalar(c)) return true;
  if (!isConstantScalar(c) || c.constant.free.indices.length > 0) return false;
  const normal = constantField.add(c, 0);
  return isConstantScalar(normal) && normal.constant === c.constant;
}

function rationalsOf(c: Scalar): readonly string[] {
  if (isConstantScalar(c)) return ["constant", String(c.constant.id)];
  return isRationalScalar(c) ? [printRational(c)] : c.map(printRational);
}

function isReduced(c: Scalar, degree: number): boolean {
  return isRationalScalar(c) || (!isConstantScalar(c) && c.length > 1 && c.length <= degree && c.at(-1) !== 0);
}

/** `f(place + shift) - f(place)` for series `shift` without constant terms; `null` when f is not known to be analytic there. */
export function increment(
  objective: Expr,
  variables: readonly string[],
  place: ExactPlace,
  shift: readonly Germ[],
  ring: GermRing,
): Germ | null {
  const seeds = new Map(
    variables.map((name, i) => [name, addGerms(ring, shift[i]!, constantGerm(ring, place.coordinates[i]!))]),
  );
  const series = taylorSeries(objective, seeds, ring);
  if (series === null) return null;
  const origin = ring.weights.map(() => 0).join();
  return new Map([...series].filter(([key]) => key !== origin));
}
