import {
  addRational,
  compareRational,
  divideRational,
  floorRational,
  fromBigInt,
  negateRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "./rational.ts";

/**
 * The rational number of least denominator in the open interval `(low, high)`, of those the one of least absolute value
 * (Stern 1858, Brocot 1861; by continued fractions). Throws `RangeError` for an empty interval.
 */
export function simplestBetween(low: Rational, high: Rational): Rational {
  if (compareRational(low, high) >= 0) throw new RangeError("empty interval");
  if (signOfRational(low) < 0 && signOfRational(high) > 0) return 0;
  if (signOfRational(high) <= 0) return negateRational(simplestPositive(negateRational(high), negateRational(low)));
  return simplestPositive(low, high);
}

/** For `0 <= low < high`. */
function simplestPositive(low: Rational, high: Rational): Rational {
  const floor = fromBigInt(floorRational(low));
  const next = addRational(floor, 1);
  if (compareRational(next, high) < 0) return next;
  const [a, b] = [subtractRational(low, floor), subtractRational(high, floor)];
  const flipped = a === 0 ? addRational(fromBigInt(floorRational(divideRational(1, b))), 1) : null;
  const inner = flipped ?? simplestPositive(divideRational(1, b), divideRational(1, a));
  return addRational(floor, divideRational(1, inner));
}
