import { createMemo, lazily } from "../expr/arena.ts";
import { linearCombination, negate, number, PI } from "../expr/build.ts";
import type { CallNode, Expr } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import type { FunctionDefinition, UnaryDefinition } from "../functions/definition.ts";
import { apply, definitionOf, objectionTo } from "../functions/table.ts";
import {
  divideRational,
  floorRational,
  fromBigInt,
  multiplyRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";

const byName = orderingOf();

/**
 * A call in simpler terms by what its definition says: exact special values, rational values, the period, and the sign of
 * the argument taken out by parity. The node itself when nothing applies.
 */
export function evaluateCall(node: CallNode): Expr {
  const definition = definitionOf(node.name);
  if (objectionTo(definition, node.args) === null) {
    const built = apply(node.name, node.args);
    if (built !== node) return built;
  }
  const value = specialValue(definition, node.args) ?? rationalValue(definition, node.args);
  if (value !== null) return value;
  return definition.kind === "unary" ? shiftedByPeriod(definition, node) : node;
}

const tidied = createMemo<Expr>();

/** The expression with every call below evaluated as by `evaluateCall`. */
export function tidy(expr: Expr): Expr {
  for (const node of postorder([expr], (part) => !tidied.has(part))) {
    const rebuilt = rebuild(node, (part) => tidied.get(part)!);
    tidied.set(node, rebuilt.kind === "call" ? evaluateCall(rebuilt) : rebuilt);
  }
  return tidied.get(expr)!;
}

function specialValue(definition: FunctionDefinition, args: readonly Expr[]): Expr | null {
  if (definition.kind === "unary") return valuesOf(definition).get(args[0]!) ?? null;
  const row = definition.values.find(([at]) => at.length === args.length && at.every((arg, i) => arg === args[i]));
  return row?.[1] ?? null;
}

const tables = lazily(() => new Map<string, ReadonlyMap<Expr, Expr>>());

function valuesOf(definition: UnaryDefinition): ReadonlyMap<Expr, Expr> {
  let table = tables().get(definition.name);
  if (table === undefined) {
    table = new Map(definition.values);
    tables().set(definition.name, table);
  }
  return table;
}

function rationalValue(definition: FunctionDefinition, args: readonly Expr[]): Expr | null {
  if (definition.rational === undefined) return null;
  const values: Rational[] = [];
  for (const arg of args) {
    if (arg.kind !== "number") return null;
    values.push(arg.value);
  }
  const value = definition.rational(...values);
  return value === null ? null : number(value);
}

/** The multiple of pi in the argument reduced by the period, then the sign by parity. */
function shiftedByPeriod(definition: UnaryDefinition, node: CallNode): Expr {
  const arg = node.args[0]!;
  const reduced = definition.period === undefined ? arg : withoutPeriods(arg, definition.period);
  const flips = definition.symmetry !== undefined && opensWithMinus(reduced);
  const final = flips ? linearCombination([reduced], [-1], 0) : reduced;
  if (final === arg) return node;
  const call = apply(node.name, [final]);
  const value = call.kind === "call" ? evaluateCall(call) : call;
  return flips && definition.symmetry === "odd" ? negate(value) : value;
}

/** `arg` minus the whole number of periods that leaves the multiple of pi in `(-1/2, 1/2]` periods. */
function withoutPeriods(arg: Expr, period: Expr): Expr {
  if (period.kind !== "product" && period !== PI) return arg;
  const length = period.kind === "product" ? period.value : 1;
  const turns = multipleOfPi(arg);
  if (turns === 0) return arg;
  const periods = divideRational(turns, length);
  const whole = negateFloor(periods);
  return linearCombination([arg, PI], [1, multiplyRational(whole, length)], 0);
}

/** Minus the integer nearest to a number, halves to the lower one. */
function negateFloor(value: Rational): Rational {
  const doubled = subtractRational(multiplyRational(2, value), 1);
  const nearest = -floorRational(divideRational(multiplyRational(-1, doubled), 2));
  return fromBigInt(-nearest);
}

function multipleOfPi(expr: Expr): Rational {
  if (expr === PI) return 1;
  if (expr.kind === "product")
    return expr.args.length === 1 && expr.args[0] === PI && expr.weights[0] === 1 ? expr.value : 0;
  if (expr.kind !== "sum") return 0;
  const at = expr.args.indexOf(PI);
  return at < 0 ? 0 : expr.weights[at]!;
}

/** Whether the first term as printed has a minus; the sum `x - y` opens with a plus, `y - x` with a minus. */
function opensWithMinus(expr: Expr): boolean {
  if (expr.kind === "number" || expr.kind === "product") return signOfRational(expr.value) < 0;
  if (expr.kind !== "sum") return false;
  return signOfRational(expr.weights[orderedTerms(expr, byName)[0]!]!) < 0;
}
