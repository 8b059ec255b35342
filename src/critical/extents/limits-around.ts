import { freeNames, number, sum, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { substitute } from "../../expr/substitute.ts";
import { type Rational, signOfRational } from "../../number/rational.ts";
import { leadingParts } from "../../polynomial/growth/leading-part.ts";
import { type Polynomial, polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { simplify } from "../../simplify/simplify.ts";
import { allConditions } from "../domain.ts";
import { rationalNumber, realOfExpr, signOfReal } from "../real-number.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { ofConstants } from "./expansions/constants.ts";
import { expandAlong, type Path, truthAlong } from "./expansions/expand.ts";
import { CONSTANT, type Expansion, type ExpansionTerm, orderOf, type Precision } from "./expansions/expansion.ts";
import type { Subject } from "./further-extents.ts";
import { type ExtentsOf, type Sphere, sphereOf } from "./sphere.ts";

/** Terms of expansions. */
const PRECISIONS = [2, 5];
const MOST_VARIABLES = 4;
const MOST_WEIGHTS = 4;

/** A point that does not belong to the domain, by coordinates; `null`: infinity. */
export type Hole = readonly Rational[] | null;

/**
 * The least and the greatest limit of f along curves to infinity or to a point, around which no condition of its domain fails;
 * `null` where it is not known. On curves `s -> (v_i·s^(w_i))`, or `(p_i + v_i·s^(-w_i))`, f is an expansion in s with
 * coefficients that depend on v continuously and a uniform rest, so that its first term says what f does in all directions.
 */
export function limitsAround(hole: Hole, { task, region }: Subject, extentsOf: ExtentsOf): Extents {
  const { objective, variables, budget, domain } = task;
  let found = UNKNOWN;
  if (variables.length > MOST_VARIABLES || freeNames(objective).length < variables.length) return found;
  const sphere = sphereOf(variables, extentsOf, budget);
  for (const weights of weightsFor(hole, objective, variables)) {
    for (const most of PRECISIONS) {
      if (found.infimum !== null && found.supremum !== null) return found;
      const coordinates = variables.map((name, i) => [name, coordinate(name, hole?.[i] ?? null, weights[i]!)] as const);
      const path: Path = { variables: new Map(coordinates), region, precision: onSphere(most, sphere, task) };
      if (!allConditions(domain).every((condition) => truthAlong(condition, path) === true)) continue;
      const limits = limitsOf(expandAlong(objective, path), sphere);
      found = { infimum: found.infimum ?? limits.infimum, supremum: found.supremum ?? limits.supremum };
    }
  }
  return found;
}

function coordinate(name: string, base: Rational | null, weight: number): Expansion {
  const exponent = { ...CONSTANT, power: base === null ? weight : -weight };
  const step: ExpansionTerm = { coefficient: variable(name), sign: 0, exponent };
  if (base === null || base === 0) return { terms: [step], rest: null };
  const sign = signOfRational(base);
  return { terms: [{ coefficient: number(base), sign, exponent: CONSTANT }, step], rest: null };
}

function onSphere(most: number, sphere: Sphere, { budget }: Task): Precision {
  return {
    most,
    decide: (coefficient) => {
      if (freeNames(coefficient).length === 0) return ofConstants(most, budget).decide(coefficient);
      const simple = simplify(coefficient);
      if (freeNames(simple).length > 0) return { coefficient: simple, sign: "varies" };
      const sign = signOfReal(realOfExpr(simple), budget);
      return sign === null ? null : { coefficient: simple, sign };
    },
    signOf: sphere.signOf,
  };
}

/** Equal ones, and those by which a polynomial that occurs has pure powers of all variables of the same degree. */
function weightsFor(hole: Hole, f: Expr, variables: readonly string[]): readonly (readonly number[])[] {
  const weights: (readonly number[])[] = [variables.map(() => 1)];
  const shift = new Map(hole === null ? [] : variables.map((name, i) => [name, sum(variable(name), number(hole[i]!))]));
  for (const node of postorder([f])) {
    if (node.kind !== "sum") continue;
    const polynomial = polynomialOf(substitute(node, shift), variables);
    if (polynomial === null || totalDegree(polynomial) < 2) continue;
    const found = hole === null ? leadingParts(polynomial)[0]!.weights : balanced(lowestPowers(polynomial));
    if (found !== null && weights.every((other) => other.some((w, i) => w !== found[i]))) weights.push(found);
  }
  return weights.slice(0, MOST_WEIGHTS);
}

/** The lowest power of which each variable has a term to itself; infinite where it has none. */
function lowestPowers({ variables, terms }: Polynomial): readonly number[] {
  return variables.map((_, i) =>
    Math.min(
      ...terms.map(({ powers }) => (powers.length === 2 && powers[0] === i ? powers[1]! : Number.POSITIVE_INFINITY)),
    ),
  );
}

function balanced(powers: readonly number[]): readonly number[] | null {
  if (!powers.every(Number.isFinite)) return null;
  const common = powers.reduce((product, k) => product * k, 1);
  return powers.map((k) => common / k);
}

function limitsOf(expansion: Expansion | null, sphere: Sphere): Extents {
  if (expansion === null) return UNKNOWN;
  const { terms, rest } = expansion;
  const [first] = terms;
  if (first === undefined) return rest === null || orderOf(rest) < 0 ? AT_ZERO : UNKNOWN;
  const order = orderOf(first.exponent);
  if (order < 0) return AT_ZERO;
  const { coefficient } = first;
  if (order === 0) {
    const { infimum, supremum } = sphere.range(coefficient);
    return { infimum: asLimit(infimum), supremum: asLimit(supremum) };
  }
  const sign = sphere.signOf(coefficient);
  if (sign !== null) return sign > 0 ? { infimum: UP, supremum: UP } : { infimum: DOWN, supremum: DOWN };
  return {
    infimum: sphere.takes(coefficient, -1) ? DOWN : null,
    supremum: sphere.takes(coefficient, 1) ? UP : null,
  };
}

function asLimit(extent: Extent | null): Extent | null {
  return extent === null ? null : { ...extent, attained: false };
}

const UP: Extent = { value: "+oo", attained: false };
const DOWN: Extent = { value: "-oo", attained: false };
const ZERO: Extent = { value: rationalNumber(0), attained: false };
const UNKNOWN: Extents = { infimum: null, supremum: null };
const AT_ZERO: Extents = { infimum: ZERO, supremum: ZERO };
