import { tidy } from "../../../evaluate/special-values.ts";
import { call, MINUS_ONE, number, ONE, PI, scale, ZERO } from "../../../expr/build.ts";
import type { Expr } from "../../../expr/expr.ts";
import type { UnaryDefinition } from "../../../functions/definition.ts";
import { definitionOf } from "../../../functions/table.ts";
import { fraction, signOfRational } from "../../../number/rational.ts";
import {
  addExpansions,
  constantExpansion,
  type Expansion,
  orderOf,
  type Precision,
  restOnly,
  signOfExpansion,
  sizeOf,
} from "./expansion.ts";
import { FLAT, limitOf, timesExponent } from "./functions.ts";

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

/** `g(c + u) = g(c) + O(u)` for a g that is C^2 on the whole line; or the limit of g at infinity. */
export function smoothOfExpansion(name: string, inside: Expansion, precision: Precision): Expansion | null {
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
