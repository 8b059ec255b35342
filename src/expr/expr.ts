import type { Rational } from "../number/rational.ts";
import type { VariableSet } from "./variable-set.ts";

/**
 * An expression: an interned, immutable node. Equal expressions are the same object, so they are compared with `===`.
 * Nodes are made only by the constructors of `build.ts`, which keep these normal forms:
 *
 * - `sum` is `value + Σ weights[i]·args[i]`: args distinct, none a number, a sum, or a product with `value !== 1`;
 *   weights non-zero; at least two args, or one and `value !== 0`.
 * - `product` is `value · Π args[i]^weights[i]`: `value !== 0`, weights non-zero, args distinct; a number or a product as
 *   arg is under a root (weight strictly between 0 and 1), an exponential (`exp` or `power`) has weight 1. So `3x`, `x^2`,
 *   `1/x`, `sqrt(x)` are products.
 * - `power` is `args[0]^args[1]` with an exponent that is not a rational number; the base is positive where it is defined.
 * - `call` is a function of the table in `functions/`, by its canonical name.
 * - `piecewise`: the first condition that holds selects its arg; one more arg than conditions is the "otherwise".
 *
 * There are no nodes for subtraction, division or negation; printers restore them.
 */
export type Expr =
  | NumberNode
  | ConstantNode
  | VariableNode
  | SumNode
  | ProductNode
  | PowerNode
  | CallNode
  | PiecewiseNode;

interface Node {
  /** Position in the arena: deterministic for one input, never shown. */
  readonly id: number;
  /** Variables and parameters that occur. */
  readonly free: VariableSet;
  /** Longest path to a leaf, which has depth 0. */
  readonly depth: number;
}

export interface NumberNode extends Node {
  readonly kind: "number";
  readonly value: Rational;
}
export interface ConstantNode extends Node {
  readonly kind: "constant";
  readonly name: "pi" | "e";
}
export interface VariableNode extends Node {
  readonly kind: "variable";
  readonly name: string;
}
export interface SumNode extends Node {
  readonly kind: "sum";
  readonly value: Rational;
  readonly args: readonly Expr[];
  readonly weights: readonly Rational[];
}
export interface ProductNode extends Node {
  readonly kind: "product";
  readonly value: Rational;
  readonly args: readonly Expr[];
  readonly weights: readonly Rational[];
}
export interface PowerNode extends Node {
  readonly kind: "power";
  readonly args: readonly Expr[];
}
export interface CallNode extends Node {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expr[];
}
export interface PiecewiseNode extends Node {
  readonly kind: "piecewise";
  readonly conditions: readonly Condition[];
  readonly args: readonly Expr[];
}

/** A truth-valued node: a comparison of an expression with 0, or a connective. Negation is pushed to the leaves. */
export type Condition = RelationNode | ConnectiveNode;
export type Relation = ">" | ">=" | "=" | "!=";

export interface RelationNode extends Node {
  readonly kind: "relation";
  /** `args[0] name 0`. */
  readonly name: Relation;
  readonly args: readonly Expr[];
}
export interface ConnectiveNode extends Node {
  readonly kind: "connective";
  /** `true` is the empty `and`, `false` the empty `or`. */
  readonly name: "and" | "or";
  readonly conditions: readonly Condition[];
}
