import { domainConditions } from "../evaluate/domain-conditions.ts";
import { extendedEvaluator } from "../evaluate/extended/extended.ts";
import { type Span, spanOf } from "../evaluate/extended/span.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { call, difference, exponential, freeNames, product, relation, variable } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { type Ball, ballSign, negateBall, subtractBall } from "../number/ball.ts";
import { poll } from "../number/patience.ts";
import { signOfRational } from "../number/rational.ts";
import { areDisjoint, type Box, ballsOf, exactly, halves, isBox } from "./box/box.ts";
import { criticalSystem } from "./box/system.ts";
import type { Directions } from "./box/tails.ts";
import { excludesZero } from "./box/tests.ts";
import { isFreeOfZeros, mirrored, type Ray } from "./confinement/ray.ts";
import { checkExclusion, type ExclusionCertificate } from "./exclusion.ts";
import { identityForms, isIdentity } from "./identity.ts";
import { signBound } from "./positivity.ts";

/**
 * All critical points (whose bounded variables lie in `outer`) lie in the region of one of the searches, because equations of the gradient are solved for variables
 * one after the other, down to one equation in one variable that has no zeros far out; and these find those in their regions.
 */
export interface ConfinementCertificate {
  readonly kind: "confinement";
  readonly objective: Expr;
  readonly variables: readonly string[];
  /** Where the variables are not bounded by what is asked. */
  readonly directions: readonly Directions[];
  /** Its sides are the bounds of the variables where these have any, else those of the rays. */
  readonly outer: Box;
  readonly confinement: Confinement;
  readonly searches: readonly ExclusionCertificate[];
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

export function checkConfinement(certificate: ConfinementCertificate): boolean {
  const { objective, variables, directions, outer, confinement, searches } = certificate;
  const isSearched = searches.every(
    (one) =>
      one.objective === objective && one.variables.join() === variables.join() && one.complete && checkExclusion(one),
  );
  const boxes = searches.map(({ region }) => region);
  const areApart = boxes.every((box, i) => boxes.slice(0, i).every((other) => areDisjoint(box, other)));
  if (!isSearched || !areApart || directions.length !== variables.length || !isBox(outer, variables.length))
    return false;
  const { gradient } = criticalSystem(objective, variables);
  return confines(confinement, gradient, { variables, directions, outer, boxes });
}

/** Whether common zeros of the equations lie in the boxes. */
export function confines(proof: Confinement, equations: readonly Expr[], region: ConfiningRegion): boolean {
  const known = new Set(equations.flatMap((equation) => domainConditions(equation) ?? []));
  return isConfined(proof, { equations, solved: new Map(), left: region.variables, known }, region);
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
  const context = signContext(withConsequences([...known]));
  return conditions?.every((one) => known.has(one) || truthFromSigns(one, context) === "true") ?? false;
}

export interface ConfiningRegion {
  readonly variables: readonly string[];
  readonly directions: readonly Directions[];
  /** The bounds that are given, and else those beyond which nothing is. */
  readonly outer: Box;
  readonly boxes: readonly Box[];
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
          return isNonzero(multiplier, state) && areEqual(equation, product(multiplier, stated), state);
        }) &&
        isConfined(proof.rest, { ...state, equations: proof.equations }, region)
      );
    case "split": {
      const equation = equations[proof.equation];
      const factors = equation === undefined ? [] : factorsOf(equation, state);
      return (
        equation !== undefined &&
        factors.length === proof.cases.length &&
        factors.every((factor, i) => isConfined(proof.cases[i]!, withEquation(state, proof.equation, factor), region))
      );
    }
    case "solve": {
      const equation = equations[proof.equation];
      if (equation === undefined || !left.includes(proof.variable) || !isNonzero(proof.factor, state)) return false;
      if (freeNames(proof.value).includes(proof.variable)) return false;
      if (!hasValue(proof.value, state) || !hasValue(proof.factor, state)) return false;
      const claimed = product(proof.factor, difference(imageOf(proof.variable, proof.through), proof.value));
      return areEqual(equation, claimed, state) && isConfined(proof.rest, solvedState(state, proof), region);
    }
    case "never":
      return isNowhereZero(equations[proof.equation] ?? variable(""));
    case "line":
      return left.length === 1 && isConfinedOnLine(proof, state, region);
    default:
      return proof satisfies never;
  }
}

