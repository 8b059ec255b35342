import type { CallNode, Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { exactInteger } from "../../functions/families/integer-arguments.ts";
import { isInteger } from "../../number/rational.ts";
import { cosinePowers } from "./cosine-powers.ts";
import { isAngle } from "./half-turns.ts";

const OF_NUMBERS: ReadonlySet<string> = new Set(["abs", "sign", "cbrt", "min", "max"]);

/**
 * Whether the expression is written without variables from rational numbers by sums, products, rational powers, real roots,
 * `abs`, `sign`, `min`, `max`, `rootof`, and trigonometric functions of rational multiples of pi; so its value, if it has
 * one, is a real algebraic number. A value may be algebraic without being written so.
 */
export function isAlgebraicConstant(expr: Expr): boolean {
  return algebraicParts(expr) !== null;
}

/** The parts of an algebraic constant, and itself, each after its own parts, angles left out; `null` for other expressions. */
export function algebraicParts(expr: Expr): readonly Expr[] | null {
  if (expr.free.indices.length > 0 || isAngle(expr)) return null;
  const parts = postorder([expr], (part) => !isAngle(part));
  return parts.every(isAlgebraic) ? parts : null;
}

/** For a node whose arguments that are not angles are algebraic. */
function isAlgebraic(node: Expr): boolean {
  if (node.kind === "number") return true;
  if (node.kind === "call") return isAlgebraicCall(node);
  return (node.kind === "sum" || node.kind === "product") && !node.args.some(isAngle);
}

function isAlgebraicCall(call: CallNode): boolean {
  const { name, args } = call;
  if (cosinePowers(call) !== null) return true;
  if (name === "rootof") return args.every((arg) => arg.kind === "number" && isInteger(arg.value));
  if (name === "root") return !isAngle(args[0]!) && exactInteger(args[1]!, 1) !== null;
  return OF_NUMBERS.has(name) && !args.some(isAngle);
}
