import { ALWAYS, allOf, difference, freeNames, holds, NEVER, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr, ProductNode, RelationNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import { withinSteps } from "../../number/patience.ts";
import { signOfRational } from "../../number/rational.ts";
import { allTrue, type Truth } from "../../number/truth.ts";
import { simplify, simplifyCondition } from "../../simplify/simplify.ts";
import type { Candidate, CandidateSet } from "../critical-set.ts";
import { allConditions, type Domain, withoutTrivial } from "../domain.ts";
import { realOfExpr } from "../real-number.ts";
import type { Task } from "../solution.ts";
import { realAt, truthAt, valueAt } from "../truth-at.ts";
import { type Rough, roughSets } from "./rough-sets.ts";
import { constantOnZeros, meetingPoints, type Outstanding, stationaryOn, UNKNOWN, valuesOf } from "./stationary-on.ts";
import { typeBySigns } from "./type-by-signs.ts";
import { type Solver, type ZeroPart, zeroParts } from "./zero-set.ts";

const STEPS_FOR_A_SET = 2_000_000;

type Kind = Candidate["kind"];
type Graph = Extract<ZeroPart, { kind: "graph" }>;

/** Where the Hessian test sees nothing: sets of points, and among them points that stand out. */
export interface RoughPlaces {
  readonly points: readonly { readonly at: Point; readonly kind: Kind }[];
  readonly sets: readonly CandidateSet[];
  /** Whether it could not be decided for some point that it belongs to the domain. */
  readonly isOpen: boolean;
  /**
   * The values of f on infinite sets of points that stand out. `null` where not all are known: else every local extremum among the
   * places has one of these values, or is one of the points.
   */
  readonly values: readonly RealNumber[] | null;
}

interface Found {
  readonly points: { readonly at: Point; readonly kind: Kind }[];
  readonly sets: CandidateSet[];
  /** Zero sets of polynomials that are no graphs. */
  readonly surfaces: { readonly zeros: Expr; readonly rough: Rough }[];
  isOpen: boolean;
  values: readonly RealNumber[] | null;
}

/**
 * All points where f may not be C^2 and all points on the edge of a closed domain, as points and sets that cover them. On sets that are
 * graphs, at most so many, the critical points of f restricted to them are points of their own, and so on with their own breaks and edges.
 */
export function roughPlaces(task: Task, solve: Solver, most: number): RoughPlaces {
  let restrictions = 0;
  const search = (inner: Task): RoughPlaces => {
    const found: Found = { points: [], sets: [], surfaces: [], isOpen: false, values: [] };
    for (const rough of roughSets(inner)) {
      for (const part of zeroParts(rough.zeros, inner, solve)) {
        const at = pointOf(part, inner);
        if (at !== null) found.isOpen = !addPoints([at], rough, inner, found) || found.isOpen;
        else if (part.kind === "graph") addGraph(part, rough, inner, found);
        else if (part.kind === "set") addEquations(part.equations, rough, inner, found);
      }
    }
    for (const [i, { zeros, rough }] of found.surfaces.entries()) {
      for (const other of found.surfaces.slice(0, i)) {
        restrictions += 1;
        const isPlane = inner.variables.length === 2 && restrictions <= most;
        const meeting = isPlane ? soon(() => meetingPoints(zeros, other.zeros, inner, solve)) : UNKNOWN;
        addOutstanding(meeting, rough, inner, found);
      }
    }
    return found;
  };
  const addGraph = (part: Graph, rough: Rough, inner: Task, found: Found): void => {
    const restricted = restriction(part, rough, inner);
    if (restricted === null) return;
    const set = graphSet(part, rough, inner, restricted);
    found.sets.push(set);
    if (set.value !== null) {
      addValues([set.value], found);
      return;
    }
    restrictions += 1;
    if (restrictions > most) {
      found.values = null;
      return;
    }
    const solved = solve(restricted);
    const places = search(restricted);
    const lifted = [...(solved.ok ? solved.value.points : []), ...places.points].map(({ at }) =>
      lift(at, part, inner.variables),
    );
    addValues(places.values, found);
    addValues(solved.ok ? valuesOf(solved.value) : null, found);
    if (lifted.includes(null)) found.values = null;
    addPoints(
      lifted.filter((at) => at !== null),
      rough,
      inner,
      found,
    );
  };
  const addEquations = (equations: readonly Expr[], rough: Rough, inner: Task, found: Found): void => {
    const set = describedSet(equations, rough, inner);
    if (set === null) return;
    found.sets.push(set);
    const [zeros] = equations;
    if (equations.length === 1) found.surfaces.push({ zeros: zeros!, rough });
    if (set.value !== null) {
      addValues([set.value], found);
      return;
    }
    restrictions += 1;
    const isTried = restrictions <= most && equations.length === 1;
    const base = withZero(inner.objective, rough.zeros) ?? inner.objective;
    addOutstanding(isTried ? soon(() => stationaryOn(zeros!, base, inner, solve)) : UNKNOWN, rough, inner, found);
  };
  return search(task);
}

/** So that equations without a quick answer leave steps for the other sets. */
function soon(search: () => Outstanding): Outstanding {
  return withinSteps(STEPS_FOR_A_SET, search) ?? UNKNOWN;
}

/** A part that is a point: on a line, a graph is one. */
function pointOf(part: ZeroPart, { variables }: Task): Point | null {
  if (part.kind === "point") return part.at;
  if (part.kind !== "graph" || variables.length > 1 || freeNames(part.value).length > 0) return null;
  return new Map([[part.name, realOfExpr(part.value)]]);
}

function addOutstanding({ points, values }: Outstanding, rough: Rough, task: Task, found: Found): void {
  addPoints(points, rough, task, found);
  addValues(values, found);
}

/** Adds those that belong to the domain; false where that is not decided for one. */
function addPoints(points: readonly Point[], rough: Rough, task: Task, found: Found): boolean {
  let isDecided = true;
  for (const at of points) {
    const truth = belongs(at, rough, task);
    if (truth === "true") found.points.push({ at, kind: rough.kind });
    if (truth === "unknown") isDecided = false;
  }
  if (!isDecided) found.values = null;
  return isDecided;
}

function addValues(values: readonly RealNumber[] | null, found: Found): void {
  found.values = values === null || found.values === null ? null : [...found.values, ...values];
}

function lift(at: Point, part: Graph, variables: readonly string[]): Point | null {
  const value = realAt(valueAt(part.value, at), at);
  return value === null ? null : new Map(variables.map((name) => [name, at.get(name) ?? value]));
}

function belongs(at: Point, { where }: Rough, { domain, budget }: Task): Truth {
  return allTrue([...where, ...allConditions(domain)].map((condition) => truthAt(condition, at, budget)));
}

/** f on a graph, with what is left of the domain; `null` where nothing is. */
function restriction(part: Graph, { where }: Rough, task: Task): Task | null {
  const at = new Map([[part.name, part.value]]);
  const on = (conditions: readonly Condition[]): readonly Condition[] => remaining(conditions, at);
  const { natural, assumptions, region } = task.domain;
  const domain: Domain = { natural: on(natural), assumptions: on([...assumptions, ...where]), region: on(region) };
  if (allConditions(domain).includes(NEVER)) return null;
  const variables = task.variables.filter((name) => name !== part.name);
  return { ...task, objective: simplify(substitute(task.objective, at)), variables, domain };
}

function remaining(conditions: readonly Condition[], at: ReadonlyMap<string, Expr>): readonly Condition[] {
  const whole = allOf(
    ...conditions.map((condition) => withoutTrivial(simplifyCondition(substituteInCondition(condition, at)))),
  );
  if (whole === ALWAYS) return [];
  return whole.kind === "connective" && whole.name === "and" && whole !== NEVER ? whole.conditions : [whole];
}

function graphSet({ name, value }: Graph, { kind }: Rough, task: Task, restricted: Task): CandidateSet {
  const equations = [difference(variable(name), value)];
  return { equations, where: allConditions(restricted.domain), kind, ...constantOn(restricted.objective, task) };
}

function describedSet(equations: readonly Expr[], { kind, zeros, where }: Rough, task: Task): CandidateSet | null {
  const isOwn = (condition: Condition): boolean => condition.kind === "relation" && condition.args[0] === zeros;
  const conditions = [...where, ...allConditions(task.domain)];
  if (conditions.some((condition) => isOwn(condition) && !holds((condition as RelationNode).name, 0))) return null;
  const on = withZero(task.objective, zeros) ?? task.objective;
  const others = conditions.filter((condition) => !isOwn(condition));
  const value = equations.length === 1 ? constantOnZeros(equations[0]!, on, task) : null;
  return { equations, where: others, kind, ...constantOn(value ?? simplify(on), task) };
}

/** The value of f on a set where it is constant, with the type of all points of the set when signs tell. */
function constantOn(on: Expr, task: Task): Pick<CandidateSet, "value" | "type"> {
  if (freeNames(on).length > 0) return { value: null, type: "unknown" };
  return { value: realOfExpr(on), type: typeBySigns(task, on) ?? "unknown" };
}

/** The expression with a part of it that is 0 replaced by 0; `null` where that is divided by. */
function withZero(expr: Expr, part: Expr): Expr | null {
  const images = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    if (node.kind === "piecewise" || (node.kind === "product" && dividesBy(node, part))) return null;
    images.set(node, node === part ? ZERO : rebuild(node, (of) => images.get(of)!));
  }
  return images.get(expr)!;
}

function dividesBy({ args, weights }: ProductNode, part: Expr): boolean {
  return args.some((arg, i) => arg === part && signOfRational(weights[i]!) < 0);
}
