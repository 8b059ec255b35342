import type { CallNode, Expr, PiecewiseNode, ProductNode, SumNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { definitionOf } from "../functions/table.ts";
import { addBall, type Ball, ballFromRational, type Enclosed, multiplyBall, scaleBall } from "../number/ball.ts";
import { eBall, piBall } from "../number/enclosures/constants.ts";
import { unionOverBranches } from "./enclose-condition.ts";
import { encloseGeneralPower, encloseRationalPower } from "./enclose-power.ts";
import type { ExactValue } from "./exact.ts";

/** Digits carried beyond those asked for, against the rounding of long sums. */
const GUARD_BITS = 8;

/** Enclosures of expressions over the same balls, kept from one question to the next. */
export type Enclosures = ReadonlyMap<Expr, Enclosed>;

/**
 * A ball that holds every value of the expression where each variable lies in its ball; `"undefined"` when it has a real
 * value nowhere there, `"unknown"` when the balls meet the edge of its domain or a variable has no ball.
 */
export function enclose(expr: Expr, at: ReadonlyMap<string, Ball>, bits: number): Enclosed {
  return encloseAll([expr], at, bits)[0]!;
}

/**
 * The same for several expressions, whose common parts are enclosed once. `exact` may give the values of parts: it tells a
 * zero from a small number.
 */
export function encloseAll(
  exprs: readonly Expr[],
  at: ReadonlyMap<string, Ball>,
  bits: number,
  exact: ReadonlyMap<Expr, ExactValue> = new Map(),
): Enclosed[] {
  const known = new Map<Expr, Enclosed>();
  for (const node of postorder(exprs)) {
    const value = exact.get(node) ?? "inexact";
    if (value === "inexact") known.set(node, encloseNode(node, known, at, bits + GUARD_BITS));
    else known.set(node, value === "undefined" ? value : ballFromRational(value, bits + GUARD_BITS));
  }
  return exprs.map((expr) => known.get(expr)!);
}

/** The enclosure of a node from those of its parts. */
export function encloseNode(node: Expr, known: Enclosures, at: ReadonlyMap<string, Ball>, bits: number): Enclosed {
  switch (node.kind) {
    case "number":
      return ballFromRational(node.value, bits);
    case "constant":
      return node.name === "pi" ? piBall(bits) : eBall(bits);
    case "variable":
      return at.get(node.name) ?? "unknown";
    case "sum":
      return encloseSum(node, known, bits);
    case "product":
      return encloseProduct(node, known, bits);
    case "power":
      return strict([known.get(node.args[0]!)!, known.get(node.args[1]!)!], ([base, exponent]) =>
        encloseGeneralPower(base!, exponent!, bits),
      );
    case "call":
      return encloseCall(node, known, bits);
    case "piecewise":
      return enclosePiecewise(node, known, bits);
    default:
      return node satisfies never;
  }
}

/** Applies an operation that is defined only where all of its operands are. */
function strict(operands: readonly Enclosed[], apply: (balls: readonly Ball[]) => Enclosed): Enclosed {
  if (operands.includes("undefined")) return "undefined";
  return operands.includes("unknown") ? "unknown" : apply(operands as readonly Ball[]);
}

function encloseSum(node: SumNode, known: Enclosures, bits: number): Enclosed {
  const terms = node.args.map((arg) => known.get(arg)!);
  return strict(terms, (balls) => {
    let total = ballFromRational(node.value, bits);
    for (const [i, ball] of balls.entries()) {
      const weight = node.weights[i]!;
      total = addBall(total, weight === 1 ? ball : scaleBall(ball, weight, bits), bits);
    }
    return total;
  });
}

function encloseProduct(node: ProductNode, known: Enclosures, bits: number): Enclosed {
  const powers = node.args.map((arg, i) => {
    const base = known.get(arg)!;
    return typeof base === "object" ? encloseRationalPower(base, node.weights[i]!, bits) : base;
  });
  return strict(powers, (balls) => {
    const total = balls.reduce((product, ball) => multiplyBall(product, ball, bits));
    return node.value === 1 ? total : scaleBall(total, node.value, bits);
  });
}

function encloseCall(node: CallNode, known: Enclosures, bits: number): Enclosed {
  const args = node.args.map((arg) => known.get(arg)!);
  return strict(args, (balls) => definitionOf(node.name).approximate(bits, ...balls));
}

function enclosePiecewise(node: PiecewiseNode, known: Enclosures, bits: number): Enclosed {
  const values = node.args.map((arg) => known.get(arg)!);
  const otherwise = values[node.conditions.length] ?? null;
  return unionOverBranches(node.conditions, values, otherwise, known, bits);
}
