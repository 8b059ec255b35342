import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { ONE } from "../../expr/build.ts";
import { denominator, numerator } from "../../number/rational.ts";
import type { Branch } from "../../polynomial/branches/branch.ts";
import { multiply, power } from "../../polynomial/multivariate/multiplication.ts";
import { constant, type Multivariate, scale as scaleBy } from "../../polynomial/multivariate/polynomial.ts";
import type { SolvedFamily, SolvedPoint, Task } from "../solution.ts";
import type { AlgebraicGradient } from "./algebraic-gradient.ts";
import { algebraicPoints } from "./algebraic-points.ts";
import { aloneIfStrict, byRank } from "./apart.ts";
import { type BranchFamilies, familiesOfBranch } from "./branch-families.ts";
import { certified } from "./certify-family.ts";
import { curvatureOfGradient, curvatureOfQuotient } from "./curvature-matrix.ts";
import type { Quotient } from "./hypersurface.ts";
import type { Placed } from "./placement.ts";
import { rootedFamilies } from "./rooted-families.ts";
import { turningSets } from "./turning-sets.ts";

export interface InfiniteBranches {
  readonly parts: readonly BranchFamilies[];
  readonly families: readonly SolvedFamily[];
  /** Points at which the type changes. */
  readonly special: readonly SolvedPoint[];
  readonly gap: Diagnostic | null;
}

/** Families of a quotient of polynomials, perhaps times exponentials, or of a function of roots; `null` where these are not seen. */
export function infiniteBranches(
  branches: readonly Branch[],
  task: Task,
  gradient: AlgebraicGradient,
  poles: readonly Multivariate[],
): InfiniteBranches | null {
  if (branches.length === 0) return { parts: [], families: [], special: [], gap: null };
  if (gradient.unknowns.length > task.variables.length) {
    const found = rootedFamilies(branches, task, gradient);
    return found === null ? null : { ...found, gap: found.certain ? null : uncertain };
  }
  const whole = gradient.read(task.objective);
  const f = whole === null || whole.factor !== ONE ? null : quotientOf(whole, task);
  const curvature = f === null ? curvatureOfGradient(gradient) : curvatureOfQuotient(f);
  const parts = branches.map((branch) => familiesOfBranch(branch, f, task, curvature));
  let gap = parts.every(({ certain }) => certain) ? null : uncertain;
  const families = parts.flatMap((part) => part.families);
  const special: SolvedPoint[] = [];
  for (const { turning, closure } of parts) {
    if (turning === null) continue;
    const found = turningSets(turning, poles, f, task);
    const { regular, singular } = byRank(found.points, closure);
    const points = algebraicPoints(task, gradient, regular);
    const others = algebraicPoints(task, gradient, singular);
    families.push(...found.families);
    if (!found.certain || points === null || others === null) gap ??= uncertain;
    special.push(...(points?.critical ?? []).map((point) => ({ ...point, isolated: false, strict: null })));
    special.push(...(others?.critical ?? []).map((point) => aloneIfStrict({ ...point, isolated: null })));
  }
  return {
    parts,
    families: f === null ? families : certified(families, f, task),
    special,
    gap,
  };
}

const uncertain: Diagnostic = {
  code: "unable/undecided-sign",
  message: "equations are left that may describe further critical points, or none",
};

function quotientOf({ scale, numerator: top, denominator: below }: Placed, { variables }: Task): Quotient {
  const bottom = below.reduce(
    (product, { base, exponent }) => multiply(product, power(base, exponent)),
    constant(top.arity, denominator(scale)),
  );
  return { variables, top: scaleBy(top, numerator(scale)), bottom };
}
