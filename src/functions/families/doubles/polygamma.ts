/** `B(2j)/(2j)!` for j = 1, 2, ...: Bernoulli numbers. */
const BERNOULLI: readonly number[] = [
  1 / 6 / 2,
  -1 / 30 / 24,
  1 / 42 / 720,
  -1 / 30 / 40320,
  5 / 66 / 3628800,
  -691 / 2730 / 479001600,
  7 / 6 / 87178291200,
];
/** From here on the asymptotic series is used. */
const FAR = 16;
/** The longest recurrence that is worth a number. */
const LONGEST = 100_000;

/** The logarithmic derivative of gamma in doubles; NaN at the poles. */
export function digammaDouble(x: number): number {
  if (x <= 0)
    return Number.isInteger(x) ? Number.NaN : digammaDouble(1 - x) - Math.PI / Math.tan(Math.PI * (x - Math.round(x)));
  let sum = 0;
  let far = x;
  for (; far < FAR; far += 1) sum -= 1 / far;
  const square = far * far;
  let tail = 0;
  for (let j = BERNOULLI.length; j >= 1; j -= 1) tail = (BERNOULLI[j - 1]! * factorial(2 * j - 1) + tail) / square;
  return sum + Math.log(far) - 1 / (2 * far) - tail;
}

/**
 * The derivative of order `k` of digamma in doubles, by `k! sum 1/(x + n)^(k+1)` up to sign and the asymptotic series of its
 * tail; NaN at the poles and far out on the negative axis.
 */
export function polygammaDouble(k: number, x: number): number {
  if (k === 0) return digammaDouble(x);
  if ((x <= 0 && Number.isInteger(x)) || x < -LONGEST) return Number.NaN;
  const start = FAR + k;
  let sum = 0;
  let far = x;
  for (; far < start; far += 1) sum += far ** (-k - 1);
  let tail = 0;
  for (let j = BERNOULLI.length; j >= 1; j -= 1) {
    tail += BERNOULLI[j - 1]! * rising(k + 1, 2 * j - 1) * far ** (-k - 2 * j);
  }
  const total = sum + far ** -k / k + far ** (-k - 1) / 2 + tail;
  return (k % 2 === 0 ? -1 : 1) * factorial(k) * total;
}

function factorial(n: number): number {
  return rising(1, n);
}

/** `a (a + 1) ... (a + n - 1)`. */
function rising(a: number, n: number): number {
  let product = 1;
  for (let i = 0; i < n; i += 1) product *= a + i;
  return product;
}
