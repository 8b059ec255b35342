import { poll } from "../../number/patience.ts";
import { gcd } from "../../number/rational.ts";
import { multiply } from "../multivariate/multiplication.ts";
import {
  add,
  constant,
  divideByInteger,
  isZero,
  leadingCoefficient,
  type Multivariate,
  scale,
} from "../multivariate/polynomial.ts";
import { integerContent } from "../multivariate/primitive.ts";
import { remainderByOthers } from "./rational-basis.ts";

/** `coefficient·u^powers`. */
export interface ExpansionTerm {
  readonly powers: readonly number[];
  readonly coefficient: Multivariate;
}

/**
 * A positive multiple of a polynomial as a sum of terms in coordinates u that are 0 where all generators are, with coefficients
 * that are reduced by the generators: unique where their leading terms are coprime.
 */
export interface Expansion {
  readonly generators: readonly Multivariate[];
  /** Positive multiples of the generators as sums of terms. */
  readonly images: readonly { readonly scale: bigint; readonly terms: readonly ExpansionTerm[] }[];
  /** Terms of a higher total degree are left out. */
  readonly order: number;
  readonly terms: readonly ExpansionTerm[];
}

/** `u_i` and a multiple `numerator/denominator·u^powers`, in which `u_i` does not occur, become the new `u_i`; `denominator > 0`. */
export interface Shift {
  readonly variable: number;
  readonly numerator: Multivariate;
  readonly denominator: bigint;
  readonly powers: readonly number[];
}

/** With the generators as coordinates; all terms. */
export function expansionBy(p: Multivariate, generators: readonly Multivariate[]): Expansion {
  const one = constant(p.arity, 1n);
  const images = generators.map((_, i) => ({
    scale: 1n,
    terms: [{ powers: generators.map((__, k) => (k === i ? 1 : 0)), coefficient: one }],
  }));
  const start = [{ powers: generators.map(() => 0), coefficient: p }];
  return reducedExpansion({ generators, images, order: Number.POSITIVE_INFINITY, terms: start });
}

/** In new coordinates, up to an order. */
export function withShift(expansion: Expansion, shift: Shift, order: number): Expansion {
  const highest = expansion.terms.reduce((most, { powers }) => Math.max(most, powers[shift.variable]!), 0);
  return reducedExpansion({
    generators: expansion.generators,
    order,
    images: expansion.images.map((image) => {
      const most = image.terms.reduce((m, { powers }) => Math.max(m, powers[shift.variable]!), 0);
      return { scale: image.scale * shift.denominator ** BigInt(most), terms: moved(image.terms, shift, most, order) };
    }),
    terms: moved(expansion.terms, shift, highest, order),
  });
}

/** `denominator^most` times the terms in the new coordinates. */
function moved(terms: readonly ExpansionTerm[], shift: Shift, most: number, order: number): readonly ExpansionTerm[] {
  const { variable, numerator, denominator, powers } = shift;
  const sum = new Map<string, ExpansionTerm>();
  for (const term of terms) {
    let coefficient = term.coefficient;
    const e = term.powers[variable]!;
    let binomial = 1n;
    for (let k = 0; k <= e; k += 1) {
      // (u - q)^e: the term with q^k.
      const factor = (k % 2 === 0 ? binomial : -binomial) * denominator ** BigInt(most - e);
      const at = term.powers.map((own, i) => (i === variable ? e - k : own + k * powers[i]!));
      if (degreeOf(at) <= order) place(sum, at, scale(coefficient, factor));
      coefficient = multiply(coefficient, numerator);
      binomial = (binomial * BigInt(e - k)) / BigInt(k + 1);
    }
  }
  return [...sum.values()];
}

function reducedExpansion({ generators, images, order, terms }: Expansion): Expansion {
  const found = new Map(terms.map((term) => [term.powers.join(), term]));
  const whole = images.reduce((product, image) => product * image.scale, 1n);
  for (let degree = 0; degree <= order; degree += 1) {
    const waiting = [...found].filter(([, { powers }]) => degreeOf(powers) === degree);
    for (const [key] of waiting) {
      const { powers, coefficient } = found.get(key)!;
      if (isZero(coefficient)) continue;
      poll(coefficient.coefficients.length * generators.length);
      const remainder = remainderByOthers([...generators, coefficient], generators.length);
      const multipliers = remainder.multipliers.slice(0, -1);
      if (multipliers.every(isZero)) continue;
      const own = leadingCoefficient(remainder.multipliers.at(-1)!);
      const sign = own < 0n ? -1n : 1n;
      for (const [other, term] of found) {
        found.set(other, { ...term, coefficient: scale(term.coefficient, own * sign * whole) });
      }
      found.set(key, { powers, coefficient: scale(remainder.polynomial, remainder.scale * sign * whole) });
      for (const [i, multiplier] of multipliers.entries()) {
        if (isZero(multiplier)) continue;
        for (const image of images[i]!.terms) {
          const at = powers.map((e, k) => e + image.powers[k]!);
          if (degreeOf(at) > order) continue;
          place(found, at, scale(multiply(multiplier, image.coefficient), (-sign * whole) / images[i]!.scale));
        }
      }
    }
    if (![...found.values()].some(({ powers }) => degreeOf(powers) > degree)) break;
  }
  const present = [...found.values()].filter(({ coefficient }) => !isZero(coefficient));
  return { generators, images, order, terms: withoutContent(present) };
}

function place(terms: Map<string, ExpansionTerm>, powers: readonly number[], coefficient: Multivariate): void {
  const key = powers.join();
  const known = terms.get(key);
  terms.set(key, { powers, coefficient: known === undefined ? coefficient : add(known.coefficient, coefficient) });
}

function withoutContent(terms: readonly ExpansionTerm[]): readonly ExpansionTerm[] {
  const content = terms.reduce((common, { coefficient }) => gcd(common, integerContent(coefficient)), 0n);
  const whole = content < 0n ? -content : content;
  if (whole <= 1n) return terms;
  return terms.map((term) => ({ ...term, coefficient: divideByInteger(term.coefficient, whole) }));
}

function degreeOf(powers: readonly number[]): number {
  return powers.reduce((sum, e) => sum + e, 0);
}
