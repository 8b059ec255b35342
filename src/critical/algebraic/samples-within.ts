import { variable } from "../../expr/build.ts";
import type { Condition, Expr, RelationNode } from "../../expr/expr.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { isConstant, type Multivariate, sameMultivariate } from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import type { SolvedFamily } from "../solution.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { hasNoZeroOn } from "./real-zeros-on.ts";
import { pointsOf, samplesOf, samplesOff } from "./samples.ts";

/**
 * A set given by polynomial equations and inequalities, without those that hold all over, with samples that satisfy these, at least one on each component of where
 * they hold strictly; none when it is empty. `null` when that is not found out.
 */
export function sampledWithin(family: SolvedFamily, variables: readonly string[]): readonly SolvedFamily[] | null {
  const symbols = variables.map(variable);
  const all = family.where.filter((condition) => condition.kind === "relation");
  if (all.length < family.where.length || all.some(({ name }) => name === "=")) return null;
  const read = (expr: Expr) => multivariateOf(expr, symbols)?.polynomial;
  const sides = new Map(all.map((relation) => [relation, read(relation.args[0]!)]));
  const equations = family.equations.flatMap((equation) => read(equation) ?? []);
  if ([...sides.values()].includes(undefined) || equations.length < family.equations.length) return null;
  const whole = samplesOf(equations, variables)?.points ?? [];
  const isImplied = (relation: RelationNode): boolean => {
    const side = sides.get(relation)!;
    const holdsAtAll = whole.length > 0 && whole.every((point) => holds(relation, side, point));
    return holdsAtAll && hasNoZeroOn(equations, side, variables);
  };
  const relations = all.filter((relation) => !isImplied(relation));
  if (relations.length === 0) return [{ ...family, where: [] }];
  const polynomials = relations.map((relation) => sides.get(relation)!);
  const different = polynomials
    .map(primitivePart)
    .filter((p, i, all) => !isConstant(p) && all.findIndex((q) => sameMultivariate(p, q)) === i);
  if (different.length === 0) return null;
  const points = samplesOff(equations, different.reduce(multiply), variables);
  const within = points?.filter((point) => relations.every((relation, i) => holds(relation, polynomials[i]!, point)));
  if (within === undefined) return null;
  if (within.length > 0) return [{ ...family, where: relations, samples: pointsOf(within, variables) }];
  return relations.every(isStrict) ? [] : null;
}

function holds({ name }: RelationNode, p: Multivariate, point: RealPoint): boolean {
  const sign = signAtPoint(polynomialFrom(p), point);
  return name === "!=" ? sign !== 0 : sign > 0;
}

function isStrict(condition: Condition): boolean {
  return condition.name === ">" || condition.name === "!=";
}
