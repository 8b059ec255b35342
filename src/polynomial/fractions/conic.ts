import { multiply, power } from "../multivariate/multiplication.ts";
import { add, constant, degreeIn, type Multivariate, scale, variableOf, zero } from "../multivariate/polynomial.ts";
import { coefficientsIn } from "../multivariate/recursive.ts";
import { type Relation, type Ring, reducedModulo } from "./ring.ts";

/**
 * Two generators on a conic, `c^2 + sign·s^2 = 1`, by the parameter `t = s/(1 + c)`: with `E = 1 + sign·t^2` they are
 * `c = (1 - sign·t^2)/E` and `s = 2·t/E` (the half-angle formulas). A polynomial in t that has an even degree is one in
 * c and s up to a power of E; products of these degrees are products of the polynomials.
 */
export interface Conic {
  readonly cosine: number;
  readonly sine: number;
  readonly sign: 1 | -1;
}

/** Every pair of generators that lies on a conic which nothing else depends on. */
export function conicsOf({ relations }: Ring): readonly Conic[] {
  return relations.flatMap((relation, replaced) => {
    const conic = relation === null ? null : conicOf(relation, replaced);
    if (conic === null) return [];
    const others = relations.filter((_, i) => i !== replaced);
    const isAlone = others.every((other) => other === null || !dependsOn(other.value, conic));
    return isAlone && relations[conic.cosine + conic.sine - replaced] === null ? [conic] : [];
  });
}

/** `s^2 = 1 - c^2`, `s^2 = c^2 - 1` or `c^2 = 1 + s^2`. */
function conicOf({ degree, value }: Relation, replaced: number): Conic | null {
  const { arity, exponents, coefficients } = value;
  if (degree !== 2 || coefficients.length !== 2) return null;
  const kept = exponents.findIndex((exponent) => exponent > 0);
  const [square, unit] = coefficients as [bigint, bigint];
  if (exponents[kept] !== 2 || exponents.filter((exponent) => exponent > 0).length !== 1 || kept >= arity) return null;
  if (square === -1n && unit === 1n) return { cosine: kept, sine: replaced, sign: 1 };
  if (square === 1n && unit === -1n) return { cosine: kept, sine: replaced, sign: -1 };
  return square === 1n && unit === 1n ? { cosine: replaced, sine: kept, sign: -1 } : null;
}

export function dependsOn(p: Multivariate, { cosine, sine }: Conic): boolean {
  return degreeIn(p, cosine) > 0 || degreeIn(p, sine) > 0;
}

/** The ring in which the cosine is t; the sine is not used. */
export function parameterRing(ring: Ring, { cosine, sine }: Conic): Ring {
  return { ...ring, relations: ring.relations.map((relation, i) => (i === cosine || i === sine ? null : relation)) };
}

/** E, a polynomial in t. */
export function unitOf({ cosine, sign }: Conic, arity: number): Multivariate {
  return add(constant(arity, 1n), scale(power(variableOf(arity, cosine), 2), BigInt(sign)));
}

/** A polynomial in c and s as `value/E^degree`. */
export function inParameter(p: Multivariate, conic: Conic): { readonly value: Multivariate; readonly degree: number } {
  const rows = coefficientsIn(p, conic.sine).map((row) => coefficientsIn(row, conic.cosine));
  const degree = Math.max(...rows.map((row, j) => row.length - 1 + j));
  const t = variableOf(p.arity, conic.cosine);
  const up = unitOf(conic, p.arity);
  const [down, twice] = [add(constant(p.arity, 2n), scale(up, -1n)), scale(t, 2n)];
  let value = zero(p.arity);
  for (const [j, row] of rows.entries()) {
    for (const [i, coefficient] of row.entries()) {
      if (coefficient.coefficients.length === 0) continue;
      const factors = [power(down, i), power(twice, j), power(up, degree - i - j)];
      value = add(value, factors.reduce(multiply, coefficient));
    }
  }
  return { value, degree };
}

/** `2^degree·p/E^degree` for a polynomial in t of degree `2·degree` at most, in c and s. */
export function fromParameter(
  p: Multivariate,
  degree: number,
  { cosine, sine, sign }: Conic,
  ring: Ring,
): Multivariate {
  const one = constant(p.arity, 1n);
  const [c, s] = [variableOf(p.arity, cosine), variableOf(p.arity, sine)];
  const [down, up] = [scale(add(one, scale(c, -1n)), BigInt(sign)), add(one, c)];
  return coefficientsIn(p, cosine).reduce((total, coefficient, k) => {
    const [i, odd] = [Math.floor(k / 2), k % 2];
    const factors = [power(down, i), power(s, odd), power(up, degree - i - odd)];
    return add(total, reducedModulo(factors.reduce(multiply, coefficient), ring));
  }, zero(p.arity));
}
