import { freeNames, holds } from "../expr/build.ts";
import type { Condition, RelationNode } from "../expr/expr.ts";
import {
  addRational,
  compareRational,
  divideRational,
  fraction,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { isolateRoots } from "../polynomial/real-roots.ts";
import { degreeOf, signAt } from "../polynomial/univariate.ts";

/** An interval with rational ends, `null` for an infinite one; whether the ends belong to it does not matter here. */
export interface Range {
  readonly from: Rational | null;
  readonly to: Rational | null;
}

export type Box = ReadonlyMap<string, Range>;

/** A domain as far as convexity is concerned. */
export interface ConvexDomain {
  /** The domain lies in this box. */
  readonly box: Box;
  /** Proved to be a convex set. */
  readonly isConvex: boolean;
}

const LINE: Range = { from: null, to: null };

/** Half-spaces keep a domain convex; those about one variable bound the box, and what the box implies is dropped. */
export function convexDomainOf(conditions: readonly Condition[], variables: readonly string[]): ConvexDomain {
  const box = new Map(variables.map((name) => [name, LINE]));
  const relations = conditions.flatMap(conjuncts);
  for (const condition of relations) if (condition.kind === "relation") narrow(box, condition);
  const isConvex = relations.every(
    (condition) => condition.kind === "relation" && (isHalfSpace(condition, variables) || isImplied(condition, box)),
  );
  return { box, isConvex };
}

function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === "connective" && condition.name === "and"
    ? condition.conditions.flatMap(conjuncts)
    : [condition];
}

/** Takes `a·x + b > 0`, `>= 0` or `= 0` into the box. */
function narrow(box: Map<string, Range>, { name: relation, args }: RelationNode): void {
  const names = freeNames(args[0]!);
  const [name] = names;
  const range = name === undefined ? undefined : box.get(name);
  if (names.length !== 1 || range === undefined || relation === "!=") return;
  const f = rationalFunctionOf(args[0]!, name!);
  if (f === null || degreeOf(f.numerator) !== 1 || degreeOf(f.denominator) !== 0) return;
  const [b, a] = f.numerator as [bigint, bigint];
  const bound = fraction(-b, a);
  let { from, to } = range;
  const rising = a > 0n;
  if (relation === "=" || rising) from = from === null || compareRational(bound, from) > 0 ? bound : from;
  if (relation === "=" || !rising) to = to === null || compareRational(bound, to) < 0 ? bound : to;
  box.set(name!, { from, to });
}

function isHalfSpace({ name, args }: RelationNode, variables: readonly string[]): boolean {
  if (name === "!=") return false;
  const polynomial = polynomialOf(args[0]!, variables);
  return polynomial !== null && totalDegree(polynomial) <= 1;
}

/** A condition on one variable that holds on the whole open range. */
function isImplied({ name: relation, args }: RelationNode, box: Box): boolean {
  const names = freeNames(args[0]!);
  const range = names.length === 1 ? box.get(names[0]!) : undefined;
  const f = range === undefined ? null : rationalFunctionOf(args[0]!, names[0]!);
  if (range === undefined || f === null) return false;
  const inner = [f.numerator, f.denominator].flatMap((p) => (degreeOf(p) < 1 ? [] : isolateRoots(p)));
  if (inner.some(({ isolating: [low, high] }) => meetsRange(low, high, range))) return false;
  const sample = insideRange(range);
  const below = signAt(f.denominator, sample);
  return below !== 0 && holds(relation, (signAt(f.numerator, sample) * below) as -1 | 0 | 1);
}

function meetsRange(low: Rational, high: Rational, { from, to }: Range): boolean {
  const leftOf = from !== null && compareRational(high, from) <= 0;
  const rightOf = to !== null && compareRational(low, to) >= 0;
  return !leftOf && !rightOf;
}

/** A rational number inside the range: 0 if possible, else next to an end or in the middle. */
export function insideRange({ from, to }: Range): Rational {
  if (from !== null && to !== null) return divideRational(addRational(from, to), 2);
  if (from !== null) return signOfRational(from) < 0 ? 0 : addRational(from, 1);
  if (to !== null) return signOfRational(to) > 0 ? 0 : addRational(to, -1);
  return 0;
}
