import { monomial, ONE } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { isInteger } from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";

/** Functions whose rules make nothing of the names and numbers beside them. */
const FUNCTIONS = new Set(["sin", "cos", "tan", "cot", "sinh", "cosh", "tanh"]);

/** What a rational factor and the places above and below a line may save at most, in printed nodes. */
const SAVED_BY_OTHERS = 6;

export interface Parted {
  /** The powers of functions. */
  readonly functions: ProductNode;
  /** The product with another form of them. */
  readonly withFunctions: (form: Expr) => Expr;
}

/**
 * A product of integer powers of names, constants, sines, cosines and tangents in two: no rule takes factors of both sorts.
 * `null` for other products, where there are no names and no numbers, and for a single function.
 */
export function withoutNames({ args, weights, value }: ProductNode): Parted | null {
  if (!weights.every(isInteger) || !args.every((arg) => isName(arg) || isFunction(arg))) return null;
  const pick = (test: (arg: Expr) => boolean, factor: typeof value): Expr =>
    monomial(
      args.filter(test),
      weights.filter((_, i) => test(args[i]!)),
      factor,
    );
  const functions = pick(isFunction, 1);
  const others = pick(isName, value);
  if (functions.kind !== "product" || others === ONE) return null;
  return { functions, withFunctions: (form) => monomial([others, form], null, 1) };
}

/** Whether a form of a product of functions may be shorter than the product beside some names and numbers. */
export function mayBeShorter(form: Expr, functions: Expr): boolean {
  return form !== functions && nodeCount(form) <= nodeCount(functions) + SAVED_BY_OTHERS;
}

function isName(arg: Expr): boolean {
  return arg.kind === "variable" || (arg.kind === "constant" && arg.name !== "e");
}

/** Functions of numbers have values that meet others. */
function isFunction(arg: Expr): boolean {
  return arg.kind === "call" && FUNCTIONS.has(arg.name) && arg.free.indices.length > 0;
}
