import { linearCombination, rationalPower, variable } from "../expr/build.ts";
import type { CallNode, Condition, Expr, PiecewiseNode } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { sortBelow } from "../expr/order.ts";
import type { Ordering } from "../expr/ordering.ts";
import { comparedIn, postorder } from "../expr/postorder.ts";
import { layoutCondition } from "./condition-layout.ts";
import type { Notation } from "./notation.ts";
import { joined, type Layout, signedTerms, writeRational, writeSum, writeTerm } from "./terms.ts";

/** Writes an expression: each node of the graph once, parts first, so depth is no limit and sharing costs nothing. */
export function layoutExpr<R>(expr: Expr, notation: Notation<R>, ordering: Ordering, decimals = false): R {
  const layout = openLayout([expr], freeNames(expr), notation, ordering, decimals);
  return layout.done.get(expr)!;
}

/** Writes more expressions into a layout that goes on. */
export function continueLayout<R>(expr: Expr, layout: Layout<R>): R {
  sortBelow([expr], layout.ordering);
  for (const node of postorder([expr], (part) => !layout.done.has(part))) layout.done.set(node, write(node, layout));
  return layout.done.get(expr)!;
}

/** Writes a condition; see `layoutCondition`. */
export function layoutRoot<R>(condition: Condition, notation: Notation<R>, ordering: Ordering, decimals = false): R {
  const layout = openLayout(comparedIn(condition), freeNames(condition), notation, ordering, decimals);
  return layoutCondition(condition, layout);
}

function openLayout<R>(
  roots: readonly Expr[],
  names: readonly string[],
  notation: Notation<R>,
  ordering: Ordering,
  decimals: boolean,
): Layout<R> {
  const layout: Layout<R> = { notation, ordering, decimals, taken: new Set(names), done: new Map() };
  for (const root of roots) continueLayout(root, layout);
  return layout;
}

function write<R>(expr: Expr, layout: Layout<R>): R {
  const { notation, done } = layout;
  switch (expr.kind) {
    case "number":
      return writeRational(expr.value, layout);
    case "constant":
      return writeConstant(expr.name, layout);
    case "variable":
      return notation.symbol(expr.name);
    case "sum":
      return writeSum(signedTerms(expr, layout, true), layout);
    case "product":
      return joined(writeTerm(expr, 1, layout), layout);
    case "power":
      return notation.power(done.get(expr.args[0]!)!, done.get(expr.args[1]!)!);
    case "call":
      return notation.call(expr.name, expr.name === "rootof" ? writeRootof(expr, layout) : writeAll(expr.args, layout));
    case "piecewise":
      return writePiecewise(expr, layout);
  }
}

function writeAll<R>(exprs: readonly Expr[], layout: Layout<R>): readonly R[] {
  return exprs.map((expr) => layout.done.get(expr)!);
}

/** `rootof(p, k)`: the coefficients as a polynomial in a bound symbol. */
function writeRootof<R>({ args }: CallNode, layout: Layout<R>): readonly R[] {
  const symbol = variable(BOUND_SYMBOL);
  const coefficients = args.slice(0, -1).map((c) => (c.kind === "number" ? c.value : 0));
  const powers = coefficients.slice(1).map((_, i) => rationalPower(symbol, i + 1));
  const polynomial = linearCombination(powers, coefficients.slice(1), coefficients[0]!);
  return [continueLayout(polynomial, layout), layout.done.get(args.at(-1)!)!];
}

const BOUND_SYMBOL = "x";

/** A variable may be called `e` or `pi`; then the constant is written as `exp(1)` or `acos(-1)`. */
function writeConstant<R>(name: "pi" | "e", { notation, taken }: Layout<R>): R {
  if (!taken.has(name)) return notation.constant(name);
  const one = notation.integer("1");
  return name === "e" ? notation.call("exp", [one]) : notation.call("acos", [notation.negative(one)]);
}

function writePiecewise<R>(expr: PiecewiseNode, layout: Layout<R>): R {
  const values = writeAll(expr.args, layout);
  const branches = expr.conditions.map((when, i) => ({ when: layoutCondition(when, layout), value: values[i]! }));
  return layout.notation.conditional(branches, values[branches.length] ?? null);
}
