import { rangeOf } from "../../evaluate/inequalities/range-of.ts";
import { curvatureOn, slopeOn } from "../../evaluate/shape.ts";
import { freeNames } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { definitionOf } from "../../functions/table.ts";
import { logarithm, type Rule, value } from "./rule.ts";
import { type Bend, commonBend, composed, isStrict, type Setting, type Shape, strictIn } from "./shape.ts";

/**
 * A function of the table at another: a convex one that increases on the range of a convex argument is convex, and so on (Boyd
 * and Vandenberghe 2004, 3.2.4). Slope and curvature are those of the pieces of the table that the range meets.
 */
export const callRule: Rule = {
  aspect: "value",
  parts: (expr) => (isUnary(expr) ? [value(expr.kind === "call" ? expr.args[0]! : expr)] : null),
  shape: (expr, [inner], setting) => {
    if (expr.kind !== "call" || inner === undefined) return null;
    const definition = definitionOf(expr.name);
    if (definition.kind !== "unary") return null;
    const x = rangeOf(expr.args[0]!, setting.region);
    const curvature = curvatureOn(definition, x);
    if (curvature === null) return null;
    const outer: Bend = curvature === "convex" ? 1 : curvature === "concave" ? -1 : 0;
    const slope = slopeOn(definition, x);
    const rise = slope === "nondecreasing" ? 1 : slope === "nonincreasing" ? -1 : 0;
    return composition(outer, rise, outer !== 0 && isStrictlyBent(expr.name), inner, setting);
  },
};

/** Pieces of absolute value and sign are straight: they bend at their joints alone. */
function isStrictlyBent(name: string): boolean {
  const definition = definitionOf(name);
  return definition.kind === "unary" && definition.pieces.every(({ curvature }) => curvature !== "affine");
}

/** The shape of `φ(g)`, φ of bend `outer`, rising (1), falling (-1) or neither (0). */
export function composition(
  outer: Bend,
  rise: -1 | 0 | 1,
  strict: boolean,
  inner: Shape,
  setting: Setting,
): Shape | null {
  const bend = inner.bend === 0 ? outer : rise === 0 ? null : commonBend([outer, (inner.bend * rise) as Bend]);
  if (bend === null) return null;
  if (strict) {
    const whole = composed([inner], bend, setting);
    return rise !== 0 || inner.bend === 0 ? whole : null;
  }
  return { bend, rows: rise === 0 ? [] : inner.rows, slope: null };
}

function isUnary(expr: Expr): boolean {
  return expr.kind === "call" && definitionOf(expr.name).kind === "unary";
}

/** The logarithm of something whose logarithm is known. */
export const logRule: Rule = {
  aspect: "value",
  parts: (expr) => (expr.kind === "call" && expr.name === "log" ? [logarithm(expr.args[0]!)] : null),
  shape: (_, [inner]) => inner ?? null,
};

/** The greatest of convex functions, the least of concave ones. */
export const extremumRule: Rule = {
  aspect: "value",
  parts: (expr) => (expr.kind === "call" && (expr.name === "max" || expr.name === "min") ? expr.args.map(value) : null),
  shape: (expr, parts, setting) => {
    const bend = expr.kind === "call" && expr.name === "max" ? 1 : -1;
    if (parts.some((part) => part.bend === -bend)) return null;
    if (parts.every((part) => isStrict(part, setting))) return strictIn(setting.variables, bend, setting);
    return { bend, rows: [], slope: null };
  },
};

/** What is convex by its logarithm: `exp` of a convex function. */
export const logConvexRule: Rule = {
  aspect: "value",
  parts: (expr, setting) =>
    freeNames(expr).some((name) => setting.variables.includes(name)) && (expr.kind === "product" || expr.kind === "sum")
      ? [logarithm(expr)]
      : null,
  shape: (_, [inner], setting) => (inner === undefined || inner.bend < 0 ? null : composed([inner], 1, setting)),
};
