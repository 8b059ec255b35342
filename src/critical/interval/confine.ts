import { derivative } from "../../calculus/derivative.ts";
import { areDisjoint, type Box, halves } from "../../certificates/box/box.ts";
import type { CriticalSystem } from "../../certificates/box/system.ts";
import { mirrored } from "../../certificates/confinement/ray.ts";
import {
  type Confinement,
  type ConfiningRegion,
  confines,
  factorsOf,
  hasValue,
  imageOf,
  isNonzero,
  placesOf,
  type State,
  solvedState,
  withEquation,
} from "../../certificates/confinement.ts";
import { signBound } from "../../certificates/positivity.ts";
import { domainConditions } from "../../evaluate/domain-conditions.ts";
import { freeNames, negate, quotient, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { substitute } from "../../expr/substitute.ts";
import { lowerEnd, upperEnd } from "../../number/ball.ts";
import { poll } from "../../number/patience.ts";
import { toDouble } from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";
import { rayFor } from "./ray-for.ts";
import { simplifiedIn } from "./simpler-equation.ts";

const DEEPEST = 8;
const COSTLIEST = 60;

export type Outside = Omit<ConfiningRegion, "boxes">;

interface Confined {
  readonly confinement: Confinement;
  /** Where the critical points are, by boxes. */
  readonly places: readonly Box[];
}

/** Finds boxes that hold all critical points by solving equations of the gradient for variables; `null` where it does not succeed. */
export function confine(
  { gradient, variables }: CriticalSystem,
  around: Outside,
): { readonly confinement: Confinement; readonly boxes: readonly Box[] } | null {
  const known = new Set(gradient.flatMap((slope) => domainConditions(slope) ?? []));
  const found = confined({ equations: gradient, solved: new Map(), left: variables, known }, around, DEEPEST);
  if (found === null) return null;
  const { confinement, places } = found;
  const boxes = joined(places.map(widened));
  return confines(confinement, gradient, { ...around, boxes }) ? { confinement, boxes } : null;
}

function widened(box: Box): Box {
  return box.map(([low, high]) => {
    const margin = (high - low) * 2 ** -5 + 2 ** -12 * Math.max(1, Math.abs(low), Math.abs(high));
    return [low - margin, high + margin];
  });
}

/** Hulls of boxes that meet, until none do. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const apart: Box[] = [];
  for (let next of boxes) {
    poll(apart.length);
    for (
      let i = apart.findIndex((box) => !areDisjoint(box, next));
      i >= 0;
      i = apart.findIndex((box) => !areDisjoint(box, next))
    ) {
      const [other] = apart.splice(i, 1);
      next = next.map(([low, high], k) => [Math.min(low, other![k]![0]), Math.max(high, other![k]![1])]);
    }
    apart.push(next);
  }
  return apart;
}

function confined(raw: State, region: Outside, depth: number): Confined | null {
  if (depth === 0) return null;
  poll(100);
  const forms = raw.equations.map((equation) => simplifiedIn(equation, raw));
  const state = { ...raw, equations: forms.map(({ stated }) => stated) };
  const rest = confinedSimple(state, region, depth);
  if (rest === null || state.equations.every((equation, i) => equation === raw.equations[i])) return rest;
  const multipliers = forms.map(({ multiplier }) => multiplier);
  return { ...rest, confinement: { kind: "state", equations: state.equations, multipliers, rest: rest.confinement } };
}

function confinedSimple(state: State, region: Outside, depth: number): Confined | null {
  const { equations, left } = state;
  const never = equations.findIndex(isNowhereZero);
  if (never >= 0) return { confinement: { kind: "never", equation: never }, places: [] };
  if (left.length === 1) return onLine(state, region) ?? bySplitting(state, region, depth);
  return bySplitting(state, region, depth) ?? bySolving(state, region, depth);
}

function isNowhereZero(expr: Expr): boolean {
  const bound = signBound(expr);
  return bound === ">" || bound === "<";
}

/** The first equation that is a product, or that loses a factor. */
function bySplitting(state: State, region: Outside, depth: number): Confined | null {
  for (const [equation, expr] of state.equations.entries()) {
    const factors = factorsOf(expr, state);
    if (factors.length === 1 && factors[0] === expr) continue;
    const cases = factors.map((factor) => confined(withEquation(state, equation, factor), region, depth - 1));
    if (cases.includes(null)) return null;
    const all = cases as readonly Confined[];
    return {
      confinement: { kind: "split", equation, cases: all.map(({ confinement }) => confinement) },
      places: all.flatMap(({ places }) => places),
    };
  }
  return null;
}

type Step = Extract<Confinement, { kind: "solve" }>;

function bySolving(state: State, region: Outside, depth: number): Confined | null {
  for (const step of stepsFor(state)) {
    const rest = confined(solvedState(state, { ...step, rest: NOTHING }), region, depth - 1);
    if (rest !== null) return { ...rest, confinement: { ...step, rest: rest.confinement } };
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
        const step = linearIn(expr, imageOf(name, through), name, state);
        if (step === null || !hasValue(step.value, state) || !hasValue(step.factor, state)) continue;
        steps.push({ kind: "solve", equation, variable: name, through, ...step });
      }
    }
  }
  const cost = ({ value }: Omit<Step, "rest">): number => value.depth;
  return steps.filter((step) => cost(step) <= COSTLIEST).sort((a, b) => cost(a) - cost(b));
}

