import { freeNames } from "../expr/build.ts";
import type { Expr, NumberNode, ProductNode, SumNode } from "../expr/expr.ts";
import type { Bound, Stretch } from "../functions/definition.ts";
import { definitionOf } from "../functions/table.ts";
import { isEven, isInteger, multiplyRational, negateRational, signOfRational } from "../number/rational.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { quadraticFormOf } from "../polynomial/quadratic-form.ts";
import { semidefinite } from "../polynomial/semidefinite.ts";

/** What the shape of an expression says of its sign, wherever it is defined. */
export type SignBound = ">" | ">=" | "<" | "<=" | "=" | null;

/**
 * A sign bound that holds for all real values of the variables where the expression is defined; `null` when the rules
 * (signs of terms and factors, even powers, ranges of functions, semidefinite quadratic polynomials) do not tell.
 */
export function signBound(expr: Expr): SignBound {
  switch (expr.kind) {
    case "number":
      return fromSign(signOfRational(expr.value));
    case "constant":
    case "power":
      return ">";
    case "call":
      return signOfCall(expr.name, expr.args);
    case "product":
      return signOfProduct(expr);
    case "sum":
      return signOfSum(expr) ?? signOfQuadratic(expr);
    default:
      return null;
  }
}

/** From the range of the function; for one that is odd and increasing, from the sign of the argument. */
function signOfCall(name: string, args: readonly Expr[]): SignBound {
  const definition = definitionOf(name);
  if (definition.kind !== "unary") return null;
  const { range, symmetry, pieces } = definition;
  const [low, high] = [range[0]!, range.at(-1)!];
  if (atLeastZero(low.from)) return isZero(low.from) && includes(low, "from") ? ">=" : ">";
  if (atMostZero(high.to)) return isZero(high.to) && includes(high, "to") ? "<=" : "<";
  if (symmetry !== "odd" || definition.period !== undefined || definition.breaks?.some(({ kind }) => kind === "pole"))
    return null;
  return pieces.every(({ slope }) => slope === "nondecreasing") ? signBound(args[0]!) : null;
}

function atLeastZero(bound: Bound): boolean {
  return isNumber(bound) && signOfRational(bound.value) >= 0;
}

function atMostZero(bound: Bound): boolean {
  return isNumber(bound) && signOfRational(bound.value) <= 0;
}

function isZero(bound: Bound): boolean {
  return isNumber(bound) && bound.value === 0;
}

function isNumber(bound: Bound): bound is NumberNode {
  return typeof bound === "object" && "kind" in bound && bound.kind === "number";
}

function includes(stretch: Stretch, end: "from" | "to"): boolean {
  return stretch.closed === end || stretch.closed === "both";
}

function fromSign(sign: -1 | 0 | 1): SignBound {
  return sign > 0 ? ">" : sign < 0 ? "<" : "=";
}

function flipped(bound: SignBound): SignBound {
  if (bound === ">") return "<";
  if (bound === "<") return ">";
  return bound === ">=" ? "<=" : bound === "<=" ? ">=" : bound;
}

/** Wherever a product is defined, a root or an even power in it is at least 0, and a negative power is not 0. */
function signOfProduct(expr: ProductNode): SignBound {
  let strict = true;
  let sign = signOfRational(expr.value);
  for (let i = 0; i < expr.args.length; i += 1) {
    const weight = expr.weights[i]!;
    const bound = signBound(expr.args[i]!);
    const nonzero = bound === ">" || bound === "<" || signOfRational(weight) < 0;
    if (!nonzero) strict = false;
    if (isEven(weight) || !isInteger(weight) || bound === ">" || bound === ">=") continue;
    if (bound !== "<" && bound !== "<=") return null;
    sign = -sign as -1 | 1;
  }
  return strict ? fromSign(sign) : sign > 0 ? ">=" : "<=";
}

function signOfSum(expr: SumNode): SignBound {
  const bounds: SignBound[] = expr.value === 0 ? [] : [fromSign(signOfRational(expr.value))];
  expr.args.forEach((arg, i) => {
    const bound = signBound(arg);
    bounds.push(signOfRational(expr.weights[i]!) > 0 ? bound : flipped(bound));
  });
  for (const [strict, weak] of [
    [">", ">="],
    ["<", "<="],
  ] as const) {
    if (bounds.every((bound) => bound === strict || bound === weak || bound === "=")) {
      return bounds.includes(strict) ? strict : weak;
    }
  }
  return null;
}

/** A quadratic polynomial is half the form of a symmetric matrix in (x, 1). */
function signOfQuadratic(expr: Expr): SignBound {
  const polynomial = polynomialOf(expr, freeNames(expr));
  const form = polynomial === null ? null : quadraticFormOf(polynomial);
  if (form === null) return null;
  const { matrix, linear, constant } = form;
  const augmented = [...matrix.map((row, i) => [...row, linear[i]!]), [...linear, multiplyRational(2, constant)]];
  const definite = semidefinite(augmented);
  if (definite !== null) return definite ? ">" : ">=";
  const negative = semidefinite(augmented.map((row) => row.map(negateRational)));
  return negative === null ? null : negative ? "<" : "<=";
}
