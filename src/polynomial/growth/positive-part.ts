import {
  absRational,
  addRational,
  compareRational,
  divideRational,
  multiplyRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../../number/rational.ts";
import { valueAtRationals } from "../algebraic-point/value-at-point.ts";
import type { Polynomial, Term } from "../polynomial.ts";
import { isolateRoots } from "../real-roots.ts";
import { leadingParts, purePowers } from "./leading-part.ts";
import { sectionOf } from "./section.ts";

/** Some r > 0 for which f is at least `c·|x|^r - C` with c > 0, from a positive definite leading part; `null` if none is seen. */
export function rateOfGrowth(f: Polynomial): Rational | null {
  const rates = leadingParts(f).flatMap(({ degree, weights, part }) =>
    degree > 0 && isPositiveDefinite(part) ? [divideRational(degree, Math.max(...weights))] : [],
  );
  return rates.reduce<Rational | null>((best, r) => (best === null || compareRational(r, best) > 0 ? r : best), null);
}

/**
 * Whether a quasi-homogeneous polynomial is proved positive except at 0: in two variables by its signs on two lines; else
 * because the mixed terms are no match for the even pure powers (weighted means: `|x^a| <= Σ (a_i/d_i)·x_i^(d_i)`).
 */
export function isPositiveDefinite(part: Polynomial): boolean {
  const pure = purePowers(part);
  if (pure.some((k) => k === 0 || k % 2 === 1)) return false;
  if (part.variables.length === 2) return isPositiveInPlane(part);
  const left = part.variables.map((): Rational => 0);
  for (const term of part.terms) {
    const { coefficient, powers } = term;
    if (powers.length === 2) left[powers[0]!] = addRational(left[powers[0]!]!, coefficient);
    else if (!isSquare(term)) {
      for (let i = 0; i < powers.length; i += 2) {
        const share = divideRational(powers[i + 1]!, pure[powers[i]!]!);
        left[powers[i]!] = subtractRational(left[powers[i]!]!, multiplyRational(share, absRational(coefficient)));
      }
    }
  }
  return left.every((rest) => signOfRational(rest) > 0);
}

/** A term that is nowhere negative. */
function isSquare({ coefficient, powers }: Term): boolean {
  return signOfRational(coefficient) > 0 && powers.every((k, i) => i % 2 === 0 || k % 2 === 0);
}

function isPositiveInPlane(part: Polynomial): boolean {
  if (signAt(part, [1, 0]) <= 0 || signAt(part, [-1, 0]) <= 0) return false;
  return [1, -1].every((y) => {
    const section = sectionOf(part, y);
    return signAt(part, [0, y]) > 0 && section.length > 0 && isolateRoots(section).length === 0;
  });
}

function signAt(part: Polynomial, v: readonly Rational[]): -1 | 0 | 1 {
  return signOfRational(valueAtRationals(part, v));
}
