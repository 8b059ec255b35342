import { createMemo } from "../expr/arena.ts";
import { monicPart } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";

/** Functions whose powers and products stay as they are: each is as good as a name where sums are multiplied out and grouped. */
const FUNCTIONS = new Set([
  ..."sin cos tan cot sinh cosh tanh asin acos atan asinh acosh atanh log erf erfc gamma lgamma digamma".split(" "),
]);

/**
 * A name, a constant but e, or a function that has no relation to its own powers; or an exponential, which stands in a term to
 * the first power only: `exp(u)` and `exp(2u)` are two atoms.
 */
export function isAtom(expr: Expr): boolean {
  switch (expr.kind) {
    case "variable":
      return true;
    case "constant":
      return expr.name !== "e";
    case "call":
      return FUNCTIONS.has(expr.name) || expr.name === "exp";
    default:
      return false;
  }
}

const polynomials = createMemo<boolean>();

/** Whether an expression is built from atoms and numbers by sums, products and natural powers alone. */
export function isPolynomialInAtoms(expr: Expr): boolean {
  if (isAtom(expr) || expr.kind === "number") return true;
  const isInner = (part: Expr): boolean => part.kind === "sum" || part.kind === "product";
  if (!isInner(expr)) return false;
  for (const node of postorder([expr], (part) => isInner(part) && !polynomials.has(part)))
    polynomials.set(node, hasNaturalPowers(node) && partsOf(node).every(isKnown));
  return polynomials.get(expr)!;
}

function isKnown(part: Expr): boolean {
  return isAtom(part) || part.kind === "number" || polynomials.get(part) === true;
}

function hasNaturalPowers(node: Expr): boolean {
  return node.kind !== "product" || node.weights.every((weight) => typeof weight === "number" && weight > 0);
}

const exponentials = createMemo<ReadonlySet<Expr>>();
const NONE: ReadonlySet<Expr> = new Set();

/** The exponent of an exponential without its rational factor: `exp(u)` and `exp(2u)` merge in a product. */
export function exponentsOf(expr: Expr): readonly Expr[] {
  if (expr.kind !== "call" || expr.name !== "exp") return [];
  const [exponent] = expr.args;
  return [exponent!.kind === "product" ? monicPart(exponent!) : exponent!];
}

/** Those of all the exponentials that an expression is built from by sums and products. */
export function exponentsIn(expr: Expr): ReadonlySet<Expr> {
  const isOpen = (part: Expr): boolean => (part.kind === "sum" || part.kind === "product") && !exponentials.has(part);
  for (const node of postorder([expr], isOpen)) {
    if (!isOpen(node)) continue;
    const found = partsOf(node).flatMap((part) => [...(exponentials.get(part) ?? exponentsOf(part))]);
    exponentials.set(node, found.length === 0 ? NONE : new Set(found));
  }
  return exponentials.get(expr) ?? new Set(exponentsOf(expr));
}
