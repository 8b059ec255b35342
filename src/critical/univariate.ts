import type { UnivariateCertificate } from "../certificates/certificate.ts";
import { success } from "../diagnostic/result.ts";
import { freeNames } from "../expr/build.ts";
import type { Inertia } from "../expr/matrix.ts";
import type { ExactReal } from "../expr/real.ts";
import { realNumberOfRoot, signAtRoot } from "../polynomial/algebraic.ts";
import { quotientRule } from "../polynomial/quotient-rule.ts";
import { type RationalFunction, rationalFunctionOf } from "../polynomial/rational-function.ts";
import type { RationalUnivariate } from "../polynomial/rational-univariate/representation.ts";
import { isolateRoots, type RealRoot, type RootInterval } from "../polynomial/real-roots.ts";
import { squareFreePart } from "../polynomial/squarefree.ts";
import { degreeOf, derivativeOfUnivariate, type UnivariatePolynomial } from "../polynomial/univariate.ts";
import { gcdOfUnivariate, quotientOfUnivariate } from "../polynomial/univariate-gcd.ts";
import { exprOfReal } from "../print/real.ts";
import type { CriticalType } from "./critical-set.ts";
import { allConditions } from "./domain.ts";
import { nonRealPointsOf } from "./non-real.ts";
import { describeDerivative } from "./reason.ts";
import { restrict } from "./restrict.ts";
import type { Engine, SolvedPoint } from "./solution.ts";
import { withoutExtents } from "./standing.ts";
import { extentsOf, type UnivariateExtents } from "./univariate-extents.ts";
import { valuesAt } from "./value-at-root.ts";

/**
 * Critical points of a rational function of one variable: the real roots of the reduced numerator of f', isolated, each with
 * the first derivative that is not zero there. Complete, also for degenerate points.
 */
export const univariate: Engine = (task) => {
  const [name] = task.variables;
  if (task.variables.length !== 1 || name === undefined || freeNames(task.objective)[0] !== name) return null;
  const f = rationalFunctionOf(task.objective, name);
  if (f === null || (degreeOf(f.numerator) < 1 && degreeOf(f.denominator) < 1)) return null;
  const slope = derivativeOf(f);
  const roots = isolateRoots(slope.numerator);
  const orders = leadingOrders(slope, roots);
  const certificate: UnivariateCertificate = {
    kind: "univariate",
    objective: task.objective,
    variable: name,
    ...slope,
    roots: roots.map(({ isolating }, i) => ({ isolating, order: orders[i]!.order, sign: orders[i]!.sign })),
  };
  const values = valuesAt(f);
  const extents = extentsOf(f, slope, roots, values, task);
  const points = roots.map((root, i) => pointAt(name, root, orders[i]!, { value: values(root), extents, index: i }));
  const solution = restrict(
    {
      variables: task.variables,
      method: "univariate",
      gap: null,
      points,
      families: [],
      candidates: extents?.candidates ?? [],
      countReal: points.length,
      countComplex: degreeOf(slope.numerator) - repeated(slope.numerator),
      nonReal: nonRealPointsOf(task.variables, [itself(slope.numerator)]),
      infimum: extents?.infimum ?? null,
      supremum: extents?.supremum ?? null,
      certificate,
    },
    task.domain,
    task.budget,
  );
  return success(extents === null && allConditions(task.domain).length > 0 ? withoutExtents(solution) : solution);
};

/** The roots of a polynomial as a representation of points of the line. */
function itself(numerator: UnivariatePolynomial): RationalUnivariate {
  return { minimal: squareFreePart(numerator), denominator: [1n], numerators: [[0n, 1n]], form: [1] };
}

/** The derivative in lowest terms (its poles are those of f). */
function derivativeOf(f: RationalFunction): RationalFunction {
  const { numerator, denominator } = quotientRule(f);
  const common = gcdOfUnivariate(numerator, denominator);
  return { numerator: quotientOfUnivariate(numerator, common), denominator: quotientOfUnivariate(denominator, common) };
}

/** Degree minus the number of distinct complex roots. */
function repeated(p: UnivariatePolynomial): number {
  return degreeOf(gcdOfUnivariate(p, derivativeOfUnivariate(p)));
}

/** The first derivative of f that is not zero at a root of f': its order, its sign and its value. */
interface LeadingOrder {
  readonly order: number;
  readonly sign: -1 | 1;
  readonly value: ExactReal;
}

/** For f' = N/D and a root of N of multiplicity m, the derivative of order m + 1 is `N^(m)/D` there. */
function leadingOrders(
  { numerator, denominator }: RationalFunction,
  roots: readonly RootInterval[],
): readonly LeadingOrder[] {
  const evaluators = new Map<number, (root: RealRoot) => ExactReal>();
  const derivatives = [numerator];
  return roots.map((root) => {
    const m = root.multiplicity;
    while (derivatives.length <= m) derivatives.push(derivativeOfUnivariate(derivatives.at(-1)!));
    const top = derivatives[m]!;
    const evaluate = evaluators.get(m) ?? valuesAt({ numerator: top, denominator });
    evaluators.set(m, evaluate);
    const sign = (signAtRoot(top, root) * signAtRoot(denominator, root)) as -1 | 1;
    return { order: m + 1, sign, value: evaluate(root) };
  });
}

interface Surroundings {
  readonly value: ExactReal;
  readonly extents: UnivariateExtents | null;
  readonly index: number;
}

function pointAt(name: string, root: RootInterval, leading: LeadingOrder, around: Surroundings): SolvedPoint {
  const { order, sign } = leading;
  const type: CriticalType = order % 2 === 1 ? "inflection" : sign > 0 ? "minimum" : "maximum";
  const first = leading.value;
  const second: ExactReal = order === 2 ? first : { kind: "rational", value: 0 };
  const inertia: Inertia = {
    positive: order === 2 && sign > 0 ? 1 : 0,
    zero: order === 2 ? 0 : 1,
    negative: order === 2 && sign < 0 ? 1 : 0,
  };
  return {
    at: new Map([[name, realNumberOfRoot(withoutMultiplicity(root))]]),
    value: around.value,
    type,
    strict: type === "inflection" ? null : true,
    lowest: around.extents?.lowest[around.index] ?? null,
    highest: around.extents?.highest[around.index] ?? null,
    isolated: true,
    degenerate: order > 2,
    multiplicity: root.multiplicity,
    inertia,
    hessian: [[exprOfReal(second)]],
    eigenvalues: [second],
    boundary: false,
    reason: describeDerivative(order, sign, first),
    certificate: null,
  };
}

function withoutMultiplicity({ polynomial, isolating }: RootInterval): RealRoot {
  return { polynomial, isolating };
}
