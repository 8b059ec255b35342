import { anyOf, relation } from "../../expr/build.ts";
import type { Rational } from "../../number/rational.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { remainderByOthers } from "../../polynomial/groebner/rational-basis.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { constant, isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { curvatureOfQuotient } from "./curvature-matrix.ts";
import type { Quotient } from "./hypersurface.ts";
import { sidesOf } from "./hypersurface-sides.ts";
import { type NatureOn, type NaturePart, natureOn } from "./nature-on.ts";
import { type OddFactors, oddFactors, reasonByFactors, slopesOf, written } from "./odd-factors.ts";
import { hasNoZeroOn } from "./real-zeros-on.ts";
import { samplesOffAll } from "./samples.ts";

/**
 * The types of a set of critical points that is given by equations, by the factors of `f - value`, whatever the rank of the
 * Hessian: saddles where a factor that is 0 there has a gradient, else the type of such a factor, or by the signs of the others.
 * What is left is where the gradient is 0, or another factor. `null` when that does not tell.
 */
export function natureByFactors(
  f: Quotient,
  value: Rational,
  equations: readonly Multivariate[],
  samples: readonly RealPoint[],
): NatureOn | null {
  const { variables } = f;
  const vanishes = (p: Multivariate): boolean =>
    isZero(p) || isZero(remainderByOthers([...equations, p], equations.length).polynomial);
  const odd = oddFactors(f, value, vanishes);
  if (odd === null) return null;
  const reason = reasonByFactors(f, value);
  if (odd.vanishing.length === 0) return bySigns(odd, equations, samples, variables, reason);
  for (const factor of odd.vanishing) {
    const slopes = slopesOf(factor).filter((slope) => !vanishes(slope));
    if (slopes.length > 0) return saddlesWhere(slopes, equations, samples, variables, reason);
  }
  const [factor, ...more] = odd.vanishing;
  if (more.length > 0 || odd.others.length > 0) return null;
  const curvature = curvatureOfQuotient({ variables, top: factor!, bottom: constant(variables.length, 1n) });
  const own = natureOn(curvature, equations, samples, variables);
  return (
    own && { ...own, parts: own.parts.map((part) => ({ ...part, type: signedType(part.type, odd.sign), reason })) }
  );
}

function signedType(type: NaturePart["type"], sign: -1 | 1): NaturePart["type"] {
  if (type === "saddle" || sign > 0) return type;
  return type === "minimum" ? "maximum" : "minimum";
}

function bySigns(
  { sign, others }: OddFactors,
  equations: readonly Multivariate[],
  samples: readonly RealPoint[],
  variables: readonly string[],
  reason: string,
): NatureOn | null {
  const product = others.reduce(multiply, constant(variables.length, BigInt(sign)));
  const found = sidesOf(equations, product, samples, variables);
  if (found === null) return null;
  const parts = found.sides.map(({ sign: side, where, samples: own }): NaturePart => {
    return { type: side > 0 ? "minimum" : "maximum", strict: null, reason, where, samples: own };
  });
  return { parts, turning: found.changing === null ? [] : [...equations, found.changing] };
}

/** Where one of the derivatives of a factor is not 0, that factor changes its sign. */
function saddlesWhere(
  slopes: readonly Multivariate[],
  equations: readonly Multivariate[],
  samples: readonly RealPoint[],
  variables: readonly string[],
  reason: string,
): NatureOn | null {
  const part: NaturePart = { type: "saddle", reason, where: [], samples };
  const [first, ...rest] = slopes;
  if (hasNoZeroOn([...equations, ...rest], first!, variables)) return { parts: [part], turning: [] };
  const points = samplesOffAll(equations, constant(variables.length, 1n), slopes, variables);
  if (points === null) return null;
  const where = [anyOf(...slopes.map((slope) => relation("!=", written(slope, variables))))];
  return {
    parts: points.length === 0 ? [] : [{ ...part, where, samples: points }],
    turning: [...equations, ...slopes],
  };
}
