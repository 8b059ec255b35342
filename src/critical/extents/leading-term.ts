import { rangeOf } from "../../evaluate/inequalities/range-of.ts";
import type { Region } from "../../evaluate/inequalities/region.ts";
import { number, ONE, product, rationalPower, scale, sum } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import {
  absRational,
  addRational,
  compareRational,
  isEven,
  isInteger,
  multiplyRational,
  type Rational,
  sameRational,
  signOfRational,
} from "../../number/rational.ts";
import { polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { realOfExpr, signOfReal } from "../real-number.ts";
import { type Curve, onCurve } from "./curve.ts";

/** `c·s^e` up to a factor that tends to 1 as s goes to infinity; c is a constant with this sign. */
export interface LeadingTerm {
  readonly coefficient: Expr;
  readonly exponent: Rational;
  readonly sign: -1 | 1;
}

/** A curve in the space of the variables, and the region that it is to stay in. */
export interface Along {
  readonly variables: readonly string[];
  readonly curve: Curve;
  readonly region: Region;
  readonly budget: Budget;
}

const LARGEST_DEGREE = 40;
/** Stands for the growth of an exponential: more than that of any power that occurs. Two of them are not compared. */
const EXPONENTIAL = 2 ** 40;
const LARGEST_POWER = 2 ** 20;

/** The leading term of an expression along a curve; 0 where it is 0 far out, `null` where it is not known. */
export function leadingTerm(expr: Expr, along: Along): LeadingTerm | 0 | null {
  const polynomial = polynomialOf(expr, along.variables);
  if (polynomial !== null) {
    if (totalDegree(polynomial) > LARGEST_DEGREE) return null;
    const { coefficient, exponent } = onCurve(polynomial, along.curve);
    return coefficient === 0 ? 0 : termOf(number(coefficient), exponent, signOfRational(coefficient));
  }
  switch (expr.kind) {
    case "constant":
      return termOf(expr, 0, 1);
    case "sum":
      return ofSum(expr, along);
    case "product":
      return expr.args
        .map((arg, i) => powerOf(leadingTerm(arg, along), expr.weights[i]!))
        .reduce(times, termOf(number(expr.value), 0, signOfRational(expr.value)));
    case "call": {
      if (expr.name === "exp") return exponentialOf(leadingTerm(expr.args[0]!, along));
      const inside = expr.name === "abs" ? leadingTerm(expr.args[0]!, along) : null;
      return inside === null || inside === 0 || inside.sign > 0 ? inside : negative(inside);
    }
    default:
      return null;
  }
}

function termOf(coefficient: Expr, exponent: Rational, sign: number): LeadingTerm | 0 {
  return sign === 0 ? 0 : { coefficient, exponent, sign: sign > 0 ? 1 : -1 };
}

function negative({ coefficient, exponent, sign }: LeadingTerm): LeadingTerm {
  return { coefficient: scale(coefficient, -1), exponent, sign: sign > 0 ? -1 : 1 };
}

function times(a: LeadingTerm | 0 | null, b: LeadingTerm | 0 | null): LeadingTerm | 0 | null {
  if (a === null || b === null) return null;
  if (a === 0 || b === 0) return 0;
  if (isExponential(a) && isExponential(b)) return null;
  return termOf(product(a.coefficient, b.coefficient), addRational(a.exponent, b.exponent), a.sign * b.sign);
}

function isExponential({ exponent }: LeadingTerm): boolean {
  return compareRational(absRational(exponent), LARGEST_POWER) > 0;
}

/** Of an exponent that goes to infinity, or to 0. */
function exponentialOf(power: LeadingTerm | 0 | null): LeadingTerm | 0 | null {
  if (power === null || power === 0) return power === 0 ? termOf(ONE, 0, 1) : null;
  const order = signOfRational(power.exponent);
  if (order === 0) return null;
  return termOf(ONE, order < 0 ? 0 : power.sign * EXPONENTIAL, 1);
}

function powerOf(base: LeadingTerm | 0 | null, weight: Rational): LeadingTerm | 0 | null {
  if (base === null) return null;
  if (base === 0) return signOfRational(weight) > 0 ? 0 : null;
  const { coefficient, exponent, sign } = base;
  if (sign < 0 && !isInteger(weight)) return null;
  const isNegative = sign < 0 && !isEven(weight);
  return termOf(rationalPower(coefficient, weight), multiplyRational(exponent, weight), isNegative ? -1 : 1);
}

/** The terms of the greatest exponent, if they do not cancel; terms that are known to be bounded do not matter beside what grows. */
function ofSum({ args, weights, value }: SumNode, along: Along): LeadingTerm | 0 | null {
  const terms = args.map((arg, i) => {
    const inside = leadingTerm(arg, along);
    return times(inside, termOf(number(weights[i]!), 0, signOfRational(weights[i]!)));
  });
  const isBounded = args.every((arg, i) => {
    if (terms[i] !== null) return true;
    const { from, to } = rangeOf(arg, along.region);
    return from !== "-oo" && to !== "+oo";
  });
  if (!isBounded) return null;
  const known = [...terms, termOf(number(value), 0, signOfRational(value))].filter(
    (term) => term !== null && term !== 0,
  );
  const [first] = known;
  if (first === undefined) return terms.includes(null) ? null : 0;
  const exponent = known.reduce(
    (most, t) => (compareRational(t.exponent, most) > 0 ? t.exponent : most),
    first.exponent,
  );
  if (terms.includes(null) && signOfRational(exponent) <= 0) return null;
  const beyond = known.filter(isExponential);
  if (beyond.some((term) => term.sign !== beyond[0]!.sign)) return null;
  const leading = known.filter((term) => sameRational(term.exponent, exponent));
  const coefficient = sum(...leading.map((term) => term.coefficient));
  const sign = leading.every((term) => term.sign === leading[0]!.sign)
    ? leading[0]!.sign
    : signOfReal(realOfExpr(coefficient), along.budget);
  return sign === null || sign === 0 ? null : termOf(coefficient, exponent, sign);
}
