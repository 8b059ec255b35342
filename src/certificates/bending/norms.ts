import { isNonnegativeOn, isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import type { Expr, ProductNode } from "../../expr/expr.ts";
import { compareRational, isEven, multiplyRational, type Rational, signOfRational } from "../../number/rational.ts";
import { composition } from "./call.ts";
import { type Rule, value } from "./rule.ts";
import { isConstant, type Setting, type Shape } from "./shape.ts";

/** `|g|^p` for p > 1 and an affine g. */
export const absolutePowerRule: Rule = {
  aspect: "value",
  parts: (expr) => {
    const inner = expr.kind === "product" ? insideAbsolute(expr) : null;
    return inner === null ? null : [value(inner)];
  },
  shape: (expr, [inner], setting) => {
    if (expr.kind !== "product" || inner === undefined || inner.bend !== 0) return null;
    return compareRational(expr.weights[0]!, 1) > 0 ? composition(1, 0, true, inner, setting) : null;
  },
};

function insideAbsolute(expr: ProductNode): Expr | null {
  const [base] = expr.args;
  if (expr.value !== 1 || expr.args.length > 1 || base?.kind !== "call") return null;
  return base.name === "abs" ? base.args[0]! : null;
}

/** `(c + Σ c_i·t_i^p)^q`, c >= 0, c_i > 0, all with the same p; a base that is `|g|` counts as g. */
interface PowerSum {
  readonly p: Rational;
  readonly q: Rational;
  readonly terms: readonly { readonly base: Expr; readonly absolute: boolean }[];
}

/**
 * A norm or a mean: `(Σ c_i·t_i^p)^{1/p}` is convex and rises in every t_i >= 0 for p >= 1, and is concave and rises for p <= 1
 * (Minkowski); so is its power q·p >= 1 or <= 1. The parts must bend accordingly; where p is even or `|t|` is written, an
 * affine part may have either sign.
 */
export const powerSumRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => powerSumOf(expr, setting)?.terms.map(({ base }) => value(base)) ?? null,
  shape: (expr, parts, setting) => {
    const whole = powerSumOf(expr, setting);
    if (whole === null) return null;
    const degree = multiplyRational(whole.p, whole.q);
    const beyond = compareRational(degree, 1);
    const bend = compareRational(whole.p, 1) >= 0 && beyond >= 0 ? 1 : -1;
    if (bend < 0 && (compareRational(whole.p, 1) > 0 || beyond > 0 || signOfRational(degree) <= 0)) return null;
    const fits = whole.terms.every(({ base, absolute }, i) =>
      fitsIn(base, absolute, parts[i]!, whole.p, bend, setting),
    );
    return fits ? { bend, rows: [], slope: null } : null;
  },
};

function fitsIn(base: Expr, absolute: boolean, part: Shape, p: Rational, bend: 1 | -1, { region }: Setting): boolean {
  if (bend > 0 && part.bend === 0 && (absolute || isEven(p))) return true;
  if (part.bend !== 0 && part.bend !== bend) return false;
  return signOfRational(p) < 0 ? isPositiveOn(base, region) : isNonnegativeOn(base, region);
}

function powerSumOf(expr: Expr, setting: Setting): PowerSum | null {
  if (expr.kind !== "product" || expr.value !== 1 || expr.args.length > 1) return null;
  const inner = expr.args[0]!;
  if (inner.kind !== "sum" || signOfRational(inner.value) < 0) return null;
  const powers = inner.args.map((arg, i) => (signOfRational(inner.weights[i]!) > 0 ? powerOf(arg, setting) : null));
  const p = powers[0]?.p;
  if (p === undefined || powers.some((power) => power === null || compareRational(power.p, p) !== 0)) return null;
  return { p, q: expr.weights[0]!, terms: powers.map((power) => power!) };
}

function powerOf(
  expr: Expr,
  setting: Setting,
): { readonly p: Rational; readonly base: Expr; readonly absolute: boolean } | null {
  const [base, p] =
    expr.kind === "product" && expr.value === 1 && expr.args.length === 1
      ? [expr.args[0]!, expr.weights[0]!]
      : [expr, 1];
  if (isConstant(base, setting)) return null;
  const absolute = base.kind === "call" && base.name === "abs";
  return { p, base: absolute ? base.args[0]! : base, absolute };
}
