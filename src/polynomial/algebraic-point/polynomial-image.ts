import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo, residue } from "../../number/prime-field.ts";
import { denominator, leastCommonMultiple, numerator } from "../../number/rational.ts";
import type { Term } from "../polynomial.ts";
import { addMultipleInField, constantInField, type FieldImage, multiplyInField } from "./modular-field.ts";
import { type PointImage, powerOfCoordinate } from "./point-field.ts";

/** A polynomial in the variables from one on, by the powers of that: in the last variables there are terms. */
type Nested =
  | { readonly kind: "inner"; readonly variable: number; readonly terms: readonly (readonly [number, bigint])[] }
  | { readonly kind: "outer"; readonly variable: number; readonly parts: readonly (Nested | null)[] };

/** The image at a point of a polynomial over Q, which is not 0: by Horner's rule in one variable after the other. `null`: a bad prime. */
export function imagesOfPolynomial(terms: readonly Term[]): (at: PointImage) => FieldImage | null {
  const common = commonDenominator(terms);
  const arity = 1 + terms.reduce((most, { powers }) => Math.max(most, powers.at(-2) ?? 0), 0);
  const dense = terms.map(({ coefficient, powers }): [number[], bigint] => {
    const exponents = new Array<number>(arity).fill(0);
    for (let i = 0; i < powers.length; i += 2) exponents[powers[i]!] = powers[i + 1]!;
    return [exponents, numerator(coefficient) * (common / denominator(coefficient))];
  });
  const nested = nestedFrom(dense, 0);
  return (at) => {
    const { p } = at.field;
    const below = residue(common, p);
    return below === 0 ? null : valueAt(nested, at, invertModulo(below, p));
  };
}

/** The least common denominator of the coefficients. */
export function commonDenominator(terms: readonly Term[]): bigint {
  return terms.reduce((c, { coefficient }) => leastCommonMultiple(c, denominator(coefficient)), 1n);
}

function nestedFrom(terms: readonly (readonly [readonly number[], bigint])[], variable: number): Nested {
  const arity = terms[0]![0].length;
  if (variable === arity - 1) return { kind: "inner", variable, terms: terms.map(([e, c]) => [e[variable]!, c]) };
  const highest = Math.max(...terms.map(([e]) => e[variable]!));
  if (highest === 0) return nestedFrom(terms, variable + 1);
  const parts = Array.from({ length: highest + 1 }, (_, k) => {
    const some = terms.filter(([e]) => e[variable] === k);
    return some.length === 0 ? null : nestedFrom(some, variable + 1);
  });
  return { kind: "outer", variable, parts };
}

function isConstant(f: Nested): boolean {
  return f.kind === "inner" && f.terms.every(([power]) => power === 0);
}

function valueAt(f: Nested, at: PointImage, factor: number): FieldImage {
  const { field } = at;
  const { p } = field;
  if (f.kind === "inner") {
    const sum = constantInField(field, 0);
    poll(1 + ((f.terms.length * field.degree) >> 5));
    for (const [power, c] of f.terms) {
      const scaled = multiplyModulo(residue(c, p), factor, p);
      if (power > 0) addMultipleInField(sum, powerOfCoordinate(at, f.variable, power), scaled, p);
      else sum[0] = (sum[0]! + scaled) % p;
    }
    return sum;
  }
  const x = powerOfCoordinate(at, f.variable, 1);
  let k = f.parts.length - 1;
  let value = valueAt(f.parts[k]!, at, factor);
  if (k > 0 && isConstant(f.parts[k]!)) {
    const lead = value[0]!;
    k -= 1;
    value = f.parts[k] == null ? constantInField(field, 0) : valueAt(f.parts[k]!, at, factor);
    addMultipleInField(value, x, lead, p);
  }
  while (k > 0) {
    value = multiplyInField(field, value, x);
    k -= 1;
    if (f.parts[k] != null) addMultipleInField(value, valueAt(f.parts[k]!, at, factor), 1, p);
  }
  return value;
}
