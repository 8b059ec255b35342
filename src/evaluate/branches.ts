import { negate, number } from "../expr/build.ts";
import { holds } from "../expr/condition.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { difference } from "../expr/sum.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { degreeOf, scaleUnivariate, signOfBigInt, type UnivariatePolynomial } from "../polynomial/univariate.ts";

/** The sign of a polynomial: at a point, or on a stretch of the line that holds none of its roots. */
export type PolynomialSign = (p: UnivariatePolynomial) => -1 | 0 | 1;

/** What a formula with absolute values, signs, extrema and conditionals is where the compared polynomials have given signs. */
export interface Branch {
  /** Without any of these functions. */
  readonly expr: Expr;
  /** Every polynomial whose sign was asked for, constants left out. */
  readonly compared: readonly UnivariatePolynomial[];
}

/** The branch that the signs select; `null` where something compared is no polynomial, or where no case applies. */
export function branchAt(objective: Expr, variable: string, sign: PolynomialSign): Branch | null {
  const compared: UnivariatePolynomial[] = [];
  const selected = new Map<Expr, Expr>();
  const signOf = (expr: Expr): -1 | 0 | 1 | null => {
    const p = polynomialIn(expr, variable);
    if (p === null) return null;
    if (degreeOf(p) > 0) compared.push(p);
    return degreeOf(p) > 0 ? sign(p) : p.length === 0 ? 0 : signOfBigInt(p[0]!);
  };
  for (const node of postorder([objective])) {
    const expr = select(node, (part) => selected.get(part)!, signOf);
    if (expr === null) return null;
    selected.set(node, expr);
  }
  return { expr: selected.get(objective)!, compared };
}

/** The expression as a polynomial over Z, up to a positive factor. */
function polynomialIn(expr: Expr, variable: string): UnivariatePolynomial | null {
  const f = rationalFunctionOf(expr, variable);
  if (f === null || degreeOf(f.denominator) > 0) return null;
  return f.denominator[0]! > 0n ? f.numerator : scaleUnivariate(f.numerator, -1n);
}

type SignOf = (expr: Expr) => -1 | 0 | 1 | null;

function select(node: Expr, part: (of: Expr) => Expr, signOf: SignOf): Expr | null {
  if (node.kind === "piecewise") {
    for (const [i, condition] of node.conditions.entries()) {
      const truth = truthOf(condition, part, signOf);
      if (truth === null) return null;
      if (truth) return part(node.args[i]!);
    }
    const otherwise = node.args[node.conditions.length];
    return otherwise === undefined ? null : part(otherwise);
  }
  if (node.kind !== "call") return rebuild(node, part);
  const args = node.args.map(part);
  switch (node.name) {
    case "abs":
    case "sign": {
      const sign = signOf(args[0]!);
      if (sign === null) return null;
      return node.name === "sign" ? number(sign) : sign < 0 ? negate(args[0]!) : args[0]!;
    }
    case "max":
      return extreme(args, 1, signOf);
    case "min":
      return extreme(args, -1, signOf);
    default:
      return rebuild(node, part);
  }
}

function truthOf(condition: Condition, part: (of: Expr) => Expr, signOf: SignOf): boolean | null {
  if (condition.kind === "relation") {
    const sign = signOf(part(condition.args[0]!));
    return sign === null ? null : holds(condition.name, sign);
  }
  const truths = condition.conditions.map((one) => truthOf(one, part, signOf));
  if (truths.includes(null)) return null;
  return condition.name === "and" ? !truths.includes(false) : truths.includes(true);
}

/** The argument that no other one surpasses. */
function extreme(args: readonly Expr[], side: 1 | -1, signOf: SignOf): Expr | null {
  let best = args[0]!;
  for (const arg of args.slice(1)) {
    const sign = signOf(difference(arg, best));
    if (sign === null) return null;
    if (sign === side) best = arg;
  }
  return best;
}
