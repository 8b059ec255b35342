import { derivative } from "../../calculus/derivative.ts";
import type { CriticalSystem } from "../../certificates/box/system.ts";
import {
  type Confinement,
  type ConfiningRegion,
  derivativeOf,
  factorsOf,
  hasValue,
  imageOf,
  isFreeOfZeros,
  mirrored,
  type Ray,
  type State,
  signOn,
  solvedState,
  staysInside,
  withEquation,
} from "../../certificates/confinement.ts";
import { signBound } from "../../certificates/positivity.ts";
import { domainConditions } from "../../evaluate/domain-conditions.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { POSITIVE } from "../../evaluate/signs/signs.ts";
import { freeNames, monomial, negate, ONE, product, quotient, relation, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { substitute } from "../../expr/substitute.ts";
import { poll } from "../../number/patience.ts";
import { negateRational } from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";

const DEEPEST = 8;
const LONGEST_RAY = 8;
const COSTLIEST = 60;

/** Shows that all critical points lie in a region, by solving equations of the gradient for variables; `null` where it does not succeed. */
export function confine({ gradient, variables }: CriticalSystem, region: ConfiningRegion): Confinement | null {
  const known = new Set(gradient.flatMap((slope) => domainConditions(slope) ?? []));
  return confined({ equations: gradient, solved: new Map(), left: variables, known }, region, DEEPEST);
}

function confined(raw: State, region: ConfiningRegion, depth: number): Confinement | null {
  if (depth === 0) return null;
  poll(100);
  const state = { ...raw, equations: raw.equations.map((equation) => simplifiedIn(equation, raw)) };
  const rest = confinedSimple(state, region, depth);
  if (rest === null || state.equations.every((equation, i) => equation === raw.equations[i])) return rest;
  return { kind: "state", equations: state.equations, multipliers: state.equations.map(() => ONE), rest };
}

/** A shorter form with a value wherever the equation has one. */
function simplifiedIn(equation: Expr, state: State): Expr {
  const simple = simplify(equation);
  return hasValue(simple, state) ? simple : equation;
}

function confinedSimple(state: State, region: ConfiningRegion, depth: number): Confinement | null {
  const { equations, left } = state;
  const never = equations.findIndex(isNowhereZero);
  if (never >= 0) return { kind: "never", equation: never };
  if (left.length === 1) return onLine(state, region) ?? bySplitting(state, region, depth);
  return bySplitting(state, region, depth) ?? bySolving(state, region, depth);
}

function isNowhereZero(expr: Expr): boolean {
  const bound = signBound(expr);
  return bound === ">" || bound === "<";
}

/** The first equation that is a product, or that loses a factor. */
function bySplitting(state: State, region: ConfiningRegion, depth: number): Confinement | null {
  for (const [equation, expr] of state.equations.entries()) {
    const factors = factorsOf(expr);
    if (factors.length === 1 && factors[0] === expr) continue;
    const cases = factors.map((factor) => confined(withEquation(state, equation, factor), region, depth - 1));
    return cases.includes(null) ? null : { kind: "split", equation, cases: cases as Confinement[] };
  }
  return null;
}

type Step = Extract<Confinement, { kind: "solve" }>;

function bySolving(state: State, region: ConfiningRegion, depth: number): Confinement | null {
  for (const step of stepsFor(state)) {
    const rest = confined(solvedState(state, { ...step, rest: NOTHING }), region, depth - 1);
    if (rest !== null) return { ...step, rest };
  }
  return null;
}

const NOTHING: Confinement = { kind: "never", equation: -1 };

/** Equations that are linear in a variable, its exponential or its logarithm, with a factor of one sign; short solutions first. */
function stepsFor(state: State): readonly Omit<Step, "rest">[] {
  const steps: Omit<Step, "rest">[] = [];
  for (const [equation, expr] of state.equations.entries()) {
    for (const name of state.left) {
      for (const through of ["itself", "exp", "log"] as const) {
        const step = linearIn(expr, imageOf(name, through), name);
        if (step === null || !hasValue(step.value, state) || !hasValue(step.factor, state)) continue;
        steps.push({ kind: "solve", equation, variable: name, through, ...step });
      }
    }
  }
  const cost = ({ value }: Omit<Step, "rest">): number => value.depth;
  return steps.filter((step) => cost(step) <= COSTLIEST).sort((a, b) => cost(a) - cost(b));
}

const SLOT = "#s";

function linearIn(expr: Expr, image: Expr, name: string): { readonly factor: Expr; readonly value: Expr } | null {
  const slot = variable(SLOT);
  const abstracted =
    image.kind === "variable" ? substitute(expr, new Map([[name, slot]])) : replaced(expr, image, slot);
  if (!freeNames(abstracted).includes(SLOT) || freeNames(abstracted).includes(name)) return null;
  const slope = simplify(derivative(abstracted, SLOT));
  if (freeNames(slope).includes(SLOT) || !isNowhereZero(slope)) return null;
  const rest = simplify(substitute(abstracted, new Map([[SLOT, ZERO]])));
  return { factor: slope, value: simplify(negate(quotient(rest, slope))) };
}

function replaced(expr: Expr, part: Expr, by: Expr): Expr {
  const images = new Map<Expr, Expr>();
  for (const node of postorder([expr])) images.set(node, node === part ? by : rebuild(node, (of) => images.get(of)!));
  return images.get(expr)!;
}

/** An equation in the last variable without zeros beyond the region, for which the other variables stay inside. */
function onLine(state: State, region: ConfiningRegion): Confinement | null {
  const [name] = state.left;
  const position = region.variables.indexOf(name!);
  const [low, high] = region.box[position]!;
  const direction = region.directions[position]!;
  for (const [equation, h] of state.equations.entries()) {
    if (!freeNames(h).every((free) => free === name)) continue;
    const right = direction.includes("+") ? rayFor(h, name!, high) : null;
    const left = direction.includes("-") ? rayFor(mirrored(h, name!), name!, -low) : null;
    if ((right === null && direction.includes("+")) || (left === null && direction.includes("-"))) continue;
    if (staysInside(h, state, region, [low, high])) return { kind: "line", equation, right, left };
  }
  return null;
}

/** A chain of derivatives, positive factors left out, up to one of one sign. */
function rayFor(h: Expr, name: string, from: number): Ray | null {
  const nowhere: Ray = { steps: [] };
  if (isFreeOfZeros(nowhere, h, name, from)) return nowhere;
  const steps: { multiplier: Expr; stated: Expr }[] = [];
  let current = h;
  while (steps.length < LONGEST_RAY) {
    poll(100);
    const step = withoutPositive(current, name);
    steps.push(step);
    const sign = signOn(step.stated, name, from, true);
    if (sign === 1 || sign === -1) return isFreeOfZeros({ steps }, h, name, from) ? { steps } : null;
    current = derivativeOf(step.stated, name);
    if (current === ZERO) return null;
  }
  return null;
}

/** A simple form without the factors that are positive where the variable is. */
function withoutPositive(expr: Expr, name: string): { readonly multiplier: Expr; readonly stated: Expr } {
  const positive = signContext([relation(">", variable(name))]);
  const simple = simplify(expr, { facts: [relation(">", variable(name))] });
  if (simple.kind !== "product") return { multiplier: ONE, stated: simple };
  const factors = simple.args.flatMap((arg, i) => (signsOf(arg, positive) === POSITIVE ? [i] : []));
  const multiplier = monomial(
    factors.map((i) => simple.args[i]!),
    factors.map((i) => negateRational(simple.weights[i]!)),
    1,
  );
  return { multiplier, stated: product(simple, multiplier) };
}
