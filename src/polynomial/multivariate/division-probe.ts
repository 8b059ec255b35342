import { largePrime } from "../../number/prime-field.ts";
import { trimmed } from "../modular.ts";
import { pseudoReduce } from "./euclid.ts";
import { imageIn, scattered, termValues } from "./modular.ts";
import type { Multivariate } from "./polynomial.ts";

/**
 * Whether images in one variable modulo a prime show that `b` does not divide `a`; false proves nothing. Given are the degrees
 * of both; `b` is not constant.
 */
export function refutesDivision(
  a: Multivariate,
  b: Multivariate,
  degreesOfA: readonly number[],
  degreesOfB: readonly number[],
): boolean {
  const p = largePrime(0);
  const i = variableOfLeastDegree(degreesOfA, degreesOfB);
  const point = degreesOfA.map((_, j) => scattered(0, j, p));
  const divisor = trimmed(imageIn(b, i, degreesOfB[i]!, termValues(b, point, p), p));
  if (divisor.length === 0) return false;
  const dividend = trimmed(imageIn(a, i, degreesOfA[i]!, termValues(a, point, p), p));
  pseudoReduce(dividend, divisor, p);
  return dividend.length > 0;
}

/** The variable of least degree in `a` among those that occur in `b`. */
function variableOfLeastDegree(degreesOfA: readonly number[], degreesOfB: readonly number[]): number {
  let least = -1;
  for (let i = 0; i < degreesOfB.length; i += 1) {
    if (degreesOfB[i]! > 0 && (least < 0 || degreesOfA[i]! < degreesOfA[least]!)) least = i;
  }
  return least;
}
