import { linearCombination, monomial, variable } from "../../expr/build.ts";
import { fromBigInt } from "../../number/rational.ts";

import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { type Expansion, type ExpansionTerm, type Shift, withShift } from "../../polynomial/groebner/expansion.ts";
import { basisOrMember } from "../../polynomial/groebner/rational-basis.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { gcdOf } from "../../polynomial/multivariate/gcd.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import {
  add,
  divideByInteger,
  isConstant,
  leadingCoefficient,
  type Multivariate,
  scale,
} from "../../polynomial/multivariate/polynomial.ts";
import { integerContent } from "../../polynomial/multivariate/primitive.ts";
import { decideDegenerate } from "../degenerate/decide-degenerate.ts";
import type { NaturePart, TypesAt } from "./nature-on.ts";
import { polynomialFrom } from "./polynomial-from.ts";

/** How the type of a point of a set follows from the signs of polynomials there. */
export interface TypesBySigns extends TypesAt {
  /** Where none of them is 0 the type can only change with their signs. */
  readonly deciding: readonly Multivariate[];
}

const MOST_SHIFTS = 8;
const HIGHEST_ORDER = 12;

/** The types along a set u = 0 by an expansion in coordinates u that are independent across it. */
export function typesAcross(expansion: Expansion): TypesBySigns | null {
  const { terms } = expansion;
  if (terms.length === 0 || terms.some(({ powers }) => powers.every((e) => e === 0))) return null;
  const whole = byOneForm(terms);
  if (whole !== null) return whole;
  let next = expansion;
  for (let k = 0; k < MOST_SHIFTS; k += 1) {
    const shift = shiftFor(next);
    if (shift === null) return byAxes(next.terms);
    next = withShift(next, shift, HIGHEST_ORDER);
  }
  return null;
}

/** Where the coefficients are numbers times one polynomial, the type is that of u = 0 for the sum with these numbers. */
function byOneForm(terms: readonly ExpansionTerm[]): TypesBySigns | null {
  const common = terms.map(({ coefficient }) => coefficient).reduce(gcdOf);
  const numbers = terms.map(({ powers, coefficient }) => ({ powers, number: divideExactly(coefficient, common)! }));
  if (!numbers.every(({ number }) => isConstant(number))) return null;
  const names = terms[0]!.powers.map((_, i) => `u${i + 1}`);
  const monomials = numbers.map(({ powers, number }) =>
    monomial(names.map(variable), powers, fromBigInt(number.coefficients[0]!)),
  );
  const verdict = decideDegenerate(linearCombination(monomials, null, 0), names, {
    root: null,
    coordinates: names.map(() => 0),
  });
  if (verdict === null || verdict.type === "constant") return null;
  const { type, reason } = verdict;
  return {
    deciding: isConstant(common) ? [] : [common],
    typeAt: (point) => (signAtPoint(polynomialFrom(common), point) > 0 ? type : mirrored(type)),
    reasonFor: () => `across the set, ${reason}`,
  };
}

function mirrored(type: NaturePart["type"]): NaturePart["type"] {
  return type === "saddle" ? type : type === "minimum" ? "maximum" : "minimum";
}

/** The lowest power of a coordinate alone. */
interface Axis {
  readonly variable: number;
  readonly order: number;
  readonly coefficient: Multivariate;
}

/**
 * By the lowest powers of each coordinate alone: saddles if one is odd, or their coefficients have both signs; extrema if these
 * have one and no other term is as low in the weights that make them equal, but products of squares with that sign.
 */
