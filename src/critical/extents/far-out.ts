import type { Region } from "../../evaluate/inequalities/region.ts";
import { freeNames, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { simplify } from "../../simplify/simplify.ts";
import { allConditions } from "../domain.ts";
import { leadingParts } from "../points/leading-part.ts";
import { rationalNumber, realOfExpr, signOfReal } from "../real-number.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { ofConstants } from "./expansions/constants.ts";
import { expandAlong, type Path, truthAlong } from "./expansions/expand.ts";
import { CONSTANT, type Expansion, orderOf, type Precision } from "./expansions/expansion.ts";
import { type ExtentsOf, type Sphere, sphereOf } from "./sphere.ts";

/** Terms of expansions. */
const PRECISIONS = [2, 5];
const MOST_VARIABLES = 4;
const MOST_WEIGHTS = 4;

/**
 * The least and the greatest limit of f along curves to infinity, where no condition of its domain matters far out; `null` where
 * it is not known. On curves `s -> (v_i·s^(w_i))` f is an expansion in s with coefficients that depend on v continuously and
 * a uniform rest, so that its first term says what f does in all directions at once.
 */
export function limitsFarOut(f: Expr, region: Region, task: Task, extentsOf: ExtentsOf): Extents {
  const { variables, budget } = task;
  let found: Extents = { infimum: null, supremum: null };
  const conditions = allConditions(task.domain);
  if (variables.length > MOST_VARIABLES || freeNames(f).length < variables.length) return found;
  const sphere = sphereOf(variables, extentsOf, budget);
  for (const weights of weightsFor(f, variables)) {
    for (const most of PRECISIONS) {
      if (found.infimum !== null && found.supremum !== null) return found;
      const precision = onSphere(most, sphere, task);
      const coordinates = variables.map((name, i): readonly [string, Expansion] => {
        const exponent = { ...CONSTANT, power: weights[i]! };
        return [name, { terms: [{ coefficient: variable(name), sign: 0, exponent }], rest: null }];
      });
      const path: Path = { variables: new Map(coordinates), region, precision };
      if (!conditions.every((condition) => truthAlong(condition, path) === true)) continue;
      const limits = limitsOf(expandAlong(f, path), sphere);
      found = { infimum: found.infimum ?? limits.infimum, supremum: found.supremum ?? limits.supremum };
    }
  }
  return found;
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

/** By the degree, and by those of the leading parts of polynomials that occur and have pure powers of all variables. */
function weightsFor(f: Expr, variables: readonly string[]): readonly (readonly number[])[] {
  const weights: (readonly number[])[] = [variables.map(() => 1)];
  for (const node of postorder([f])) {
    if (node.kind !== "sum") continue;
    const polynomial = polynomialOf(node, variables);
    if (polynomial === null || totalDegree(polynomial) < 2) continue;
    const [balanced] = leadingParts(polynomial);
    if (weights.every((other) => other.some((w, i) => w !== balanced!.weights[i]))) weights.push(balanced!.weights);
  }
  return weights.slice(0, MOST_WEIGHTS);
}

function limitsOf(expansion: Expansion | null, sphere: Sphere): Extents {
  if (expansion === null) return UNKNOWN;
  const { terms, rest } = expansion;
  const [first] = terms;
  if (first === undefined) return rest === null || orderOf(rest) < 0 ? AT_ZERO : UNKNOWN;
  const order = orderOf(first.exponent);
  if (order < 0) return AT_ZERO;
  const { coefficient } = first;
  if (order === 0) return sphere.range(coefficient);
  const sign = sphere.signOf(coefficient);
  if (sign !== null) return sign > 0 ? { infimum: UP, supremum: UP } : { infimum: DOWN, supremum: DOWN };
  return {
    infimum: sphere.takes(coefficient, -1) ? DOWN : null,
    supremum: sphere.takes(coefficient, 1) ? UP : null,
  };
}

const UP: Extent = { value: "+oo", attained: false };
const DOWN: Extent = { value: "-oo", attained: false };
const ZERO: Extent = { value: rationalNumber(0), attained: false };
const UNKNOWN: Extents = { infimum: null, supremum: null };
const AT_ZERO: Extents = { infimum: ZERO, supremum: ZERO };
