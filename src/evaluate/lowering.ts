import { call, difference, linearCombination, ONE, product, quotient, scale, squareRoot, sum } from "../expr/build.ts";
import type { CallNode, Expr } from "../expr/expr.ts";
import { definitionOf } from "../functions/table.ts";
import { fraction, negateRational } from "../number/rational.ts";

export interface LoweringOptions {
  readonly isPositive: (expr: Expr) => boolean;
  /** Whether inverse hyperbolic functions are written by logarithms. */
  readonly byLogarithms?: boolean;
}

/** Functions that are written through others for the algebra. */
const LOWERED: ReadonlySet<string> = new Set(
  "acos asec acsc asech acsch acoth erfc expm1 exp2 log10 log1p log2 sigmoid softplus normcdf normpdf".split(" "),
);

/** A call through more basic functions: by its definition, extrema by absolute values, signs where they are not 0. */
export function lowered(node: CallNode, { isPositive, byLogarithms }: LoweringOptions): Expr | null {
  const [first, ...others] = node.args;
  if (node.name === "max" || node.name === "min") {
    return others.reduce((extremum, arg) => extremumOfTwo(extremum, arg, node.name === "max" ? 1 : -1), first!);
  }
  if (node.name === "sign") {
    const size = call("abs", first!);
    return isPositive(size) ? quotient(first!, size) : null;
  }
  const asLogarithm = byLogarithms ? AS_LOGARITHMS.get(node.name) : undefined;
  if (asLogarithm !== undefined) return asLogarithm(first!);
  return LOWERED.has(node.name) ? (definitionOf(node.name).spelling.lowering?.(...node.args) ?? null) : null;
}

/** `(a + b ± |a - b|)/2`. */
function extremumOfTwo(a: Expr, b: Expr, sign: 1 | -1): Expr {
  const half = fraction(1n, 2n);
  return linearCombination(
    [a, b, call("abs", difference(a, b))],
    [half, half, sign === 1 ? half : negateRational(half)],
    0,
  );
}

const square = (u: Expr): Expr => product(u, u);
const logarithm = (u: Expr): Expr => call("log", u);
const AS_LOGARITHMS: ReadonlyMap<string, (u: Expr) => Expr> = new Map([
  ["asinh", (u) => logarithm(sum(u, squareRoot(sum(square(u), ONE))))],
  ["acosh", (u) => logarithm(sum(u, squareRoot(difference(square(u), ONE))))],
  ["atanh", (u) => scale(difference(logarithm(sum(ONE, u)), logarithm(difference(ONE, u))), fraction(1n, 2n))],
]);
