import type { Inertia } from "../expr/matrix.ts";
import {
  addRational,
  denominator,
  gcd,
  multiplyRational,
  numerator,
  type Rational,
  sameRational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";
import type { LdltCertificate } from "./certificate.ts";

type Rows = readonly (readonly Rational[])[];

/** A symmetric integer matrix over one positive denominator; only the lower triangle is kept. */
interface Scaled {
  readonly entries: bigint[][];
  readonly denominator: bigint;
}

/** Whether `P·A·Pᵀ = L·D·Lᵀ` holds exactly, with a permutation, a unit lower triangular L and a block diagonal D. */
export function checkLdlt(certificate: LdltCertificate): boolean {
  const { matrix, permutation, lower, diagonal } = certificate;
  const n = matrix.length;
  if (![matrix, lower, diagonal].every((rows) => isSquare(rows, n))) return false;
  if (!isPermutation(permutation, n) || !isSymmetric(matrix) || !isUnitLower(lower)) return false;
  const blocks = blocksOf(diagonal);
  if (blocks === null) return false;
  const permuted = permutation.map((p, i) => permutation.slice(0, i + 1).map((q) => matrix[p]![q]!));
  return productIs(permuted, lower, diagonal, blocks);
}

/** The inertia of A: that of D, by Sylvester's law. Only meaningful for a certificate that was checked. */
export function inertiaOfLdlt({ diagonal }: LdltCertificate): Inertia {
  let positive = 0;
  let negative = 0;
  const blocks = blocksOf(diagonal) ?? [];
  for (const [k, size] of blocks) {
    const signs = size === 1 ? [signOfRational(diagonal[k]![k]!)] : signsOfBlock(diagonal, k);
    positive += signs.filter((sign) => sign > 0).length;
    negative += signs.filter((sign) => sign < 0).length;
  }
  return { positive, zero: diagonal.length - positive - negative, negative };
}

/** The signs of the eigenvalues of the 2x2 block at k, from its determinant and trace. */
function signsOfBlock(diagonal: Rows, k: number): readonly number[] {
  const [a, b, c] = [diagonal[k]![k]!, diagonal[k]![k + 1]!, diagonal[k + 1]![k + 1]!];
  const determinant = signOfRational(subtractRational(multiplyRational(a, c), multiplyRational(b, b)));
  const trace = signOfRational(addRational(a, c));
  return determinant < 0 ? [1, -1] : [trace, determinant > 0 ? trace : 0];
}

function isSquare(rows: Rows, n: number): boolean {
  return rows.length === n && rows.every((row) => row.length === n);
}

function isPermutation(positions: readonly number[], n: number): boolean {
  const sorted = [...positions].sort((a, b) => a - b);
  return sorted.length === n && sorted.every((position, i) => position === i);
}

function isSymmetric(rows: Rows): boolean {
  return rows.every((row, i) => row.every((entry, j) => j >= i || sameRational(entry, rows[j]![i]!)));
}

function isUnitLower(rows: Rows): boolean {
  return rows.every((row, i) => row.every((entry, j) => j < i || entry === (i === j ? 1 : 0)));
}

/** First position and size of each diagonal block; `null` when the matrix is not symmetric with blocks of size 1 and 2. */
function blocksOf(diagonal: Rows): readonly (readonly [position: number, size: 1 | 2])[] | null {
  const blocks: (readonly [number, 1 | 2])[] = [];
  for (let k = 0; k < diagonal.length; ) {
    const size = k + 1 < diagonal.length && diagonal[k]![k + 1] !== 0 ? 2 : 1;
    blocks.push([k, size]);
    k += size;
  }
  const blockAt = blocks.flatMap(([k, size]) => (size === 1 ? [k] : [k, k]));
  const outside = diagonal.some((row, i) => row.some((entry, j) => entry !== 0 && blockAt[i] !== blockAt[j]));
  return outside || !isSymmetric(diagonal) ? null : blocks;
}

/** Subtracts the part of each block from the matrix; its own rows must vanish then, because L is unit lower triangular. */
function productIs(
  permuted: Rows,
  lower: Rows,
  diagonal: Rows,
  blocks: readonly (readonly [number, 1 | 2])[],
): boolean {
  let rest = scaled(permuted);
  for (const [k, size] of blocks) {
    for (const [r, c] of size === 1
      ? [[k, k]]
      : [
          [k, k],
          [k + 1, k + 1],
          [k + 1, k],
        ]) {
      rest = withoutRankOne(rest, lower, r!, c!, diagonal[r!]![c!]!, k);
    }
    for (let i = k; i < rest.entries.length; i += 1) {
      for (let j = k; j < Math.min(k + size, i + 1); j += 1) if (rest.entries[i]![j] !== 0n) return false;
    }
  }
  return true;
}

function scaled(rows: Rows): Scaled {
  const common = commonDenominator(rows.flat());
  return { entries: rows.map((row) => row.map((a) => multipleOf(a, common))), denominator: common };
}

function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((common, value) => {
    const den = denominator(value);
    return common % den === 0n ? common : common * (den / gcd(common, den));
  }, 1n);
}

function multipleOf(value: Rational, multiple: bigint): bigint {
  return numerator(value) * (multiple / denominator(value));
}

/** `rest - d·(l_r·l_cᵀ)`, or `- d·(l_r·l_cᵀ + l_c·l_rᵀ)` off the diagonal, on the rows from `first` on. */
function withoutRankOne(rest: Scaled, lower: Rows, r: number, c: number, d: Rational, first: number): Scaled {
  if (d === 0) return rest;
  const column = (k: number): readonly [bigint[], bigint] => {
    const entries = lower.map((row) => row[k]!);
    const common = commonDenominator(entries);
    return [entries.map((a) => multipleOf(a, common)), common];
  };
  const [left, leftScale] = column(r);
  const [right, rightScale] = column(c);
  const scale = denominator(d) * leftScale * rightScale;
  const common = (rest.denominator / gcd(rest.denominator, scale)) * scale;
  const old = common / rest.denominator;
  const factor = numerator(d) * (common / scale);
  const entries = rest.entries.map((row, i) =>
    row.map((entry, j) => {
      if (j < first) return entry;
      const term = r === c ? left[i]! * left[j]! : left[i]! * right[j]! + right[i]! * left[j]!;
      return entry * old - term * factor;
    }),
  );
  return reduced(entries, common, first);
}

/** Divides by the common factor of the rows from `first` on: the entries stay as small as minors. */
function reduced(entries: bigint[][], common: bigint, first: number): Scaled {
  let factor = common;
  for (let i = first; i < entries.length && factor !== 1n; i += 1) {
    for (let j = first; j <= i; j += 1) if (entries[i]![j]! % factor !== 0n) factor = gcd(entries[i]![j]!, factor);
  }
  if (factor === 1n) return { entries, denominator: common };
  const divided = entries.map((row) => row.map((entry, j) => (j < first ? entry : entry / factor)));
  return { entries: divided, denominator: common / factor };
}
