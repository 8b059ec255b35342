import { derivative } from "../calculus/derivative.ts";
import { isContradictory } from "../calculus/feasible.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { ALWAYS, allOf, freeNames, NEVER } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { Point } from "../expr/real.ts";
import { substituteInCondition } from "../expr/substitute.ts";
import { allTrue, type Truth } from "../number/truth.ts";
import { simplifyCondition } from "../simplify/simplify.ts";
import { sampledWithin } from "./algebraic/samples-within.ts";
import type { Candidate } from "./critical-set.ts";
import { allConditions, type Domain, interiorOf, irredundant, withoutTrivial } from "./domain.ts";
import { hasMember } from "./member.ts";
import type { Solution, SolvedFamily, SolvedPoint } from "./solution.ts";
import { signAtPoint, truthAt } from "./truth-at.ts";

const LARGEST_ORDER = 8;

/** The solution without what lies outside the domain; what cannot be decided leaves a gap. */
export function restrict(solution: Solution, domain: Domain, budget: Budget): Solution {
  const conditions = allConditions(domain);
  if (conditions.length === 0) return solution;
  const points: SolvedPoint[] = [];
  const candidates: Candidate[] = [...solution.candidates];
  let gap: Diagnostic | null = solution.gap;
  for (const point of solution.points) {
    const place = placeOf(point.at, domain, budget);
    if (place === "inside") points.push({ ...point, boundary: point.boundary || isOnEdge(point.at, domain, budget) });
    else if (place === "edge") candidates.push({ at: point.at, value: point.value, kind: "boundary", type: "unknown" });
    else if (place === "unknown") gap ??= undecided(point.at);
  }
  const within = restrictFamilies(solution.families, domain, solution.variables, budget);
  const { families } = within;
  gap ??= within.gap;
  const split = families.some(({ at, where }) =>
    solution.families.every((own) => own.at !== at || own.where.length !== where.length),
  );
  const countReal = families.length === 0 ? points.length : split ? null : solution.countReal;
  return { ...solution, gap, points, families, candidates, countReal: gap === null ? countReal : null };
}

/** The families without what lies outside the domain; what may be left of them only in part, or not at all, leaves a gap. */
export function restrictFamilies(
  given: readonly SolvedFamily[],
  domain: Domain,
  variables: readonly string[],
  budget: Budget,
): { readonly families: readonly SolvedFamily[]; readonly gap: Diagnostic | null } {
  let gap: Diagnostic | null = null;
  const families = given.flatMap((own) =>
    restrictFamily(own, domain).flatMap((family) => {
      if (family === own) return [family];
      const sampled = family.equations.length > 0 ? sampledWithin(family, variables) : null;
      if (sampled === null && mayBeThin(family, budget)) gap ??= thinFamily();
      return sampled ?? [family];
    }),
  );
  return { families, gap };
}

function undecided(point: Point): Diagnostic {
  const names = [...point.keys()].join(", ");
  return {
    code: "unable/undecided-sign",
    message: `it could not be decided whether a critical point (${names}) lies in the domain`,
  };
}

export type Place = "inside" | "edge" | "outside" | "unknown";

/** Where a point lies: inside, on the edge of where the formula is defined, outside, or not decided. */
export function placeOf(point: Point, domain: Domain, budget: Budget): Place {
  const truths = (conditions: readonly Condition[]): Truth =>
    allTrue(conditions.map((condition) => truthAt(condition, point, budget)));
  const given = truths([...domain.assumptions, ...domain.region]);
  if (given === "false") return "outside";
  const defined = truths(domain.natural);
  if (defined === "false") return "outside";
  if (given === "unknown" || defined === "unknown") return "unknown";
  const places = domain.natural.map((condition) => interiorPlace(condition, point, budget));
  return places.includes("unknown") ? "unknown" : places.includes("edge") ? "edge" : "inside";
}

/** For a condition of the formula that holds at the point: whether it also holds all round it. */
function interiorPlace(condition: Condition, point: Point, budget: Budget): Place {
  if (truthAt(interiorOf(condition), point, budget) === "true") return "inside";
  if (condition.kind !== "relation" || condition.name !== ">=") return "unknown";
  return sideOfZero(condition.args[0]!, point, budget);
}

/** For `g >= 0` with `g = 0` at the point: a non-zero gradient, or an odd order, makes g negative nearby. */
function sideOfZero(g: Expr, point: Point, budget: Budget): Place {
  const names = freeNames(g);
  const slopes = names.map((name) => signAtPoint(derivative(g, name), point, budget));
  if (slopes.some((sign) => sign === 1 || sign === -1)) return "edge";
  if (names.length !== 1) return "unknown";
  let current = g;
  for (let order = 1; order <= LARGEST_ORDER; order += 1) {
    current = derivative(current, names[0]!);
    const sign = signAtPoint(current, point, budget);
    if (sign === null) return "unknown";
    if (sign !== 0) return order % 2 === 0 && sign > 0 ? "inside" : "edge";
  }
  return "unknown";
}

/** Whether a point of the domain lies on the edge of what the region and the assumptions leave. */
export function isOnEdge(point: Point, { assumptions, region }: Domain, budget: Budget): boolean {
  return onEdge(point, [...assumptions, ...region], budget);
}

/** Whether one of the conditions holds with equality at the point. */
function onEdge(point: Point, region: readonly Condition[], budget: Budget): boolean {
  return region.some((condition) => {
    if (condition.kind === "connective") return onEdge(point, condition.conditions, budget);
    return (condition.name === ">=" || condition.name === "=") && signAtPoint(condition.args[0]!, point, budget) === 0;
  });
}

/** Whether the conditions may leave a set of lower dimension, or none: no member is seen to lie inside all of them. */
function mayBeThin(family: SolvedFamily, budget: Budget): boolean {
  return isContradictory(family.where.map(interiorOf), family.params) || !hasMember(family, budget);
}

function thinFamily(): Diagnostic {
  return {
    code: "unable/undecided-sign",
    message: "the conditions may leave fewer critical points than the family has, or none",
  };
}

/** The family with the conditions on its parameters; none when they contradict each other. */
function restrictFamily(family: SolvedFamily, domain: Domain): readonly SolvedFamily[] {
  const conditions = [...domain.natural.map(interiorOf), ...domain.assumptions, ...domain.region];
  const where = allOf(
    ...family.where,
    ...conditions.map((condition) => withoutTrivial(simplifyCondition(substituteInCondition(condition, family.at)))),
  );
  if (where === NEVER) return [];
  if (where === ALWAYS) return [family];
  const parts = where.kind === "connective" && where.name === "and" ? where.conditions : [where];
  return isContradictory(parts, family.params) ? [] : [{ ...family, where: irredundant(parts) }];
}
