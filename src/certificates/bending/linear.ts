import { signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, POSITIVE, type Signs } from "../../evaluate/signs/signs.ts";
import { monomial, number } from "../../expr/build.ts";
import type { Expr, ProductNode } from "../../expr/expr.ts";
import { signOfRational } from "../../number/rational.ts";
import { type Rule, value } from "./rule.ts";
import { added, commonBend, constantShape, isConstant, type Setting, scaled, zeroRow } from "./shape.ts";

/** An expression without the variables. */
export const constantRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => (isConstant(expr, setting) ? [] : null),
  shape: (_, __, setting) => constantShape(setting),
};

/** A variable. */
export const variableRule: Rule = {
  aspect: "value",
  parts: (expr) => (expr.kind === "variable" ? [] : null),
  shape: (expr, _, setting) => {
    if (expr.kind !== "variable") return null;
    const slope = zeroRow(setting).map((zero, i) => (setting.variables[i] === expr.name ? number(1) : zero));
    return { bend: 0, rows: [], slope };
  },
};

/** A sum of functions that bend alike, up to the signs of their coefficients. */
export const sumRule: Rule = {
  aspect: "value",
  parts: (expr) => (expr.kind === "sum" ? expr.args.map(value) : null),
  shape: (expr, parts, setting) => {
    if (expr.kind !== "sum") return null;
    const terms = parts.map((part, i) =>
      scaled(part, signOfRational(expr.weights[i]!), number(expr.weights[i]!), setting),
    );
    const bend = commonBend(terms.map((term) => term.bend));
    return bend === null ? null : added(terms, bend, setting);
  },
};

/** A function times a constant of known sign. */
export const multipleRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => {
    const split = splitConstant(expr, setting);
    return split === null ? null : [value(split.varying)];
  },
  shape: (expr, [part], setting) => {
    const split = splitConstant(expr, setting);
    if (split === null || part === undefined) return null;
    const signs = signsOf(split.constant, setting.region.signs);
    const sign = definiteSign(signs);
    if (sign !== null) return scaled(part, sign, split.constant, setting);
    const weak = (signs & NEGATIVE) === 0 ? 1 : (signs & POSITIVE) === 0 ? -1 : null;
    return weak === null
      ? null
      : {
          ...scaled(part, weak, split.constant, setting),
          rows: [],
          slope: part.bend === 0 ? scaled(part, weak, split.constant, setting).slope : null,
        };
  },
};

/** A product parted into factors without the variables and the others; `null` where there are none of the former. */
function splitConstant(expr: Expr, setting: Setting): { readonly constant: Expr; readonly varying: Expr } | null {
  if (expr.kind !== "product") return null;
  const pick = (constant: boolean): ProductNode["args"] =>
    expr.args.filter((arg) => isConstant(arg, setting) === constant);
  const gather = (args: readonly Expr[], factor: ProductNode["value"]): Expr =>
    monomial(
      args,
      args.map((arg) => expr.weights[expr.args.indexOf(arg)]!),
      factor,
    );
  const [fixed, moving] = [pick(true), pick(false)];
  if (moving.length === 0 || (fixed.length === 0 && expr.value === 1)) return null;
  return { constant: gather(fixed, expr.value), varying: gather(moving, 1) };
}

export function definiteSign(signs: Signs): -1 | 0 | 1 | null {
  return signs === POSITIVE ? 1 : signs === NEGATIVE ? -1 : signs === NULL ? 0 : null;
}
