import { bitLength } from "../number/rational.ts";
import { leadingCoefficient, reflectUnivariate, shiftUnivariate, type UnivariatePolynomial } from "./univariate.ts";

/** The open interval `(cell, cell + 1)·2^-depth`; `depth` may be negative. */
export interface DyadicCell {
  readonly cell: bigint;
  readonly depth: number;
}

/** Number of sign changes in a list of coefficients, zeros skipped, counted up to `limit`. */
export function signVariations(coefficients: readonly bigint[], limit: number = Number.POSITIVE_INFINITY): number {
  let variations = 0;
  let last = 0;
  for (const c of coefficients) {
    const sign = c > 0n ? 1 : c < 0n ? -1 : 0;
    if (sign === 0) continue;
    if (last !== 0 && sign !== last && ++variations >= limit) return variations;
    last = sign;
  }
  return variations;
}

/**
 * Isolating cells of all real roots of a square-free polynomial without rational roots, ascending. Bisection with
 * Descartes' rule of signs on (0, 1) (Vincent; Collins & Akritas 1976); it ends because cells without or with one nearby
 * complex root have no or one variation (Obreshkoff).
 */
export function isolateIrrationalRoots(f: UnivariatePolynomial): readonly DyadicCell[] {
  const before = known.get(f);
  if (before !== undefined) return before;
  const cells = isolated(f);
  known.set(f, cells);
  return cells;
}

/** The solver, its points and their numbers ask for those of one polynomial. */
const known = new WeakMap<UnivariatePolynomial, readonly DyadicCell[]>();

function isolated(f: UnivariatePolynomial): readonly DyadicCell[] {
  const negative = isolatePositiveRoots(reflectUnivariate(f));
  const mirrored = negative.map(({ cell, depth }) => ({ cell: -cell - 1n, depth })).reverse();
  return [...mirrored, ...isolatePositiveRoots(f)];
}

function isolatePositiveRoots(f: UnivariatePolynomial): DyadicCell[] {
  const exponent = positiveRootBound(f);
  if (exponent === null) return [];
  const found: DyadicCell[] = [];
  const pending = [{ polynomial: scaleByPowerOfTwo(f, exponent), cell: 0n, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { polynomial, cell, depth } = next;
    const variations = variationsOnUnitInterval(polynomial);
    if (variations === 1) found.push({ cell, depth: depth - exponent });
    if (variations < 2) continue;
    const left = scaleByPowerOfTwo(polynomial, -1);
    pending.push({ polynomial: shiftUnivariate(left, 1n), cell: 2n * cell + 1n, depth: depth + 1 });
    pending.push({ polynomial: left, cell: 2n * cell, depth: depth + 1 });
  }
  return found;
}

/** Some e with every positive root below 2^e; `null` when there is none (Kioustelidis 1986: only signs against the lead count). */
function positiveRootBound(f: UnivariatePolynomial): number | null {
  const lead = leadingCoefficient(f);
  let exponent = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < f.length - 1; i += 1) {
    const c = f[i]!;
    if (c === 0n || c > 0n === lead > 0n) continue;
    const ratioBits = bitLength(c) - bitLength(lead) + 1;
    exponent = Math.max(exponent, Math.ceil(ratioBits / (f.length - 1 - i)) + 1);
  }
  return exponent === Number.NEGATIVE_INFINITY ? null : exponent;
}

/** A positive multiple of `f(2^e x)` with integer coefficients. */
function scaleByPowerOfTwo(f: UnivariatePolynomial, e: number): UnivariatePolynomial {
  const top = f.length - 1;
  return f.map((c, i) => c << BigInt(e >= 0 ? e * i : -e * (top - i)));
}

/** The sign variations of `(1+x)^n f(1/(1+x))`: 0, 1, or 2 for "more than one". */
function variationsOnUnitInterval(f: UnivariatePolynomial): number {
  if (signVariations(f, 1) === 0) return 0;
  const shifted = [...f].reverse();
  let variations = 0;
  let last = 0;
  for (let i = 0; i < shifted.length; i += 1) {
    for (let j = shifted.length - 2; j >= i; j -= 1) shifted[j]! += shifted[j + 1]!;
    const sign = shifted[i]! > 0n ? 1 : shifted[i]! < 0n ? -1 : 0;
    if (sign === 0) continue;
    if (last !== 0 && sign !== last && ++variations === 2) return 2;
    last = sign;
  }
  return variations;
}
