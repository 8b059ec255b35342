import { signOfPivot } from "../matrix/inertia.ts";
import { irreducibleBlocks } from "../matrix/irreducible-blocks.ts";
import { congruentIntegers, type RationalMatrix } from "../matrix/rational-matrix.ts";
import { eliminateSymmetric } from "../matrix/symmetric-elimination.ts";
import {
  addRational,
  fromDouble,
  multiplyRational,
  negateRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { isDefiniteInFixedPoint } from "./fixed-point-factorization.ts";
import { factorInDoubles } from "./verified-factorization.ts";

/** The signs that a quadratic form takes off zero; `zero` is the form that vanishes everywhere. */
export type Definiteness =
  | "positive definite"
  | "positive semidefinite"
  | "indefinite"
  | "negative semidefinite"
  | "negative definite"
  | "zero";

/** From this size on exact elimination is slow enough for a try in fixed point with so many bits. */
const FIXED_POINT_SIZE = 24;
const FIXED_POINT_BITS = 320;

/**
 * Which signs `xᵀ·A·x` takes, for a symmetric matrix over Q; always exact. Doubles with a proved error bound decide what is
 * far from singular, fixed point what is nearly singular and large, fraction-free elimination the rest.
 */
export function definiteness(A: RationalMatrix): Definiteness {
  const signs = A.map((row, i) => signOfRational(row[i]!));
  const positive = signs.includes(1);
  const negative = signs.includes(-1);
  if (positive && negative) return "indefinite";
  if (signs.some((sign, i) => sign === 0 && A[i]!.some((entry) => entry !== 0))) return "indefinite";
  if (!positive && !negative) return "zero";
  const kept = A.map((_, i) => i).filter((i) => signs[i] !== 0);
  const oriented = orient(A, kept, negative);
  const kind = positivity(oriented);
  if (kind === "indefinite") return kind;
  const degree = kept.length === A.length ? kind : "semidefinite";
  return `${negative ? "negative" : "positive"} ${degree}`;
}

/** The rows and columns that are kept, negated when the diagonal is negative. */
function orient(A: RationalMatrix, kept: readonly number[], negate: boolean): RationalMatrix {
  if (!negate && kept.length === A.length) return A;
  return kept.map((i) => kept.map((j) => (negate ? negateRational(A[i]![j]!) : A[i]![j]!)));
}

type Positivity = "definite" | "semidefinite" | "indefinite";

/** For a symmetric matrix with positive diagonal: that of the worst of its irreducible blocks. */
function positivity(A: RationalMatrix): Positivity {
  let worst: Positivity = "definite";
  for (const block of irreducibleBlocks(A)) {
    const kind = positivityOfBlock(block.length === A.length ? A : block.map((i) => block.map((j) => A[i]![j]!)));
    if (kind === "indefinite") return kind;
    if (kind === "semidefinite") worst = kind;
  }
  return worst;
}

function positivityOfBlock(A: RationalMatrix): Positivity {
  const attempt = factorInDoubles(A);
  if (attempt === "definite") return attempt;
  if (attempt !== null && isNegativeAlong(A, attempt.direction)) return "indefinite";
  if (A.length >= FIXED_POINT_SIZE && isDefiniteInFixedPoint(A, FIXED_POINT_BITS)) return "definite";
  const { pivots } = eliminateSymmetric(congruentIntegers(A), (pivot) => signOfPivot(pivot) <= 0);
  if (pivots.some((pivot) => signOfPivot(pivot) <= 0)) return "indefinite";
  return pivots.length === A.length ? "definite" : "semidefinite";
}

/** Whether `xᵀ·A·x < 0` exactly, for the direction rounded to 20 binary digits. */
function isNegativeAlong(A: RationalMatrix, direction: Float64Array): boolean {
  const largest = direction.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (!Number.isFinite(largest)) return false;
  const x = Array.from(direction, (value) => fromDouble(Math.round((value / largest) * 2 ** 20)));
  return signOfRational(quadraticForm(A, x)) < 0;
}

/** `xᵀ·A·x`, exactly. */
export function quadraticForm(A: RationalMatrix, x: readonly Rational[]): Rational {
  let total: Rational = 0;
  for (let i = 0; i < A.length; i += 1) {
    if (x[i] === 0) continue;
    let row: Rational = 0;
    for (let j = 0; j < A.length; j += 1) row = addRational(row, multiplyRational(A[i]![j]!, x[j]!));
    total = addRational(total, multiplyRational(row, x[i]!));
  }
  return total;
}
