import { signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { variable } from "../../expr/build.ts";
import { degrees, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";

const LARGEST_COORDINATE = 4n;
const MOST_POINTS = 3000;

/**
 * Whether an irreducible polynomial has real zeros of dimension n - 1: true when it takes both signs (Bochnak, Coste and Roy 1998,
 * theorem 4.5.1), false when it is seen to have one sign only; `null` when neither is seen.
 */
export function hasRealHypersurface(h: Multivariate): boolean | null {
  if (degrees(h).some((degree) => degree === 1)) return true;
  const symbols = Array.from({ length: h.arity }, (_, i) => variable(`#h${i}`));
  const signs = signsOf(exprOfMultivariate(h, symbols));
  if ((signs & NEGATIVE) === 0 || (signs & POSITIVE) === 0) return false;
  let positive = false;
  let negative = false;
  for (const point of smallPoints(h.arity)) {
    const value = valueAt(h, point);
    positive ||= value > 0n;
    negative ||= value < 0n;
    if (positive && negative) return true;
  }
  return null;
}

/** Points of Z^n by ascending largest coordinate. */
function* smallPoints(arity: number): Generator<readonly bigint[]> {
  let count = 0;
  for (let radius = 0n; radius <= LARGEST_COORDINATE; radius += 1n) {
    const side = 2n * radius + 1n;
    for (let code = 0n; code < side ** BigInt(arity); code += 1n) {
      const point = Array.from({ length: arity }, (_, i) => ((code / side ** BigInt(i)) % side) - radius);
      if (point.every((x) => x < radius && x > -radius) && radius > 0n) continue;
      yield point;
      count += 1;
      if (count > MOST_POINTS) return;
    }
  }
}

function valueAt({ arity, exponents, coefficients }: Multivariate, point: readonly bigint[]): bigint {
  return coefficients.reduce((sum, c, t) => {
    let term = c;
    for (let i = 0; i < arity; i += 1) term *= point[i]! ** BigInt(exponents[t * arity + i]!);
    return sum + term;
  }, 0n);
}
