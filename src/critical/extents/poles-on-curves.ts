import { lineConditions } from "../../evaluate/line-conditions.ts";
import { number, product, rationalPower, scale, sum, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import { poll } from "../../number/patience.ts";
import { fraction, type Rational, subtractRational } from "../../number/rational.ts";
import { distinctRealRoots, sameRoot } from "../../polynomial/algebraic.ts";
import { between, distinctAscending } from "../../polynomial/ascending-roots.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { isConstant } from "../../polynomial/multivariate/polynomial.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { degreeOf, signAt } from "../../polynomial/univariate.ts";
import { allConditions, type Domain } from "../domain.ts";
import type { Extents } from "../solution.ts";
import type { Subject } from "./further-extents.ts";

const SECTIONS: readonly Rational[] = [0, 1, -1, 2, -2, fraction(1n, 2n), 3, -3, fraction(-1n, 2n), 5, -5];
const STEPS_OF_A_CURVE = 500;

/**
 * Of a quotient of polynomials that is unbounded near poles on lines and parabolas with rational coefficients: there it is a
 * quotient in one variable, of which the signs on both sides of each pole in the domain are exact.
 */
export function extentsAtPoles({ task }: Subject): Extents | null {
  const { objective, variables, domain } = task;
  const found = quotientOf(objective, variables);
  if (variables.length < 2 || found === null || isConstant(found.bottom)) return null;
  const parameter = task.freshName();
  const seen = new Set<-1 | 1>();
  for (const curve of curves(variables, variable(parameter))) {
    poll(STEPS_OF_A_CURVE);
    for (const sign of signsAtPoles(objective, curve, parameter, domain)) seen.add(sign);
    if (seen.size === 2) break;
  }
  return {
    infimum: seen.has(-1) ? { value: "-oo", attained: false } : null,
    supremum: seen.has(1) ? { value: "+oo", attained: false } : null,
  };
}

type Placement = ReadonlyMap<string, Expr>;

/** Lines along each axis, diagonals, and parabolas. */
function* curves(variables: readonly string[], t: Expr): Generator<Placement> {
  const placed = (first: number, others: (section: Rational, i: number) => Expr, section: Rational): Placement =>
    new Map(variables.map((name, i) => [name, i === first ? t : others(section, i)]));
  for (const section of SECTIONS) {
    for (const first of variables.keys()) {
      yield placed(first, (c) => number(c), section);
      yield placed(first, (c, i) => number(i % 2 === 0 ? c : subtractRational(-i, c)), section);
    }
    yield placed(0, (c, i) => sum(t, number(c), number(i - 1)), section);
    yield placed(0, (c) => sum(scale(t, -1), number(c)), section);
    for (const first of variables.keys())
      yield placed(first, (c) => sum(rationalPower(t, 2), product(number(c), t), number(c)), section);
  }
}

function signsAtPoles(f: Expr, at: Placement, parameter: string, domain: Domain): readonly (-1 | 1)[] {
  const on = (conditions: Domain["natural"]): Domain["natural"] =>
    conditions.map((condition) => substituteInCondition(condition, at));
  const placed = { natural: on(domain.natural), assumptions: on(domain.assumptions), region: on(domain.region) };
  const restricted = rationalFunctionOf(substitute(f, at), parameter);
  const conditions = lineConditions(allConditions(placed), parameter);
  if (restricted === null || conditions === null) return [];
  const { numerator, denominator } = restricted;
  const poles = distinctRealRoots(denominator);
  if (poles.length === 0) return [];
  const others = [numerator, ...conditions.polynomials].filter((p) => degreeOf(p) > 0).flatMap(distinctRealRoots);
  const marks = distinctAscending([...poles, ...others]);
  const signs = [null, ...marks].map((left, i): -1 | 0 | 1 => {
    const sample = between(left, marks[i] ?? null);
    if (!conditions.hold((p) => signAt(p, sample))) return 0;
    return (signAt(numerator, sample) * signAt(denominator, sample)) as -1 | 0 | 1;
  });
  const beside = marks.flatMap((mark, i) =>
    poles.some((pole) => sameRoot(pole, mark)) ? [signs[i]!, signs[i + 1]!] : [],
  );
  return beside.filter((sign) => sign !== 0);
}
