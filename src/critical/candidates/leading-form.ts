import { derivative } from "../../calculus/derivative.ts";
import {
  call,
  exponential,
  linearCombination,
  monomial,
  number,
  product,
  rationalPower,
  scale,
  variable,
  ZERO,
} from "../../expr/build.ts";
import type { CallNode, Expr, PowerNode, ProductNode, SumNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import type { Budget } from "../../expr/problem.ts";
import type { Point } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { definitionOf } from "../../functions/table.ts";
import {
  addRational,
  compareRational,
  fraction,
  isInteger,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";
import { realOfExpr, signOfReal } from "../real-number.ts";
import { truthAt, valueAt } from "../truth-at.ts";

/**
 * What a continuous function is near a point: `value + form(h) + o(t^degree)` for displacements `h_i = t^(w_i)·s_i`, uniformly for
 * bounded s. The form is homogeneous of this degree for the weights w and continuous; `null` for a constant.
 */
export interface Leading {
  readonly value: Expr;
  readonly form: Expr | null;
  readonly degree: Rational;
}

/** Where and how an expression is looked at: the variables of a form stand for the displacements. */
export interface Germ {
  readonly at: Point;
  readonly weights: ReadonlyMap<string, number>;
  readonly budget: Budget;
}

type Sign = -1 | 0 | 1;

const HIGHEST_ORDER = 4;

/**
 * The leading part of an expression at a point: sums, products, powers, roots, absolute values and extrema of leading parts are
 * leading parts, unless they cancel. `null` where they do, where a sign is not decided, or where a function is not continuous.
 */
export function leadingPart(expr: Expr, germ: Germ): Leading | null {
  const known = new Map<Expr, Leading | null>();
  for (const node of postorder([expr]))
    known.set(
      node,
      partOfNode(node, (part) => known.get(part) ?? null, germ),
    );
  return known.get(expr)!;
}

type PartOf = (part: Expr) => Leading | null;

function partOfNode(node: Expr, partOf: PartOf, germ: Germ): Leading | null {
  switch (node.kind) {
    case "number":
    case "constant":
      return constant(node);
    case "variable": {
      const weight = germ.weights.get(node.name);
      return weight === undefined ? null : { value: valueAt(node, germ.at), form: node, degree: weight };
    }
    case "sum":
      return sumOf(node, partOf);
    case "product":
      return productOf(node, partOf, germ);
    case "power":
      return generalPower(node, partOf, germ);
    case "call":
      return callOf(node, partOf, germ);
    case "piecewise":
      return null;
    default:
      return node satisfies never;
  }
}

function constant(value: Expr): Leading {
  return { value, form: null, degree: 0 };
}

function signOf(expr: Expr, { budget }: Germ): Sign | null {
  return signOfReal(realOfExpr(expr), budget);
}

/** Terms of the lowest degree; `null` where these cancel. */
function lowest(value: Expr, terms: readonly Leading[]): Leading | null {
  const moving = terms.filter(({ form }) => form !== null);
  if (moving.length === 0) return constant(simplify(value));
  const degree = moving.reduce(
    (least, term) => (compareRational(term.degree, least) < 0 ? term.degree : least),
    moving[0]!.degree,
  );
  const forms = moving.filter((term) => compareRational(term.degree, degree) === 0).map(({ form }) => form!);
  const form = simplify(linearCombination(forms, null, 0));
  return form === ZERO ? null : { value: simplify(value), form, degree };
}

function sumOf(node: SumNode, partOf: PartOf): Leading | null {
  const parts = node.args.map(partOf);
  if (parts.includes(null)) return null;
  const value = linearCombination(
    parts.map((part) => part!.value),
    node.weights,
    node.value,
  );
  return lowest(
    value,
    parts.map((part, i) => ({ ...part!, form: part!.form === null ? null : scale(part!.form, node.weights[i]!) })),
  );
}

function productOf(node: ProductNode, partOf: PartOf, germ: Germ): Leading | null {
  let total: Leading | null = constant(number(node.value));
  for (const [i, arg] of node.args.entries()) {
    const base = partOf(arg);
    const factor = base === null ? null : powerOf(base, node.weights[i]!, germ);
    total = factor === null ? null : times(total, factor, germ);
    if (total === null) return null;
  }
  return total;
}

/** `(a + A + ...)(b + B + ...)`: A·b + a·B, or A·B where both values are 0. */
function times(a: Leading, b: Leading, germ: Germ): Leading | null {
  const [left, right] = [signOf(a.value, germ), signOf(b.value, germ)];
  if (left === null || right === null) return null;
  if ((left === 0 && a.form === null) || (right === 0 && b.form === null)) return constant(ZERO);
  if (left === 0 && right === 0) {
    return { value: ZERO, form: product(a.form!, b.form!), degree: addRational(a.degree, b.degree) };
  }
  const scaled = (part: Leading, factor: Expr, sign: Sign): Leading[] =>
    part.form === null || sign === 0 ? [] : [{ ...part, form: product(factor, part.form) }];
  return lowest(product(a.value, b.value), [...scaled(a, b.value, right), ...scaled(b, a.value, left)]);
}

function powerOf(base: Leading, exponent: Rational, germ: Germ): Leading | null {
  if (exponent === 1) return base;
  const sign = signOf(base.value, germ);
  if (sign === null || (sign === 0 && (base.form === null || signOfRational(exponent) < 0))) return null;
  if (sign === 0) {
    return { value: ZERO, form: rationalPower(base.form!, exponent), degree: multiplyRational(base.degree, exponent) };
  }
  if (sign < 0 && !isInteger(exponent)) return null;
  const value = rationalPower(base.value, exponent);
  if (base.form === null) return constant(simplify(value));
  const slope = monomial([base.value], [addRational(exponent, -1)], exponent);
  return { value: simplify(value), form: product(simplify(slope), base.form), degree: base.degree };
}

/** `u^v = exp(v·log u)` for a positive u. */
function generalPower(node: PowerNode, partOf: PartOf, germ: Germ): Leading | null {
  const [base, exponent] = [partOf(node.args[0]!), partOf(node.args[1]!)];
  if (base === null || exponent === null) return null;
  const logarithm = composed("log", base, germ);
  const inner = logarithm === null ? null : times(exponent, logarithm, germ);
  return inner === null ? null : composed("exp", inner, germ);
}

function callOf(node: CallNode, partOf: PartOf, germ: Germ): Leading | null {
  const parts = node.args.map(partOf);
  if (parts.includes(null)) return null;
  if (node.name === "max" || node.name === "min") {
    const side = node.name === "max" ? 1 : -1;
    return (parts as Leading[]).reduce<Leading | null>(
      (a, b) => (a === null ? null : extreme(a, b, side, germ)),
      parts[0]!,
    );
  }
  if (parts.length !== 1) return null;
  const [inner] = parts as [Leading];
  const isZero = signOf(inner.value, germ) === 0;
  if (isZero && inner.form !== null && node.name === "abs") return { ...inner, form: call("abs", inner.form) };
  if (isZero && inner.form !== null && node.name === "cbrt") {
    return { value: ZERO, form: call("cbrt", inner.form), degree: multiplyRational(inner.degree, fraction(1n, 3n)) };
  }
  return composed(node.name, inner, germ);
}

/** By the first derivative that is not 0, of a function that is smooth there. */
function composed(name: string, inner: Leading, germ: Germ): Leading | null {
  const definition = definitionOf(name);
  if (definition.kind !== "unary") return null;
  const slot = variable("#u");
  const at = new Map([["#u", inner.value]]);
  for (const condition of [definition.defined?.(inner.value), definition.smooth?.(inner.value)]) {
    if (condition !== undefined && truthAt(condition, new Map(), germ.budget) !== "true") return null;
  }
  const value = simplify(name === "exp" ? exponential(inner.value) : call(name, inner.value));
  if (inner.form === null) return constant(value);
  let slope = definition.derivative(slot);
  let weight: Rational = 1;
  for (let order = 1; order <= HIGHEST_ORDER; order += 1) {
    const coefficient = simplify(substitute(slope, at));
    const sign = signOf(coefficient, germ);
    if (sign === null) return null;
    weight = multiplyRational(weight, fraction(1n, BigInt(order)));
    if (sign !== 0) {
      const form = scale(product(coefficient, rationalPower(inner.form, order)), weight);
      return { value, form, degree: multiplyRational(inner.degree, order) };
    }
    slope = derivative(slope, "#u");
  }
  return null;
}

/** The greater (or less) of two; what is constant counts as 0 beside what is not. */
function extreme(a: Leading, b: Leading, side: 1 | -1, germ: Germ): Leading | null {
  const order = signOf(linearCombination([a.value, b.value], [side, -side], 0), germ);
  if (order === null) return null;
  if (order !== 0) return order > 0 ? a : b;
  if (a.form === null && b.form === null) return a;
  const degree =
    a.form === null ? b.degree : b.form === null || compareRational(a.degree, b.degree) <= 0 ? a.degree : b.degree;
  const formOf = ({ form, degree: own }: Leading): Expr =>
    form !== null && compareRational(own, degree) === 0 ? form : ZERO;
  const forms = [formOf(a), formOf(b)] as const;
  const form = forms[0] === forms[1] ? forms[0] : call(side > 0 ? "max" : "min", ...forms);
  return { value: a.value, form, degree };
}
