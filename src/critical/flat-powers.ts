import { signBound } from "../certificates/positivity.ts";
import { ZERO } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { compareRational, isInteger } from "../number/rational.ts";

/**
 * Whether `u^q` occurs, `q > 1` no integer, for a u that is nowhere negative: where u is C^2 so is the power, and at the zeros of u all its
 * derivatives up to the second are 0, because `|grad u|^2 <= c·u` there.
 */
function isFlatFactor({ args, weights }: ProductNode, i: number): boolean {
  const exponent = weights[i]!;
  return !isInteger(exponent) && compareRational(exponent, 1) > 0 && signBound(args[i]!) === ">=";
}

/** The expression with 0 for flat powers of bases that vanish: with the same derivatives up to the second at such a point. */
export function withoutFlatPowers(expr: Expr, vanishes: (base: Expr) => boolean): Expr {
  const images = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    const isFlat = node.kind === "product" && node.args.some((arg, i) => isFlatFactor(node, i) && vanishes(arg));
    images.set(node, isFlat && !dividesByZero(node, vanishes) ? ZERO : rebuild(node, (part) => images.get(part)!));
  }
  return images.get(expr)!;
}

/** A factor that vanishes too may be no C^2 function: then nothing follows. */
function dividesByZero(node: ProductNode, vanishes: (base: Expr) => boolean): boolean {
  return node.args.some((arg, i) => !isFlatFactor(node, i) && vanishes(arg) && !isNatural(node.weights[i]!));
}

function isNatural(weight: ProductNode["weights"][number]): boolean {
  return typeof weight === "number" && weight > 0;
}

/** Whether a base occurs in flat powers only, so that its zeros are no breaks. */
export function occursFlatOnly(expr: Expr, base: Expr): boolean {
  const isElsewhere = (node: Expr): boolean => {
    if (!("args" in node) || !node.args.includes(base)) return false;
    if (node.kind !== "product") return node.kind !== "sum";
    return node.args.some((arg, i) => arg === base && !isFlatFactor(node, i) && !isNatural(node.weights[i]!));
  };
  return signBound(base) === ">=" && !postorder([expr]).some(isElsewhere);
}
