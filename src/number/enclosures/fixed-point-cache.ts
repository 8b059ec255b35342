/**
 * Remembers real constants `c` as fixed-point integers. `compute(p)` must lie within `2^20` of `c·2^p`; the answer for
 * `p` then lies within 2 of `c·2^p`. Precisions are computed at powers of two only, so an answer never depends on
 * earlier questions.
 */
export function fixedPointCache(compute: (precision: number) => bigint): (precision: number) => bigint {
  const byBucket = new Map<number, bigint>();
  return (precision) => {
    let bucket = 256;
    while (bucket < precision) bucket *= 2;
    let value = byBucket.get(bucket);
    if (value === undefined) {
      value = compute(bucket + GUARD);
      byBucket.set(bucket, value);
    }
    return value >> BigInt(bucket + GUARD - precision);
  };
}

const GUARD = 32;
