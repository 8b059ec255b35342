/** The error function in doubles, to about 15 digits. */
export function erfDouble(x: number): number {
  return Math.abs(x) < 2 ? series(x) : Math.sign(x) * (1 - erfcDouble(Math.abs(x)));
}

/** `1 - erf(x)` in doubles, relatively accurate also where it is small. */
export function erfcDouble(x: number): number {
  return x < 2 ? 1 - erfDouble(x) : (Math.exp(-x * x) / Math.sqrt(Math.PI)) * continuedFraction(x);
}

/** `2/sqrt(pi)·exp(-x^2)·sum 2^n x^(2n+1)/(2n+1)!!`: no cancellation. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** `1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...))))` (Laplace), from the tail. */
function continuedFraction(x: number): number {
  let tail = x;
  for (let k = 80; k > 0; k -= 1) tail = x + k / 2 / tail;
  return 1 / tail;
}
