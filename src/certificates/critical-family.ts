import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, opposite, POSITIVE, type Signs } from "../evaluate/signs/signs.ts";
import { monomial, variable } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import { denominator, fromBigInt, numerator, type Rational, sameRational } from "../number/rational.ts";
import { quotientOf } from "../polynomial/gradient-system.ts";
import { divideExactly } from "../polynomial/multivariate/division.ts";
import { factorisation } from "../polynomial/multivariate/factor.ts";
import { gcdOf } from "../polynomial/multivariate/gcd.ts";
import { sumOfPrincipalMinors } from "../polynomial/multivariate/minors.ts";
import { multiply } from "../polynomial/multivariate/multiplication.ts";
import {
  add,
  isConstant,
  isZero,
  type Multivariate,
  negate,
  sameMultivariate,
  scale,
  subtract,
  zero,
} from "../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../polynomial/multivariate/primitive.ts";
import { derivativeIn } from "../polynomial/multivariate/recursive.ts";
import { exprOfMultivariate, multivariateOf } from "../polynomial/multivariate/symbols.ts";
import { checkNonnegative, isNonnegative, type NonnegativeCertificate } from "./nonnegative.ts";

/** A set by coordinates that are quotients of polynomials in real parameters, each of which is one of the coordinates. */
export interface ParametrisedSet {
  readonly by: "parameters";
  readonly params: readonly string[];
  readonly at: readonly Expr[];
}

/**
 * A set by equations. Each numerator of the gradient, and then `f - value`, is up to a number the sum of multiples of the
 * equations: one row of polynomials each.
 */
export interface ImplicitSet {
  readonly by: "equations";
  readonly equations: readonly Expr[];
  readonly multipliers: readonly (readonly Expr[])[];
}

/** Why the points of a set have the type that is said. */
export type FamilyEvidence =
  /** The product of the irreducible factors of odd multiplicity of `f - value` has one sign all along. */
  | { readonly by: "sign" }
  /**
   * A factor of `f - value` of odd multiplicity, coprime to the rest, is 0 along the set, and a derivative of it has one sign there, or
   * is not 0 at most parameters: f is less and greater nearby.
   */
  | { readonly by: "odd-factor"; readonly base: Expr }
  /**
   * The signs of the sums of principal minors of the Hessian, up to the order of the codimension for extrema (Bott 1954); for
   * saddles that of the second, which may be 0 at some of the parameters.
   */
  | { readonly by: "minors"; readonly reductions: readonly Reduction[] }
  /** f is nowhere less, or nowhere greater: by the rules for signs (`null`), or by a bound that it takes at a point. */
  | { readonly by: "bound"; readonly bound: NonnegativeCertificate | null };

/** On a set given by equations, a sum of minors in a shorter form: `scale·sum = value + Σ multipliers·equations`, `scale > 0`. */
export interface Reduction {
  readonly scale: bigint;
  readonly value: Expr;
  readonly multipliers: readonly Expr[];
}

/** The gradient of a quotient of polynomials is 0 on an infinite set, f has the value there, and the points have the type. */
export interface CriticalFamilyCertificate {
  readonly kind: "critical-family";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly set: ParametrisedSet | ImplicitSet;
  readonly where: readonly Condition[];
  readonly value: Rational | null;
  /** `null` where only criticality is proved. */
  readonly type: "minimum" | "maximum" | "saddle" | null;
  readonly evidence: FamilyEvidence | null;
}

interface Subject extends CriticalFamilyCertificate {
  readonly top: Multivariate;
  readonly bottom: Multivariate;
  /** Numerators of the derivatives, over the square of the bottom. */
  readonly slopes: readonly Multivariate[];
  /** A multiple of `f - value` by the bottom and a positive number. */
  readonly shifted: Multivariate | null;
}

/** Works out the derivatives anew, and looks whether they are 0 on the set, and what follows from the evidence. */
export function checkCriticalFamily(certificate: CriticalFamilyCertificate): boolean {
  const { objective, variables, set, value, type, evidence } = certificate;
  const read = quotientOf(objective, variables);
  if (read === null || new Set(variables).size !== variables.length) return false;
  const { top, bottom } = read;
  const slopes = variables.map((_, i) =>
    subtract(multiply(derivativeIn(top, i), bottom), multiply(top, derivativeIn(bottom, i))),
  );
  const shifted = value === null ? null : subtract(scale(top, denominator(value)), scale(bottom, numerator(value)));
  const subject: Subject = { ...certificate, top, bottom, slopes, shifted };
  const vanishing = shifted === null ? slopes : [...slopes, shifted];
  if (!(set.by === "parameters" ? vanishAt(set, vanishing, variables) : vanishOn(set, vanishing, variables)))
    return false;
  if (type === null || evidence === null) return type === null && evidence === null;
  switch (evidence.by) {
    case "sign":
      return type !== "saddle" && provesBySign(subject, type === "minimum" ? POSITIVE : NEGATIVE);
    case "odd-factor":
      return type === "saddle" && provesByFactor(subject, evidence.base);
    case "minors":
      return provesByMinors(subject, type, evidence.reductions);
    case "bound":
      return type !== "saddle" && provesByBound(subject, type === "minimum" ? 1 : -1, evidence.bound);
    default:
      return evidence satisfies never;
  }
}

