import { rangeOf } from "../../../evaluate/inequalities/range-of.ts";
import type { Region } from "../../../evaluate/inequalities/region.ts";
import { tidy } from "../../../evaluate/special-values.ts";
import { call, difference, holds, MINUS_ONE, number, ONE, PI, scale, ZERO } from "../../../expr/build.ts";
import type { CallNode, Condition, Expr, PiecewiseNode } from "../../../expr/expr.ts";
import type { UnaryDefinition } from "../../../functions/definition.ts";
import { definitionOf } from "../../../functions/table.ts";
import { fraction, signOfRational } from "../../../number/rational.ts";
import { polynomialOf, totalDegree } from "../../../polynomial/polynomial.ts";
import {
  addExpansions,
  CONSTANT,
  constantExpansion,
  type Expansion,
  multiplyExpansions,
  NOTHING,
  orderOf,
  type Precision,
  restOnly,
  scaleExpansion,
  signOfExpansion,
  sizeOf,
  termOf,
} from "./expansion.ts";
import {
  exponentialOfExpansion,
  FLAT,
  limitOf,
  logarithmOfExpansion,
  powerOfExpansion,
  timesExponent,
} from "./functions.ts";

/** A curve: the variables as functions of s, for great s; `region` is where it lies. */
export interface Path {
  readonly variables: ReadonlyMap<string, Expansion>;
  readonly region: Region;
  readonly precision: Precision;
}

const LARGEST_DEGREE = 40;
const MOST_TERMS_OF_POLYNOMIALS = 400;
const HALF_PI = scale(PI, fraction(1n, 2n));

/** Limits of functions at -oo and +oo. */
const LIMITS: Readonly<Record<string, readonly [Expr, Expr]>> = {
  atan: [scale(HALF_PI, -1), HALF_PI],
  tanh: [MINUS_ONE, ONE],
  erf: [MINUS_ONE, ONE],
  erfc: [number(2), ZERO],
  sigmoid: [ZERO, ONE],
  normcdf: [ZERO, ONE],
};

/**
 * The expansion of an expression along a curve; that it is bounded if no more is seen, `null` if nothing is. Generalized power
 * series with logarithms (after Gruntz 1996, for one scale): more terms of them see through more cancellation.
 */
export function expandAlong(expr: Expr, path: Path): Expansion | null {
  const found = ofNode(expr, path);
  if (found !== null) return found;
  const { from, to } = rangeOf(expr, path.region);
  return from !== "-oo" && to !== "+oo" ? restOnly(CONSTANT) : null;
}

/** The sign from some place on; `null`: not known. */
export function signAlong(expr: Expr, path: Path): -1 | 0 | 1 | null {
  const found = expandAlong(expr, path);
  return found === null ? null : signOfExpansion(found, path.precision);
}

/** Whether a condition holds from some place on; `null`: not known. */
export function truthAlong(condition: Condition, path: Path): boolean | null {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => truthAlong(part, path));
    const deciding = condition.name === "or";
    return parts.includes(deciding) ? deciding : parts.includes(null) ? null : !deciding;
  }
  const sign = signAlong(condition.args[0]!, path);
  return sign === null ? null : holds(condition.name, sign);
}

function ofNode(expr: Expr, path: Path): Expansion | null {
  const { precision, variables } = path;
  if (expr.free.indices.length === 0) return constantExpansion(expr, precision);
  switch (expr.kind) {
    case "variable":
      return variables.get(expr.name) ?? null;
    case "sum":
    case "product": {
      const polynomial = polynomialOf(expr, [...variables.keys()]);
      const isSmall = polynomial !== null && totalDegree(polynomial) <= LARGEST_DEGREE;
      const exact = { ...path, precision: { ...precision, most: MOST_TERMS_OF_POLYNOMIALS } };
      return ofTerms(expr, isSmall ? exact : path);
    }
    case "power": {
      const [base, exponent] = expr.args.map((arg) => expandAlong(arg, path));
      if (!base || !exponent) return null;
      const log = logarithmOfExpansion(base, precision);
      const inside = log === null ? null : multiplyExpansions(exponent, log, precision);
      return inside === null ? null : exponentialOfExpansion(inside, precision);
    }
    case "call":
      return ofCall(expr, path);
    case "piecewise":
      return ofCases(expr, path);
    default:
      return null;
  }
}

