import type { Expr, ProductNode, SumNode } from "../../expr/expr.ts";
import type { Bound } from "../../functions/definition.ts";
import { definitionOf } from "../../functions/table.ts";
import {
  absRational,
  addRational,
  compareRational,
  isEven,
  multiplyRational,
  negateRational,
  powerRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";

/** Rational bounds of a value, end points included; `null`: none known. */
export interface Bounds {
  readonly least: Rational | null;
  readonly greatest: Rational | null;
}

const UNBOUNDED: Bounds = { least: null, greatest: null };

/** Bounds of `value + Σ weights·args` from the ranges of bounded functions: `2 + sin(x)` lies between 1 and 3. */
export function boundsOfSum(node: SumNode, isNonnegative: (expr: Expr) => boolean): Bounds {
  let least: Rational | null = node.value;
  let greatest: Rational | null = node.value;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const bounds = boundsOfTerm(arg, isNonnegative);
    const [low, high] = signOfRational(weight) > 0 ? [bounds.least, bounds.greatest] : [bounds.greatest, bounds.least];
    least = least === null || low === null ? null : addRational(least, multiplyRational(weight, low));
    greatest = greatest === null || high === null ? null : addRational(greatest, multiplyRational(weight, high));
  }
  return { least, greatest };
}

function boundsOfTerm(expr: Expr, isNonnegative: (expr: Expr) => boolean): Bounds {
  const bounds = expr.kind === "product" ? boundsOfProduct(expr) : boundsOfFunction(expr);
  const { least } = bounds;
  return (least === null || signOfRational(least) < 0) && isNonnegative(expr) ? { ...bounds, least: 0 } : bounds;
}

/** A product of positive powers of bounded functions is bounded by the product of the largest magnitudes. */
function boundsOfProduct(node: ProductNode): Bounds {
  let magnitude: Rational = absRational(node.value);
  let even = signOfRational(node.value) > 0;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const { least, greatest } = boundsOfFunction(arg);
    if (least === null || greatest === null || typeof weight !== "number" || weight < 0) return UNBOUNDED;
    const largest = compareRational(absRational(least), absRational(greatest)) > 0 ? least : greatest;
    magnitude = multiplyRational(magnitude, powerRational(absRational(largest), weight));
    even &&= isEven(weight);
  }
  return { least: even ? 0 : negateRational(magnitude), greatest: magnitude };
}

function boundsOfFunction(expr: Expr): Bounds {
  if (expr.kind === "number") return { least: expr.value, greatest: expr.value };
  const definition = expr.kind === "call" ? definitionOf(expr.name) : null;
  if (definition?.kind !== "unary" || definition.range.length === 0) return UNBOUNDED;
  return { least: rationalOf(definition.range[0]!.from), greatest: rationalOf(definition.range.at(-1)!.to) };
}

function rationalOf(bound: Bound): Rational | null {
  return typeof bound === "object" && "kind" in bound && bound.kind === "number" ? bound.value : null;
}
