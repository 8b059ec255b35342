import { call, monomial, negate, number, ONE } from "../../expr/build.ts";
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
  readonly isNonnegative: (expr: Expr) => boolean;
}

type Power = readonly [base: Expr, exponent: Rational];

/**
 * A power with a fractional exponent as powers of independent bases: `(s/k)^(1/2) = s^(1/2)·k^(-1/2)` where k is proved
 * positive, because s is not negative then either, wherever the power is defined; `(u^2·k)^(1/2) = |u|·k^(1/2)`. Other factors
 * of unknown sign stay together. Factors that may be 0 are parted only where all signs are known. A root of an exponential is
 * one: `exp(x)^(1/2) = exp(x/2)`.
 */
export function powersOf(given: Expr, exponent: Rational, splitting: Splitting): readonly Power[] {
  if (isInteger(exponent)) return [[given, exponent]];
  return rootsOf(given, exponent, splitting).map(([base, weight]) =>
    isExponential(base) && !isInteger(weight) ? [monomial([base], [weight], 1), 1] : [base, weight],
  );
}

function rootsOf(given: Expr, exponent: Rational, splitting: Splitting): readonly Power[] {
  const base =
    given.kind === "sum" || given.kind === "product" || given.kind === "call" ? splitting.factored(given) : given;
  if (base.kind !== "product") return [[base, exponent]];
  return (
    partedBy(splitting.isNonnegative, base, exponent, true) ?? partedBy(splitting.isPositive, base, exponent, false)!
  );
}

/** Factors of one sign by themselves; `null` if there are others and `complete` asks for none. */
function partedBy(
  isOfOneSign: (expr: Expr) => boolean,
  base: ProductNode,
  exponent: Rational,
  complete: boolean,
): readonly Power[] | null {
  let sign: -1 | 0 | 1 = signOfRational(base.value);
  const powers: Power[] = [];
  const others: number[] = [];
  for (const [i, factor] of base.args.entries()) {
    const size = isOfOneSign(factor) ? factor : complete && isOfOneSign(negate(factor)) ? negate(factor) : null;
    if (size === null) others.push(i);
    else powers.push([size, multiplyRational(base.weights[i]!, exponent)]);
    if (size !== null && size !== factor && !isEven(base.weights[i]!)) sign = sign > 0 ? -1 : 1;
  }
  if (complete && (sign < 0 || others.some((i) => !isEven(base.weights[i]!)))) return null;
  const size = number(absRational(base.value));
  if (size !== ONE) powers.push([size, exponent]);
  return [...powers, ...powersOfRest(base, others, sign, exponent)];
}

/** Even powers alone become powers of absolute values. */
function powersOfRest(
  base: ProductNode,
  positions: readonly number[],
  sign: -1 | 0 | 1,
  exponent: Rational,
): readonly Power[] {
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
