import { domainConditions } from "../../evaluate/domain-conditions.ts";
import { extendedEvaluator } from "../../evaluate/extended/extended.ts";
import { type Extended, type Span, spanOf } from "../../evaluate/extended/span.ts";
import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference, freeNames, negate, product, relation, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { type Ball, ballSign, negateBall } from "../../number/ball.ts";
import { exactly } from "../box/box.ts";
import { comparedExpressions, systemOfEquations } from "../box/system.ts";
import { mustHold } from "../box/tests.ts";
import { identityForms, isIdentity } from "../identity.ts";

const BITS = 64;

/**
 * Why a function of `x` has no zero on a ray `[r, oo)`: with `s_0 = m_0·h` and `s_(i+1) = m_(i+1)·s_i'`, all m positive, each s has the same sign
 * at r, and the last one on the whole ray. On the left `h(-x)` is meant.
 */
export interface Ray {
  readonly steps: readonly { readonly multiplier: Expr; readonly stated: Expr }[];
}

/** `h(-x)`. */
export function mirrored(h: Expr, name: string): Expr {
  return substitute(h, new Map([[name, negate(variable(name))]]));
}

/** Whether the chain of derivatives holds on `[from, oo)`, `from > 0`. */
export function isFreeOfZeros({ steps }: Ray, h: Expr, name: string, from: number): boolean {
  if (!(from > 0) || !Number.isFinite(from)) return false;
  if (steps.length === 0) return isNowhereDefined(h, name, from);
  const positive = signContext([relation(">", variable(name))]);
  let current = h;
  let sign: -1 | 0 | 1 | null = null;
  for (const [i, { multiplier, stated }] of steps.entries()) {
    const isPositive =
      freeNames(multiplier).every((free) => free === name) && signsOf(multiplier, positive) === POSITIVE;
    if (!isPositive || !areEqualOnRay(stated, product(multiplier, current), name)) return false;
    const isLast = i === steps.length - 1;
    if (!isLast && !isSmoothOn(stated, name, from)) return false;
    const own = signOn(stated, name, from, isLast);
    if (own === null || own === 0 || (sign !== null && own !== sign)) return false;
    sign = own;
    current = derivativeOf(stated, name);
  }
  return true;
}

function isNowhereDefined(expr: Expr, name: string, from: number): boolean {
  return onRay([expr], name, from)[0] === "undefined";
}

function onRay(exprs: readonly Expr[], name: string, from: number): readonly Extended[] {
  return extendedEvaluator(exprs)(new Map([[name, { lower: exactly(from), upper: null }]]), BITS);
}

/** Whether a function is defined and has a derivative everywhere on a ray. */
function isSmoothOn(expr: Expr, name: string, from: number): boolean {
  const conditions = domainConditions(expr);
  if (conditions === null) return false;
  const all = [...conditions, ...systemOfEquations([expr], [name]).smooth];
  const compared = comparedExpressions(all);
  const values = onRay(compared, name, from);
  const known = new Map(compared.map((one, i) => [one, values[i]!]));
  return all.every((condition) => mustHold(condition, known));
}

function areEqualOnRay(a: Expr, b: Expr, name: string): boolean {
  return a === b || identityForms(difference(a, b), [relation(">", variable(name))]).some(isIdentity);
}

export function derivativeOf(expr: Expr, name: string): Expr {
  return jet(expr, [name], expressionRing, new Map([[name, variable(name)]])).gradient[0]!;
}

/** The sign at a point, or of all values on the ray that begins there; `null` where there are several, or none. */
export function signOn(expr: Expr, name: string, from: number, isWhole: boolean): -1 | 0 | 1 | null {
  const start = exactly(from);
  const place: Ball | Span = isWhole ? { lower: start, upper: null } : start;
  return signOf(extendedEvaluator([expr])(new Map([[name, place]]), BITS)[0]!);
}

function signOf(value: Extended): -1 | 0 | 1 | null {
  if (value === "undefined") return null;
  const { lower, upper } = spanOf(value);
  if (lower !== null && ballSign(lower) === 1) return 1;
  return upper !== null && ballSign(negateBall(upper)) === 1 ? -1 : null;
}
