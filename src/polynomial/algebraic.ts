import { InternalError } from "../diagnostic/internal-error.ts";
import { call, number } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { AlgebraicReal } from "../expr/real.ts";
import { type Ball, ballFromRational } from "../number/ball.ts";
import { bitLength, compareRational, fromBigInt, type Rational } from "../number/rational.ts";
import type { DyadicCell } from "./descartes.ts";
import {
  isolateRoots,
  isRationalRoot,
  overlap,
  type RealRoot,
  rationalAsRoot,
  refine,
  refinedCell,
} from "./real-roots.ts";
import { radicalRoots } from "./surd.ts";
import { degreeOf, sameUnivariate, signAt, signOfBigInt, type UnivariatePolynomial, univariate } from "./univariate.ts";
import { gcdOfUnivariate } from "./univariate-gcd.ts";

const FIRST_BITS = 16;
const GUARD_BITS = 3;

/** The sign of a polynomial at a real algebraic number; zero is decided by a gcd, any other sign by refinement. */
export function signAtRoot(p: UnivariatePolynomial, root: RealRoot): -1 | 0 | 1 {
  if (isRationalRoot(root)) return signAt(p, root.isolating[0]);
  if (vanishesAt(p, root)) return 0;
  for (let bits = FIRST_BITS; ; bits *= 2) {
    const cell = refinedCell(root, bits);
    if (!isCell(cell)) return signAt(p, cell);
    const sign = signOnCell(p, cell);
    if (sign !== null) return sign;
  }
}

/** Whether `p` is 0 at the root: exactly when their common divisor changes sign on the isolating interval. */
function vanishesAt(p: UnivariatePolynomial, { polynomial, isolating: [low, high] }: RealRoot): boolean {
  if (p.length === 0) return true;
  const common = gcdOfUnivariate(p, polynomial);
  return degreeOf(common) > 0 && signAt(common, low) !== signAt(common, high);
}

/** The sign of `p` on a cell, where interval arithmetic (Horner) sees it. */
function signOnCell(p: UnivariatePolynomial, { cell, depth }: DyadicCell): -1 | 1 | null {
  const unit = BigInt(Math.max(depth, 0));
  const factor = depth < 0 ? 1n << BigInt(-depth) : 1n;
  const [from, to] = [cell * factor, (cell + 1n) * factor];
  let [low, high] = [0n, 0n];
  for (let i = p.length - 1, scale = 0n; i >= 0; i -= 1, scale += unit) {
    const corners = [low * from, low * to, high * from, high * to].sort((a, b) => signOfBigInt(a - b));
    const coefficient = p[i]! << scale;
    low = coefficient + corners[0]!;
    high = coefficient + corners[3]!;
  }
  return low > 0n ? 1 : high < 0n ? -1 : null;
}

