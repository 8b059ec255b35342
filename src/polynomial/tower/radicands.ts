import { monomial, number, ONE } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { absRational, isInteger, multiplyRational, type Rational, signOfRational } from "../../number/rational.ts";

/**
 * A power with a fractional exponent as powers of independent bases: `(s/k)^(1/2) = s^(1/2)·k^(-1/2)` where k is proved
 * positive, because s is not negative then either, wherever the power is defined. Other factors stay together.
 */
export function powersOf(
  base: Expr,
  exponent: Rational,
  isPositive: (expr: Expr) => boolean,
): readonly (readonly [base: Expr, exponent: Rational])[] {
  if (base.kind !== "product" || isInteger(exponent)) return [[base, exponent]];
  const positions = base.args.map((_, i) => i);
  const positive = positions.filter((i) => isPositive(base.args[i]!));
  if (positive.length === 0) return [[base, exponent]];
  const others = positions.filter((i) => !positive.includes(i));
  const rest = monomial(
    others.map((i) => base.args[i]!),
    others.map((i) => base.weights[i]!),
    others.length === 0 ? 1 : signOfRational(base.value),
  );
  const powers = positive.map((i) => [base.args[i]!, multiplyRational(base.weights[i]!, exponent)] as const);
  const whole = [rest, number(absRational(base.value))].filter((part) => part !== ONE);
  return [...powers, ...whole.map((part) => [part, exponent] as const)];
}