function vanishAt({ params, at }: ParametrisedSet, polynomials: readonly Multivariate[], variables: readonly string[]) {
  const isCoordinate = (name: string): boolean => at.some((expr) => expr === variable(name));
  if (at.length !== variables.length || new Set(params).size !== params.length || !params.every(isCoordinate))
    return false;
  return polynomials.every((p) => {
    const along = quotientOf(placed(p, at, variables), params);
    return along !== null && isZero(along.top);
  });
}

function vanishOn(
  { equations, multipliers }: ImplicitSet,
  polynomials: readonly Multivariate[],
  variables: readonly string[],
): boolean {
  const read = (exprs: readonly Expr[]) => exprs.map((expr) => multivariateOf(expr, variables.map(variable)));
  const generators = read(equations);
  if (generators.length === 0 || generators.includes(null) || multipliers.length !== polynomials.length) return false;
  return polynomials.every((p, i) => {
    const row = read(multipliers[i]!);
    if (row.length !== generators.length || row.some((q) => q === null || q.denominator !== 1n)) return false;
    const sum = row.reduce(
      (total, q, j) => add(total, multiply(q!.polynomial, generators[j]!.polynomial)),
      zero(p.arity),
    );
    return isZero(p) ? isZero(sum) : !isZero(sum) && sameMultivariate(primitivePart(sum), primitivePart(p));
  });
}

function placed(p: Multivariate, at: readonly Expr[], variables: readonly string[]): Expr {
  const place = new Map(variables.map((name, i) => [name, at[i]!]));
  return substitute(exprOfMultivariate(p, variables.map(variable)), place);
}

/** The signs of a polynomial along the set, by its factors or by its terms. */
function signsAlong(p: Multivariate, { set, variables, where }: Subject): Signs {
  const context = signContext(where);
  if (set.by === "equations") return signsOfPolynomial(p, variables, where);
  const along = quotientOf(placed(p, set.at, variables), set.params);
  const direct = signsOf(placed(p, set.at, variables), context);
  return along === null ? direct : direct & signsOfPolynomial(multiply(along.top, along.bottom), set.params, where);
}

function signsOfPolynomial(p: Multivariate, names: readonly string[], where: readonly Condition[]): Signs {
  const symbols = names.map(variable);
  if (isZero(p)) return NULL;
  const { content, factors } = factorisation(p);
  const product = monomial(
    factors.map(({ factor }) => exprOfMultivariate(factor, symbols)),
    factors.map(({ multiplicity }) => multiplicity),
    fromBigInt(content),
  );
  const context = signContext(where);
  const negative = opposite(signsOf(exprOfMultivariate(negate(p), symbols), context));
  return signsOf(product, context) & signsOf(exprOfMultivariate(p, symbols), context) & negative;
}

/**
 * Where the odd part of `f - value`, without factors that nowhere have the other sign, is not 0 it has the sign of f - value nearby,
 * wherever that is not 0.
 */
function provesBySign(subject: Subject, wanted: Signs): boolean {
  if (subject.shifted === null || isZero(subject.shifted)) return false;
  const { content, factors } = factorisation(multiply(subject.shifted, subject.bottom));
  const arity = subject.variables.length;
  let odd = constantOf(arity, content < 0n ? -1n : 1n);
  for (const { factor, multiplicity } of factors) {
    if (multiplicity % 2 === 0) continue;
    const signs = signsOfPolynomial(factor, subject.variables, []);
    if ((signs & NEGATIVE) === 0) continue;
    odd = (signs & POSITIVE) === 0 ? negate(odd) : multiply(odd, factor);
  }
  return (signsAlong(odd, subject) & ~wanted) === 0;
}

function constantOf(arity: number, value: bigint): Multivariate {
  return { arity, exponents: new Uint32Array(arity), coefficients: [value] };
}

