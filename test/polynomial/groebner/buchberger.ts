import type { Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";

/** Terms by their exponents as text. */
type Terms = Map<string, bigint>;

/**
 * Buchberger's criterion modulo `p`, in graded reverse lexicographic order, by plain division: whether all S-polynomials, and the
 * polynomials of a system, are reduced to 0.
 */
export function isGroebnerBasis(basis: readonly Multivariate[], system: readonly Multivariate[], p: bigint): boolean {
  const elements = basis.map((f) => termsOf(f, p));
  const pairs = elements.flatMap((f, i) => elements.slice(0, i).map((g) => difference(f, g, p)));
  return [...pairs, ...system.map((f) => termsOf(f, p))].every((f) => isReducedToZero(f, elements, p));
}

function termsOf({ arity, exponents, coefficients }: Multivariate, p: bigint): Terms {
  const terms = coefficients.map(
    (c, t) => [exponents.subarray(t * arity, (t + 1) * arity).join(), modulo(c, p)] as const,
  );
  return new Map(terms.filter(([, c]) => c !== 0n));
}

function modulo(c: bigint, p: bigint): bigint {
  return ((c % p) + p) % p;
}

function powersOf(key: string): number[] {
  return key.split(",").map(Number);
}

function leadOf(terms: Terms): string {
  return [...terms.keys()].reduce((a, b) => (isAbove(powersOf(b), powersOf(a)) ? b : a));
}

function isAbove(a: readonly number[], b: readonly number[]): boolean {
  const total = (powers: readonly number[]) => powers.reduce((sum, e) => sum + e, 0);
  if (total(a) !== total(b)) return total(a) > total(b);
  const last = a.findLastIndex((e, i) => e !== b[i]);
  return last >= 0 && a[last]! < b[last]!;
}

/** Adds `factor·x^shift·f`. */
function addMultiple(terms: Terms, f: Terms, factor: bigint, shift: readonly number[], p: bigint): void {
  for (const [key, c] of f) {
    const moved = powersOf(key)
      .map((e, i) => e + shift[i]!)
      .join();
    const sum = modulo((terms.get(moved) ?? 0n) + factor * c, p);
    if (sum === 0n) terms.delete(moved);
    else terms.set(moved, sum);
  }
}

/** The S-polynomial of two monic polynomials. */
function difference(f: Terms, g: Terms, p: bigint): Terms {
  const [a, b] = [powersOf(leadOf(f)), powersOf(leadOf(g))];
  const common = a.map((e, i) => Math.max(e, b[i]!));
  const terms: Terms = new Map();
  addMultiple(
    terms,
    f,
    1n,
    common.map((e, i) => e - a[i]!),
    p,
  );
  addMultiple(
    terms,
    g,
    -1n,
    common.map((e, i) => e - b[i]!),
    p,
  );
  return terms;
}

function isReducedToZero(f: Terms, basis: readonly Terms[], p: bigint): boolean {
  const leads = basis.map((g) => powersOf(leadOf(g)));
  while (f.size > 0) {
    const lead = leadOf(f);
    const powers = powersOf(lead);
    const k = leads.findIndex((divisor) => divisor.every((e, i) => e <= powers[i]!));
    if (k < 0) return false;
    addMultiple(
      f,
      basis[k]!,
      -f.get(lead)!,
      powers.map((e, i) => e - leads[k]![i]!),
      p,
    );
  }
  return true;
}
