import { quotientBy } from "./division.ts";
import { multiply, power } from "./multiplication.ts";
import { constant, isZero, type Multivariate, negate, subtract, zero } from "./polynomial.ts";

/** Coefficients low to high, the last one not 0; none for zero. */
type Coefficients = readonly Multivariate[];

/**
 * The resultant of two polynomials of positive degrees, by the subresultant chain: each pseudo-remainder is divided by what is
 * known to divide it (Collins 1967; Brown and Traub 1971).
 */
export function resultantBySubresultants(a: Coefficients, b: Coefficients): Multivariate {
  let [x, y] = a.length >= b.length ? [a, b] : [b, a];
  let negative = a.length < b.length && oddDegrees(a, b);
  let lead = constant(a[0]!.arity, 1n);
  let height = lead;
  while (y.length > 1) {
    const gap = x.length - y.length;
    if (oddDegrees(x, y)) negative = !negative;
    const divisor = multiply(lead, power(height, gap));
    const remainder = pseudoRemainder(x, y).map((c) => quotientBy(c, divisor));
    if (remainder.length === 0) return zero(lead.arity);
    [x, y] = [y, remainder];
    lead = x[x.length - 1]!;
    height = raisedOver(lead, gap, height);
  }
  const value = raisedOver(y[0]!, x.length - 1, height);
  return negative ? negate(value) : value;
}

function oddDegrees(a: Coefficients, b: Coefficients): boolean {
  return a.length % 2 === 0 && b.length % 2 === 0;
}

/** `base^exponent / height^(exponent - 1)`, which is a polynomial. */
function raisedOver(base: Multivariate, exponent: number, height: Multivariate): Multivariate {
  return exponent === 0 ? height : quotientBy(power(base, exponent), power(height, exponent - 1));
}

/** The remainder of `lead(b)^(deg a - deg b + 1) · a` divided by `b`. */
function pseudoRemainder(a: Coefficients, b: Coefficients): Multivariate[] {
  const lead = b[b.length - 1]!;
  const rest = [...a];
  for (let offset = a.length - b.length; offset >= 0; offset -= 1) {
    const top = rest.pop()!;
    for (let j = 0; j < rest.length; j += 1) {
      const kept = multiply(rest[j]!, lead);
      rest[j] = j < offset ? kept : subtract(kept, multiply(b[j - offset]!, top));
    }
  }
  while (rest.length > 0 && isZero(rest[rest.length - 1]!)) rest.pop();
  return rest;
}
