import type { Certificate } from "../../certificates/certificate.ts";
import type { SystemComponent } from "../../certificates/components.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, success } from "../../diagnostic/result.ts";
import { variable } from "../../expr/build.ts";
import { withinSteps } from "../../number/patience.ts";
import { type GradientSystem, gradientSystem } from "../../polynomial/gradient-system.ts";
import { constant, isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { type Polynomial, polynomialOf } from "../../polynomial/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { solveZeroDimensional } from "../../polynomial/rational-univariate/zero-dimensional.ts";
import { certifySystem } from "../completeness/certify-system.ts";
import { allConditions } from "../domain.ts";
import { decompose } from "../elimination/decompose.ts";
import type { Elimination } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import { monotone } from "../monotone.ts";
import { type NonRealPoints, nonRealPointsOf } from "../non-real.ts";
import { restrict } from "../restrict.ts";
import type { Engine, Solution, SolvedFamily, SolvedPoint, Task } from "../solution.ts";
import { withoutExtents } from "../standing.ts";
import { aloneIfStrict, besideFamilies, byRank } from "./apart.ts";
import { type BranchFamilies, familiesOfBranch } from "./branch-families.ts";
import { certified } from "./certify-family.ts";
import type { Quotient } from "./hypersurface.ts";
import { polynomialPoints, sortedPoints } from "./polynomial-points.ts";
import { turningSets } from "./turning-sets.ts";
import { withExtents } from "./with-extents.ts";

/**
 * Polynomials in several variables: the zeros of the gradient by cases and rational univariate representations, each list
 * proved complete; hypersurfaces and parametrised families of critical points in parts of one type.
 */
export const polynomial: Engine = (task, solve) => {
  if (task.variables.length < 2) return null;
  const peeled = isPower(task) ? monotone(task, solve) : null;
  if (peeled?.ok === true) return peeled;
  const expanded = polynomialOf(task.objective, task.variables);
  const system = expanded === null ? null : gradientSystem(task.objective, task.variables);
  if (expanded === null || system === null || system.equations.every(isZero)) return null;
  const elimination = decompose(system, task.variables, solveLeaf);
  if (elimination === null) return unprovedSolution(task, system, expanded);
  return success(inDomain(solutionOf(task, system, expanded, elimination), task));
};

/** A power as written: its base has the same critical points and a lower degree, if the power is monotone on its range. */
function isPower({ objective }: Task): boolean {
  return objective.kind === "product" && objective.args.length === 1 && objective.weights[0] !== 1;
}

function inDomain(solution: Solution, task: Task): Solution {
  const restricted = restrict(solution, task.domain, task.budget);
  return allConditions(task.domain).length > 0 ? withoutExtents(restricted) : restricted;
}

function solutionOf(task: Task, { equations }: GradientSystem, expanded: Polynomial, found: Elimination): Solution {
  const { objective, variables } = task;
  const symbols = variables.map(variable);
  const certificate: Certificate = {
    kind: "elimination-tree",
    value: null,
    objective,
    variables,
    equations: equations.map((equation) => exprOfMultivariate(equation, symbols)),
    tree: found.tree,
  };
  const described = found.branches.map((branch) => familiesOfBranch(branch, quotientOf(task), task));
  const divided = assembled(task, expanded, found, certificate, described);
  const isExtremal = ({ families, whole }: BranchFamilies): boolean =>
    whole !== undefined &&
    divided.families.some((family) => {
      const isOwn = families.some(({ at, equations }) => at === family.at && equations === family.equations);
      return isOwn && (family.lowest === true || family.highest === true);
    });
  if (!described.some(isExtremal)) return withCertificates(divided, task);
  const undivided = described.map((parts) => {
    return isExtremal(parts) ? { ...parts, families: [parts.whole!], turning: null } : parts;
  });
  return withCertificates(assembled(task, expanded, found, certificate, undivided), task);
}

function withCertificates(solution: Solution, task: Task): Solution {
  if (solution.families.length === 0) return solution;
  const f = quotientOf(task);
  return { ...solution, families: certified(solution.families, f, task) };
}

function assembled(
  task: Task,
  expanded: Polynomial,
  found: Elimination,
  certificate: Certificate,
  described: readonly BranchFamilies[],
): Solution {
  const { variables } = task;
  const infinite = infiniteParts(task, expanded, described);
  const { apart, touching } = besideFamilies(representationsOf(found.components), infinite.branches);
  const points = [
    ...polynomialPoints(task, expanded, apart, true),
    ...polynomialPoints(task, expanded, touching, null),
  ];
  const onlyPoints = infinite.families.length === 0 && infinite.gap === null;
  return withExtents(
    {
      variables,
      method: "elimination",
      gap: infinite.gap,
      points: sortedPoints([...points, ...infinite.special], task),
      families: infinite.families,
      candidates: [],
      countReal: onlyPoints ? points.length : infinite.families.length > 0 ? "infinite" : null,
      countComplex: onlyPoints ? countComplex(found) : infinite.families.length > 0 ? "infinite" : null,
      ...(onlyPoints ? { nonReal: nonRealPoints(task, found) } : {}),
      infimum: null,
      supremum: null,
      certificate,
    },
    expanded,
    task,
  );
}

function representationsOf(components: readonly SystemComponent[]) {
  return components.map(({ representation }) => representation);
}

/** Cases without real zeros may have others, so the complex points are counted only where there is a single case. */
function countComplex({ tree, components }: Elimination): number | null {
  if (!hasOnlyPoints(tree)) return null;
  return components.reduce((count, { representation }) => count + representation.minimal.length - 1, 0);
}

const STEPS_FOR_NON_REAL = 20_000_000;

/** Where cases were left out because they have no real zeros, the whole system is solved, if that can be proved complete. */
function nonRealPoints({ objective, variables }: Task, found: Elimination): NonRealPoints {
  if (hasOnlyPoints(found.tree)) return nonRealPointsOf(variables, representationsOf(found.components));
  const system = gradientSystem(objective, variables)!;
  const solveWhole = (): readonly RationalUnivariate[] | null => {
    const whole = solveZeroDimensional(system.equations.filter((p) => !isZero(p)));
    if (whole.kind !== "finite") return null;
    const certificate = certifySystem(objective, variables, system, whole.representations);
    return certificate?.completeness == null ? null : whole.representations;
  };
  return (bits) => {
    const representations = withinSteps(STEPS_FOR_NON_REAL, solveWhole);
    return representations === null ? null : nonRealPointsOf(variables, representations)(bits);
  };
}

function hasOnlyPoints(tree: Elimination["tree"]): boolean {
  switch (tree.by) {
    case "points":
      return tree.completeness === null || tree.completeness.by !== "eliminants";
    case "pivot":
      return hasOnlyPoints(tree.solved) && (tree.degenerate === null || hasOnlyPoints(tree.degenerate));
    case "factors":
      return tree.cases.every(hasOnlyPoints);
    case "excluded":
      return true;
    default:
      return false;
  }
}

interface InfiniteParts {
  readonly branches: readonly BranchFamilies[];
  readonly families: readonly SolvedFamily[];
  /** Points of hypersurfaces at which the type changes. */
  readonly special: readonly SolvedPoint[];
  readonly gap: Diagnostic | null;
}

function infiniteParts(task: Task, expanded: Polynomial, described: readonly BranchFamilies[]): InfiniteParts {
  const families: SolvedFamily[] = [];
  const special: SolvedPoint[] = [];
  let gap: Diagnostic | null = null;
  for (const found of described) {
    families.push(...found.families);
    if (!found.certain) gap ??= uncertainBranch();
    if (found.turning === null) continue;
    const turning = turningSets(found.turning, [], quotientOf(task), task);
    if (!turning.certain) gap ??= uncertainBranch();
    families.push(...turning.families);
    const { regular, singular } = byRank(turning.points, found.closure);
    special.push(...polynomialPoints(task, expanded, regular, false));
    special.push(...polynomialPoints(task, expanded, singular, null).map(aloneIfStrict));
  }
  return { branches: described, families, special, gap };
}

function quotientOf({ objective, variables }: Task): Quotient {
  const { polynomial: top, denominator } = multivariateOf(
    objective,
    variables.map(variable),
    Number.POSITIVE_INFINITY,
  )!;
  return { variables, top, bottom: constant(variables.length, denominator) };
}

function uncertainBranch(): Diagnostic {
  return {
    code: "unable/undecided-sign",
    message: "equations are left that may describe further critical points, or none",
  };
}

/** Points that are proved, as all that primes know of. */
function unprovedSolution(task: Task, system: GradientSystem, expanded: Polynomial): ReturnType<Engine> {
  const { objective, variables } = task;
  const found = solveZeroDimensional(system.equations.filter((p: Multivariate) => !isZero(p)));
  const representations = found.kind === "finite" ? found.representations : [];
  const certificate = certifySystem(objective, variables, system, representations);
  if (certificate === null || found.kind === "infinite" || found.kind === "limit") return failure(unsolved(found.kind));
  const points = polynomialPoints(task, expanded, representations, true);
  const solution: Solution = {
    variables,
    method: "polynomial-system",
    gap: certificate.completeness === null ? modular() : null,
    points: sortedPoints(points, task),
    families: [],
    candidates: [],
    countReal: certificate.completeness === null ? null : points.length,
    countComplex: null,
    infimum: null,
    supremum: null,
    certificate,
  };
  return success(inDomain(withExtents(solution, expanded, task), task));
}

function modular(): Diagnostic {
  return {
    code: "unproved/modular",
    message: "that there are no other critical points was computed modulo several primes, which is no proof",
  };
}

function unsolved(kind: "infinite" | "limit" | "finite" | "none"): Diagnostic {
  return kind === "limit"
    ? { code: "limit/points", message: "the equations for the critical points have too many complex solutions" }
    : {
        code: "unable/no-algorithm",
        message: "the equations for the critical points have infinitely many solutions, which are not described",
      };
}
