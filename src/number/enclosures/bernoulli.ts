let tangents: readonly bigint[] = [];

/**
 * The Bernoulli number `B_2k` for `k >= 1`, not in lowest terms: `(-1)^(k-1) 2k T_k / (4^k (4^k - 1))` with the tangent
 * numbers `T_k`.
 */
export function evenBernoulli(k: number): { readonly num: bigint; readonly den: bigint } {
  if (k > tangents.length) tangents = tangentNumbers(Math.max(2 * tangents.length, k, 32));
  const fourth = 1n << BigInt(2 * k);
  const value = 2n * BigInt(k) * tangents[k - 1]!;
  return { num: k % 2 === 1 ? value : -value, den: fourth * (fourth - 1n) };
}

/**
 * `T_1 .. T_count` (Brent & Harvey 2013, "Fast computation of Bernoulli, tangent and secant numbers", algorithm
 * TangentNumbers).
 */
function tangentNumbers(count: number): readonly bigint[] {
  const t: bigint[] = [1n];
  for (let k = 1; k < count; k++) t.push(BigInt(k) * t[k - 1]!);
  for (let k = 1; k < count; k++) {
    for (let j = k; j < count; j++) t[j] = BigInt(j - k) * t[j - 1]! + BigInt(j - k + 2) * t[j]!;
  }
  return t;
}
