import { denominator, gcd, numerator, type Rational } from "../../number/rational.ts";

/** A positive multiple of a list of rational numbers, in integers. */
export function integersOf(values: readonly Rational[]): readonly bigint[] {
  const common = values.reduce((m, c) => (m / gcd(m, denominator(c))) * denominator(c), 1n);
  return values.map((c) => numerator(c) * (common / denominator(c)));
}
