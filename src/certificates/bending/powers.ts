import { type Region, regionOf } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn, isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import { difference, freeNames, negate, number, ONE } from "../../expr/build.ts";
import type { Expr, PowerNode, ProductNode } from "../../expr/expr.ts";
import {
  addRational,
  compareRational,
  isEven,
  isInteger,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { quadraticFormOf } from "../../polynomial/quadratic-form.ts";
import { semidefinite } from "../../polynomial/semidefinite.ts";
import { composition } from "./call.ts";
import { type Rule, value } from "./rule.ts";
import { type Bend, composed, isConstant, type Setting, type Shape } from "./shape.ts";

/** `g^p` with a rational p. */
export const powerRule: Rule = {
  aspect: "value",
  parts: (expr) => (isPower(expr) ? [value(expr.args[0]!)] : null),
  shape: (expr, [inner], setting) => {
    if (!isPower(expr) || inner === undefined) return null;
    const [base, p] = [expr.args[0]!, expr.weights[0]!];
    const { region } = setting;
    const positive = isPositiveOn(base, region);
    if (positive || isNonnegativeOn(base, region)) return onPositiveSide(p, positive, inner, setting);
    if (!isInteger(p)) return null;
    const turned = negate(base);
    const negative = isPositiveOn(turned, region);
    if (negative || isNonnegativeOn(turned, region)) {
      const mirrored = onPositiveSide(p, negative, opposite(inner), setting);
      return mirrored === null || isEven(p) ? mirrored : opposite(mirrored);
    }
    return isEven(p) && signOfRational(p) > 0 ? composition(1, 0, true, inner, setting) : null;
  },
};

function isPower(expr: Expr): expr is ProductNode {
  return expr.kind === "product" && expr.value === 1 && expr.args.length === 1;
}

function opposite({ bend, rows, slope }: Shape): Shape {
  return { bend: -bend as Bend, rows, slope: slope?.map(negate) ?? null };
}

/** `t^p` at a positive function, or one that is at least 0. */
function onPositiveSide(p: Rational, positive: boolean, inner: Shape, setting: Setting): Shape | null {
  if (signOfRational(p) < 0) return positive ? composition(1, -1, true, inner, setting) : null;
  if (p === 1) return inner;
  return composition(compareRational(p, 1) > 0 ? 1 : -1, 1, true, inner, setting);
}

/**
 * `Π g_i^{a_i}`, each g_i positive (or at least 0 where a_i > 0): convex if all a_i are negative, or all but one and their sum
 * is at least 1; concave if all are positive and their sum is at most 1. It rises in g_i where a_i > 0, so that g_i must bend
 * accordingly; an even power of the one numerator may be of either sign if that is affine (`x^2/y`).
 */
export const monomialRule: Rule = {
  aspect: "value",
  parts: (expr) => (isMonomial(expr) ? expr.args.map(value) : null),
  shape: (expr, parts, setting) => {
    if (!isMonomial(expr)) return null;
    const kind = kindOfMonomial(expr.weights);
    if (kind === null) return null;
    const { region } = setting;
    const positive = expr.args.map((arg) => isPositiveOn(arg, region));
    for (const [i, arg] of expr.args.entries()) {
      const [weight, part] = [expr.weights[i]!, parts[i]!];
      const rise = signOfRational(weight);
      if (positive[i] || (rise > 0 && isNonnegativeOn(arg, region))) {
        if (part.bend !== 0 && part.bend !== kind.bend * rise) return null;
      } else if (rise < 0 || kind.bend < 0 || !isEven(weight) || part.bend !== 0) return null;
    }
    if (kind.strict && positive.every(Boolean)) return composed(parts, kind.bend, setting);
    return { bend: kind.bend, rows: [], slope: null };
  },
};

function isMonomial(expr: Expr): expr is ProductNode {
  return expr.kind === "product" && expr.value === 1 && expr.args.length > 1;
}

function kindOfMonomial(weights: readonly Rational[]): { readonly bend: 1 | -1; readonly strict: boolean } | null {
  const total = weights.reduce(addRational, 0);
  const rising = weights.filter((weight) => signOfRational(weight) > 0).length;
  const beyond = compareRational(total, 1);
  if (rising === 0) return { bend: 1, strict: true };
  if (rising === 1 && beyond >= 0) return { bend: 1, strict: beyond > 0 };
  return rising === weights.length && beyond <= 0 ? { bend: -1, strict: beyond < 0 } : null;
}

/** `a^g` for a constant a > 0 other than 1, and `g^c` for a constant c that is no rational number. */
export const exponentialRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => {
    const at = expr.kind === "power" ? varyingPlace(expr, setting) : null;
    return at === null || expr.kind !== "power" ? null : [value(expr.args[at]!)];
  },
  shape: (expr, [inner], setting) => {
    if (expr.kind !== "power" || inner === undefined) return null;
    const [base, exponent] = [expr.args[0]!, expr.args[1]!];
    const { region } = setting;
    const exceeds = (a: Expr, b: Expr): boolean => isPositiveOn(difference(a, b), region);
    if (varyingPlace(expr, setting) === 1) {
      const rise = exceeds(base, ONE) ? 1 : exceeds(ONE, base) ? -1 : 0;
      return rise === 0 ? null : composition(1, rise, true, inner, setting);
    }
    if (exceeds(number(0), exponent)) return composition(1, -1, true, inner, setting);
    if (exceeds(exponent, ONE)) return composition(1, 1, true, inner, setting);
    return exceeds(exponent, number(0)) && exceeds(ONE, exponent) ? composition(-1, 1, true, inner, setting) : null;
  },
};

