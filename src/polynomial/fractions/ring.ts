import { multiply, power } from "../multivariate/multiplication.ts";
import { add, copyExponents, degreeIn, type Multivariate } from "../multivariate/polynomial.ts";

/** `x_i^degree = value`, a polynomial without `x_i`. */
export interface Relation {
  readonly degree: number;
  readonly value: Multivariate;
}

/** Polynomials over Z in some generators, some of which are roots of others: the basis of a quotient ring. */
export interface Ring {
  readonly arity: number;
  readonly generators: readonly Multivariate[];
  /** One for each generator; `null` for a free one. */
  readonly relations: readonly (Relation | null)[];
}

/** Rounds of replacement; each lowers the degree in some generator. */
const ROUNDS = 64;

/** The representative in which no generator has a power that its relation replaces. */
export function reducedModulo(p: Multivariate, { relations }: Ring): Multivariate {
  let current = p;
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = relations.findIndex((relation, i) => relation !== null && degreeIn(current, i) >= relation.degree);
    if (at < 0) return current;
    current = replaced(current, at, relations[at]!);
  }
  return current;
}

/** Terms in which `x_i` has a lower power stay as they are; the others, by powers, are multiplied by those of the value. */
function replaced(p: Multivariate, i: number, { degree, value }: Relation): Multivariate {
  const low: number[] = [];
  const high = new Map<number, number[]>();
  for (let t = 0; t < p.coefficients.length; t += 1) {
    const times = Math.floor(p.exponents[t * p.arity + i]! / degree);
    if (times === 0) low.push(t);
    else if (high.has(times)) high.get(times)!.push(t);
    else high.set(times, [t]);
  }
  return [...high].reduce(
    (total, [times, terms]) => add(total, multiply(lowered(p, terms, i, times * degree), power(value, times))),
    lowered(p, low, i, 0),
  );
}

/** The terms listed, the power of `x_i` in all of them lowered by so much, which keeps their order. */
function lowered(
  { arity, exponents, coefficients }: Multivariate,
  terms: readonly number[],
  i: number,
  by: number,
): Multivariate {
  const chosen = new Uint32Array(terms.length * arity);
  for (let k = 0; k < terms.length; k += 1) {
    copyExponents(exponents, terms[k]! * arity, chosen, k * arity, arity);
    chosen[k * arity + i]! -= by;
  }
  return { arity, exponents: chosen, coefficients: terms.map((t) => coefficients[t]!) };
}