function ofTerms(expr: Extract<Expr, { readonly kind: "sum" | "product" }>, path: Path): Expansion | null {
  const { precision } = path;
  let total = constantExpansion(number(expr.value), precision);
  for (const [i, arg] of expr.args.entries()) {
    const inside = expandAlong(arg, path);
    if (inside === null || total === null) return null;
    const weight = expr.weights[i]!;
    const part =
      expr.kind === "sum" ? scaleExpansion(inside, weight, precision) : powerOfExpansion(inside, weight, precision);
    const joined = expr.kind === "sum" ? addExpansions : multiplyExpansions;
    total = part === null ? null : joined(total, part, precision);
  }
  return total;
}

function ofCall({ name, args }: CallNode, path: Path): Expansion | null {
  const { precision } = path;
  if (name === "min" || name === "max") return extremeOf(args, name === "max" ? 1 : -1, path);
  if (args.length !== 1) return null;
  const inside = expandAlong(args[0]!, path);
  if (inside === null) return null;
  if (name === "exp") return exponentialOfExpansion(inside, precision);
  if (name === "log") return logarithmOfExpansion(inside, precision);
  const sign = signOfExpansion(inside, precision);
  if (name === "sign") return sign === null ? null : constantExpansion(number(sign), precision);
  if (name === "abs")
    return sign === null ? sizeOfVanishing(inside, precision) : scaleExpansion(inside, sign, precision);
  return ofSmooth(name, inside, path);
}

/** `|c + u|` as `|c|` with a rest like u. */
function sizeOfVanishing({ terms, rest }: Expansion, precision: Precision): Expansion | null {
  const [first, second] = terms;
  const size = second?.exponent ?? rest;
  const lead = first === undefined ? NOTHING : termOf(call("abs", first.coefficient), first.exponent, precision);
  return lead === null || size === null ? lead : addExpansions(lead, restOnly(size), precision);
}

function extremeOf(args: readonly Expr[], side: 1 | -1, path: Path): Expansion | null {
  let best = args[0]!;
  for (const arg of args.slice(1)) {
    const sign = signAlong(difference(arg, best), path);
    if (sign === null) return null;
    if (sign === side) best = arg;
  }
  return expandAlong(best, path);
}

/** `g(c + u) = g(c) + O(u)` for a g that is C^2 on the whole line; or the limit of g at infinity. */
function ofSmooth(name: string, inside: Expansion, { precision }: Path): Expansion | null {
  const definition = definitionOf(name);
  const limit = limitOf(inside);
  if (limit === null) return ofInfinite(name, inside, precision);
  if (definition.kind !== "unary" || !isSmooth(definition)) return null;
  const value = constantExpansion(tidy(call(name, limit)), precision);
  const u = inside.terms.find(({ exponent }) => orderOf(exponent) < 0)?.exponent ?? inside.rest;
  return value === null || u === null ? value : addExpansions(value, restOnly(u), precision);
}

/** C^2 on the whole line; the domain of a periodic function is stated for one period. */
function isSmooth({ domain, breaks, smooth, period }: UnaryDefinition): boolean {
  const [stretch, ...others] = domain;
  if (stretch === undefined || others.length > 0 || breaks !== undefined || smooth !== undefined) return false;
  return period === undefined ? stretch.from === "-oo" && stretch.to === "+oo" : stretch.closed === "both";
}

function ofInfinite(name: string, inside: Expansion, precision: Precision): Expansion | null {
  const limits = LIMITS[name];
  const [first] = inside.terms;
  const size = sizeOf(inside);
  const sign = signOfExpansion(inside, precision);
  if (limits === undefined || first === undefined || size === null || signOfRational(size.power) <= 0) return null;
  const value = sign === null ? null : constantExpansion(limits[sign > 0 ? 1 : 0]!, precision);
  return value === null
    ? null
    : addExpansions(value, restOnly(name === "atan" ? timesExponent(size, -1) : FLAT), precision);
}

function ofCases({ conditions, args }: PiecewiseNode, path: Path): Expansion | null {
  for (const [i, condition] of conditions.entries()) {
    const truth = truthAlong(condition, path);
    if (truth === null) return null;
    if (truth) return expandAlong(args[i]!, path);
  }
  const otherwise = args[conditions.length];
  return otherwise === undefined ? null : expandAlong(otherwise, path);
}
