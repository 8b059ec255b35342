import { variable } from "../../expr/build.ts";
import type { Condition, RelationNode } from "../../expr/expr.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { isConstant, type Multivariate, sameMultivariate } from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import type { SolvedFamily } from "../solution.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { pointsOf, samplesOff } from "./samples.ts";

/**
 * A set given by polynomial equations and inequalities with samples that satisfy these, at least one on each component of where
 * they hold strictly; none when it is empty. `null` when that is not found out.
 */
export function sampledWithin(family: SolvedFamily, variables: readonly string[]): readonly SolvedFamily[] | null {
  const symbols = variables.map(variable);
  const relations = family.where.filter((condition) => condition.kind === "relation");
  if (relations.length < family.where.length || relations.some(({ name }) => name === "=")) return null;
  const sides = relations.map((relation) => multivariateOf(relation.args[0]!, symbols));
  const equations = family.equations.map((equation) => multivariateOf(equation, symbols));
  if ([...sides, ...equations].includes(null)) return null;
  const polynomials = sides.map((side) => side!.polynomial);
  const different = polynomials
    .map(primitivePart)
    .filter((p, i, all) => !isConstant(p) && all.findIndex((q) => sameMultivariate(p, q)) === i);
  if (different.length === 0) return null;
  const points = samplesOff(
    equations.map((equation) => equation!.polynomial),
    different.reduce(multiply),
    variables,
  );
  const within = points?.filter((point) => relations.every((relation, i) => holds(relation, polynomials[i]!, point)));
  if (within === undefined) return null;
  if (within.length > 0) return [{ ...family, samples: pointsOf(within, variables) }];
  return relations.every(isStrict) ? [] : null;
}

function holds({ name }: RelationNode, p: Multivariate, point: RealPoint): boolean {
  const sign = signAtPoint(polynomialFrom(p), point);
  return name === "!=" ? sign !== 0 : sign > 0;
}

function isStrict(condition: Condition): boolean {
  return condition.name === ">" || condition.name === "!=";
}
