import type { Expr } from "../../expr/expr.ts";
import { magnitude } from "../../number/ball.ts";
import { divideRational } from "../../number/rational.ts";
import { quotientOf } from "./conjugate-bounds.ts";
import { algebraicParts } from "./constant.ts";
import { fieldDegree } from "./field-degree.ts";
import { boundOfDivisors } from "./quotient.ts";
import { boundOfRational, powerOfBound, productOfBounds } from "./upper-bound.ts";

/** Fields of a higher degree give no bound. */
const LARGEST_DEGREE = 1n << 24n;

/**
 * A number g such that the value of an algebraic constant, if it is defined and not 0, is above `2^-g` in absolute value;
 * `-Infinity` when it can only be 0, `null` when no g is known.
 *
 * Statement: let the value be `c·T/B` with c > 0 rational and T, B algebraic integers of a real number field of degree at most D,
 * all conjugates of T at most t and of B at most b in size. If it is not 0, the norm of T is a non-zero integer, that is, the
 * product of its images under all of the embeddings, at most D in number, one of which is T itself; so `1 <= |T|·t^(D-1)`
 * and the value is at least `c / (t^(D-1)·b)`. (t >= 1, because T is not 0.) This is the bound of Burnikel, Fleischer, Mehlhorn &
 * Schirra 2000, "A strong and easily computable separation bound for arithmetic expressions involving radicals", theorem 1,
 * with common denominators, real cyclotomic numbers and roots of polynomials as further generators, and the degree of
 * `fieldDegree`.
 */
export function separationBits(expr: Expr): number | null {
  const parts = algebraicParts(expr);
  const quotient = parts === null ? null : quotientOf(parts);
  if (parts === null || quotient === null) return null;
  const { content, top, divisors } = quotient;
  if (content === 0) return -Infinity;
  const degree = fieldDegree(parts);
  if (degree > LARGEST_DEGREE) return null;
  const conjugates = powerOfBound(top.bound, Number(degree) - 1);
  const inverse = productOfBounds(conjugates, boundOfDivisors(divisors), boundOfRational(divideRational(1, content)));
  return inverse === null ? null : magnitude(inverse);
}
