import { euclid } from "./euclid.ts";
import { imageIn, scattered, termValues } from "./modular.ts";
import { degrees, type Multivariate } from "./polynomial.ts";

/**
 * Upper bounds of the degrees of the gcd in each variable, from images in one variable modulo a prime. A bound holds because the
 * leading coefficient of `a` or `b`, and so that of the gcd, does not vanish; it is likely to be exact.
 */
export function degreeBounds(a: Multivariate, b: Multivariate, seed: number, p: number): number[] {
  const point = Array.from({ length: a.arity }, (_, i) => scattered(seed, i, p));
  const [valuesOfA, valuesOfB] = [termValues(a, point, p), termValues(b, point, p)];
  const degreesOfB = degrees(b);
  return degrees(a).map((degreeOfA, i) => {
    const degreeOfB = degreesOfB[i]!;
    if (degreeOfA === 0 || degreeOfB === 0) return 0;
    const left = imageIn(a, i, degreeOfA, valuesOfA, p);
    const right = imageIn(b, i, degreeOfB, valuesOfB, p);
    if (left[degreeOfA] === 0 && right[degreeOfB] === 0) return Math.min(degreeOfA, degreeOfB);
    return Math.min(euclid(left, right, p).length - 1, degreeOfA, degreeOfB);
  });
}
