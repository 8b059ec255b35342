import { call, monomial, ONE, product } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import {
  divideRational,
  fraction,
  isEven,
  isInteger,
  multiplyRational,
  negateRational,
  type Rational,
  sameRational,
  signOfRational,
} from "../number/rational.ts";

const HALF = fraction(1n, 2n);

/**
 * A root of a product of even powers as a power of an absolute value: `sqrt(x^2·y^4) = |x·y^2|`. Where some factor has to
 * stay, nothing is taken out unless it is never negative: at `x = 0` the root of `x^2·y` exists for negative `y`, `sqrt(y)` does not.
 */
export function extractRoots(node: Expr, isNonnegative: (expr: Expr) => boolean): Expr | null {
  if (node.kind !== "product") return null;
  const args = node.args.map((arg, i) =>
    isInteger(node.weights[i]!) ? arg : (squareRootOf(arg, isNonnegative) ?? arg),
  );
  if (args.every((arg, i) => arg === node.args[i])) return null;
  const weights = node.weights.map((weight, i) => (args[i] === node.args[i] ? weight : multiplyRational(2, weight)));
  return monomial(args, weights, node.value);
}

/** The non-negative square root of a product of even powers, and of others that are never negative: `sqrt(x^2·y^4) = |x|·y^2`. */
function squareRootOf(arg: Expr, isNonnegative: (expr: Expr) => boolean): Expr | null {
  if (arg.kind !== "product" || arg.value !== 1 || !arg.weights.some(isEven)) return null;
  const halves = arg.weights.map((weight) => divideRational(weight, 2));
  const part = (belongs: (half: Rational) => boolean): Expr =>
    monomial(
      arg.args.filter((_, i) => belongs(halves[i]!)),
      halves.filter(belongs),
      1,
    );
  const staying = arg.args.filter((_, i) => !isInteger(halves[i]!));
  if (!staying.every(isNonnegative)) return null;
  const odd = part((half) => isInteger(half) && !isEven(half));
  const absolute = odd === ONE || isNonnegative(odd) ? odd : call("abs", odd);
  return product(
    part((half) => isInteger(half) && isEven(half)),
    absolute,
    part((half) => !isInteger(half)),
  );
}

/**
 * Square roots of products under one root, what is below the line staying there: `sqrt(x^3·y)/sqrt(x·y) = |x|`, which the node
 * has as `sqrt(x^3·y)·sqrt(x·y)/(x·y)`.
 */
export function* divideRoots(node: ProductNode, isNonnegative: (expr: Expr) => boolean): Generator<Expr> {
  const roots = node.args
    .map((_, i) => i)
    .filter((i) => sameRational(node.weights[i]!, HALF) && node.args[i]!.kind === "product");
  for (const i of roots) {
    const below = node.args[i] as ProductNode;
    const isBelow = below.args.every((arg) => signOfRational(node.weights[node.args.indexOf(arg)] ?? 0) < 0);
    for (const above of isBelow ? roots : []) if (above !== i) yield dividedRoots(node, above, i, isNonnegative);
  }
}

function dividedRoots(node: ProductNode, above: number, at: number, isNonnegative: (expr: Expr) => boolean): Expr {
  const below = node.args[at]!;
  const inside = monomial([node.args[above]!, below], [1, -1], 1);
  const others = node.args.map((_, j) => j).filter((j) => j !== at && j !== above);
  const rest = monomial(
    others.map((j) => node.args[j]!),
    others.map((j) => node.weights[j]!),
    node.value,
  );
  const merged = monomial([rest, below, inside], [1, 1, HALF], 1);
  return merged.kind === "product" ? (extractRoots(merged, isNonnegative) ?? merged) : merged;
}

/** Roots of one degree under one root: `sqrt(x)·sqrt(y)` as `sqrt(x·y)`, `sqrt(x)/sqrt(y)` as `sqrt(x/y)`. */
export function mergeRoots(node: Expr): Expr | null {
  if (node.kind !== "product") return null;
  const groups = new Map<string, number[]>();
  for (const [i, weight] of node.weights.entries()) {
    if (isInteger(weight) || node.args[i]!.kind === "number") continue;
    const key = sizeOf(weight);
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const merged = [...groups.values()].filter((positions) => positions.length > 1);
  return merged.length === 0 ? null : merged.reduce<Expr>((expr, positions) => mergeAt(node, expr, positions), ONE);
}

function sizeOf(weight: Rational): string {
  return typeof weight === "number"
    ? String(Math.abs(weight))
    : `${weight.num < 0n ? -weight.num : weight.num}/${weight.den}`;
}

/** One root with positive exponent where there is one: `sqrt(y/x)` rather than `1/sqrt(x/y)`. */
function mergeAt(node: ProductNode, done: Expr, positions: readonly number[]): Expr {
  const weights = positions.map((i) => node.weights[i]!);
  const args = positions.map((i) => node.args[i]!);
  const lead = weights.find((weight) => signOfRational(weight) > 0) ?? weights[0]!;
  const inside = monomial(
    args,
    weights.map((weight) => (signOfRational(weight) === signOfRational(lead) ? 1 : -1)),
    1,
  );
  const away = monomial(args, weights.map(negateRational), 1);
  return monomial([done === ONE ? node : done, away, inside], [1, 1, lead], 1);
}
