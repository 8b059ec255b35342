import { branchAt } from "../evaluate/branches.ts";
import type { Expr } from "../expr/expr.ts";
import { compareRational, type Rational } from "../number/rational.ts";
import { squareFreePart } from "../polynomial/squarefree.ts";
import { countRealRoots, countRootsBetween } from "../polynomial/sturm.ts";
import { degreeOf, signAt, type UnivariatePolynomial, univariate } from "../polynomial/univariate.ts";
import { gcdOfUnivariate } from "../polynomial/univariate-gcd.ts";
import type { Certificate } from "./certificate.ts";

/**
 * The line is cut at the real roots of `breaks`; between them f is a polynomial, with its own list of critical points, or a
 * constant. So every critical point is on such a list, at a root of `breaks`, or on a piece that is constant.
 */
export interface PiecewiseCertificate {
  readonly kind: "piecewise";
  readonly objective: Expr;
  readonly variable: string;
  readonly breaks: readonly bigint[];
  /** One number in each piece, ascending. */
  readonly samples: readonly Rational[];
  /** For each piece the evidence for its critical points; `null` where f is constant. */
  readonly pieces: readonly (Certificate | null)[];
}

/**
 * Whether the samples are parted by single roots of `breaks`, no compared polynomial has a root elsewhere, and each piece
 * is what its evidence speaks of.
 */
export function checkPiecewise(
  certificate: PiecewiseCertificate,
  verify: (certificate: Certificate) => boolean,
): boolean {
  const { objective, variable, samples, pieces } = certificate;
  const breaks = univariate(certificate.breaks);
  if (breaks.length === 0 || pieces.length !== samples.length || !areParted(samples, breaks)) return false;
  return samples.every((sample, i) => {
    const branch = branchAt(objective, variable, (p) => signAt(p, sample));
    if (branch === null || !branch.compared.every((p) => hasRootsAmong(p, breaks))) return false;
    const piece = pieces[i]!;
    if (piece === null) return branch.expr.kind === "number";
    return (
      piece.kind === "univariate" && piece.objective === branch.expr && piece.variable === variable && verify(piece)
    );
  });
}

/** Exactly one root lies between neighbouring samples, and none beyond the first and the last. */
function areParted(samples: readonly Rational[], breaks: UnivariatePolynomial): boolean {
  const simple = squareFreePart(breaks);
  if (samples.length !== countRealRoots(simple) + 1 || samples.some((sample) => signAt(simple, sample) === 0))
    return false;
  return samples.slice(1).every((sample, i) => {
    const before = samples[i]!;
    return compareRational(before, sample) < 0 && countRootsBetween(simple, before, sample) === 1;
  });
}

function hasRootsAmong(p: UnivariatePolynomial, breaks: UnivariatePolynomial): boolean {
  const simple = squareFreePart(p);
  return degreeOf(gcdOfUnivariate(simple, breaks)) === degreeOf(simple);
}
