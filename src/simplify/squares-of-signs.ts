import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { isEven, isInteger, signOfRational } from "../number/rational.ts";

/** Deeper sums and products are not looked into. */
const DEEPEST = 8;

/**
 * A product over `|u|` with the even powers of `sign(u)` in its other factors left out, and odd ones lowered: where it is
 * defined, u is not 0.
 */
export function withoutSquaresOfSigns(node: ProductNode): Expr | null {
  const nonzero = new Set<Expr>();
  for (const [i, arg] of node.args.entries()) {
    if (signOfRational(node.weights[i]!) >= 0) continue;
    nonzero.add(arg.kind === "call" && arg.name === "abs" ? arg.args[0]! : arg);
  }
  if (nonzero.size === 0 || !hasSign(node)) return null;
  const args = node.args.map((arg) => (arg.kind === "sum" ? lowered(arg, nonzero, DEEPEST) : arg));
  if (args.every((arg, i) => arg === node.args[i])) return null;
  return monomial(args, node.weights, node.value);
}

const signed = createMemo<boolean>();

/** Whether a sign is among the factors and terms, at any depth. */
function hasSign(expr: Expr): boolean {
  const isInside = ({ kind }: Expr): boolean => kind === "sum" || kind === "product";
  for (const node of postorder([expr], (part) => isInside(part) && !signed.has(part)))
    signed.set(
      node,
      partsOf(node).some((part) => (isInside(part) ? signed.get(part)! : part.kind === "call" && part.name === "sign")),
    );
  return signed.get(expr) ?? false;
}

function lowered(expr: Expr, nonzero: ReadonlySet<Expr>, depth: number): Expr {
  if (depth === 0) return expr;
  if (expr.kind === "sum") {
    const args = expr.args.map((arg) => lowered(arg, nonzero, depth - 1));
    return args.every((arg, i) => arg === expr.args[i]) ? expr : linearCombination(args, expr.weights, expr.value);
  }
  if (expr.kind !== "product") return expr;
  const args = expr.args.map((arg) => (arg.kind === "sum" ? lowered(arg, nonzero, depth - 1) : arg));
  const weights = expr.weights.map((weight, i) => {
    const arg = expr.args[i]!;
    const isSign = arg.kind === "call" && arg.name === "sign" && nonzero.has(arg.args[0]!);
    return isSign && isInteger(weight) ? (isEven(weight) ? 0 : 1) : weight;
  });
  const same = args.every((arg, i) => arg === expr.args[i] && weights[i] === expr.weights[i]);
  return same ? expr : monomial(args, weights, expr.value);
}
