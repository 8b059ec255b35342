import { InternalError } from "../diagnostic/internal-error.ts";
import { createMemo, derivativeSlots } from "../expr/arena.ts";
import {
  type Branch,
  call,
  linearCombination,
  monomial,
  ONE,
  piecewise,
  product,
  productRule,
  sum,
  variable,
  ZERO,
} from "../expr/build.ts";
import type { CallNode, Expr, PiecewiseNode, PowerNode, ProductNode, SumNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { hasIndex } from "../expr/variable-set.ts";
import { definitionOf } from "../functions/table.ts";
import type { Rational } from "../number/rational.ts";

/** Sums with more terms than this are differentiated through an index of the terms in which a variable occurs. */
const INDEXED_TERMS = 8;
/** Deeper expressions are differentiated from the leaves up, so that the call stack stays short. */
const RECURSION_DEPTH = 200;

/**
 * The partial derivative, in normal form but not simplified. It equals the true one wherever the function is differentiable;
 * at kinks of `abs`, `min`, `max` and conditionals it takes the value of one side (see `natural-domain.ts` for those sets).
 */
export function derivative(expr: Expr, name: string): Expr {
  return partialDerivative(expr, variable(name).free.indices[0]!);
}

/** The derivative by the variable at a position of the arena; memoised in the nodes, and never entered where it is zero. */
export function partialDerivative(expr: Expr, index: number): Expr {
  if (!hasIndex(expr.free, index)) return ZERO;
  if (expr.kind === "variable") return ONE;
  const slots = derivativeSlots(expr);
  const slot = positionOf(index, expr.free.indices);
  const known = slots[slot];
  if (known !== undefined) return known;
  if (expr.depth > RECURSION_DEPTH) differentiateParts(expr, index);
  const result = differentiate(expr, index);
  slots[slot] = result;
  return result;
}

/** Fills the memo of every part below, leaves first. */
function differentiateParts(expr: Expr, index: number): void {
  const isOpen = (part: Expr): boolean =>
    part.depth > RECURSION_DEPTH / 2 &&
    hasIndex(part.free, index) &&
    derivativeSlots(part)[positionOf(index, part.free.indices)] === undefined;
  for (const part of postorder([expr], isOpen)) {
    if (part === expr) continue;
    derivativeSlots(part)[positionOf(index, part.free.indices)] = differentiate(part, index);
  }
}

/** Binary search; `index` occurs in `indices`. */
function positionOf(index: number, indices: readonly number[]): number {
  let low = 0;
  let high = indices.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indices[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function differentiate(expr: Expr, index: number): Expr {
  switch (expr.kind) {
    case "number":
    case "constant":
      return ZERO;
    case "variable":
      return ONE;
    case "sum":
      return ofSum(expr, index);
    case "product":
      return ofProduct(expr, index);
    case "power":
      return ofPower(expr, index);
    case "call":
      return ofCall(expr, index);
    case "piecewise":
      return ofPiecewise(expr, index);
    default:
      return expr satisfies never;
  }
}

const termIndexes = createMemo<ReadonlyMap<number, readonly number[]>>();

function ofSum(node: SumNode, index: number): Expr {
  const terms: Expr[] = [];
  const weights: Rational[] = [];
  const take = (i: number): void => {
    terms.push(partialDerivative(node.args[i]!, index));
    weights.push(node.weights[i]!);
  };
  if (node.args.length > INDEXED_TERMS) for (const i of termIndex(node).get(index)!) take(i);
  else for (let i = 0; i < node.args.length; i += 1) if (hasIndex(node.args[i]!.free, index)) take(i);
  return linearCombination(terms, weights, 0);
}

/** For each variable the positions of the terms in which it occurs. */
function termIndex(node: SumNode): ReadonlyMap<number, readonly number[]> {
  const known = termIndexes.get(node);
  if (known !== undefined) return known;
  const positions = new Map<number, number[]>();
  for (const [i, term] of node.args.entries()) {
    for (const index of term.free.indices) {
      const list = positions.get(index);
      if (list === undefined) positions.set(index, [i]);
      else list.push(i);
    }
  }
  termIndexes.set(node, positions);
  return positions;
}

function ofProduct(node: ProductNode, index: number): Expr {
  return productRule(
    node,
    node.args.map((factor) => (hasIndex(factor.free, index) ? partialDerivative(factor, index) : null)),
  );
}

/** `(u^v)' = u^v·(v'·log u + v·u'/u)`; the base is positive. */
/** The power is in front of both terms, so that in the next derivative there is the square of what it is multiplied by. */
function ofPower(node: PowerNode, index: number): Expr {
  const [base, exponent] = [node.args[0]!, node.args[1]!];
  const byExponent = product(partialDerivative(exponent, index), call("log", base));
  const byBase = monomial([exponent, base, partialDerivative(base, index)], [1, -1, 1], 1);
  return product(node, sum(byExponent, byBase));
}

const outerDerivatives = createMemo<readonly (Expr | null)[]>();

function ofCall(node: CallNode, index: number): Expr {
  const definition = definitionOf(node.name);
  if (definition.kind === "general" && definition.selects !== undefined) {
    const { selects } = definition;
    const inner = node.args.map((arg) => partialDerivative(arg, index));
    const branches: Branch[] = inner.slice(0, -1).map((value, i) => ({ when: selects(i, ...node.args), value }));
    return piecewise(branches, inner.at(-1)!);
  }
  const outer = outerDerivative(node);
  const terms: Expr[] = [];
  for (const [i, arg] of node.args.entries()) {
    if (!hasIndex(arg.free, index)) continue;
    const factor = outer[i];
    if (factor == null) throw new InternalError(`argument ${i + 1} of ${node.name} has no derivative`);
    terms.push(product(factor, partialDerivative(arg, index)));
  }
  return terms.length === 1 ? terms[0]! : linearCombination(terms, null, 0);
}

/** The partial derivatives of the function by its arguments, at the arguments; the same for every variable. */
function outerDerivative(node: CallNode): readonly (Expr | null)[] {
  let outer = outerDerivatives.get(node);
  if (outer === undefined) {
    const definition = definitionOf(node.name);
    if (definition.kind === "unary") outer = [definition.derivative(node.args[0]!)];
    else outer = node.args.map((_, i) => definition.partial?.(i, ...node.args) ?? null);
    outerDerivatives.set(node, outer);
  }
  return outer;
}

function ofPiecewise(node: PiecewiseNode, index: number): Expr {
  const branches = node.conditions.map((when, i) => ({ when, value: partialDerivative(node.args[i]!, index) }));
  const last = node.args[branches.length];
  return piecewise(branches, last === undefined ? null : partialDerivative(last, index));
}
