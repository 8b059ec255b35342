import { call, freeNames, number, ONE, product, rationalPower, scale, sum } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import { defaultBudget } from "../../expr/problem.ts";
import { definitionOf } from "../../functions/table.ts";
import { fraction, isEven, isInteger, type Rational, signOfRational } from "../../number/rational.ts";
import { polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { signOf } from "../approximate.ts";
import { NOWHERE } from "../coordinates.ts";
import { rangeOf } from "../inequalities/range-of.ts";
import type { Region } from "../inequalities/region.ts";
import { type Curve, onCurve } from "./curve.ts";
import { limitFarOut } from "./limit-far-out.ts";
import {
  addOrders,
  compareOrders,
  FLAT,
  type Order,
  orderOfExponential,
  orderOfPower,
  scaleOrder,
  signOfOrder,
} from "./order.ts";

/**
 * `c` times a function of this order, up to a factor that tends to 1 as s goes to infinity; c is a constant with this sign. That
 * of an exponential is not known: only its sign counts.
 */
export interface LeadingTerm {
  readonly coefficient: Expr;
  readonly order: Order;
  readonly sign: -1 | 1;
}

/** A curve in the space of the variables, and the region that it is to stay in. */
export interface Along {
  readonly variables: readonly string[];
  readonly curve: Curve;
  readonly region: Region;
}

const LARGEST_DEGREE = 40;
const BUDGET = { ...defaultBudget, bits: 256 };

/** The leading term of an expression along a curve; 0 where it is 0 far out, `null` where it is not known. */
export function leadingTerm(expr: Expr, along: Along): LeadingTerm | 0 | null {
  const polynomial = polynomialOf(expr, along.variables);
  if (polynomial !== null) {
    if (totalDegree(polynomial) > LARGEST_DEGREE) return null;
    const { coefficient, exponent } = onCurve(polynomial, along.curve);
    return coefficient === 0 ? 0 : termOf(number(coefficient), orderOfPower(exponent), signOfRational(coefficient));
  }
  if (freeNames(expr).length === 0) return constantTerm(expr);
  switch (expr.kind) {
    case "sum":
      return ofSum(expr, along);
    case "product":
      return expr.args
        .map((arg, i) => powerOf(leadingTerm(arg, along), expr.weights[i]!))
        .reduce(times, constantTerm(number(expr.value)));
    case "power": {
      const [base, exponent] = [expr.args[0]!, expr.args[1]!];
      if (freeNames(base).length > 0) return null;
      return exponentialOf(times(constantTerm(call("log", base)), leadingTerm(exponent, along)));
    }
    case "call":
      if (expr.name === "max" || expr.name === "min")
        return mostOf(
          expr.args.map((arg) => leadingTerm(arg, along)),
          expr.name === "max" ? 1 : -1,
        );
      return expr.args.length === 1 ? ofCall(expr.name, leadingTerm(expr.args[0]!, along)) : null;
    default:
      return null;
  }
}

function termOf(coefficient: Expr, order: Order, sign: number): LeadingTerm | 0 {
  return sign === 0 ? 0 : { coefficient, order, sign: sign > 0 ? 1 : -1 };
}

/** Of a constant that is a number, or that an enclosure keeps off 0. */
function constantTerm(expr: Expr): LeadingTerm | 0 | null {
  const sign = signOf(expr, NOWHERE, BUDGET);
  if (sign === 0) return 0;
  return sign === 1 || sign === -1 ? termOf(expr, FLAT, sign) : null;
}

function negative({ coefficient, order, sign }: LeadingTerm): LeadingTerm {
  return { coefficient: scale(coefficient, -1), order, sign: sign > 0 ? -1 : 1 };
}

function times(a: LeadingTerm | 0 | null, b: LeadingTerm | 0 | null): LeadingTerm | 0 | null {
  if (a === null || b === null) return null;
  if (a === 0 || b === 0) return 0;
  const order = addOrders(a.order, b.order);
  return order === null ? null : termOf(product(a.coefficient, b.coefficient), order, a.sign * b.sign);
}

function powerOf(base: LeadingTerm | 0 | null, weight: Rational): LeadingTerm | 0 | null {
  if (base === null) return null;
  if (base === 0) return signOfRational(weight) > 0 ? 0 : null;
  const { coefficient, order, sign } = base;
  if (sign < 0 && !isInteger(weight)) return null;
  const isNegative = sign < 0 && !isEven(weight);
  return termOf(rationalPower(coefficient, weight), scaleOrder(order, weight), isNegative ? -1 : 1);
}

function ofCall(name: string, inside: LeadingTerm | 0 | null): LeadingTerm | 0 | null {
  if (inside === null) return null;
  switch (name) {
    case "exp":
      return exponentialOf(inside);
    case "abs":
      return inside === 0 || inside.sign > 0 ? inside : negative(inside);
    case "cbrt":
      if (inside === 0) return 0;
      return termOf(call("cbrt", inside.coefficient), scaleOrder(inside.order, fraction(1n, 3n)), inside.sign);
    case "log":
      return inside === 0 || inside.sign < 0 ? null : logarithmOf(inside);
    case "cosh":
    case "sinh":
      if (inside === 0 || !isSteep(inside)) break;
      return termOf(ONE, orderOfExponential(1), name === "cosh" ? 1 : inside.sign);
  }
  if (!isEntire(name)) return null;
  if (inside === 0) return constantTerm(call(name, number(0)));
  const growth = signOfOrder(inside.order);
  if (growth > 0) {
    const limit = limitFarOut(name, inside.sign);
    return limit === null ? null : limitTerm(limit);
  }
  return limitTerm(call(name, growth < 0 ? number(0) : inside.coefficient));
}

/** Of what tends to a constant: one that is not 0, since what tends to 0 may do so at any rate. */
function limitTerm(limit: Expr): LeadingTerm | null {
  return constantTerm(limit) || null;
}

/** The greatest (`side` 1) or least of several terms; where two of one order are that, their coefficients are compared. */
function mostOf(terms: readonly (LeadingTerm | 0 | null)[], side: -1 | 1): LeadingTerm | 0 | null {
  return terms.reduce((a, b) => {
    if (a === null || b === null) return null;
    const [x, y] = [a === 0 ? 0 : a.sign * side, b === 0 ? 0 : b.sign * side];
    if (a === 0 || b === 0 || x !== y) return x >= y ? a : b;
    const order = compareOrders(a.order, b.order) * x;
    if (order !== 0) return order > 0 ? a : b;
    if (a.order.exponential !== 0) return null;
    const rest = constantTerm(sum(a.coefficient, scale(b.coefficient, -1)));
    return rest === null ? null : rest === 0 || rest.sign === side ? a : b;
  });
}

/** Continuous on the whole line, so that limits of the argument are limits of the value. */
function isEntire(name: string): boolean {
  const definition = definitionOf(name);
  return definition.kind === "unary" && definition.defined === undefined && definition.breaks === undefined;
}

/** Whether the size goes to infinity at least like a power of s, and no exponential is known of it. */
function isSteep({ order }: LeadingTerm): boolean {
  return order.exponential === 0 && signOfRational(order.power) > 0;
}

/** Of an exponent that goes to infinity, or to a limit. */
function exponentialOf(inside: LeadingTerm | 0 | null): LeadingTerm | 0 | null {
  if (inside === null) return null;
  const growth = inside === 0 ? -1 : signOfOrder(inside.order);
  if (inside === 0 || growth < 0) return termOf(ONE, FLAT, 1);
  if (growth === 0) return limitTerm(call("exp", inside.coefficient));
  return isSteep(inside) ? termOf(ONE, orderOfExponential(inside.sign), 1) : null;
}

/** Of a positive function: `log(c·s^e)` is about `e·log(s)`. */
function logarithmOf({ order, coefficient }: LeadingTerm): LeadingTerm | 0 | null {
  if (order.exponential !== 0) return null;
  if (signOfRational(order.power) !== 0)
    return termOf(number(order.power), { exponential: 0, power: 0, logarithm: 1 }, signOfRational(order.power));
  return signOfRational(order.logarithm) === 0 ? limitTerm(call("log", coefficient)) : null;
}

/** The terms of the greatest order, if they do not cancel; terms that are known to be bounded do not matter beside what grows. */
function ofSum({ args, weights, value }: SumNode, along: Along): LeadingTerm | 0 | null {
  const terms = args.map((arg, i) => times(leadingTerm(arg, along), constantTerm(number(weights[i]!))));
  const isBounded = args.every((arg, i) => {
    if (terms[i] !== null) return true;
    const { from, to } = rangeOf(arg, along.region);
    return from !== "-oo" && to !== "+oo";
  });
  if (!isBounded) return null;
  const known = [...terms, constantTerm(number(value))].filter((term) => term !== null && term !== 0);
  const [first] = known;
  if (first === undefined) return terms.includes(null) ? null : 0;
  const most = known.reduce((a, b) => (compareOrders(b.order, a.order) > 0 ? b : a), first);
  if (terms.includes(null) && signOfOrder(most.order) <= 0) return null;
  const leading = known.filter((term) => compareOrders(term.order, most.order) === 0);
  if (leading.every((term) => term.sign === most.sign)) {
    return termOf(sum(...leading.map((term) => term.coefficient)), most.order, most.sign);
  }
  if (most.order.exponential !== 0) return null;
  const total = constantTerm(sum(...leading.map((term) => term.coefficient)));
  return total === null || total === 0 ? null : termOf(total.coefficient, most.order, total.sign);
}