function isCell(cell: DyadicCell | Rational): cell is DyadicCell {
  return typeof cell === "object" && "depth" in cell;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; exact. */
export function compareRoots(a: RealRoot, b: RealRoot): number {
  if (sameRoot(a, b)) return 0;
  let [x, y] = [a, b];
  for (let bits = FIRST_BITS; overlap(x, y); bits *= 2) [x, y] = [refine(x, bits), refine(y, bits)];
  return compareRational(x.isolating[0], y.isolating[0]) || compareRational(x.isolating[1], y.isolating[1]);
}

/** Whether two real algebraic numbers are equal; exact. */
export function sameRoot(a: RealRoot, b: RealRoot): boolean {
  if (a.polynomial === b.polynomial && a.isolating === b.isolating) return true;
  if (!overlap(a, b)) return false;
  if (isRationalRoot(a)) return signAt(b.polynomial, a.isolating[0]) === 0;
  if (isRationalRoot(b)) return signAt(a.polynomial, b.isolating[0]) === 0;
  const low = compareRational(a.isolating[0], b.isolating[0]) > 0 ? a.isolating[0] : b.isolating[0];
  const high = compareRational(a.isolating[1], b.isolating[1]) < 0 ? a.isolating[1] : b.isolating[1];
  const samePolynomial = sameUnivariate(a.polynomial, b.polynomial);
  const common = samePolynomial ? a.polynomial : gcdOfUnivariate(a.polynomial, b.polynomial);
  return degreeOf(common) > 0 && signAt(common, low) !== signAt(common, high);
}

/** A ball around the root with relative radius at most `2^-bits`. */
export function enclosureOfRoot(root: RealRoot, bits: number): Ball {
  if (isRationalRoot(root)) return ballFromRational(root.isolating[0], bits + GUARD_BITS);
  let depth = bits;
  for (;;) {
    const found = refinedCell(root, depth);
    if (!isCell(found)) return ballFromRational(found, bits + GUARD_BITS);
    const missing = bits + GUARD_BITS - bitLength(found.cell < 0n ? -found.cell - 1n : found.cell);
    if (missing <= 0) return { mid: 2n * found.cell + 1n, rad: 1n, exp: -found.depth - 1 };
    depth = found.depth + missing + (found.cell === 0n || found.cell === -1n ? depth : 0);
  }
}

const LARGEST_CACHE = 512;
const isolated = new Map<string, readonly RealRoot[]>();
/** The same for objects that were met before: long coefficients take their time to be written. */
const met = new WeakMap<UnivariatePolynomial, readonly RealRoot[]>();

/** The distinct real roots of a non-zero polynomial, ascending; remembered, because printing asks again and again. */
export function distinctRealRoots(p: UnivariatePolynomial): readonly RealRoot[] {
  const before = met.get(p);
  if (before !== undefined) return before;
  const key = p.join();
  let roots = isolated.get(key);
  if (roots === undefined) {
    roots = isolateRoots(p);
    rememberRoots(p, roots);
  }
  met.set(p, roots);
  return roots;
}

/** Notes the distinct real roots of a polynomial, ascending, where they are known otherwise. */
export function rememberRoots(p: UnivariatePolynomial, roots: readonly RealRoot[]): void {
  if (isolated.size >= LARGEST_CACHE) isolated.clear();
  isolated.set(p.join(), roots);
  met.set(p, roots);
}

/** The exact form: a rational, a surd, a root of one, else `rootof(c0, ..., cn, k)` of the minimal polynomial found. */
export function realNumberOfRoot(root: RealRoot): AlgebraicReal {
  const found = isRationalRoot(root) ? root : distinctRealRoots(root.polynomial).find((other) => sameRoot(other, root));
  if (found === undefined) throw new InternalError("an isolating interval without a root");
  if (isRationalRoot(found)) return { kind: "rational", value: found.isolating[0] };
  const { polynomial } = found;
  const conjugates = distinctRealRoots(polynomial);
  const position = conjugates.findIndex((other) => sameRoot(other, found));
  const radicals = radicalRoots(polynomial);
  const expr = radicals?.length === conjugates.length ? radicals[position]! : rootofExpr(polynomial, position + 1);
  return { kind: "algebraic", polynomial, isolating: root.isolating, expr };
}

/** The root that a real number with a known polynomial is. */
export function rootOfReal(value: AlgebraicReal): RealRoot {
  return value.kind === "rational" ? rationalAsRoot(value.value) : value;
}

/** The call of `rootof`: coefficients low to high, then the position among the distinct real roots, from 1. */
function rootofExpr(polynomial: UnivariatePolynomial, k: number): Expr {
  return call("rootof", ...polynomial.map((c) => number(fromBigInt(c))), number(k));
}

/** `rootof(coefficients, k)`: an enclosure of the k-th distinct real root, ascending from 1; `"undefined"` if there is none. */
export function rootofBall(coefficients: readonly bigint[], k: number, bits: number): Ball | "undefined" {
  const polynomial = univariate(coefficients);
  const root = polynomial.length === 0 ? undefined : distinctRealRoots(polynomial)[k - 1];
  return root === undefined ? "undefined" : enclosureOfRoot(root, bits);
}
