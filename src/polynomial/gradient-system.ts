import { createMemo } from "../expr/arena.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { denominator, numerator, type Rational } from "../number/rational.ts";
import { quotientBy } from "./multivariate/division.ts";
import { gcdOf, gcdWithCofactors } from "./multivariate/gcd.ts";
import { multiply, power } from "./multivariate/multiplication.ts";
import {
  add,
  constant,
  isConstant,
  isZero,
  type Multivariate,
  sameMultivariate,
  scale,
  subtract,
  totalDegree,
  variableOf,
} from "./multivariate/polynomial.ts";
import { primitivePart } from "./multivariate/primitive.ts";
import { derivativeIn } from "./multivariate/recursive.ts";
import { restoreVariables } from "./multivariate/variables.ts";

/** The critical points of a quotient of polynomials: the common zeros of the equations that are zeros of no pole. */
export interface GradientSystem {
  /** One for each variable: the numerator of the derivative, primitive, up to factors of the denominator; 0 if there is none. */
  readonly equations: readonly Multivariate[];
  /** What the formula divides by, wherever it does; primitive, not constant. */
  readonly poles: readonly Multivariate[];
}

interface Quotient {
  readonly top: Multivariate;
  readonly bottom: Multivariate;
}

interface Reading {
  readonly variables: readonly string[];
  readonly known: Map<Expr, Quotient>;
  readonly poles: Multivariate[];
}

const LARGEST_DEGREE = 200;
const MOST_TERMS = 1000;
/** Products of two terms to differentiate. */
const MOST_PRODUCTS = 200_000;

/**
 * The system of a formula that is built from the variables and rational numbers by sums, products and integer powers, by the
 * quotient rule; `null` for any other one, for a division by 0, and beyond degree 200 or 1000 terms.
 */
export function gradientSystem(objective: Expr, variables: readonly string[]): GradientSystem | null {
  const known = systems.get(objective);
  if (known !== undefined && sameNames(known.variables, variables)) return known.system;
  const system = makeGradientSystem(objective, variables);
  systems.set(objective, { variables, system });
  return system;
}

/** The last system of each formula: engines ask for it, and the certificates that state it are checked. */
const systems = createMemo<{ readonly variables: readonly string[]; readonly system: GradientSystem | null }>();

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

function makeGradientSystem(objective: Expr, variables: readonly string[]): GradientSystem | null {
  const found = quotientOf(objective, variables);
  if (found === null) return null;
  const { top, bottom, poles } = found;
  const slopes = variables.map((_, i) => derivativeIn(bottom, i));
  const repeated = slopes.reduce(gcdOf, bottom);
  const equations = variables.map((_, i) => {
    const slope = subtract(multiply(derivativeIn(top, i), bottom), multiply(top, slopes[i]!));
    return isZero(slope) ? slope : primitivePart(quotientBy(slope, repeated));
  });
  return { equations, poles };
}

/**
 * The same with one variable more, the last, that stands for the value v of the quotient p/q: `p_i - v·q_i = 0` and `p - v·q =
 * 0`. Unlike the numerators of the derivatives, these do not all vanish wherever p and q do. `null` also for polynomials.
 */
export function valueSystem(objective: Expr, variables: readonly string[]): GradientSystem | null {
  const found = quotientOf(objective, variables);
  if (found === null || isConstant(found.bottom)) return null;
  const { top, bottom, poles } = found;
  const n = variables.length;
  const places = variables.map((_, i) => i);
  const extended = (p: Multivariate): Multivariate => restoreVariables(p, places, n + 1);
  const balance = (p: Multivariate, q: Multivariate): Multivariate =>
    primitivePart(subtract(extended(p), multiply(variableOf(n + 1, n), extended(q))));
  const slopes = places.map((i) => balance(derivativeIn(top, i), derivativeIn(bottom, i)));
  return { equations: [...slopes, balance(top, bottom)], poles: poles.map(extended) };
}

