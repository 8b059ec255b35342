import { isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import { signsOf } from "../../evaluate/signs/sign.ts";
import { call, negate, number } from "../../expr/build.ts";
import { signOfRational } from "../../number/rational.ts";
import { definiteSign } from "./linear.ts";
import { logarithm, type Rule, value } from "./rule.ts";
import {
  added,
  addRows,
  commonBend,
  composed,
  constantShape,
  isConstant,
  isZeroRow,
  type Row,
  type Shape,
  scaled,
} from "./shape.ts";

/** Each of these rules speaks of an expression only where it is positive on the whole region. */
export const constantLogarithmRule: Rule = {
  aspect: "logarithm",
  parts: (expr, setting) => (isConstant(expr, setting) && isPositiveOn(expr, setting.region) ? [] : null),
  shape: (_, __, setting) => constantShape(setting),
};

/** `log(exp(g)) = g`. */
export const logarithmOfExpRule: Rule = {
  aspect: "logarithm",
  parts: (expr) => (expr.kind === "call" && expr.name === "exp" ? [value(expr.args[0]!)] : null),
  shape: (_, [inner]) => inner ?? null,
};

/** `log(a^g) = g·log(a)` for a constant a. */
export const logarithmOfPowerRule: Rule = {
  aspect: "logarithm",
  parts: (expr, setting) =>
    expr.kind === "power" && isConstant(expr.args[0]!, setting) ? [value(expr.args[1]!)] : null,
  shape: (expr, [inner], setting) => {
    if (expr.kind !== "power" || inner === undefined) return null;
    const factor = call("log", expr.args[0]!);
    const sign = definiteSign(signsOf(factor, setting.region.signs));
    return sign === null ? null : scaled(inner, sign, factor, setting);
  },
};

/** `log(c·Π g_i^{a_i}) = log(c) + Σ a_i·log(g_i)`. */
export const logarithmOfProductRule: Rule = {
  aspect: "logarithm",
  parts: (expr) => (expr.kind === "product" && signOfRational(expr.value) > 0 ? expr.args.map(logarithm) : null),
  shape: (expr, parts, setting) => {
    if (expr.kind !== "product") return null;
    const terms = parts.map((part, i) =>
      scaled(part, signOfRational(expr.weights[i]!), number(expr.weights[i]!), setting),
    );
    const bend = commonBend(terms.map((term) => term.bend));
    return bend === null ? null : added(terms, bend, setting);
  },
};

/** The logarithm of a sum of positive terms with convex logarithms is convex: `log Σ exp` is, and rises in each argument. */
export const logarithmOfSumRule: Rule = {
  aspect: "logarithm",
  parts: (expr) => {
    if (expr.kind !== "sum" || signOfRational(expr.value) < 0) return null;
    return expr.weights.every((weight) => signOfRational(weight) > 0) ? expr.args.map(logarithm) : null;
  },
  shape: (expr, parts, setting) => {
    if (expr.kind !== "sum" || parts.some(({ bend }) => bend < 0)) return null;
    return sumOfExponentials(expr.value === 0 ? parts : [constantShape(setting), ...parts]);
  },
};

/** It bends strictly where one exponent does, and along directions on which two straight exponents differ. */
function sumOfExponentials(parts: readonly Shape[]): Shape {
  const known = parts.flatMap(({ slope }) => (slope === null ? [] : [slope]));
  const first = known[0];
  const differences = known.slice(1).flatMap((slope): Row[] => {
    const row = addRows(slope, first!.map(negate));
    return isZeroRow(row) ? [] : [row];
  });
  const slope = known.length === parts.length ? first! : null;
  return { bend: 1, rows: [...parts.flatMap(({ rows }) => rows), ...differences], slope };
}

/** The logarithm of a positive concave function is concave. */
export const logarithmOfConcaveRule: Rule = {
  aspect: "logarithm",
  parts: (expr, setting) => (!isConstant(expr, setting) && isPositiveOn(expr, setting.region) ? [value(expr)] : null),
  shape: (_, [inner], setting) => (inner === undefined || inner.bend > 0 ? null : composed([inner], -1, setting)),
};
