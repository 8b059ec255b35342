import { difference, negate, number } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import {
  absRational,
  addRational,
  compareRational,
  denominator,
  divideRational,
  isEven,
  multiplyRational,
  numerator,
  powerRational,
  type Rational,
  sameRational,
  signOfRational,
} from "../number/rational.ts";
import { coefficientAt, type Germ, type GermRing, germOf, variableGerm } from "../polynomial/germ/germ.ts";
import { isRationalScalar, type ScalarField } from "../polynomial/germ/scalar-field.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { type ExactPlace, fieldOf, increment } from "./exact-place.ts";
import { valueAtPlace } from "./local-evidence.ts";
import { signBound } from "./positivity.ts";

/** A term that others, of even powers and with positive coefficients, outweigh: `powers = Σ weight·powers`, `Σ weight = 1`. */
export interface Circuit {
  readonly powers: readonly number[];
  readonly by: readonly { readonly powers: readonly number[]; readonly weight: Rational }[];
}

/**
 * `sign·(f - f(at))` is nowhere negative, and 0 on the curve `at + Σ shift[j]·t^(j+1)`. Either by the rules for the sign of an
 * expression, or (`circuits`) since every term that is not an even power with a positive coefficient is outweighed by others
 * (the weighted inequality of the means; Iliman and de Wolff 2016).
 */
export interface NonnegativeCertificate {
  readonly kind: "nonnegative";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: ExactPlace;
  readonly constant: Rational;
  readonly sign: 1 | -1;
  readonly circuits: readonly Circuit[] | null;
  readonly shift: readonly (readonly Rational[])[];
}

const LARGEST_DENOMINATOR = 60n;

/** Whether the bound and the curve hold for a polynomial f: so it has a minimum (or a maximum) that is not strict. */
export function checkNonnegative(certificate: NonnegativeCertificate): boolean {
  const { objective, variables, at, constant, sign, circuits, shift } = certificate;
  const n = variables.length;
  const field = fieldOf(at);
  const polynomial = polynomialOf(objective, variables);
  if (field === null || polynomial === null || totalDegree(polynomial) < 1) return false;
  if (at.coordinates.length !== n || shift.length !== n) return false;
  const value = valueAtPlace(objective, variables, at, field);
  if (value === null || !isRationalScalar(value) || !sameRational(value, constant)) return false;
  if (!vanishesOnCurve(certificate, field)) return false;
  if (circuits === null) return isNonnegative(objective, constant, sign);
  const ring: GermRing = { field, weights: variables.map(() => 1), order: totalDegree(polynomial) };
  const identity = variables.map((_, i) => variableGerm(ring, i));
  const germ = increment(objective, variables, at, identity, ring);
  return germ !== null && isSumOfCircuits(germ, sign, circuits);
}

/** Whether f stays at its value along the curve, which does not stay at the point. */
function vanishesOnCurve({ objective, variables, at, shift }: NonnegativeCertificate, field: ScalarField): boolean {
  if (shift.every((coefficients) => coefficients.every((c) => c === 0))) return false;
  const ring: GermRing = { field, weights: [1], order: Number.POSITIVE_INFINITY };
  const curve = shift.map((coefficients) =>
    germOf(
      ring,
      coefficients.map((coefficient, i) => ({ powers: [i + 1], coefficient })),
    ),
  );
  return increment(objective, variables, at, curve, ring)?.size === 0;
}

/** By the rules for signs of expressions. */
export function isNonnegative(objective: Expr, constant: Rational, sign: 1 | -1): boolean {
  const above = difference(objective, number(constant));
  const bound = signBound(sign > 0 ? above : negate(above));
  return bound === ">=" || bound === "=";
}

/** Whether a polynomial with rational coefficients is nowhere negative, by these circuits in disjoint sets of terms. */
export function isSumOfCircuits(germ: Germ, sign: 1 | -1, circuits: readonly Circuit[]): boolean {
  const coefficientOf = (powers: readonly number[]): Rational | null => {
    const c = coefficientAt(germ, powers);
    return isRationalScalar(c) ? multiplyRational(c, sign) : null;
  };
  const used = circuits.flatMap(({ powers, by }) => [powers, ...by.map((part) => part.powers)]).map((p) => p.join());
  if (new Set(used).size !== used.length) return false;
  const isEvenTerm = (powers: readonly number[]): boolean => {
    const c = coefficientOf(powers);
    return c !== null && signOfRational(c) > 0 && powers.every(isEven);
  };
  const outweighed = new Set(circuits.map(({ powers }) => powers.join()));
  const rest = [...germ.values()].every(({ powers }) => outweighed.has(powers.join()) || isEvenTerm(powers));
  return (
    rest &&
    circuits.every((circuit) => circuit.by.every((p) => isEvenTerm(p.powers)) && outweighs(circuit, coefficientOf))
  );
}

/** `|c| <= Π (c_j/weight_j)^weight_j`, raised to the common denominator of the weights. */
function outweighs({ powers, by }: Circuit, coefficientOf: (powers: readonly number[]) => Rational | null): boolean {
  const total = by.reduce<Rational>((sum, { weight }) => addRational(sum, weight), 0);
  if (total !== 1 || !by.every(({ weight }) => signOfRational(weight) > 0)) return false;
  const isMean = powers.every((e, i) =>
    sameRational(
      by.reduce<Rational>((sum, part) => addRational(sum, multiplyRational(part.weight, part.powers[i]!)), 0),
      e,
    ),
  );
  const common = by.reduce((m, { weight }) => (m % denominator(weight) === 0n ? m : m * denominator(weight)), 1n);
  const c = coefficientOf(powers);
  if (!isMean || common > LARGEST_DENOMINATOR || c === null) return false;
  const bound = by.reduce<Rational>((product, part) => {
    const share = divideRational(coefficientOf(part.powers) ?? 0, part.weight);
    const exponent = (numerator(part.weight) * common) / denominator(part.weight);
    return multiplyRational(product, powerRational(share, Number(exponent)));
  }, 1);
  return compareRational(powerRational(absRational(c), Number(common)), bound) <= 0;
}
