import { signsOf } from "../../evaluate/signs/sign.ts";
import { POSITIVE } from "../../evaluate/signs/signs.ts";
import { relation, variable } from "../../expr/build.ts";
import type { Condition } from "../../expr/expr.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { remainderByOthers } from "../../polynomial/groebner/rational-basis.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { sumOfPrincipalMinors } from "../../polynomial/multivariate/minors.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { isZero, leadingCoefficient, type Multivariate, negate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import type { CurvatureMatrix } from "./curvature-matrix.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { commonSign, hasNoZeroOn } from "./real-zeros-on.ts";
import { samplesOff } from "./samples.ts";

/** A part of a set of critical points with one type. */
export interface NaturePart {
  readonly type: "minimum" | "maximum" | "saddle";
  /** If it is not as for manifolds. */
  readonly strict?: null;
  readonly reason: string;
  readonly where: readonly Condition[];
  /** At least one on each connected component. */
  readonly samples: readonly RealPoint[];
}

export interface NatureOn {
  readonly parts: readonly NaturePart[];
  /** Equations of the rest of the set; none when the parts are all of it. */
  readonly turning: readonly Multivariate[];
}

/** With more variables, no samples of parts are looked for. */
const MOST_VARIABLES = 6;
/** Larger minors are not formed. */
const LARGEST_ORDER = 3;

/**
 * The types of a set of critical points that is given by as many equations as its codimension m. Where the sum of the principal
 * minors of the Hessian of order m is not 0, the set is a manifold of that codimension, its tangents are the kernel of the
 * Hessian, and the number of positive eigenvalues is the same on each connected component (Bott 1954): the signs of the sums of
 * orders 1 to m at a point tell it (Descartes). `null` when the components cannot be found, or not be told apart by signs.
 */
export function natureOn(
  matrix: CurvatureMatrix,
  equations: readonly Multivariate[],
  samples: readonly RealPoint[],
  variables: readonly string[],
): NatureOn | null {
  const codimension = equations.length;
  const orders = Math.min(codimension, LARGEST_ORDER);
  const sums = Array.from({ length: orders }, (_, k) => restricted(sumOfPrincipalMinors(matrix, k + 1), equations));
  const last = sums.at(-1)!;
  if (orders < codimension || isZero(last)) return saddlesOn(sums[1], equations, samples, variables);
  const changing = factorisation(last)
    .factors.map(({ factor }) => factor)
    .filter((factor) => !hasNoZeroOn(equations, factor, variables));
  if (changing.length === 0) return describe(samples, sums, [], variables, []);
  const product = changing.reduce(multiply);
  const points = samplesOff(equations, product, variables);
  return points === null || points.length === 0
    ? null
    : describe(points, sums, changing, variables, [...equations, product]);
}

/** Where the second sum is negative there are eigenvalues of both signs, whatever the rank. */
function saddlesOn(
  second: Multivariate | undefined,
  equations: readonly Multivariate[],
  samples: readonly RealPoint[],
  variables: readonly string[],
): NatureOn | null {
  if (second === undefined || isZero(second)) return null;
  const written = exprOfMultivariate(second, variables.map(variable));
  if ((signsOf(written) & POSITIVE) !== 0) return null;
  const isWhole = hasNoZeroOn(equations, second, variables);
  const isSmall = variables.length <= MOST_VARIABLES;
  const points = isWhole ? samples : isSmall ? samplesOff(equations, second, variables) : null;
  if (points === null || points.length === 0) return null;
  const where = isWhole ? [] : [relation("!=", written)];
  const part: NaturePart = { type: "saddle", reason: reasonFor("saddle", equations.length), where, samples: points };
  return { parts: [part], turning: isWhole ? [] : [...equations, second] };
}

/** A positive multiple of the polynomial on the set, reduced by the equations. */
function restricted(p: Multivariate, equations: readonly Multivariate[]): Multivariate {
  if (isZero(p)) return p;
  const { polynomial, multipliers } = remainderByOthers([...equations, p], equations.length);
  const scale = leadingCoefficient(multipliers.at(-1)!);
  return scale < 0n ? negate(polynomial) : polynomial;
}

