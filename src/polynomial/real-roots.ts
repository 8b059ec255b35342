import { compareRational, type Rational, sameRational } from "../number/rational.ts";
import { type DyadicCell, isolateIrrationalRoots } from "./descartes.ts";
import { factorsOverIntegers } from "./factor.ts";
import { linearFactor, rationalRoots, withoutRationalRoots } from "./rational-roots.ts";
import { cellInside, endsOfCell, refineCell } from "./refine.ts";
import { squareFreeFactors } from "./squarefree.ts";
import { degreeOf, type UnivariatePolynomial } from "./univariate.ts";

/**
 * A real algebraic number: the only root of `polynomial` (square-free, primitive) in the open interval `isolating`, whose
 * ends are not roots; or a rational number, when both ends are equal (the polynomial is then its linear factor).
 */
export interface RealRoot {
  readonly polynomial: UnivariatePolynomial;
  readonly isolating: readonly [Rational, Rational];
}

/** A real root with its multiplicity in the polynomial that was solved. */
export interface RootInterval extends RealRoot {
  readonly multiplicity: number;
}

export function isRationalRoot({ isolating }: RealRoot): boolean {
  return sameRational(isolating[0], isolating[1]);
}

export function rationalAsRoot(value: Rational): RealRoot {
  return { polynomial: linearFactor(value), isolating: [value, value] };
}

/**
 * All distinct real roots of a non-zero polynomial, ascending, with disjoint isolating intervals; exactly the rational
 * roots are degenerate intervals. Polynomials are split into factors over Z first, as far as `factorsOverIntegers` goes, so
 * they are minimal as a rule. Throws `RangeError` for the zero polynomial.
 */
export function isolateRoots(p: UnivariatePolynomial): readonly RootInterval[] {
  if (p.length === 0) throw new RangeError("every number is a root of the zero polynomial");
  const roots = squareFreeFactors(p).flatMap(({ polynomial, multiplicity }) =>
    isolateSimpleRoots(polynomial).map((root) => ({ ...root, multiplicity })),
  );
  return sortRoots(roots);
}

/** The real roots of a square-free primitive polynomial, in no order. */
function isolateSimpleRoots(f: UnivariatePolynomial): RealRoot[] {
  const rational = rationalRoots(f);
  const rest = withoutRationalRoots(f, rational);
  const factors = degreeOf(rest) < 4 ? [rest] : factorsOverIntegers(rest);
  const irrational = factors.flatMap((polynomial) =>
    isolateIrrationalRoots(polynomial).map((cell) => ({ polynomial, isolating: endsOfCell(cell) })),
  );
  return [...rational.map(rationalAsRoot), ...irrational];
}

/** The same root in an interval no wider than `2^-bits`. */
export function refine<Root extends RealRoot>(root: Root, bits: number): Root {
  if (isRationalRoot(root)) return root;
  const cell = refinedCell(root, bits);
  if (typeof cell === "number" || "den" in cell) return { ...root, ...rationalAsRoot(cell) };
  return { ...root, isolating: endsOfCell(cell) };
}

/** A cell no wider than `2^-bits` around a root that is no degenerate interval; the root itself if it was met on a grid. */
export function refinedCell({ polynomial, isolating }: RealRoot, bits: number): DyadicCell | Rational {
  const cell = cellInside(polynomial, isolating);
  return typeof cell === "number" || "den" in cell ? cell : refineCell(polynomial, cell, bits);
}

/** Distinct roots in ascending order, refined until their intervals are disjoint. */
function sortRoots<Root extends RealRoot>(roots: readonly Root[]): readonly Root[] {
  const refined = [...roots];
  const separate = (i: number, j: number): number => {
    for (let bits = 4; overlap(refined[i]!, refined[j]!); bits *= 2) {
      refined[i] = refine(refined[i]!, bits);
      refined[j] = refine(refined[j]!, bits);
    }
    const [[low, high], [from, to]] = [refined[i]!.isolating, refined[j]!.isolating];
    return compareRational(low, from) || compareRational(high, to);
  };
  const order = refined.map((_, i) => i).sort(separate);
  return order.map((i) => refined[i]!);
}

/** Whether the intervals have a point in common; a degenerate interval is a point, the others are open. */
export function overlap(a: RealRoot, b: RealRoot): boolean {
  const [low, high] = a.isolating;
  const [from, to] = b.isolating;
  if (isRationalRoot(a) && isRationalRoot(b)) return sameRational(low, from);
  return compareRational(low, to) < 0 && compareRational(from, high) < 0;
}
