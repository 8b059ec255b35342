import { negate, number, ZERO } from "../expr/build.ts";
import { holds } from "../expr/condition.ts";
import type { CallNode, Condition, Expr, PiecewiseNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { difference } from "../expr/sum.ts";
import { signOfRational } from "../number/rational.ts";

type Sign = -1 | 0 | 1;

/**
 * What a formula with absolute values, signs, extrema and conditionals is where the compared expressions have given signs: a
 * formula without any of these, or an expression whose sign is not given, or nothing: no case applies, or 0 is divided by.
 */
export type Selection =
  | { readonly kind: "formula"; readonly expr: Expr }
  | { readonly kind: "open"; readonly compared: Expr }
  | { readonly kind: "undefined" };

const UNDEFINED: Selection = { kind: "undefined" };

const SELECTING: ReadonlySet<string> = new Set(["abs", "sign", "min", "max"]);

/** Whether the signs of other expressions choose what the expression is. */
export function selectsByParts(expr: Expr): boolean {
  return postorder([expr]).some(isSelecting);
}

function isSelecting(node: Expr): boolean {
  return node.kind === "piecewise" || (node.kind === "call" && SELECTING.has(node.name));
}

/** The formula that the signs select; cases that they rule out matter no more. `signOf` is asked for formulas without cases. */
export function selectionAt(objective: Expr, signOf: (compared: Expr) => Sign | null): Selection {
  const selected = new Map<Expr, Selection>();
  const part = (of: Expr): Selection => selected.get(of)!;
  for (const node of postorder([objective])) selected.set(node, select(node, part, signOf));
  return selected.get(objective)!;
}

type PartOf = (of: Expr) => Selection;
type SignOf = (compared: Expr) => Sign | null;

function select(node: Expr, part: PartOf, signOf: SignOf): Selection {
  if (node.kind === "piecewise") return caseOf(node, part, signOf);
  if (!("args" in node)) return formula(node);
  const args = node.args.map(part);
  const missing = args.find(({ kind }) => kind === "undefined") ?? args.find(({ kind }) => kind === "open");
  if (missing !== undefined) return missing;
  const exprs = args.map((arg) => (arg as { readonly expr: Expr }).expr);
  if (isSelecting(node)) return chosen((node as CallNode).name, exprs, signOf);
  if (node.kind === "product" && exprs.some((expr, i) => expr === ZERO && signOfRational(node.weights[i]!) < 0))
    return UNDEFINED;
  if (node.kind === "power" && exprs[0] === ZERO) return UNDEFINED;
  return formula(rebuild(node, (of) => exprs[node.args.indexOf(of)]!));
}

function formula(expr: Expr): Selection {
  return { kind: "formula", expr };
}

function caseOf(node: PiecewiseNode, part: PartOf, signOf: SignOf): Selection {
  for (const [i, condition] of node.conditions.entries()) {
    const truth = truthOf(condition, part, signOf);
    if (typeof truth !== "boolean") return truth;
    if (truth) return part(node.args[i]!);
  }
  const otherwise = node.args[node.conditions.length];
  return otherwise === undefined ? UNDEFINED : part(otherwise);
}

function truthOf(condition: Condition, part: PartOf, signOf: SignOf): boolean | Selection {
  if (condition.kind === "relation") {
    const compared = part(condition.args[0]!);
    if (compared.kind !== "formula") return compared;
    const sign = signOf(compared.expr);
    return sign === null ? { kind: "open", compared: compared.expr } : holds(condition.name, sign);
  }
  const deciding = condition.name === "or";
  const truths = condition.conditions.map((one) => truthOf(one, part, signOf));
  if (truths.includes(deciding)) return deciding;
  return truths.find((truth) => typeof truth !== "boolean") ?? !deciding;
}

function chosen(name: string, args: readonly Expr[], signOf: SignOf): Selection {
  if (name === "max" || name === "min") return extreme(args, name === "max" ? 1 : -1, signOf);
  const arg = args[0]!;
  const sign = signOf(arg);
  if (sign === null) return { kind: "open", compared: arg };
  return formula(name === "sign" ? number(sign) : sign < 0 ? negate(arg) : arg);
}

/** The argument that no other one surpasses. */
function extreme(args: readonly Expr[], side: 1 | -1, signOf: SignOf): Selection {
  let best = args[0]!;
  for (const arg of args.slice(1)) {
    const compared = difference(arg, best);
    const sign = signOf(compared);
    if (sign === null) return { kind: "open", compared };
    if (sign === side) best = arg;
  }
  return formula(best);
}
