import { monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { rationalRoot } from "../functions/families/rational-roots.ts";
import { absRational, denominator, divideRational, fromBigInt, numerator, signOfRational } from "../number/rational.ts";
import { scaled } from "./plain-factors.ts";

/** Roots of numbers of a higher degree are not taken. */
const HIGHEST_POWER = 64;

/** A rational factor multiplied into a power of a sum: `(5·x + 6·z)^2/36` as `(5·x/6 + z)^2`. */
export function* absorbedByPowers(product: ProductNode): Generator<Expr> {
  if (product.value === 1) return;
  for (const arg of product.args) if (arg.kind === "sum") yield* absorbedBy(product, arg);
}

/** All of the factor, its denominator or its numerator alone. */
function absorbedBy(product: ProductNode, factor: SumNode): Expr[] {
  const at = product.args.indexOf(factor);
  const power = product.weights[at]!;
  if (typeof power !== "number" || Math.abs(power) < 2 || Math.abs(power) > HIGHEST_POWER) return [];
  const size = absRational(product.value);
  const parts = [size, divideRational(1, fromBigInt(denominator(size))), fromBigInt(numerator(size))];
  return parts.flatMap((part) => {
    const root = part === 1 ? null : rationalRoot(part, Math.abs(power));
    if (root === null) return [];
    const by = signOfRational(power) > 0 ? root : divideRational(1, root);
    return [monomial(product.args.with(at, scaled(factor, by)), product.weights, divideRational(product.value, part))];
  });
}