/** Whether an expression is not 0 at any critical point: by its factors. */
export function isNonzero(expr: Expr, { known }: State): boolean {
  if (isNowhereZero(expr)) return true;
  const factors = expr.kind === "product" ? expr.args : [expr];
  return factors.every((factor) => isNowhereZero(factor) || isKnownNonzero(factor, known));
}

function isNowhereZero(expr: Expr): boolean {
  const bound = signBound(expr);
  return bound === ">" || bound === "<";
}

function areEqual(a: Expr, b: Expr, { known }: State): boolean {
  return a === b || identityForms(difference(a, b), [...known]).some(isIdentity);
}

/** The factors of an expression that may be 0. */
export function factorsOf(expr: Expr, { known }: State): readonly Expr[] {
  const factors = expr.kind === "product" ? expr.args.filter((_, i) => signOfRational(expr.weights[i]!) > 0) : [expr];
  return factors.filter((factor) => !isNowhereZero(factor) && !isKnownNonzero(factor, known));
}

/** Whether a product of which the factor is part has a value that is not 0. */
function isKnownNonzero(factor: Expr, known: ReadonlySet<Condition>): boolean {
  return [...known].some((condition) => {
    if (condition.kind !== "relation" || (condition.name !== ">" && condition.name !== "!=")) return false;
    const [side] = condition.args;
    return side === factor || (side!.kind === "product" && side!.args.includes(factor));
  });
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
const MOST_PARTS = 4000;

function isConfinedOnLine(
  { equation, right, left }: Extract<Confinement, { kind: "line" }>,
  state: State,
  region: ConfiningRegion,
): boolean {
  const [name] = state.left;
  const h = state.equations[equation];
  const position = region.variables.indexOf(name!);
  const [low, high] = region.outer[position]!;
  if (h === undefined || !freeNames(h).every((free) => free === name)) return false;
  const direction = region.directions[position]!;
  if (direction.includes("+") && (right === null || !isFreeOfZeros(right, h, name!, high))) return false;
  if (direction.includes("-") && (left === null || !isFreeOfZeros(left, mirrored(h, name!), name!, -low))) return false;
  return staysInside(h, state, region, [low, high]);
}

/** Whether all variables lie in the box wherever h may be 0 on the range. */
function staysInside(
  h: Expr,
  state: State,
  { variables, directions, outer, boxes }: ConfiningRegion,
  range: readonly [number, number],
): boolean {
  const places = placesOf(h, state, variables);
  const open: (readonly [number, number])[] = [range];
  for (let parts = 0; open.length > 0; parts += 1) {
    if (parts > MOST_PARTS) return false;
    const part = open.pop()!;
    const spans = places(part);
    if (spans === null) continue;
    const isIn = (box: Box): boolean => spans.every((span, i) => isWithin(span, box[i]!, directions[i]!, outer[i]!));
    if (boxes.some(isIn)) continue;
    const both = halves([part], 0);
    if (both === null) return false;
    open.push(both[0][0]!, both[1][0]!);
  }
  return true;
}

/** Where the variables may be when the one that is left lies in a part of the line and h is 0; `null`: nowhere. */
export function placesOf(
  h: Expr,
  { solved, left }: State,
  variables: readonly string[],
): (part: readonly [number, number]) => readonly Span[] | null {
  const evaluate = extendedEvaluator([h, ...variables.map((name) => solved.get(name) ?? variable(name))]);
  return (part) => {
    poll(10);
    const [value, ...coordinates] = evaluate(ballsOf([part], left, BITS), BITS);
    if (excludesZero(value!) || coordinates.includes("undefined")) return null;
    return coordinates.map((coordinate) => spanOf(coordinate as Ball | Span));
  };
}

/** Whether a span lies in a side of the box, or beyond a bound that is given. */
function isWithin(
  { lower, upper }: Span,
  [low, high]: readonly [number, number],
  direction: Directions,
  [least, most]: readonly [number, number],
): boolean {
  const isAbove = lower !== null && isSigned(lower, low);
  const isBelow = upper !== null && isSigned(negateBall(upper), -high);
  return (
    (isAbove || (!direction.includes("-") && low <= least)) && (isBelow || (!direction.includes("+") && high >= most))
  );
}

function isSigned(end: Ball, bound: number): boolean {
  const sign = ballSign(subtractBall(end, exactly(bound), BITS));
  return sign === 0 || sign === 1;
}
