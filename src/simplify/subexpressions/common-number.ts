import {
  absRational,
  denominator,
  divideRational,
  negateRational,
  numerator,
  printRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { contentOf } from "../../polynomial/content.ts";

/** The number that a sum is divided by so that least operations are left; 1 if none helps. */
export function commonNumber(coefficients: readonly Rational[], constant: Rational): Rational {
  const all = constant === 0 ? coefficients : [...coefficients, constant];
  const sign = all.every((coefficient) => signOfRational(coefficient) < 0) ? -1 : 1;
  const sizes = new Map(coefficients.map(absRational).map((size) => [printRational(size), size]));
  const costOver = (size: Rational): number =>
    coefficients.reduce<number>(
      (total, coefficient) => total + costOf(divideRational(coefficient, size)),
      denominator(divideRational(constant, size)) === 1n ? 0 : 1,
    );
  let [best, least] = [1 as Rational, costOver(1)];
  for (const size of [...sizes.values(), contentOf(all)]) {
    const total = costOver(size) + costOf(size);
    if (total < least) [best, least] = [size, total];
  }
  return sign < 0 ? negateRational(best) : best;
}

/** Operations of multiplying by a number. */
function costOf(coefficient: Rational): number {
  const size = numerator(coefficient);
  return (size !== 1n && size !== -1n ? 1 : 0) + (denominator(coefficient) !== 1n ? 1 : 0);
}
