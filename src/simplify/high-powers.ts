import { monomial } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { compareRational, isInteger, negateRational } from "../number/rational.ts";
import { pullCommonFactor } from "./common-factor.ts";

/** Powers from this on are kept apart: multiplied out by a relation, such as `sin(u)^2 = 1 - cos(u)^2`, they would be long. */
const HIGH = 4;

export interface Parted {
  /** The high powers of functions, which `rest` is to be multiplied by. */
  readonly powers: Expr;
  readonly rest: Expr;
}

/**
 * A product, or a sum by its common factor, without the high powers of functions: `x·sin(y)^18·(a + b)` as `sin(y)^18` and
 * `x·(a + b)`; `null` where there are none, or nothing else.
 */
export function withoutHighPowers(expr: Expr): Parted | null {
  const product = expr.kind === "sum" ? pullCommonFactor(expr) : expr;
  if (product.kind !== "product") return null;
  const high = product.args.map((_, i) => i).filter((i) => isHighPower(product, i));
  if (high.length === 0 || high.length === product.args.length) return null;
  const bases = high.map((i) => product.args[i]!);
  const exponents = high.map((i) => product.weights[i]!);
  const rest = monomial([product, ...bases], [1, ...exponents.map(negateRational)], 1);
  return { powers: monomial(bases, exponents, 1), rest };
}

/** The product again. */
export function withHighPowers({ powers }: Parted, rest: Expr): Expr {
  return monomial([powers, rest], null, 1);
}

function isHighPower(product: ProductNode, i: number): boolean {
  const weight = product.weights[i]!;
  return product.args[i]!.kind === "call" && isInteger(weight) && compareRational(weight, HIGH) >= 0;
}
