import { poll } from "../../number/patience.ts";
import { isRationalScalar, type Scalar, type ScalarField } from "./scalar-field.ts";

/** A term `coefficient · Π x_i^powers[i]`. */
export interface GermTerm {
  readonly powers: readonly number[];
  readonly coefficient: Scalar;
}

/** A power series at 0 up to some order: its terms by their powers, none of them 0. */
export type Germ = ReadonlyMap<string, GermTerm>;

/** Series in as many variables as there are weights (positive whole numbers), up to the weighted degree `order`. */
export interface GermRing {
  readonly field: ScalarField;
  readonly weights: readonly number[];
  /** `Infinity` where series are polynomials and nothing is cut. */
  readonly order: number;
}

export function degreeOfTerm(weights: readonly number[], powers: readonly number[]): number {
  let degree = 0;
  for (let i = 0; i < powers.length; i += 1) degree += weights[i]! * powers[i]!;
  return degree;
}

/** The series of these terms, which may repeat; those beyond the order are cut. */
export function germOf(ring: GermRing, terms: Iterable<GermTerm>): Germ {
  const germ = new Map<string, GermTerm>();
  for (const term of terms) {
    if (degreeOfTerm(ring.weights, term.powers) <= ring.order) addTerm(ring.field, germ, term);
  }
  return germ;
}

function addTerm(field: ScalarField, germ: Map<string, GermTerm>, { powers, coefficient }: GermTerm): void {
  const key = powers.join();
  const present = germ.get(key);
  const sum = present === undefined ? coefficient : field.add(present.coefficient, coefficient);
  if (sum !== 0) germ.set(key, present === undefined ? { powers, coefficient } : { powers, coefficient: sum });
  else if (present !== undefined) germ.delete(key);
}

export function constantGerm({ weights }: GermRing, coefficient: Scalar): Germ {
  const powers = weights.map(() => 0);
  return coefficient === 0 ? new Map() : new Map([[powers.join(), { powers, coefficient }]]);
}

/** The variable `x_i`. */
export function variableGerm(ring: GermRing, i: number): Germ {
  return germOf(ring, [{ powers: ring.weights.map((_, k) => (k === i ? 1 : 0)), coefficient: 1 }]);
}

export function coefficientAt(germ: Germ, powers: readonly number[]): Scalar {
  return germ.get(powers.join())?.coefficient ?? 0;
}

/** The value at 0. */
export function constantTerm({ weights }: GermRing, germ: Germ): Scalar {
  return coefficientAt(
    germ,
    weights.map(() => 0),
  );
}

/** `a + factor·b`. */
export function addGerms(ring: GermRing, a: Germ, b: Germ, factor: Scalar = 1): Germ {
  const sum = new Map(a);
  for (const { powers, coefficient } of b.values()) {
    addTerm(ring.field, sum, { powers, coefficient: ring.field.multiply(coefficient, factor) });
  }
  return sum;
}

export function scaleGerm({ field }: GermRing, germ: Germ, factor: Scalar): Germ {
  return factor === 1 ? germ : mapCoefficients(germ, ({ coefficient }) => field.multiply(coefficient, factor));
}

/** The series with other coefficients, those that become 0 dropped. */
export function mapCoefficients(germ: Germ, map: (term: GermTerm) => Scalar): Germ {
  const mapped = new Map<string, GermTerm>();
  for (const [key, term] of germ) {
    const coefficient = map(term);
    if (coefficient !== 0) mapped.set(key, { powers: term.powers, coefficient });
  }
  return mapped;
}

export function multiplyGerms(ring: GermRing, a: Germ, b: Germ): Germ {
  const { field, weights, order } = ring;
  const product = new Map<string, GermTerm>();
  const right = [...b.values()].map((term) => ({ ...term, degree: degreeOfTerm(weights, term.powers) }));
  right.sort((p, q) => p.degree - q.degree);
  for (const left of a.values()) {
    const room = order - degreeOfTerm(weights, left.powers);
    for (const { powers, coefficient, degree } of right) {
      if (degree > room) break;
      poll(isRationalScalar(coefficient) ? 4 : 16);
      addTerm(field, product, {
        powers: powers.map((e, i) => e + left.powers[i]!),
        coefficient: field.multiply(left.coefficient, coefficient),
      });
    }
  }
  return product;
}

export function powerGerm(ring: GermRing, base: Germ, exponent: number): Germ {
  let power = constantGerm(ring, 1);
  for (let k = 0; k < exponent && power.size > 0; k += 1) power = multiplyGerms(ring, power, base);
  return power;
}

/** The polynomial `outer` with series of the ring put for its variables (Horner's rule in one variable after the other). */
export function composeGerms(ring: GermRing, outer: Germ, images: readonly Germ[]): Germ {
  const compose = (terms: readonly GermTerm[], i: number): Germ => {
    if (i === images.length) return constantGerm(ring, terms[0]?.coefficient ?? 0);
    const byPower = new Map<number, GermTerm[]>();
    for (const term of terms) {
      const alike = byPower.get(term.powers[i]!);
      if (alike === undefined) byPower.set(term.powers[i]!, [term]);
      else alike.push(term);
    }
    const descending = [...byPower.keys()].sort((p, q) => q - p);
    let total: Germ = new Map();
    for (const [position, exponent] of descending.entries()) {
      total = addGerms(ring, total, compose(byPower.get(exponent)!, i + 1));
      const next = descending[position + 1] ?? 0;
      for (let k = next; k < exponent && total.size > 0; k += 1) total = multiplyGerms(ring, total, images[i]!);
    }
    return total;
  };
  return compose([...outer.values()], 0);
}

/** The partial derivative by `x_i`. */
export function derivativeGerm({ field }: GermRing, germ: Germ, i: number): Germ {
  const derivative = new Map<string, GermTerm>();
  for (const { powers, coefficient } of germ.values()) {
    const e = powers[i]!;
    if (e === 0) continue;
    const lowered = powers.map((k, j) => (j === i ? k - 1 : k));
    derivative.set(lowered.join(), { powers: lowered, coefficient: field.multiply(coefficient, e) });
  }
  return derivative;
}

/** The lowest weighted degree of a term; `Infinity` for 0. */
export function orderOf(germ: Germ, weights: readonly number[]): number {
  let order = Number.POSITIVE_INFINITY;
  for (const { powers } of germ.values()) order = Math.min(order, degreeOfTerm(weights, powers));
  return order;
}

/** The terms of one weighted degree. */
export function partOfDegree(germ: Germ, weights: readonly number[], degree: number): Germ {
  return new Map([...germ].filter(([, { powers }]) => degreeOfTerm(weights, powers) === degree));
}