function varyingPlace(expr: PowerNode, setting: Setting): 0 | 1 | null {
  const [base, exponent] = expr.args.map((arg) => isConstant(arg, setting));
  return base === exponent ? null : base ? 1 : 0;
}

/** `q^p`, p >= 1/2, for a quadratic polynomial `q = |M·(x, 1)|^2`: a power of a norm; strict along all that q sees if q > 0. */
export const normRule: Rule = {
  aspect: "value",
  parts: (expr) => (isPower(expr) && compareRational(multiplyRational(2, expr.weights[0]!), 1) >= 0 ? [] : null),
  shape: (expr, _, setting) => {
    if (!isPower(expr)) return null;
    const { variables } = setting;
    const polynomial = polynomialOf(expr.args[0]!, variables);
    const form = polynomial === null ? null : quadraticFormOf(polynomial);
    if (form === null) return null;
    const { matrix, linear, constant } = form;
    const augmented = [...matrix.map((row, i) => [...row, linear[i]!]), [...linear, multiplyRational(2, constant)]];
    if (semidefinite(augmented) === null) return null;
    const rows = isPositiveOn(expr.args[0]!, EVERYWHERE()) ? matrix.map((row) => row.map(number)) : [];
    return { bend: 1, rows, slope: null };
  },
};

/** A quadratic polynomial with a semidefinite matrix. */
export const quadraticRule: Rule = {
  aspect: "value",
  parts: (expr, { variables }) =>
    freeNames(expr).every((name) => variables.includes(name)) && (expr.kind === "sum" || expr.kind === "product")
      ? []
      : null,
  shape: (expr, _, { variables }) => {
    const polynomial = polynomialOf(expr, variables, LIMITS);
    const form = polynomial === null ? null : quadraticFormOf(polynomial);
    if (form === null) return null;
    const bend = bendOf(form.matrix);
    return bend === null
      ? null
      : { bend, rows: form.matrix.map((row) => row.map(number)), slope: form.linear.map(number) };
  },
};

/** A zero of q anywhere would make f straight along lines to it. */
const EVERYWHERE = (): Region => regionOf([]);

const LIMITS = { terms: 5000, steps: 40_000 };

function bendOf(matrix: readonly (readonly Rational[])[]): Bend | null {
  if (matrix.every((row) => row.every((entry) => entry === 0))) return 0;
  if (semidefinite(matrix) !== null) return 1;
  return semidefinite(matrix.map((row) => row.map((entry) => multiplyRational(-1, entry)))) === null ? null : -1;
}
