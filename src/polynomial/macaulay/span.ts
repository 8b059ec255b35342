import { isZero, type Multivariate, ofSorted, totalDegree } from "../multivariate/polynomial.ts";
import type { GradedPart } from "./graded-quotient.ts";
import { nextPart } from "./projective-rank.ts";

/** Larger parts of graded algebras are not made. */
const MOST_DIMENSION = 1000;

/** The same polynomial, made homogeneous by one variable more, the last. */
export function homogenised(f: Multivariate): Multivariate {
  const { arity, exponents, coefficients } = f;
  const degree = totalDegree(f);
  const lifted = new Uint32Array(coefficients.length * (arity + 1));
  for (let t = 0; t < coefficients.length; t += 1) {
    const monomial = exponents.subarray(t * arity, (t + 1) * arity);
    lifted.set(monomial, t * (arity + 1));
    lifted[t * (arity + 1) + arity] = monomial.reduce((rest, e) => rest - e, degree);
  }
  return ofSorted(arity + 1, lifted, coefficients);
}

/**
 * The parts of degree 0, 1, 2, … of the ring of polynomials modulo the leading forms of a system and the prime `p`; no further
 * ones once one is too large.
 */
export function* gradedParts(system: readonly Multivariate[], p: number): Generator<readonly GradedPart[]> {
  const arity = system[0]!.arity;
  const weights = new Array<number>(arity).fill(1);
  const forms = system.filter((f) => !isZero(f));
  const isUnit = forms.some((f) => totalDegree(f) === 0);
  const parts: GradedPart[] = [{ dimension: isUnit ? 0 : 1, products: weights.map(() => []) }];
  yield parts;
  for (let degree = 1; ; degree += 1) {
    const ofDegree = forms.filter((f) => totalDegree(f) === degree);
    const part = nextPart(parts, degree, ofDegree, weights, p);
    if (part === null || part.dimension > MOST_DIMENSION) return;
    parts.push(part);
    yield parts;
  }
}

/**
 * An upper bound of the dimension over Q of the ring of polynomials modulo a system: the codimension of what the multiples up to
 * a degree span, if every monomial of that degree or of a lower one is led by one of them (Lazard 1983). Ranks are taken modulo
 * the prime `p`, and over Q they can only be higher. `null` when there is none, or when it is too much work.
 */
export function dimensionBound(system: readonly Multivariate[], degree: number, p: number): number | null {
  if (!reachesAll(system, degree, p)) return null;
  for (const parts of gradedParts(system.map(homogenised), p)) {
    if (parts.length === degree + 1) return parts[degree]!.dimension;
  }
  return null;
}

/** Whether the multiples of the leading forms are all forms of this degree. */
function reachesAll(system: readonly Multivariate[], degree: number, p: number): boolean {
  for (const parts of gradedParts(system, p)) {
    if (parts[parts.length - 1]!.dimension === 0) return true;
    if (parts.length > degree) return false;
  }
  return false;
}
