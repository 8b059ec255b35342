import { call, difference, ZERO } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import type { Bound } from "../../functions/definition.ts";
import { definitionOf } from "../../functions/table.ts";
import { mayEndAfter, mayStartBefore } from "../bounds.ts";
import { signsOf } from "../signs/sign.ts";
import { ANY, NEGATIVE, NULL, POSITIVE, type Signs } from "../signs/signs.ts";
import { evaluateCall } from "../special-values.ts";
import { tilingOver } from "../tiling.ts";
import { rangeOf } from "./range-of.ts";
import type { Region } from "./region.ts";

/** Signs of a function of the table from the monotone pieces that the range of its argument meets: each with a zero at one end. */
export function signsOfCall(node: CallNode, region: Region): Signs {
  const definition = definitionOf(node.name);
  if (definition.kind !== "unary") return ANY;
  const arg = node.args[0]!;
  const x = rangeOf(arg, region);
  const tiling = tilingOver(definition, x);
  if (tiling === null || tiling.breaks.some(({ kind }) => kind === "jump")) return ANY;
  const met = tiling.pieces.filter(({ from, to }) => mayStartBefore(x, to) && mayEndAfter(x, from));
  if (met.length === 0) return ANY;
  let signs = 0;
  for (const { from, to, slope } of met) {
    const start = isZeroOf(node.name, from);
    if ((!start && !isZeroOf(node.name, to)) || slope === "constant") return ANY;
    signs |= (slope === "nondecreasing") === start ? POSITIVE : NEGATIVE;
    const zero = start ? from : to;
    if (isExpr(zero) && !isAvoided(arg, zero, region)) signs |= NULL;
  }
  return signs;
}

function isExpr(bound: Bound): bound is Expr {
  return typeof bound === "object" && "kind" in bound;
}

function isZeroOf(name: string, bound: Bound): boolean {
  if (!isExpr(bound)) return false;
  const value = call(name, bound);
  return value.kind === "call" && evaluateCall(value) === ZERO;
}

/** Whether the conditions keep the argument off a point. */
function isAvoided(arg: Expr, point: Expr, { signs }: Region): boolean {
  return [difference(arg, point), difference(point, arg)].some((gap) => (signsOf(gap, signs) & NULL) === 0);
}
