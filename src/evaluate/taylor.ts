import { call, power, rationalPower, variable } from "../expr/build.ts";
import type { CallNode, Condition, Expr, PowerNode, ProductNode, SumNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { apply, definitionOf } from "../functions/table.ts";
import { addRational, divideRational, fraction, isInteger, type Rational } from "../number/rational.ts";
import {
  addGerms,
  constantGerm,
  constantTerm,
  degreeOfTerm,
  type Germ,
  type GermRing,
  germOf,
  mapCoefficients,
  multiplyGerms,
  powerGerm,
  scaleGerm,
} from "../polynomial/germ/germ.ts";
import { isRationalScalar, type Scalar } from "../polynomial/germ/scalar-field.ts";
import { exprOfScalar } from "./constant-field.ts";
import { evaluateExactly, holdsExactly } from "./exact.ts";
import { exactPower } from "./exact-power.ts";
import { truthFromSigns } from "./signs/sign.ts";

/** The argument of a function in the formula of its derivative. */
const SLOT = "#0";
/** Powers above this are not multiplied out. */
const LARGEST_POWER = 200;

/**
 * The power series of an expression whose variables have the given series: exact coefficients, up to the order of the ring.
 * `null` where the expression is not known to be analytic there, or where a coefficient is not found in the field. A series of
 * `g(u)` comes from `θ g(u) = g'(u)·θu` with Euler's operator θ, which multiplies a term by its degree.
 */
export function taylorSeries(expr: Expr, seeds: ReadonlyMap<string, Germ>, ring: GermRing): Germ | null {
  const known = new Map<Expr, Germ | null>();
  const seriesOf = (part: Expr): Germ | null => known.get(part) ?? null;
  for (const node of postorder([expr])) known.set(node, seriesOfNode(node, seriesOf, seeds, ring));
  return seriesOf(expr);
}

type SeriesOf = (part: Expr) => Germ | null;

function seriesOfNode(node: Expr, seriesOf: SeriesOf, seeds: ReadonlyMap<string, Germ>, ring: GermRing): Germ | null {
  switch (node.kind) {
    case "number":
      return constantGerm(ring, node.value);
    case "variable":
      return seeds.get(node.name) ?? null;
    case "sum":
      return seriesOfSum(node, seriesOf, ring);
    case "product":
      return seriesOfProduct(node, seriesOf, ring);
    case "power":
      return seriesOfPower(node, seriesOf, ring);
    case "call":
      return seriesOfCall(node, seriesOf, ring);
    case "constant": {
      const value = ring.field.constant?.(node);
      return value === undefined ? null : constantGerm(ring, value);
    }
    case "piecewise":
      return null;
    default:
      return node satisfies never;
  }
}

function seriesOfSum(node: SumNode, seriesOf: SeriesOf, ring: GermRing): Germ | null {
  let total = constantGerm(ring, node.value);
  for (const [i, arg] of node.args.entries()) {
    const series = seriesOf(arg);
    if (series === null) return null;
    total = addGerms(ring, total, series, node.weights[i]!);
  }
  return total;
}

function seriesOfProduct(node: ProductNode, seriesOf: SeriesOf, ring: GermRing): Germ | null {
  let total = constantGerm(ring, node.value);
  for (const [i, arg] of node.args.entries()) {
    const base = seriesOf(arg);
    const factor = base === null ? null : rationalPowerOf(base, node.weights[i]!, ring);
    if (factor === null) return null;
    total = multiplyGerms(ring, total, factor);
  }
  return total;
}

/** A natural power by multiplication; any other by the binomial series, where the base is not 0 (positive under a root). */
function rationalPowerOf(base: Germ, exponent: Rational, ring: GermRing): Germ | null {
  if (typeof exponent === "number" && exponent >= 0) {
    return exponent > LARGEST_POWER ? null : powerGerm(ring, base, exponent);
  }
  const value = constantTerm(ring, base);
  const front = value === 0 || ring.order === Number.POSITIVE_INFINITY ? null : powerOfScalar(value, exponent, ring);
  if (front === null) return null;
  const rest = addGerms(ring, scaleGerm(ring, base, ring.field.invert(value)), constantGerm(ring, -1));
  let total: Germ = new Map();
  let term = constantGerm(ring, front);
  for (let k = 1; term.size > 0; k += 1) {
    total = addGerms(ring, total, term);
    const ratio = divideRational(addRational(exponent, 1 - k), k);
    term = scaleGerm(ring, multiplyGerms(ring, term, rest), ratio);
  }
  return total;
}

function powerOfScalar(value: Scalar, exponent: Rational, { field }: GermRing): Scalar | null {
  if (!isInteger(exponent)) {
    if (field.sign(value) <= 0) return null;
    const power = isRationalScalar(value) ? exactPower(value, exponent) : null;
    if (power !== null && power !== "undefined") return power;
    return field.constant === undefined ? null : field.constant(rationalPower(exprOfScalar(value), exponent));
  }
  if (typeof exponent !== "number" || exponent < -LARGEST_POWER) return null;
  const inverse = field.invert(value);
  let power: Scalar = 1;
  for (let k = 0; k < -exponent; k += 1) power = field.multiply(power, inverse);
  return power;
}

/** `u^v = exp(v·log u)`, whose θ is `u^v·θ(v·log u)`. */
function seriesOfPower(node: PowerNode, seriesOf: SeriesOf, ring: GermRing): Germ | null {
  const [base, exponent] = [seriesOf(node.args[0]!), seriesOf(node.args[1]!)];
  if (base === null || exponent === null) return null;
  const [u, v] = [constantTerm(ring, base), constantTerm(ring, exponent)];
  if (ring.field.sign(u) <= 0) return null;
  const value = isRationalScalar(u) && isRationalScalar(v) ? exactPower(u, v) : null;
  const logarithm = composed("log", base, ring);
  const front = value ?? ring.field.constant?.(power(exprOfScalar(u), exprOfScalar(v))) ?? null;
  if (front === null || front === "undefined" || logarithm === null) return null;
  const inner = multiplyGerms(ring, exponent, logarithm);
  const whole = (order: number): Germ => {
    const cut = { ...ring, order };
    if (order < 1) return constantGerm(cut, front);
    return integrated(cut, front, multiplyGerms(cut, whole(order - 1), eulerOf(ring, inner)));
  };
  return ring.order === Number.POSITIVE_INFINITY ? null : whole(ring.order);
}

function seriesOfCall(node: CallNode, seriesOf: SeriesOf, ring: GermRing): Germ | null {
  if (node.args.length !== 1) return null;
  const inner = seriesOf(node.args[0]!);
  return inner === null ? null : composed(node.name, inner, ring);
}

/** The series of a function of one variable at a series, where it is analytic at the constant term. */
function composed(name: string, inner: Germ, ring: GermRing): Germ | null {
  const definition = definitionOf(name);
  const at = constantTerm(ring, inner);
  if (definition.kind !== "unary" || ring.order === Number.POSITIVE_INFINITY) return null;
  if (!isRationalScalar(at) && ring.field.constant === undefined) return null;
  const argument = exprOfScalar(at);
  for (const condition of [definition.defined?.(argument), definition.smooth?.(argument)]) {
    if (condition !== undefined && !isTrue(condition)) return null;
  }
  const exact = evaluateExactly(call(name, argument), new Map());
  if (exact === "undefined") return null;
  const value = exact === "inexact" ? ring.field.constant?.(apply(name, [argument])) : exact;
  if (value === undefined) return null;
  if (ring.order < 1) return constantGerm(ring, value);
  const lower = { ...ring, order: ring.order - 1 };
  const slope = taylorSeries(definition.derivative(variable(SLOT)), new Map([[SLOT, cut(inner, lower)]]), lower);
  return slope === null ? null : integrated(ring, value, multiplyGerms(ring, slope, eulerOf(ring, inner)));
}

/** For a condition on a constant: exactly, or by an enclosure. */
function isTrue(condition: Condition): boolean {
  const exact = holdsExactly(condition, new Map());
  return (exact === "unknown" ? truthFromSigns(condition) : exact) === "true";
}

function cut(germ: Germ, ring: GermRing): Germ {
  return germOf(ring, germ.values());
}

/** θ multiplies every term by its degree. */
function eulerOf({ field, weights }: GermRing, germ: Germ): Germ {
  return mapCoefficients(germ, ({ powers, coefficient }) => field.multiply(coefficient, degreeOfTerm(weights, powers)));
}

/** The series with this value at 0 whose θ is given. */
function integrated(ring: GermRing, value: Scalar, euler: Germ): Germ {
  const rest = mapCoefficients(euler, ({ powers, coefficient }) => {
    const degree = BigInt(degreeOfTerm(ring.weights, powers));
    return ring.field.multiply(coefficient, fraction(1n, degree));
  });
  return addGerms(ring, constantGerm(ring, value), rest);
}
