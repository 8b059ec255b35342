/** Coefficients of Lanczos (1964) with g = 7, as computed by Godfrey; about 15 digits. */
const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const G = 7;

/** The gamma function in doubles; NaN at the poles. */
export function gammaDouble(x: number): number {
  if (x <= 0 && Number.isInteger(x)) return Number.NaN;
  if (x < 0.5) return Math.PI / (sineOfPi(x) * gammaDouble(1 - x));
  if (x > 171.7) return Number.POSITIVE_INFINITY;
  const t = x + G - 0.5;
  // In two halves, because the power alone overflows before gamma does.
  const power = t ** ((x - 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * power * Math.exp(-t) * power * lanczosSum(x);
}

/** `log|gamma(x)|` in doubles; NaN at the poles. */
export function lgammaDouble(x: number): number {
  if (x <= 0 && Number.isInteger(x)) return Number.NaN;
  if (x < 0.5) return Math.log(Math.PI / Math.abs(sineOfPi(x))) - lgammaDouble(1 - x);
  const t = x + G - 0.5;
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(lanczosSum(x));
}

function lanczosSum(x: number): number {
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i += 1) sum += LANCZOS[i]! / (x - 1 + i);
  return sum;
}

/** `sin(pi x)`, relatively accurate near its zeros. */
function sineOfPi(x: number): number {
  const whole = Math.round(x);
  return (whole % 2 === 0 ? 1 : -1) * Math.sin(Math.PI * (x - whole));
}
