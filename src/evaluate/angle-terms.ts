import { linearCombination, ONE, PI, rationalPower, squareRoot } from "../expr/build.ts";
import type { CallNode, Expr } from "../expr/expr.ts";
import { addRational, multiplyRational, type Rational } from "../number/rational.ts";

/** A point of the plane; where the call that it stands for is defined, not the origin. */
export interface Point {
  readonly x: Expr;
  readonly y: Expr;
}

/** `halfTurns·pi + Σ weight·(angle of the line through the origin and the point)`, up to whole multiples of `weight·pi`. */
export interface AngleSum {
  readonly halfTurns: Rational;
  readonly terms: readonly { readonly weight: Rational; readonly point: Point; readonly call: CallNode }[];
}

/** A linear combination of pi and of inverse trigonometric functions by its points; `null` for any other expression. */
export function angleSumOf(expr: Expr): AngleSum | null {
  let halfTurns: Rational = 0;
  const terms: { weight: Rational; point: Point; call: CallNode }[] = [];
  const open: [Expr, Rational][] = [[expr, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, weight] = next;
    if (node === PI) halfTurns = addRational(halfTurns, weight);
    else if (node.kind === "sum" && node.value === 0) {
      node.args.forEach((arg, i) => void open.push([arg, multiplyRational(weight, node.weights[i]!)]));
    } else if (node.kind === "product" && node.args.length === 1 && node.weights[0] === 1) {
      open.push([node.args[0]!, multiplyRational(weight, node.value)]);
    } else {
      const point = node.kind === "call" ? pointOf(node) : null;
      if (point === null) return null;
      terms.push({ weight, point, call: node as CallNode });
    }
  }
  return { halfTurns, terms };
}

/** Whether a call is an angle by its name. */
export function isAngle(expr: Expr): expr is CallNode {
  return expr.kind === "call" && pointOf(expr) !== null;
}

/** A point at the angle of the call, for `acot` on the line through the origin at that angle. */
function pointOf({ name, args }: CallNode): Point | null {
  const u = args[0]!;
  switch (name) {
    case "atan":
      return { x: ONE, y: u };
    case "acot":
      return { x: u, y: ONE };
    case "asin":
      return { x: legOf(u), y: u };
    case "acos":
      return { x: u, y: legOf(u) };
    case "asec":
      return { x: inverse(u), y: legOf(inverse(u)) };
    case "acsc":
      return { x: legOf(inverse(u)), y: inverse(u) };
    case "atan2":
      return { x: args[1]!, y: u };
    default:
      return null;
  }
}

function inverse(u: Expr): Expr {
  return rationalPower(u, -1);
}

/** `sqrt(1 - u^2)` */
function legOf(u: Expr): Expr {
  return squareRoot(linearCombination([rationalPower(u, 2)], [-1], 1));
}
