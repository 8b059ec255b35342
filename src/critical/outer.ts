import { type Direction, directionOf } from "../certificates/monotone.ts";
import { signBound } from "../certificates/positivity.ts";
import { call, linearCombination, monomial, power, rationalPower, sum, variable, ZERO } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { negateRational, type Rational, signOfRational } from "../number/rational.ts";

/** `outer(slot) = f`, one step: the last operation that touches the variables. */
export interface Peeled {
  readonly outer: Expr;
  readonly inner: Expr;
  readonly direction: Direction;
}

/**
 * The outermost operation of an expression when everything else in it is free of the variables, if it is strictly monotone
 * (`directionOf`); a negative power is read as `1/t` of a positive one.
 */
export function peel(expr: Expr, variables: readonly string[], slot: string): Peeled | null {
  const candidate = candidateStep(expr, variables, variable(slot));
  if (candidate === null) return null;
  const direction = directionOf(candidate.outer, slot, signBound(candidate.inner));
  return direction === null ? null : { ...candidate, direction };
}

type Step = Omit<Peeled, "direction">;

function candidateStep(expr: Expr, variables: readonly string[], t: Expr): Step | null {
  const depends = (part: Expr): boolean => dependsOn(part, variables);
  if (!depends(expr)) return expr.kind === "number" ? null : { outer: sum(t, expr), inner: ZERO };
  switch (expr.kind) {
    case "sum":
      return expr.args.some((arg) => !depends(arg)) || expr.value !== 0 || expr.args.length === 1
        ? stepOfSum(expr, depends, t)
        : null;
    case "product":
      return stepOfProduct(expr, depends, t);
    case "power": {
      const [base, exponent] = [expr.args[0]!, expr.args[1]!];
      return depends(base) ? null : { outer: power(base, t), inner: exponent };
    }
    case "call":
      return expr.args.length === 1 ? { outer: call(expr.name, t), inner: expr.args[0]! } : null;
    default:
      return null;
  }
}

function dependsOn(expr: Expr, variables: readonly string[]): boolean {
  return variables.some((name) => variable(name).free.indices.some((index) => expr.free.indices.includes(index)));
}

/** Splits off the terms without variables; one remaining term gives up its weight, too. */
function stepOfSum(expr: SumNode, depends: (part: Expr) => boolean, t: Expr): Step | null {
  const moving = expr.args.flatMap((arg, i) => (depends(arg) ? [i] : []));
  if (moving.length === 0) return null;
  const still = expr.args.flatMap((_, i) => (moving.includes(i) ? [] : [i]));
  const weights = (positions: readonly number[]): Rational[] => positions.map((i) => expr.weights[i]!);
  const args = (positions: readonly number[]): Expr[] => positions.map((i) => expr.args[i]!);
  const single = moving.length === 1;
  const inner = single ? expr.args[moving[0]!]! : linearCombination(args(moving), weights(moving), 0);
  const weight = single ? expr.weights[moving[0]!]! : 1;
  return { outer: linearCombination([t, ...args(still)], [weight, ...weights(still)], expr.value), inner };
}

/** Splits off the factors without variables; one remaining factor gives up its exponent, too. */
function stepOfProduct(expr: ProductNode, depends: (part: Expr) => boolean, t: Expr): Step | null {
  const moving = expr.args.flatMap((arg, i) => (depends(arg) ? [i] : []));
  if (moving.length === 0 || (moving.length === expr.args.length && expr.value === 1 && moving.length > 1)) return null;
  const still = expr.args.flatMap((_, i) => (moving.includes(i) ? [] : [i]));
  const weights = (positions: readonly number[]): Rational[] => positions.map((i) => expr.weights[i]!);
  const args = (positions: readonly number[]): Expr[] => positions.map((i) => expr.args[i]!);
  if (moving.length > 1) {
    const inner = monomial(args(moving), weights(moving), 1);
    return { outer: monomial([t, ...args(still)], [1, ...weights(still)], expr.value), inner };
  }
  const base = expr.args[moving[0]!]!;
  const exponent = expr.weights[moving[0]!]!;
  const inverted = signOfRational(exponent) < 0 && exponent !== -1;
  const inner = inverted ? rationalPower(base, negateRational(exponent)) : base;
  return { outer: monomial([t, ...args(still)], [inverted ? -1 : exponent, ...weights(still)], expr.value), inner };
}
