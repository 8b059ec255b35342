import { ALWAYS, allOf, difference, freeNames, holds, NEVER, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr, ProductNode, RelationNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import type { Point } from "../../expr/real.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import { signOfRational } from "../../number/rational.ts";
import { allTrue, type Truth } from "../../number/truth.ts";
import { simplify, simplifyCondition } from "../../simplify/simplify.ts";
import type { Candidate, CandidateSet } from "../critical-set.ts";
import { allConditions, type Domain, withoutTrivial } from "../domain.ts";
import { realOfExpr } from "../real-number.ts";
import type { Task } from "../solution.ts";
import { realAt, truthAt, valueAt } from "../truth-at.ts";
import { type Rough, roughSets } from "./rough-sets.ts";
import { typeBySigns } from "./type-by-signs.ts";
import { type Solver, type ZeroPart, zeroParts } from "./zero-set.ts";

type Kind = Candidate["kind"];

/** Where the Hessian test sees nothing: sets of points, and among them points that stand out. */
export interface RoughPlaces {
  readonly points: readonly { readonly at: Point; readonly kind: Kind }[];
  readonly sets: readonly CandidateSet[];
  /** Whether it could not be decided for some point that it belongs to the domain. */
  readonly isOpen: boolean;
}

/**
 * All points where f may not be C^2 and all points on the edge of a closed domain, as points and sets that cover them. On sets that are
 * graphs, at most so many, the critical points of f restricted to them are points of their own, and so on with their own breaks and edges.
 */
export function roughPlaces(task: Task, solve: Solver, most: number): RoughPlaces {
  let restrictions = 0;
  const search = (inner: Task): RoughPlaces => {
    const found = { points: [] as { at: Point; kind: Kind }[], sets: [] as CandidateSet[], isOpen: false };
    for (const rough of roughSets(inner)) {
      for (const part of zeroParts(rough.zeros, inner, solve)) {
        if (part.kind !== "point") addSet(part, rough, inner, found);
        else {
          const truth = belongs(part.at, rough, inner);
          if (truth === "true") found.points.push({ at: part.at, kind: rough.kind });
          if (truth === "unknown") found.isOpen = true;
        }
      }
    }
    return found;
  };
  const addSet = (
    part: Exclude<ZeroPart, { kind: "point" }>,
    rough: Rough,
    inner: Task,
    found: { points: { at: Point; kind: Kind }[]; sets: CandidateSet[]; isOpen: boolean },
  ): void => {
    if (part.kind === "set") {
      const set = describedSet(part.equations, rough, inner);
      if (set !== null) found.sets.push(set);
      return;
    }
    const restricted = restriction(part, rough, inner);
    if (restricted === null) return;
    found.sets.push(graphSet(part, rough, inner, restricted));
    if (restricted.objective.kind === "number") return;
    restrictions += 1;
    if (restrictions > most) return;
    const lift = (at: Point): Point | null => {
      const value = realAt(valueAt(part.value, at), at);
      return value === null ? null : new Map(inner.variables.map((name) => [name, at.get(name) ?? value]));
    };
    const solved = solve(restricted);
    const critical = solved.ok ? solved.value.points : [];
    for (const { at } of [...critical, ...search(restricted).points]) {
      const point = lift(at);
      if (point !== null && belongs(point, rough, inner) === "true") found.points.push({ at: point, kind: rough.kind });
    }
  };
  return search(task);
}

function belongs(at: Point, { where }: Rough, { domain, budget }: Task): Truth {
  return allTrue([...where, ...allConditions(domain)].map((condition) => truthAt(condition, at, budget)));
}

/** f on a graph, with what is left of the domain; `null` where nothing is. */
function restriction(part: Extract<ZeroPart, { kind: "graph" }>, { where }: Rough, task: Task): Task | null {
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

function graphSet(
  { name, value }: Extract<ZeroPart, { kind: "graph" }>,
  { kind }: Rough,
  task: Task,
  restricted: Task,
): CandidateSet {
  const equations = [difference(variable(name), value)];
  return { equations, where: allConditions(restricted.domain), kind, ...constantOn(restricted.objective, task) };
}

function describedSet(equations: readonly Expr[], { kind, zeros, where }: Rough, task: Task): CandidateSet | null {
  const isOwn = (condition: Condition): boolean => condition.kind === "relation" && condition.args[0] === zeros;
  const conditions = [...where, ...allConditions(task.domain)];
  if (conditions.some((condition) => isOwn(condition) && !holds((condition as RelationNode).name, 0))) return null;
  const on = withZero(task.objective, zeros);
  const others = conditions.filter((condition) => !isOwn(condition));
  return { equations, where: others, kind, ...constantOn(on === null ? variable("") : simplify(on), task) };
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
