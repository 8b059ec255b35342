import { domainConditions } from "../evaluate/domain-conditions.ts";
import { extendedEvaluator } from "../evaluate/extended/extended.ts";
import { type Extended, type Span, spanOf } from "../evaluate/extended/span.ts";
import { jet } from "../evaluate/jet.ts";
import { expressionRing } from "../evaluate/ring.ts";
import { signContext, signsOf, truthFromSigns } from "../evaluate/signs/sign.ts";
import { POSITIVE } from "../evaluate/signs/signs.ts";
import { call, difference, exponential, freeNames, negate, product, relation, variable } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { type Ball, ballSign, negateBall, subtractBall } from "../number/ball.ts";
import { poll } from "../number/patience.ts";
import { signOfRational } from "../number/rational.ts";
import { type Box, ballsOf, exactly, halves } from "./box/box.ts";
import { comparedExpressions, criticalSystem, systemOfEquations } from "./box/system.ts";
import type { Directions } from "./box/tails.ts";
import { excludesZero, mustHold } from "./box/tests.ts";
import { checkExclusion, type ExclusionCertificate } from "./exclusion.ts";
import { identityForms, isIdentity } from "./identity.ts";
import { signBound } from "./positivity.ts";

/**
 * All critical points (whose bounded variables lie in the region) lie in the region, because equations of the gradient are solved for variables
 * one after the other, down to one equation in one variable that has no zeros far out; and `search` finds those in the region.
 */
export interface ConfinementCertificate {
  readonly kind: "confinement";
  readonly objective: Expr;
  readonly variables: readonly string[];
  /** Where the variables are not bounded by what is asked. */
  readonly directions: readonly Directions[];
  readonly confinement: Confinement;
  readonly search: ExclusionCertificate;
}

/**
 * Why common zeros of equations lie in a region. `state`: other equations, times multipliers that are nowhere 0; `split`: a product is 0 where a
 * factor is; `solve`: an equation says that `variable`, its exponential or its logarithm is `value`; `never`: an equation of one
 * sign; `line`: one variable is left, and an equation in it has no zeros beyond the region.
 */
export type Confinement =
  | {
      readonly kind: "state";
      readonly equations: readonly Expr[];
      readonly multipliers: readonly Expr[];
      readonly rest: Confinement;
    }
  | { readonly kind: "split"; readonly equation: number; readonly cases: readonly Confinement[] }
  | {
      readonly kind: "solve";
      readonly equation: number;
      readonly variable: string;
      readonly through: "itself" | "exp" | "log";
      readonly factor: Expr;
      readonly value: Expr;
      readonly rest: Confinement;
    }
  | { readonly kind: "never"; readonly equation: number }
  | { readonly kind: "line"; readonly equation: number; readonly right: Ray | null; readonly left: Ray | null };

/**
 * Why a function of `x` has no zero on a ray `[r, oo)`: with `s_0 = m_0·h` and `s_(i+1) = m_(i+1)·s_i'`, all m positive, each s has the same sign
 * at r, and the last one on the whole ray. On the left `h(-x)` is meant.
 */
export interface Ray {
  readonly steps: readonly { readonly multiplier: Expr; readonly stated: Expr }[];
}

export function checkConfinement(certificate: ConfinementCertificate): boolean {
  const { objective, variables, directions, confinement, search } = certificate;
  if (search.objective !== objective || search.variables.join() !== variables.join() || !search.complete) return false;
  if (directions.length !== variables.length || !checkExclusion(search)) return false;
  const { gradient } = criticalSystem(objective, variables);
  const region = { variables, directions, box: search.region };
  const known = new Set(gradient.flatMap((slope) => domainConditions(slope) ?? []));
  return isConfined(confinement, { equations: gradient, solved: new Map(), left: variables, known }, region);
}

export interface State {
  readonly equations: readonly Expr[];
  /** Variables as functions of those that are left. */
  readonly solved: ReadonlyMap<string, Expr>;
  readonly left: readonly string[];
  /** What holds at every critical point, because the derivatives have values there. */
  readonly known: ReadonlySet<Condition>;
}

/** Whether an expression has a value at every critical point. */
export function hasValue(expr: Expr, { known }: State): boolean {
  const conditions = domainConditions(expr);
  return conditions?.every((one) => known.has(one) || truthFromSigns(one) === "true") ?? false;
}

export interface ConfiningRegion {
  readonly variables: readonly string[];
  readonly directions: readonly Directions[];
  readonly box: Box;
}