/** The formula as one quotient, with all that it divides by; the same limits. */
export function quotientOf(
  objective: Expr,
  variables: readonly string[],
): (Quotient & { readonly poles: readonly Multivariate[] }) | null {
  const reading: Reading = { variables, known: new Map(), poles: [] };
  for (const node of postorder([objective])) {
    const value = read(node, reading);
    if (value === null || !isModest(value)) return null;
    reading.known.set(node, value);
  }
  const { top, bottom } = reading.known.get(objective)!;
  const isAffordable = top.coefficients.length * bottom.coefficients.length <= MOST_PRODUCTS;
  return isAffordable ? { top, bottom, poles: reading.poles } : null;
}

function isModest({ top, bottom }: Quotient): boolean {
  return [top, bottom].every((p) => p.coefficients.length <= MOST_TERMS && totalDegree(p) <= LARGEST_DEGREE);
}

function read(node: Expr, reading: Reading): Quotient | null {
  const arity = reading.variables.length;
  switch (node.kind) {
    case "number":
      return ofRational(node.value, arity);
    case "variable": {
      const i = reading.variables.indexOf(node.name);
      return i < 0 ? null : { top: variableOf(arity, i), bottom: constant(arity, 1n) };
    }
    case "sum":
      return readSum(node, reading);
    case "product":
      return readProduct(node, reading);
    default:
      return null;
  }
}

function ofRational(value: Rational, arity: number): Quotient {
  return { top: constant(arity, numerator(value)), bottom: constant(arity, denominator(value)) };
}

function readSum({ value, args, weights }: SumNode, { known, variables }: Reading): Quotient | null {
  let total = ofRational(value, variables.length);
  for (const [i, arg] of args.entries()) {
    const part = known.get(arg)!;
    const weight = weights[i]!;
    const scaled = { top: scale(part.top, numerator(weight)), bottom: scale(part.bottom, denominator(weight)) };
    const { gcd: common, left, right } = gcdWithCofactors(total.bottom, scaled.bottom);
    const top = add(multiply(total.top, right), multiply(scaled.top, left));
    total = reduced(top, multiply(multiply(left, right), common));
    if (!isModest(total)) return null;
  }
  return total;
}

function readProduct({ value, args, weights }: ProductNode, { known, variables, poles }: Reading): Quotient | null {
  let total = ofRational(value, variables.length);
  for (const [i, arg] of args.entries()) {
    const exponent = weights[i]!;
    const base = known.get(arg)!;
    if (typeof exponent !== "number" || !canBeRaised(base, Math.abs(exponent))) return null;
    if (exponent < 0 && isZero(base.top)) return null;
    if (exponent < 0) addPole(poles, primitivePart(base.top));
    const [top, bottom] = exponent < 0 ? [base.bottom, base.top] : [base.top, base.bottom];
    const raised = { top: power(top, Math.abs(exponent)), bottom: power(bottom, Math.abs(exponent)) };
    if (!isModest(raised)) return null;
    total = reduced(multiply(total.top, raised.top), multiply(total.bottom, raised.bottom));
    if (!isModest(total)) return null;
  }
  return total;
}

/** A polynomial of at least two terms has more terms in its n-th power than n. */
function canBeRaised({ top, bottom }: Quotient, exponent: number): boolean {
  return exponent <= LARGEST_DEGREE && Math.max(1, totalDegree(top), totalDegree(bottom)) * exponent <= LARGEST_DEGREE;
}

function addPole(poles: Multivariate[], pole: Multivariate): void {
  if (!isConstant(pole) && !poles.some((other) => sameMultivariate(other, pole))) poles.push(pole);
}

function reduced(top: Multivariate, bottom: Multivariate): Quotient {
  if (isZero(top)) return { top, bottom: constant(top.arity, 1n) };
  const { left, right } = gcdWithCofactors(top, bottom);
  return { top: left, bottom: right };
}