function byAxes(terms: readonly ExpansionTerm[]): TypesBySigns {
  const axes = axesOf(terms);
  const odd = simplestOdd(axes);
  if (odd !== null) {
    return {
      deciding: isConstant(odd.coefficient) ? [] : [odd.coefficient],
      typeAt: () => "saddle",
      reasonFor: () => `f has the odd order ${odd.order} along curves across the set`,
    };
  }
  const others = axes.length < terms[0]!.powers.length ? null : lowTerms(terms, axes);
  const deciding = [...axes, ...(others ?? [])].map(({ coefficient }) => coefficient);
  const isSquare = others?.every(({ powers }) => powers.every((e) => e % 2 === 0)) === true;
  return {
    deciding: deciding.filter((p) => !isConstant(p)),
    typeAt: (point) => {
      const signOf = (p: Multivariate): number => signAtPoint(polynomialFrom(p), point);
      const signs = new Set(axes.map(({ coefficient }) => signOf(coefficient)));
      if (signs.has(1) && signs.has(-1)) return "saddle";
      const [sign] = signs;
      if (others === null || !isSquare || !others.every(({ coefficient }) => signOf(coefficient) === sign)) return null;
      return sign === 1 ? "minimum" : "maximum";
    },
    reasonFor: (type) =>
      type === "saddle"
        ? "f rises along some curves across the set and falls along others"
        : "the lowest terms across the set have one sign",
  };
}

function axesOf(terms: readonly ExpansionTerm[]): readonly Axis[] {
  return terms[0]!.powers.flatMap((_, variable) => {
    const alone = terms.filter(({ powers }) => powers.every((e, k) => (k === variable ? e > 0 : e === 0)));
    const [lowest] = alone.toSorted((a, b) => a.powers[variable]! - b.powers[variable]!);
    return lowest === undefined ? [] : [{ variable, order: lowest.powers[variable]!, coefficient: lowest.coefficient }];
  });
}

/** That with the shortest coefficient. */
function simplestOdd(axes: readonly Axis[]): Axis | null {
  const odd = axes.filter(({ order }) => order % 2 === 1);
  const size = ({ coefficient }: Axis): number => (isConstant(coefficient) ? 0 : coefficient.coefficients.length);
  return odd.toSorted((a, b) => size(a) - size(b))[0] ?? null;
}

/** Mixed terms that are not above all the axes: `Σ powers_i/order_i <= 1`. */
function lowTerms(terms: readonly ExpansionTerm[], axes: readonly Axis[]): readonly ExpansionTerm[] {
  const common = axes.reduce((product, { order }) => product * order, 1);
  return terms.filter(({ powers }) => {
    const isMixed = powers.filter((e) => e > 0).length > 1;
    const weight = axes.reduce((sum, { variable: i, order }) => sum + (powers[i]! * common) / order, 0);
    return isMixed && weight <= common;
  });
}

/** As for squares: a low mixed term `b·u_i^(e-1)·M` with the axis `a·u_i^e` goes with `u_i + b/(e·a)·M`. */
function shiftFor({ terms, generators }: Expansion): Shift | null {
  const axes = axesOf(terms);
  const odd = simplestOdd(axes);
  if (odd !== null && isConstant(odd.coefficient)) return null;
  const low = lowTerms(terms, axes).filter(({ powers }) => powers.some((e) => e % 2 === 1));
  for (const { powers, coefficient } of low) {
    for (const { variable: i, order, coefficient: a } of axes) {
      const quotient = powers[i] === order - 1 ? quotientOn(coefficient, a, generators) : null;
      if (quotient === null) continue;
      return {
        variable: i,
        numerator: quotient.numerator,
        denominator: quotient.denominator * BigInt(order),
        powers: powers.with(i, 0),
      };
    }
  }
  return null;
}

interface QuotientOn {
  readonly numerator: Multivariate;
  readonly denominator: bigint;
}

/** A polynomial over a positive number that on the common zeros of others is `b/a`; `null` when there is none. */
function quotientOn(b: Multivariate, a: Multivariate, generators: readonly Multivariate[]): QuotientOn | null {
  const content = integerContent(a);
  const exact = divideExactly(b, divideByInteger(a, content));
  if (exact !== null) return positive(exact, content);
  const found = basisOrMember([a, ...generators], "graded", () => false, [b]);
  if (found.kind === "basis") return null;
  const { multipliers } = found.member;
  const sum = [a, ...generators].map((p, i) => multiply(p, multipliers[i]!)).reduce(add);
  return positive(multipliers[0]!, leadingCoefficient(sum), leadingCoefficient(b));
}

/** `factor·numerator/denominator`. */
function positive(numerator: Multivariate, denominator: bigint, factor = 1n): QuotientOn {
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: scale(numerator, factor * sign), denominator: denominator * sign };
}