function isConfined(proof: Confinement, state: State, region: ConfiningRegion): boolean {
  const { equations, left } = state;
  switch (proof.kind) {
    case "state":
      return (
        proof.equations.length === equations.length &&
        proof.multipliers.length === equations.length &&
        equations.every((equation, i) => {
          const [stated, multiplier] = [proof.equations[i]!, proof.multipliers[i]!];
          if (!hasValue(multiplier, state) || !hasValue(stated, state)) return false;
          return isNowhereZero(multiplier) && areEqual(equation, product(multiplier, stated));
        }) &&
        isConfined(proof.rest, { ...state, equations: proof.equations }, region)
      );
    case "split": {
      const factors = factorsOf(equations[proof.equation]);
      return (
        factors.length === proof.cases.length &&
        factors.every((factor, i) => isConfined(proof.cases[i]!, withEquation(state, proof.equation, factor), region))
      );
    }
    case "solve": {
      const equation = equations[proof.equation];
      if (equation === undefined || !left.includes(proof.variable) || !isNowhereZero(proof.factor)) return false;
      if (freeNames(proof.value).includes(proof.variable)) return false;
      if (!hasValue(proof.value, state) || !hasValue(proof.factor, state)) return false;
      const claimed = product(proof.factor, difference(imageOf(proof.variable, proof.through), proof.value));
      return areEqual(equation, claimed) && isConfined(proof.rest, solvedState(state, proof), region);
    }
    case "never":
      return isNowhereZero(equations[proof.equation] ?? variable(""));
    case "line":
      return left.length === 1 && isConfinedOnLine(proof, state, region);
    default:
      return proof satisfies never;
  }
}

function isNowhereZero(expr: Expr): boolean {
  const bound = signBound(expr);
  return bound === ">" || bound === "<";
}

function areEqual(a: Expr, b: Expr): boolean {
  return a === b || identityForms(difference(a, b), []).some(isIdentity);
}

/** The factors of a product that may be 0. */
export function factorsOf(expr: Expr | undefined): readonly Expr[] {
  if (expr === undefined) return [];
  if (expr.kind !== "product") return [expr];
  return expr.args.filter((arg, i) => signOfRational(expr.weights[i]!) > 0 && !isNowhereZero(arg));
}

export function withEquation(state: State, position: number, equation: Expr): State {
  return { ...state, equations: state.equations.map((old, i) => (i === position ? equation : old)) };
}

/** What is solved for. */
export function imageOf(name: string, through: "itself" | "exp" | "log"): Expr {
  const x = variable(name);
  return through === "itself" ? x : through === "exp" ? exponential(x) : call("log", x);
}

/** The state with the variable put in everywhere, and without the equation. */
export function solvedState(state: State, step: Extract<Confinement, { kind: "solve" }>): State {
  const { variable: name, value, through } = step;
  const image = through === "itself" ? value : through === "exp" ? call("log", value) : exponential(value);
  const at = new Map([[name, image]]);
  const known = new Set([...state.known].map((condition) => substituteInCondition(condition, at)));
  if (through === "exp") known.add(relation(">", value));
  return {
    equations: state.equations.flatMap((equation, i) => (i === step.equation ? [] : [substitute(equation, at)])),
    solved: new Map([
      ...[...state.solved].map(([other, expr]) => [other, substitute(expr, at)] as const),
      [name, image],
    ]),
    left: state.left.filter((other) => other !== name),
    known,
  };
}

const BITS = 64;
const MOST_PARTS = 400;

function isConfinedOnLine(
  { equation, right, left }: Extract<Confinement, { kind: "line" }>,
  state: State,
  region: ConfiningRegion,
): boolean {
  const [name] = state.left;
  const h = state.equations[equation];
  const position = region.variables.indexOf(name!);
  const [low, high] = region.box[position]!;
  if (h === undefined || !freeNames(h).every((free) => free === name)) return false;
  const direction = region.directions[position]!;
  if (direction.includes("+") && (right === null || !isFreeOfZeros(right, h, name!, high))) return false;
  if (direction.includes("-") && (left === null || !isFreeOfZeros(left, mirrored(h, name!), name!, -low))) return false;
  return staysInside(h, state, region, [low, high]);
}

export function mirrored(h: Expr, name: string): Expr {
  return substitute(h, new Map([[name, negate(variable(name))]]));
}

/** Whether the other variables lie in the region wherever h may be 0. */
export function staysInside(
  h: Expr,
  { solved, left }: State,
  { variables, directions, box }: ConfiningRegion,
  range: readonly [number, number],
): boolean {
  const others = [...solved].filter(([name]) => directions[variables.indexOf(name)] !== "");
  if (others.length === 0) return true;
  const evaluate = extendedEvaluator([h, ...others.map(([, expr]) => expr)]);
  const open: Box[] = [[range]];
  for (let parts = 0; open.length > 0; parts += 1) {
    if (parts > MOST_PARTS) return false;
    poll();
    const part = open.pop()!;
    const [value, ...coordinates] = evaluate(ballsOf(part, left, BITS), BITS);
    if (excludesZero(value!)) continue;
    const isInside = coordinates.every((coordinate, i) => {
      const position = variables.indexOf(others[i]![0]);
      return coordinate === "undefined" || isWithin(spanOf(coordinate), box[position]!, directions[position]!);
    });
    if (isInside) continue;
    const both = halves(part, 0);
    if (both === null) return false;
    open.push(...both);
  }
  return true;
}

function isWithin({ lower, upper }: Span, [low, high]: readonly [number, number], direction: Directions): boolean {
  const isAbove = lower !== null && ballSign(subtractBall(lower, exactly(low), BITS)) === 1;
  const isBelow = upper !== null && ballSign(subtractBall(exactly(high), upper, BITS)) === 1;
  return (!direction.includes("-") || isAbove) && (!direction.includes("+") || isBelow);
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
