/** The principal branch of the Lambert W function in doubles; NaN left of `-1/e` (Halley's iteration; Corless et al., 1996). */
export function lambertwDouble(x: number): number {
  const p = Math.sqrt(2 * (Math.E * x + 1));
  if (Number.isNaN(p) || x === Number.POSITIVE_INFINITY || x === 0) return Number.isNaN(p) ? Number.NaN : x;
  if (p < 1e-4) return -1 + p - (p * p) / 3;
  let w =
    x < 1
      ? -1 + p - (p * p) / 3 + (11 * p ** 3) / 72
      : Math.log1p(x) * (1 - Math.log1p(Math.log1p(x)) / (2 + Math.log1p(x)));
  for (let i = 0; i < 30; i += 1) {
    const excess = w - x * Math.exp(-w);
    const step = excess / (w + 1 - ((w + 2) * excess) / (2 * w + 2));
    w -= step;
    if (Math.abs(step) <= 1e-16 * Math.abs(w)) break;
  }
  return w;
}
