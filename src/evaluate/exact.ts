import { holds, number } from "../expr/build.ts";
import type { CallNode, Condition, Expr, PiecewiseNode, ProductNode, SumNode } from "../expr/expr.ts";
import { comparedIn, postorder } from "../expr/postorder.ts";
import { definitionOf } from "../functions/table.ts";
import {
  addRational,
  bitLength,
  denominator,
  multiplyRational,
  numerator,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import type { Truth } from "../number/truth.ts";
import { type ConditionValue, connect, truthOfValue } from "./condition-value.ts";
import { exactPower } from "./exact-power.ts";

/** `"undefined"`: proved to have no real value. `"inexact"`: irrational, or not decided by rational arithmetic. */
export type ExactValue = Rational | "undefined" | "inexact";

/** `"real"` and `"positive"`: a real number that is not known exactly; `"inexact"`: it may not even exist. */
type Value = Rational | "undefined" | "inexact" | "real" | "positive";
type Values = ReadonlyMap<Expr, Value>;

/** Numbers with more binary digits than this are left to enclosures. */
const LARGEST_BITS = 1 << 20;

/**
 * The value in Q at rational coordinates. Real arithmetic throughout: `0·u` is 0 only where `u` has a real value, and a
 * conditional has a value only where the conditions that lead to its branch have.
 */
export function evaluateExactly(expr: Expr, at: ReadonlyMap<string, Rational>): ExactValue {
  return exactParts([expr], at).get(expr)!;
}

/** The values of several expressions and of all their parts. */
export function exactParts(exprs: readonly Expr[], at: ReadonlyMap<string, Rational>): ReadonlyMap<Expr, ExactValue> {
  const parts = new Map<Expr, ExactValue>();
  for (const [expr, value] of evaluateAll(exprs, at)) {
    parts.set(expr, value === "real" || value === "positive" ? "inexact" : value);
  }
  return parts;
}

/** Whether the condition holds at rational coordinates; false where a compared expression has no real value. */
export function holdsExactly(condition: Condition, at: ReadonlyMap<string, Rational>): Truth {
  return truthOfValue(conditionExactly(condition, at));
}

/** The same, but tells where the condition itself is undefined. */
export function conditionExactly(condition: Condition, at: ReadonlyMap<string, Rational>): ConditionValue {
  return valueOfCondition(condition, evaluateAll(comparedIn(condition), at));
}

function evaluateAll(roots: readonly Expr[], at: ReadonlyMap<string, Rational>): Values {
  const values = new Map<Expr, Value>();
  for (const node of postorder(roots)) values.set(node, limited(evaluateNode(node, values, at)));
  return values;
}

function limited(value: Value): Value {
  if (typeof value !== "object") return value;
  return bitLength(numerator(value)) + bitLength(denominator(value)) > LARGEST_BITS ? "real" : value;
}

function evaluateNode(node: Expr, values: Values, at: ReadonlyMap<string, Rational>): Value {
  switch (node.kind) {
    case "number":
      return node.value;
    case "constant":
      return "positive";
    case "variable":
      return at.get(node.name) ?? "real";
    case "sum":
      return valueOfSum(node, values);
    case "product":
      return valueOfProduct(node, values);
    case "power":
      return valueOfPower(values.get(node.args[0]!)!, values.get(node.args[1]!)!);
    case "call":
      return valueOfCall(node, values);
    case "piecewise":
      return valueOfPiecewise(node, values);
    default:
      return node satisfies never;
  }
}

/** The worth of a strict operation whose operands are not all known rationals; `null` when they are. */
function unresolved(operands: readonly Value[]): "undefined" | "inexact" | "real" | "positive" | null {
  if (operands.includes("undefined")) return "undefined";
  if (operands.includes("inexact")) return "inexact";
  if (operands.every((operand) => typeof operand !== "string")) return null;
  return operands.every(isPositive) ? "positive" : "real";
}

function isPositive(value: Value): boolean {
  return typeof value === "string" ? value === "positive" : signOfRational(value) > 0;
}

function valueOfSum(node: SumNode, values: Values): Value {
  const terms: Value[] = node.value === 0 ? [] : [node.value];
  for (const [i, arg] of node.args.entries()) terms.push(multiple(node.weights[i]!, values.get(arg)!));
  return unresolved(terms) ?? terms.reduce<Rational>((total, term) => addRational(total, term as Rational), 0);
}

function multiple(factor: Rational, value: Value): Value {
  if (typeof value !== "string") return multiplyRational(factor, value);
  return value === "positive" && signOfRational(factor) < 0 ? "real" : value;
}

function valueOfProduct(node: ProductNode, values: Values): Value {
  const factors: Value[] = [node.value];
  for (const [i, arg] of node.args.entries()) factors.push(rationalPowerOf(values.get(arg)!, node.weights[i]!));
  const open = unresolved(factors);
  if (open === "real" && factors.includes(0)) return 0;
  return open ?? factors.reduce<Rational>((total, factor) => multiplyRational(total, factor as Rational), 1);
}

function rationalPowerOf(base: Value, exponent: Rational): Value {
  if (typeof base !== "string") return exactPower(base, exponent) ?? (isPositive(base) ? "positive" : "real");
  return base === "real" && !(typeof exponent === "number" && exponent > 0) ? "inexact" : base;
}

function valueOfPower(base: Value, exponent: Value): Value {
  if (base === "undefined" || exponent === "undefined") return "undefined";
  if (typeof base !== "string" && !isPositive(base)) return "undefined";
  if (base === 1 && exponent !== "inexact") return 1;
  if (typeof exponent !== "string") return rationalPowerOf(base === "real" ? "inexact" : base, exponent);
  return isPositive(base) && exponent !== "inexact" ? "positive" : "inexact";
}

function valueOfCall(node: CallNode, values: Values): Value {
  const operands = node.args.map((arg) => values.get(arg)!);
  const open = unresolved(operands);
  if (open === "undefined" || open === "inexact") return open;
  const definition = definitionOf(node.name);
  const real = node.name === "exp" ? "positive" : "real";
  if (open !== null) return definition.defined === undefined ? real : "inexact";
  const args = operands.map((operand) => number(operand as Rational));
  const domain = definition.defined?.(...args);
  const isDefined = domain === undefined ? "true" : holdsExactly(domain, new Map());
  if (isDefined !== "true") return isDefined === "false" ? "undefined" : "inexact";
  return definition.rational?.(...(operands as Rational[])) ?? real;
}

function valueOfPiecewise(node: PiecewiseNode, values: Values): Value {
  for (const [i, condition] of node.conditions.entries()) {
    const value = valueOfCondition(condition, values);
    if (value === "undefined") return value;
    if (value === "unknown") return "inexact";
    if (value === "true") return values.get(node.args[i]!)!;
  }
  const otherwise = node.args[node.conditions.length];
  return otherwise === undefined ? "undefined" : values.get(otherwise)!;
}

function valueOfCondition(condition: Condition, values: Values): ConditionValue {
  if (condition.kind === "connective") {
    return connect(
      condition.name,
      condition.conditions.map((part) => valueOfCondition(part, values)),
    );
  }
  const value = values.get(condition.args[0]!)!;
  if (typeof value !== "string") return holds(condition.name, signOfRational(value)) ? "true" : "false";
  if (value === "undefined") return value;
  if (value === "positive") return condition.name === "=" ? "false" : "true";
  return "unknown";
}
