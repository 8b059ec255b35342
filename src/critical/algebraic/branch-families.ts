import { monomial, number, relation, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { defaultBudget } from "../../expr/problem.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { fraction, multiplyRational } from "../../number/rational.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { type Branch, freeVariables } from "../../polynomial/branches/branch.ts";
import { relationOf } from "../../polynomial/branches/solved-variable.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { isConstant, type Multivariate, sameMultivariate } from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { simplify } from "../../simplify/simplify.ts";
import { irredundant } from "../domain.ts";
import { numbersAtPoints } from "../points/exact-numbers.ts";
import { compareReals, rationalNumber } from "../real-number.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { hypersurfaceFamilies, type Quotient } from "./hypersurface.ts";
import { natureAlong } from "./nature-along.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { samplesOf } from "./samples.ts";

/** Families of critical points, and whether there may be fewer than they say. */
export interface BranchFamilies {
  readonly families: readonly SolvedFamily[];
  /** Equations of the points at which the type changes; none when there are no such points. */
  readonly turning: readonly Multivariate[];
  /** Equations of a set that holds the families. */
  readonly closure: readonly Multivariate[];
  /** Whether every real point of that set is in a family. */
  readonly covered: boolean;
  /** False when a branch may be empty, or of lower dimension than it seems. */
  readonly certain: boolean;
}

/** An infinite branch as families with types, as far as these are known. */
export function familiesOfBranch(branch: Branch, f: Quotient | null, task: Task): BranchFamilies {
  const { objective, variables, freshName } = task;
  const hypersurface = hypersurfaceOf(branch, variables.length);
  if (hypersurface !== null && f !== null) {
    const { families, special } = hypersurfaceFamilies(f, hypersurface, task);
    const [first] = families;
    if (first !== undefined && first.equations.length > 0) return sampled(families, [hypersurface], variables);
    const covered = families.every(({ where }) => where.length === 0);
    return { families, turning: special ?? [], closure: [hypersurface], covered, certain: true };
  }
  const free = freeVariables(branch, variables.length);
  const params = new Map(free.map((i) => [i, freshName()]));
  const symbols = variables.map((_, i) => (params.has(i) ? variable(params.get(i)!) : number(0)));
  const place = new Map<string, Expr>(
    variables.map((name, i) => {
      const value = branch.solved.find((s) => s.variable === i);
      if (value === undefined) return [name, symbols[i]!];
      const [above, below] = [value.numerator, value.denominator].map((p) => exprOfMultivariate(p, symbols));
      return [name, monomial([above!, below!], [1, -1], 1)];
    }),
  );
  const isGraph = branch.equations.length === 0;
  const where: readonly Condition[] = branch.avoided
    .filter((p) => !isConstant(p))
    .map((p) => relation("!=", exprOfMultivariate(p, symbols)));
  const equations = [...branch.solved.map(relationOf), ...branch.equations];
  const value = simplify(substitute(objective, place));
  const natures = isGraph ? natureAlong(objective, variables, place, [...params.values()], where) : [];
  const family: SolvedFamily = {
    dimension: free.length - branch.equations.length,
    at: isGraph ? place : new Map(),
    params: isGraph ? [...params.values()] : [],
    integers: [],
    where: isGraph ? where : [],
    equations: isGraph ? [] : equations.map((p) => exprOfMultivariate(p, variables.map(variable))),
    type: "unknown",
    strict: null,
    value: value.kind === "number" ? rationalNumber(value.value) : null,
    lowest: null,
    highest: null,
    reason: "the gradient is 0 there",
    certificate: null,
  };
  if (!isGraph) return sampled([family], equations, variables, f);
  const typed = natures.map(({ type, strict, reason, further }) => {
    return { ...family, type, strict, reason, where: irredundant([...where, ...further]) };
  });
  const families = typed.length === 0 ? [family] : typed;
  const turn = turningOf(
    natures.flatMap(({ further }) => further),
    params,
    variables,
  );
  const turning = turn.length === 0 ? [] : [...equations, turn.reduce(multiply)];
  const covered = families.every((part) => part.where.length === 0);
  return { families, turning, closure: equations, covered, certain: true };
}

/** What the conditions compare with 0, as polynomials in the variables that the parameters stand for. */
function turningOf(
  conditions: readonly Condition[],
  params: ReadonlyMap<number, string>,
  variables: readonly string[],
): readonly Multivariate[] {
  const back = new Map([...params].map(([i, name]) => [name, variable(variables[i]!)]));
  const found = conditions.flatMap((condition) => {
    if (condition.kind !== "relation") return [];
    const read = multivariateOf(substitute(condition.args[0]!, back), variables.map(variable));
    return read === null ? [] : [primitivePart(read.polynomial)];
  });
  return found.filter((p, i) => !isConstant(p) && found.findIndex((q) => sameMultivariate(p, q)) === i);
}

/** Families given by equations with sample points; none when there are no real ones. */
function sampled(
  families: readonly SolvedFamily[],
  equations: readonly Multivariate[],
  variables: readonly string[],
  f: Quotient | null = null,
): BranchFamilies {
  const found = samplesOf(equations, variables);
  const rest = { turning: [], closure: equations, covered: true };
  if (found === null) return { families, ...rest, certain: false };
  if (found.points.length === 0) return { families: [], ...rest, certain: true };
  const samples = found.points.map((point) => pointOf(point, variables));
  const value = f === null ? null : commonValue(found.points, f);
  const symbols = variables.map(variable);
  const described = families.map((family) => ({
    ...family,
    dimension: variables.length - found.equations.length,
    equations: found.equations.map((p) => exprOfMultivariate(p, symbols)),
    value: family.value ?? value,
    samples,
  }));
  return { families: described, ...rest, certain: found.regular };
}

function pointOf(point: RealPoint, variables: readonly string[]): Point {
  return new Map(
    variables.map((name, i) => [
      name,
      numbersAtPoints({ variables: [], terms: [{ coefficient: 1, powers: [i, 1] }] })(point),
    ]),
  );
}

/** The value of f on a set of critical points, when it is the same on all its components: f is constant on each. */
function commonValue(points: readonly RealPoint[], { top, bottom }: Quotient): RealNumber | null {
  if (!isConstant(bottom)) return null;
  const below = fraction(1n, bottom.coefficients[0]!);
  const { variables, terms } = polynomialFrom(top);
  const scaled = {
    variables,
    terms: terms.map((t) => ({ ...t, coefficient: multiplyRational(t.coefficient, below) })),
  };
  const values = points.map((point) => numbersAtPoints(scaled)(point));
  return values.every((value) => compareReals(value, values[0]!, defaultBudget) === 0) ? values[0]! : null;
}

/** The polynomial of a branch that is a hypersurface: one equation, or one solved variable. */
function hypersurfaceOf({ equations, solved }: Branch, arity: number): Multivariate | null {
  if (equations.length === 1 && solved.length === 0) return equations[0]!;
  if (equations.length === 0 && solved.length === 1 && arity > 1) return relationOf(solved[0]!);
  return null;
}
