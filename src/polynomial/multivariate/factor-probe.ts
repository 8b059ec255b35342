import { monicModulo } from "../modular.ts";
import { type DegreePart, partsIfSquareFree, possibleDegrees } from "../modular-factor.ts";
import { imageIn, scattered, termValues } from "./modular.ts";
import { degreeIn, type Multivariate } from "./polynomial.ts";

const PRIMES = [521, 1031, 2053] as const;
const POINTS_FOR_PRIME = 2;

/** What some images show: a polynomial is square-free, or even irreducible, or neither is known. */
export type Shape = "irreducible" | "square-free" | "unknown";

/**
 * The shape of a polynomial without factors that are free of `x_0`, as far as factors of images in `x_0` modulo small primes
 * show it: an image of the same degree is square-free only if the polynomial is, and a factor leaves its degree to every image.
 */
export function shapeOf(f: Multivariate): Shape {
  const degree = degreeIn(f, 0);
  const irreducible = (1n << BigInt(degree)) | 1n;
  let degrees = 0n;
  for (let probe = 0; probe < PRIMES.length * POINTS_FOR_PRIME; probe += 1) {
    const parts = partsAt(f, degree, probe, PRIMES[probe % PRIMES.length]!);
    if (parts === null) continue;
    degrees = degrees === 0n ? possibleDegrees(parts) : degrees & possibleDegrees(parts);
    if (degrees === irreducible) return "irreducible";
  }
  return degrees === 0n ? "unknown" : "square-free";
}

function partsAt(f: Multivariate, degree: number, seed: number, p: number): readonly DegreePart[] | null {
  const point = Array.from({ length: f.arity }, (_, i) => (i === 0 ? 1 : scattered(seed, i, p)));
  const image = imageIn(f, 0, degree, termValues(f, point, p), p);
  return image[degree] === 0 ? null : partsIfSquareFree(monicModulo(image, p), p);
}