const SLOT = "#s";

function linearIn(
  expr: Expr,
  image: Expr,
  name: string,
  state: State,
): { readonly factor: Expr; readonly value: Expr } | null {
  const slot = variable(SLOT);
  const abstracted =
    image.kind === "variable" ? substitute(expr, new Map([[name, slot]])) : replaced(expr, image, slot);
  if (!freeNames(abstracted).includes(SLOT) || freeNames(abstracted).includes(name)) return null;
  const slope = simplify(derivative(abstracted, SLOT));
  if (freeNames(slope).includes(SLOT) || !isNonzero(slope, state)) return null;
  const rest = simplify(substitute(abstracted, new Map([[SLOT, ZERO]])));
  return { factor: slope, value: simplify(negate(quotient(rest, slope))) };
}

function replaced(expr: Expr, part: Expr, by: Expr): Expr {
  const images = new Map<Expr, Expr>();
  for (const node of postorder([expr])) images.set(node, node === part ? by : rebuild(node, (of) => images.get(of)!));
  return images.get(expr)!;
}

/** An equation in the last variable without zeros beyond the region, for which the other variables stay inside. */
function onLine(state: State, region: Outside): Confined | null {
  const [name] = state.left;
  const position = region.variables.indexOf(name!);
  const [low, high] = region.outer[position]!;
  const direction = region.directions[position]!;
  for (const [equation, h] of state.equations.entries()) {
    if (!freeNames(h).every((free) => free === name)) continue;
    const right = direction.includes("+") ? rayFor(h, name!, high) : null;
    const left = direction.includes("-") ? rayFor(mirrored(h, name!), name!, -low) : null;
    if ((right === null && direction.includes("+")) || (left === null && direction.includes("-"))) continue;
    const places = placesWhere(h, state, region, [low, high]);
    if (places !== null) return { confinement: { kind: "line", equation, right, left }, places };
  }
  return null;
}

const MOST_PARTS = 2000;
const FINEST = 2 ** -7;

/** Boxes that hold the variables wherever h may be 0; `null` where they are not bounded. */
function placesWhere(
  h: Expr,
  state: State,
  { variables, directions, outer }: Outside,
  range: readonly [number, number],
): readonly Box[] | null {
  const spansAt = placesOf(h, state, variables);
  const open: (readonly [number, number])[] = [range];
  const places: Box[] = [];
  for (let parts = 0; open.length > 0; parts += 1) {
    if (parts > MOST_PARTS) return null;
    const part = open.pop()!;
    const spans = spansAt(part);
    if (spans === null) continue;
    const [low, high] = part;
    if (high - low > FINEST * Math.max(1, Math.abs(low), Math.abs(high))) {
      const both = halves([part], 0)!;
      open.push(both[0][0]!, both[1][0]!);
      continue;
    }
    const box = spans.map(({ lower, upper }, i): readonly [number, number] => [
      Math.max(
        lower === null ? -Infinity : toDouble(lowerEnd(lower)),
        directions[i]!.includes("-") ? -Infinity : outer[i]![0],
      ),
      Math.min(
        upper === null ? Infinity : toDouble(upperEnd(upper)),
        directions[i]!.includes("+") ? Infinity : outer[i]![1],
      ),
    ]);
    if (box.some(([from, to]) => !Number.isFinite(from) || !Number.isFinite(to))) return null;
    if (box.every(([from, to]) => from <= to)) places.push(box);
  }
  return places;
}
