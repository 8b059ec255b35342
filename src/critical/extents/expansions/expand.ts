import { rangeOf } from "../../../evaluate/inequalities/range-of.ts";
import type { Region } from "../../../evaluate/inequalities/region.ts";
import { call, difference, holds, number } from "../../../expr/build.ts";
import type { CallNode, Condition, Expr, PiecewiseNode } from "../../../expr/expr.ts";
import { fraction } from "../../../number/rational.ts";
import { polynomialOf, totalDegree } from "../../../polynomial/polynomial.ts";
import {
  addExpansions,
  CONSTANT,
  constantExpansion,
  type Expansion,
  multiplyExpansions,
  NOTHING,
  type Precision,
  restOnly,
  scaleExpansion,
  signOfExpansion,
  termOf,
} from "./expansion.ts";
import { exponentialOfExpansion, logarithmOfExpansion, powerOfExpansion } from "./functions.ts";
import { smoothOfExpansion } from "./smooth-functions.ts";

/** A curve: the variables as functions of s, for great s; `region` is where it lies. */
export interface Path {
  readonly variables: ReadonlyMap<string, Expansion>;
  readonly region: Region;
  readonly precision: Precision;
}

const LARGEST_DEGREE = 40;
const MOST_TERMS_OF_POLYNOMIALS = 400;
const THIRD = fraction(1n, 3n);
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
  if (name === "cbrt") return cubeRootOf(inside, sign, precision);
  return smoothOfExpansion(name, inside, precision);
}

function cubeRootOf(inside: Expansion, sign: -1 | 0 | 1 | null, precision: Precision): Expansion | null {
  if (sign === null) return null;
  const size = sign < 0 ? scaleExpansion(inside, -1, precision) : inside;
  const root = size === null ? null : powerOfExpansion(size, THIRD, precision);
  return root === null ? null : scaleExpansion(root, sign < 0 ? -1 : 1, precision);
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

function ofCases({ conditions, args }: PiecewiseNode, path: Path): Expansion | null {
  for (const [i, condition] of conditions.entries()) {
    const truth = truthAlong(condition, path);
    if (truth === null) return null;
    if (truth) return expandAlong(args[i]!, path);
  }
  const otherwise = args[conditions.length];
  return otherwise === undefined ? null : expandAlong(otherwise, path);
}
