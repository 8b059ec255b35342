import type { Expr } from "../expr/expr.ts";
import type { Inertia } from "../expr/matrix.ts";
import { type Ball, ballFromRational, ballSign, unionBall } from "../number/ball.ts";
import { addRational, compareRational, divideRational, type Rational } from "../number/rational.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { countRootsBetween } from "../polynomial/sturm.ts";
import { degreeOf, signAt, type UnivariatePolynomial, univariate } from "../polynomial/univariate.ts";
import { gcdOfUnivariate } from "../polynomial/univariate-gcd.ts";
import {
  ballCoefficients,
  type CurvePoint,
  derivativesAlong,
  exactCoefficients,
  isCurve,
} from "./derivatives-along.ts";

/**
 * At the point with coordinates `numerators[i](t)/denominator(t)`, t the only root of `minimal` in the open interval, the
 * gradient of the polynomial `objective` is 0, and its Hessian has this inertia.
 */
export interface InertiaAtRootCertificate extends CurvePoint {
  readonly kind: "inertia-at-root";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly minimal: readonly bigint[];
  readonly isolating: readonly [Rational, Rational];
  readonly inertia: Inertia;
}

const FIRST_BITS = 64;

/** The number t: the interval shrinks by bisection. */
interface Place {
  readonly minimal: UnivariatePolynomial;
  readonly from: Rational;
  readonly to: Rational;
}

/**
 * Whether the claim holds. The objective is read and differentiated anew; what has to be 0 at t has a common factor with
 * `minimal` that vanishes in the interval (Sturm); the eigenvalues are counted by the signs of the coefficients of the
 * characteristic polynomial (Descartes; all its roots are real), which intervals around t tell.
 */
export function checkInertiaAtRoot(certificate: InertiaAtRootCertificate): boolean {
  const { variables, numerators, inertia } = certificate;
  const f = polynomialOf(certificate.objective, variables);
  const place = placeOf(certificate);
  if (f === null || place === null || numerators.length !== variables.length) return false;
  if (!isCurve(certificate) || vanishes(univariate(certificate.denominator), place)) return false;
  const { gradient, hessian } = derivativesAlong(f, certificate);
  if (!gradient.every((slope) => vanishes(slope, place))) return false;
  const n = variables.length;
  const rank = inertia.positive + inertia.negative;
  if (![inertia.positive, inertia.zero, inertia.negative].every((count) => Number.isInteger(count) && count >= 0))
    return false;
  if (rank + inertia.zero !== n) return false;
  if (inertia.zero > 0) {
    const exact = exactCoefficients(hessian);
    if (exact.slice(rank + 1).some((coefficient) => !vanishes(coefficient, place))) return false;
  }
  return positiveEigenvalues(hessian, place, rank) === inertia.positive;
}

function placeOf({ minimal, isolating: [from, to] }: InertiaAtRootCertificate): Place | null {
  const p = univariate(minimal);
  if (degreeOf(p) < 1 || compareRational(from, to) >= 0) return null;
  if (signAt(p, from) * signAt(p, to) !== -1 || countRootsBetween(p, from, to) !== 1) return null;
  return { minimal: p, from, to };
}

/** Whether `p(t) = 0`. */
function vanishes(p: UnivariatePolynomial, { minimal, from, to }: Place): boolean {
  if (p.length === 0) return true;
  const common = gcdOfUnivariate(p, minimal);
  if (common.length === minimal.length) return true;
  return degreeOf(common) > 0 && countRootsBetween(common, from, to) === 1;
}

/**
 * Sign variations among the coefficients of the characteristic polynomial up to the rank, whose signs alternate for negative
 * eigenvalues. A coefficient of unknown sign between neighbours of opposite signs counts for nothing (Newton's inequalities
 * exclude zeros between equal signs). Ends because the last one is not 0, which is decided first.
 */
function positiveEigenvalues(hessian: Hessian, place: Place, rank: number): number | null {
  let current = place;
  for (let bits = FIRST_BITS; ; bits *= 2) {
    current = shrunk(current, bits);
    const signs = ballCoefficients(hessian, ballOf(current, bits), bits)
      .slice(0, rank + 1)
      .map(ballSign);
    if (bits === FIRST_BITS && signs[rank] === null && vanishes(exactCoefficients(hessian)[rank]!, place)) return null;
    if (signs[rank] === 0) return null;
    if (signs.every((sign, k) => sign === 1 || sign === -1 || isBetweenOpposite(signs, k))) {
      const known = signs.filter((sign) => sign === 1 || sign === -1);
      return known.filter((sign, i) => i > 0 && sign !== known[i - 1]).length;
    }
  }
}

type Hessian = ReturnType<typeof derivativesAlong>["hessian"];

function isBetweenOpposite(signs: readonly (-1 | 0 | 1 | null)[], k: number): boolean {
  const [before, after] = [signs[k - 1] ?? 0, signs[k + 1] ?? 0];
  return before * after === -1;
}

/** Bisected until the interval is narrower than `2^-bits`. */
function shrunk(place: Place, bits: number): Place {
  const width = divideRational(1, { num: 1n << BigInt(bits), den: 1n });
  let { from, to } = place;
  const sign = signAt(place.minimal, from);
  while (compareRational(addRational(from, width), to) < 0) {
    const middle = divideRational(addRational(from, to), 2);
    const there = signAt(place.minimal, middle);
    if (there === 0) return { ...place, from: middle, to: middle };
    if (there === sign) from = middle;
    else to = middle;
  }
  return { ...place, from, to };
}

function ballOf({ from, to }: Place, bits: number): Ball {
  return unionBall(ballFromRational(from, 2 * bits), ballFromRational(to, 2 * bits), 2 * bits);
}