/** Near a zero of the base there are others at which the rest is not 0, and the base changes its sign there. */
function provesByFactor(subject: Subject, base: Expr): boolean {
  const { variables, shifted, bottom, set } = subject;
  const h = multivariateOf(base, variables.map(variable))?.polynomial;
  if (h === undefined || isConstant(h) || shifted === null || isZero(shifted)) return false;
  let rest = shifted;
  let multiplicity = 0;
  for (let next = divideExactly(rest, primitivePart(h)); next !== null; next = divideExactly(rest, primitivePart(h))) {
    rest = next;
    multiplicity += 1;
  }
  if (multiplicity % 2 === 0 || !isConstant(gcdOf(h, multiply(rest, bottom)))) return false;
  const isOnSet = set.by === "parameters" ? vanishAt(set, [h], variables) : isAmong(h, set, variables);
  if (!isOnSet) return false;
  return variables.some((_, i) => {
    const slope = derivativeIn(h, i);
    const signs = signsAlong(slope, subject);
    if (signs === POSITIVE || signs === NEGATIVE) return true;
    return set.by === "parameters" && subject.where.every(isOpen) && isProper(slope, set, variables);
  });
}

function isAmong(h: Multivariate, { equations }: ImplicitSet, variables: readonly string[]): boolean {
  return equations.some((equation) => {
    const p = multivariateOf(equation, variables.map(variable))?.polynomial;
    return p !== undefined && !isZero(p) && divideExactly(primitivePart(h), primitivePart(p)) !== null;
  });
}

function provesByBound(
  { objective, variables, value }: Subject,
  sign: 1 | -1,
  bound: NonnegativeCertificate | null,
): boolean {
  if (value === null) return false;
  if (bound === null) return isNonnegative(objective, value, sign);
  const isSame = bound.objective === objective && bound.variables.join() === variables.join() && bound.sign === sign;
  return isSame && sameRational(bound.constant, value) && checkNonnegative(bound);
}

/** On the set the derivatives of the numerators of the gradient are a positive multiple of the Hessian. */
function provesByMinors(
  subject: Subject,
  type: "minimum" | "maximum" | "saddle",
  reductions: readonly Reduction[],
): boolean {
  const { variables, slopes, set, where } = subject;
  const codimension = set.by === "parameters" ? variables.length - set.params.length : set.equations.length;
  if (codimension < 1 || codimension > variables.length) return false;
  const matrix = slopes.map((slope) => variables.map((_, j) => derivativeIn(slope, j)));
  if (type === "saddle") {
    if (variables.length < 2) return false;
    const second = reducedSum(matrix, 2, subject, reductions);
    if (second === null) return false;
    const signs = signsAlong(second, subject);
    if ((signs & ~NEGATIVE) === 0) return true;
    return (
      (signs & POSITIVE) === 0 && set.by === "parameters" && where.every(isOpen) && isProper(second, set, variables)
    );
  }
  return Array.from({ length: codimension }, (_, k) => k + 1).every((order) => {
    const wanted = type === "minimum" || order % 2 === 0 ? POSITIVE : NEGATIVE;
    const sum = reducedSum(matrix, order, subject, reductions);
    return sum !== null && (signsAlong(sum, subject) & ~wanted) === 0;
  });
}

/** The sum of the principal minors of an order as it is, or as the reduction of that order says; `null` if that is wrong. */
function reducedSum(
  matrix: readonly (readonly Multivariate[])[],
  order: number,
  { set, variables }: Subject,
  reductions: readonly Reduction[],
): Multivariate | null {
  const sum = sumOfPrincipalMinors(matrix, order);
  const reduction = reductions[order - 1];
  if (set.by === "parameters" || reduction === undefined) return sum;
  const read = (expr: Expr) => multivariateOf(expr, variables.map(variable));
  const all = [reduction.value, ...reduction.multipliers, ...set.equations].map(read);
  if (reduction.scale <= 0n || reduction.multipliers.length !== set.equations.length) return null;
  if (all.some((q) => q === null || q.denominator !== 1n)) return null;
  const [value, ...others] = all.map((q) => q!.polynomial);
  const count = set.equations.length;
  const total = others.slice(0, count).reduce((t, q, j) => add(t, multiply(q, others[count + j]!)), value!);
  return sameMultivariate(total, scale(sum, reduction.scale)) ? value! : null;
}

function isOpen(condition: Condition): boolean {
  return condition.kind === "relation" && (condition.name === ">" || condition.name === "!=");
}

/** Whether a polynomial is not 0 at most parameters: limits of saddles with one value are saddles. */
function isProper(p: Multivariate, { params, at }: ParametrisedSet, variables: readonly string[]): boolean {
  const along = quotientOf(placed(p, at, variables), params);
  return along !== null && !isZero(along.top);
}