function describe(
  points: readonly RealPoint[],
  sums: readonly Multivariate[],
  changing: readonly Multivariate[],
  variables: readonly string[],
  turning: readonly Multivariate[],
): NatureOn | null {
  const types: TypesAt = {
    typeAt: (point) => typeAt(point, sums),
    reasonFor: (type) => reasonFor(type, sums.length),
  };
  const parts = partsBySigns(points, types, { changing, apart: [], trace: sums[0]! }, variables);
  return parts === null ? null : { parts, turning };
}

export interface TypesAt {
  readonly typeAt: (point: RealPoint) => NaturePart["type"] | null;
  readonly reasonFor: (type: NaturePart["type"]) => string;
}

/** What has one sign on each component of a part: factors, those that are nowhere 0 on the set, and on extrema perhaps the trace. */
export interface Separating {
  readonly changing: readonly Multivariate[];
  readonly apart: readonly Multivariate[];
  readonly trace: Multivariate | null;
}

/** The parts of one type, by the types at samples. `null` where a type is not known, or the signs do not tell them apart. */
export function partsBySigns(
  points: readonly RealPoint[],
  { typeAt, reasonFor }: TypesAt,
  separating: Separating,
  variables: readonly string[],
): readonly NaturePart[] | null {
  const groups = new Map<NaturePart["type"], RealPoint[]>();
  for (const point of points) {
    const type = typeAt(point);
    if (type === null) return null;
    groups.set(type, [...(groups.get(type) ?? []), point]);
  }
  const parts: NaturePart[] = [];
  for (const [type, samples] of groups) {
    const where = conditionsFor(type, groups, separating, variables);
    if (where === null) return null;
    parts.push({ type, reason: reasonFor(type), where, samples });
  }
  return parts;
}

/** The signs of the elementary symmetric functions of the eigenvalues that are not 0. */
function typeAt(point: RealPoint, sums: readonly Multivariate[]): NaturePart["type"] {
  const signs = sums.map((sum) => signAtPoint(polynomialFrom(sum), point));
  if (signs.every((sign) => sign > 0)) return "minimum";
  return signs.every((sign, k) => (k % 2 === 0 ? sign < 0 : sign > 0)) ? "maximum" : "saddle";
}

/** What the eigenvalues across a set say of its points. */
export function reasonFor(type: NaturePart["type"], codimension: number): string {
  if (type === "saddle") return "H has eigenvalues of both signs";
  const word = type === "minimum" ? "positive" : "negative";
  return `H has ${codimension} ${word} eigenvalue${codimension === 1 ? "" : "s"} across, f is constant along`;
}

/** Signs that tell the components of one type from those of the others. */
function conditionsFor(
  type: NaturePart["type"],
  groups: ReadonlyMap<NaturePart["type"], readonly RealPoint[]>,
  { changing, apart, trace }: Separating,
  variables: readonly string[],
): readonly Condition[] | null {
  const symbols = variables.map(variable);
  const own = groups.get(type)!;
  const candidates = changing.length > 1 ? [...changing, changing.reduce(multiply)] : changing;
  const chosen: Multivariate[] = [];
  for (const [other, points] of groups) {
    if (other === type) continue;
    const isExtremal = type !== "saddle" && other !== "saddle" && trace !== null;
    const usable = [...candidates, ...apart, ...(isExtremal ? [trace] : [])];
    const separating = usable.find((p) => {
      const sign = commonSign(p, own);
      return sign !== null && commonSign(p, points) === -sign;
    });
    if (separating === undefined) return null;
    if (!chosen.includes(separating)) chosen.push(separating);
  }
  const strict = chosen.map((p) => {
    const signed = commonSign(p, own) === 1 ? p : negate(p);
    return relation(">", exprOfMultivariate(signed, symbols));
  });
  const isImplied = candidates.length > 0 && chosen.includes(candidates.at(-1)!);
  const nonzero = isImplied ? [] : changing.filter((p) => !chosen.includes(p));
  return [...strict, ...nonzero.map((p) => relation("!=", exprOfMultivariate(p, symbols)))];
}
