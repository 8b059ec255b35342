import { call, E, linearCombination, monomial, number, ONE, power, product, scale, sum } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { CallNode, Expr, PowerNode, SumNode } from "../expr/expr.ts";
import {
  divideRational,
  fraction,
  fromBigInt,
  isEven,
  isInteger,
  multiplyRational,
  negateRational,
  powerRational,
  signOfRational,
} from "../number/rational.ts";
import { powerFits, splitRoot } from "../number/root.ts";
import { contentOf } from "../polynomial/content.ts";

/** `x^2·x^y = x^(2 + y)`, `e^2·exp(y - 1)` too: the base of a power with a symbolic exponent is positive where that is defined. */
export function mergePowers(node: Expr): Expr | null {
  if (node.kind !== "product") return null;
  for (const arg of node.args) {
    if (!isExponential(arg)) continue;
    const base = arg.kind === "power" ? arg.args[0]! : E;
    const at = node.args.indexOf(base);
    if (at < 0 || (base === E && !hasConstant(arg.args[0]!))) continue;
    const merged = power(base, sum(arg.args.at(-1)!, number(node.weights[at]!)));
    const kept = node.args.map((_, i) => i).filter((i) => i !== at && node.args[i] !== arg);
    const rest = monomial(
      kept.map((i) => node.args[i]!),
      kept.map((i) => node.weights[i]!),
      node.value,
    );
    return product(rest, merged);
  }
  return null;
}

function hasConstant(exponent: Expr): boolean {
  return exponent.kind === "sum" && exponent.value !== 0;
}

/** `2^(2·x) = 4^x`, `4^(x/2) = 2^x`. */
export function withNumericBase(node: PowerNode): Expr | null {
  const [base, exponent] = [node.args[0]!, node.args[1]!];
  if (base.kind !== "number" || exponent.kind !== "product" || signOfRational(base.value) <= 0) return null;
  if (typeof exponent.value !== "number") {
    const { coefficient, radicals } = splitRoot(base.value, fraction(1n, exponent.value.den));
    const whole = multiplyRational(exponent.value, fromBigInt(exponent.value.den));
    return radicals.length === 0
      ? power(number(coefficient), scale(exponent, divideRational(whole, exponent.value)))
      : null;
  }
  if (Math.abs(exponent.value) > 16 || !powerFits(base.value, exponent.value)) return null;
  const value = powerRational(base.value, exponent.value);
  return power(number(value), scale(exponent, powerRational(exponent.value, -1)));
}

/** `(x^2·y^4)^z = (x·y^2)^(2z)` where `x·y^2` is not negative; the base is positive, so it is not 0 either. */
export function withContentOfBase(node: PowerNode, isNonnegative: (expr: Expr) => boolean): Expr | null {
  const [base, exponent] = [node.args[0]!, node.args[1]!];
  if (base.kind !== "product" || base.value !== 1) return null;
  const content = contentOf(base.weights);
  if (content === 1 || base.weights.every((weight) => signOfRational(weight) < 0)) return null;
  const weights = base.weights.map((weight) => divideRational(weight, content));
  const root = monomial(base.args, weights, 1);
  return isNonnegative(root) ? power(root, product(number(content), exponent)) : null;
}

/**
 * `log(u^n) = n·log(u)` for odd n, where u is positive with its power; `n·log|u|` for even n; `log(e^n·u) = n + log(u)`.
 */
export function logarithmOfPower(node: CallNode): Expr | null {
  const arg = node.args[0]!;
  if (node.name === "log" && arg.kind === "product" && arg.args.includes(E)) {
    const exponent = arg.weights[arg.args.indexOf(E)]!;
    const rest = monomial([arg, E], [1, negateRational(exponent)], 1);
    return rest === ONE ? number(exponent) : sum(number(exponent), call("log", rest));
  }
  if (node.name !== "log" || arg.kind !== "product" || arg.value !== 1 || arg.args.length !== 1) return null;
  const exponent = arg.weights[0]!;
  const base = arg.args[0]!;
  const even = isInteger(exponent) && isEven(exponent);
  return product(number(exponent), call("log", even ? call("abs", base) : base));
}

/** Multiples of logarithms are merged up to this power of an argument. */
const LARGEST_MULTIPLE = 8;

/** `3·log(x) - 2·log(y) + z = log(x^3/y^2) + z`: arguments of logarithms are positive. */
export function mergeLogarithms(node: SumNode): Expr | null {
  const isLogarithm = (arg: Expr): arg is CallNode => arg.kind === "call" && arg.name === "log";
  const positions = node.args.map((_, i) => i).filter((i) => isLogarithm(node.args[i]!));
  if (positions.length < 2) return null;
  const content = contentOf(positions.map((i) => node.weights[i]!));
  const multiples = positions.map((i) => divideRational(node.weights[i]!, content));
  if (multiples.some((multiple) => Math.abs(Number(multiple)) > LARGEST_MULTIPLE)) return null;
  const inside = monomial(
    positions.map((i) => (node.args[i] as CallNode).args[0]!),
    multiples,
    1,
  );
  const others = node.args.map((_, i) => i).filter((i) => !positions.includes(i));
  return linearCombination(
    [...others.map((i) => node.args[i]!), call("log", inside)],
    [...others.map((i) => node.weights[i]!), content],
    node.value,
  );
}
