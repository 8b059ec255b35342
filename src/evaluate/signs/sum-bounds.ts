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
import { powerFits } from "../../number/root.ts";

/** Rational bounds of a value; `null`: none known. Those that are strict are not values themselves. */
export interface Bounds {
  readonly least: Rational | null;
  readonly greatest: Rational | null;
  readonly strictlyAbove: boolean;
  readonly strictlyBelow: boolean;
}

const UNBOUNDED: Bounds = { least: null, greatest: null, strictlyAbove: false, strictlyBelow: false };

/** Bounds of `value + Σ weights·args` from the ranges of bounded functions: `2 + sin(x)` lies between 1 and 3. */
export function boundsOfSum(node: SumNode, isNonnegative: (expr: Expr) => boolean): Bounds {
  let least: Rational | null = node.value;
  let greatest: Rational | null = node.value;
  let [strictlyAbove, strictlyBelow] = [false, false];
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const bounds = boundsOfTerm(arg, isNonnegative);
    const rises = signOfRational(weight) > 0;
    const [low, high] = rises ? [bounds.least, bounds.greatest] : [bounds.greatest, bounds.least];
    strictlyAbove ||= rises ? bounds.strictlyAbove : bounds.strictlyBelow;
    strictlyBelow ||= rises ? bounds.strictlyBelow : bounds.strictlyAbove;
    least = least === null || low === null ? null : addRational(least, multiplyRational(weight, low));
    greatest = greatest === null || high === null ? null : addRational(greatest, multiplyRational(weight, high));
  }
  return { least, greatest, strictlyAbove, strictlyBelow };
}

function boundsOfTerm(expr: Expr, isNonnegative: (expr: Expr) => boolean): Bounds {
  const bounds = expr.kind === "product" ? boundsOfProduct(expr) : boundsOfFunction(expr);
  const { least } = bounds;
  return (least === null || signOfRational(least) < 0) && isNonnegative(expr)
    ? { ...bounds, least: 0, strictlyAbove: false }
    : bounds;
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
    if (!powerFits(largest, weight)) return UNBOUNDED;
    magnitude = multiplyRational(magnitude, powerRational(absRational(largest), weight));
    even &&= isEven(weight);
  }
  return { ...UNBOUNDED, least: even ? 0 : negateRational(magnitude), greatest: magnitude };
}

function boundsOfFunction(expr: Expr): Bounds {
  if (expr.kind === "number") return { ...UNBOUNDED, least: expr.value, greatest: expr.value };
  const definition = expr.kind === "call" ? definitionOf(expr.name) : null;
  if (definition?.kind !== "unary" || definition.range.length === 0) return UNBOUNDED;
  const [first, last] = [definition.range[0]!, definition.range.at(-1)!];
  return {
    least: rationalOf(first.from),
    greatest: rationalOf(last.to),
    strictlyAbove: first.closed !== "from" && first.closed !== "both",
    strictlyBelow: last.closed !== "to" && last.closed !== "both",
  };
}

function rationalOf(bound: Bound): Rational | null {
  return typeof bound === "object" && "kind" in bound && bound.kind === "number" ? bound.value : null;
}
