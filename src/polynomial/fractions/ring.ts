import { multiply, power } from "../multivariate/multiplication.ts";
import { add, constant, degreeIn, type Multivariate } from "../multivariate/polynomial.ts";
import { coefficientsIn, fromCoefficientsIn } from "../multivariate/recursive.ts";

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

function replaced(p: Multivariate, i: number, { degree, value }: Relation): Multivariate {
  const coefficients = coefficientsIn(p, i);
  const low = coefficients.slice(0, degree);
  for (let k = degree; k < coefficients.length; k += 1) {
    const image = multiply(coefficients[k]!, power(value, Math.floor(k / degree)));
    low[k % degree] = add(low[k % degree]!, image);
  }
  return low.length === 0 ? constant(p.arity, 0n) : fromCoefficientsIn(low, i);
}
