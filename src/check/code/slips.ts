import type { CodeRequest } from "./protocol.ts";

/** What the code gave and what is true, at each sample point, entries in one list (a matrix row by row). */
export interface Comparison {
  readonly is: CodeRequest["is"];
  readonly variables: readonly string[];
  readonly found: readonly (readonly number[])[];
  readonly exact: readonly (readonly number[])[];
  /** Positions of the entries that disagree somewhere. */
  readonly wrong: readonly number[];
}

/** `df/dx`, `H[1,2]`, `f`. */
export function entryLabel({ is, variables }: Pick<Comparison, "is" | "variables">, entry: number): string {
  if (is === "value") return "f";
  if (is === "gradient") return `df/d${variables[entry]}`;
  const n = variables.length;
  return `H[${Math.floor(entry / n) + 1},${(entry % n) + 1}]`;
}

const CLOSE = 1e-6;

/** The usual slip that explains every disagreement, in words; doubles only describe what exact arithmetic has found wrong. */
export function slipOf(comparison: Comparison): string | null {
  const strange = comparison.found.flat().find((value) => !Number.isFinite(value));
  if (strange !== undefined) return `returns ${strange}`;
  return (
    onOneFactor(comparison) ??
    onOneConstant(comparison) ??
    onOrder(comparison) ??
    onTriangle(comparison) ??
    onEachFactor(comparison)
  );
}

/** All wrong entries are the true ones times one factor. */
function onOneFactor(comparison: Comparison): string | null {
  const { wrong, exact, is } = comparison;
  const factors = wrong.map((entry) => factorOf(comparison, entry));
  const [first] = factors;
  if (first == null || factors.some((factor) => factor === null || !near(factor, first))) return null;
  const nonzero = exact[0]!.map((_, i) => i).filter((i) => exact.some((row) => row[i] !== 0));
  const everywhere = nonzero.length > 1 && nonzero.every((entry) => wrong.includes(entry));
  const places = everywhere ? "everywhere" : `in ${list(wrong.map((entry) => entryLabel(comparison, entry)))}`;
  if (first === -1) return `sign flipped ${places}`;
  if (first === 0) return `missing: 0 ${places}`;
  return `off by a factor ${fractionText(first)}${is === "value" ? "" : ` ${places}`}`;
}

function onEachFactor(comparison: Comparison): string | null {
  const parts = comparison.wrong.map((entry) => {
    const factor = factorOf(comparison, entry);
    if (factor === null) return null;
    const label = entryLabel(comparison, entry);
    return factor === -1
      ? `sign flipped in ${label}`
      : factor === 0
        ? `${label} is 0`
        : `${label} off by a factor ${fractionText(factor)}`;
  });
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : list(known);
}

/** A value, or an entry, that is off by the same number everywhere. */
function onOneConstant({ wrong, found, exact, is, variables }: Comparison): string | null {
  if (wrong.length !== 1) return null;
  const entry = wrong[0]!;
  const gaps = found.map((row, k) => row[entry]! - exact[k]![entry]!);
  const gap = gaps[0]!;
  if (
    found.length < 2 ||
    !(Math.abs(gap) > CLOSE) ||
    !gaps.every((other) => Math.abs(other - gap) <= CLOSE * Math.abs(gap))
  ) {
    return null;
  }
  return `off by the constant ${fractionText(gap)}${is === "value" ? "" : ` in ${entryLabel({ is, variables }, entry)}`}`;
}

/** Two variables have changed places: entries of a gradient, rows and columns of a matrix. */
function onOrder({ is, variables, found, exact }: Comparison): string | null {
  const n = variables.length;
  if (is === "value" || n < 2 || n > 12) return null;
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const swap = (i: number) => (i === a ? b : i === b ? a : i);
      const moved = (entry: number) =>
        is === "gradient" ? swap(entry) : swap(Math.floor(entry / n)) * n + swap(entry % n);
      if (found.every((row, k) => row.every((value, entry) => near(value, exact[k]![moved(entry)]!)))) {
        return `${variables[a]} and ${variables[b]} transposed`;
      }
    }
  }
  return null;
}

function onTriangle({ is, variables, found, exact, wrong }: Comparison): string | null {
  const n = variables.length;
  if (is !== "hessian") return null;
  const below = wrong.every((entry) => Math.floor(entry / n) > entry % n);
  const above = wrong.every((entry) => Math.floor(entry / n) < entry % n);
  if (!below && !above) return null;
  const empty = wrong.every((entry) => found.every((row) => row[entry] === 0));
  if (empty) return `the ${below ? "lower" : "upper"} triangle is left 0`;
  const skew = found.some((row, k) =>
    row.some(
      (value, entry) => !near(value, row[(entry % n) * n + Math.floor(entry / n)]!) && exact[k]![entry] !== value,
    ),
  );
  return skew
    ? `the matrix is not symmetric (${list(wrong.map((entry) => entryLabel({ is, variables }, entry)))} wrong)`
    : null;
}

/** The factor between what was found and what is true, the same at all points; null if there is none. */
function factorOf({ found, exact }: Comparison, entry: number): number | null {
  let factor: number | null = null;
  for (const [k, row] of found.entries()) {
    const [value, truth] = [row[entry]!, exact[k]![entry]!];
    if (truth === 0 && value === 0) continue;
    if (truth === 0 || !Number.isFinite(value)) return null;
    if (factor !== null && !near(value / truth, factor)) return null;
    factor ??= value / truth;
  }
  return factor !== null && near(factor, 1) ? null : rounded(factor);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

/** A simple fraction near a number, or the number. */
function rounded(value: number | null): number | null {
  if (value === null) return null;
  for (let den = 1; den <= 60; den += 1) {
    const num = Math.round(value * den);
    if (near(num / den, value)) return num / den;
  }
  return value;
}

function fractionText(value: number): string {
  for (let den = 1; den <= 60; den += 1) {
    const num = Math.round(value * den);
    if (near(num / den, value) && Math.abs(num) < 1e6) return den === 1 ? String(num) : `${num}/${den}`;
  }
  return value.toPrecision(6);
}

function list(parts: readonly string[]): string {
  return parts.length <= 6 ? parts.join(", ") : `${parts.slice(0, 6).join(", ")} and ${parts.length - 6} more`;
}
