import { call, monomial, number, ONE } from "../../expr/build.ts";
import { isExponential } from "../../expr/exponential.ts";
import type { Expr, ProductNode } from "../../expr/expr.ts";
import {
  absRational,
  isEven,
  isInteger,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";

/** What splitting a radicand asks about expressions. */
export interface Splitting {
  /** An expression equal to the given one, as a product of powers of irreducible polynomials in generators. */
  readonly factored: (expr: Expr) => Expr;
  readonly isPositive: (expr: Expr) => boolean;
}

type Power = readonly [base: Expr, exponent: Rational];

/**
 * A power with a fractional exponent as powers of independent bases: `(s/k)^(1/2) = s^(1/2)·k^(-1/2)` where k is proved
 * positive, because s is not negative then either, wherever the power is defined; `(u^2·k)^(1/2) = |u|·k^(1/2)`. Factors of
 * unknown sign stay together. A root of an exponential is one: `exp(x)^(1/2) = exp(x/2)`.
 */
export function powersOf(given: Expr, exponent: Rational, splitting: Splitting): readonly Power[] {
  if (isInteger(exponent)) return [[given, exponent]];
  return rootsOf(given, exponent, splitting).map(([base, weight]) =>
    isExponential(base) && !isInteger(weight) ? [monomial([base], [weight], 1), 1] : [base, weight],
  );
}

function rootsOf(given: Expr, exponent: Rational, { factored, isPositive }: Splitting): readonly Power[] {
  const base = given.kind === "sum" || given.kind === "product" || given.kind === "call" ? factored(given) : given;
  if (base.kind !== "product") return [[base, exponent]];
  const positions = base.args.map((_, i) => i);
  const positive = positions.filter((i) => isPositive(base.args[i]!));
  const others = positions.filter((i) => !positive.includes(i));
  const powers = positive.map((i): Power => [base.args[i]!, multiplyRational(base.weights[i]!, exponent)]);
  const size = number(absRational(base.value));
  if (size !== ONE) powers.push([size, exponent]);
  return [...powers, ...powersOfRest(base, others, exponent)];
}

/** Even powers alone become powers of absolute values. */
function powersOfRest(base: ProductNode, positions: readonly number[], exponent: Rational): readonly Power[] {
  const sign = signOfRational(base.value);
  if (positions.length === 0) return [];
  if (sign > 0 && positions.every((i) => isEven(base.weights[i]!))) {
    return positions.map((i): Power => [call("abs", base.args[i]!), multiplyRational(base.weights[i]!, exponent)]);
  }
  const rest = monomial(
    positions.map((i) => base.args[i]!),
    positions.map((i) => base.weights[i]!),
    sign,
  );
  return [[rest, exponent]];
}
