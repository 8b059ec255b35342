import type { Rational } from "../number/rational.ts";
import { intern, variableAt } from "./arena.ts";
import type { ConstantNode, Expr, NumberNode, VariableNode } from "./expr.ts";

export function number(value: Rational): NumberNode {
  return intern("number", "", value) as NumberNode;
}

export function variable(name: string): VariableNode {
  return intern("variable", name, 0) as VariableNode;
}

export const ZERO: NumberNode = number(0);
export const ONE: NumberNode = number(1);
export const MINUS_ONE: NumberNode = number(-1);
export const PI: ConstantNode = intern("constant", "pi", 0) as ConstantNode;
export const E: ConstantNode = intern("constant", "e", 0) as ConstantNode;

/** The names that occur in an expression, in order of first use in this run: sort before printing. */
export function freeNames(expr: { readonly free: Expr["free"] }): string[] {
  return expr.free.indices.map((index) => (variableAt(index) as VariableNode).name);
}
