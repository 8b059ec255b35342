import type { Rational } from "../number/rational.ts";
import type { Ring } from "./ring.ts";

/** Derivatives up to order 1 or 2; `null` is a structural zero. The Hessian is the packed upper triangle, empty for order 1. */
export interface TruncatedJet<T> {
  readonly value: T;
  readonly gradient: readonly (T | null)[];
  readonly hessian: readonly (T | null)[];
}

/** The ring of jets in `size` variables. */
export interface JetRing<T> {
  readonly ring: Ring<T>;
  readonly size: number;
  readonly order: 1 | 2;
}

/** A function at the values of its arguments: value, partial derivatives, and (for order 2) the second ones. */
export interface OuterJet<T> {
  readonly value: T;
  readonly first: readonly (T | null)[];
  readonly second: readonly (readonly (T | null)[])[];
}

/** The place of entry `(i, j)`, `i <= j`, in the packed upper triangle. */
export function packedIndex(i: number, j: number): number {
  return (j * (j + 1)) / 2 + i;
}

export function constantJet<T>({ size, order }: JetRing<T>, value: T): TruncatedJet<T> {
  const gradient = new Array<T | null>(size).fill(null);
  return { value, gradient, hessian: order === 1 ? [] : new Array<T | null>(packedIndex(0, size)).fill(null) };
}

/** The jet of variable `i` itself. */
export function seedJet<T>(jets: JetRing<T>, value: T, one: T, i: number): TruncatedJet<T> {
  const jet = constantJet(jets, value);
  return { ...jet, gradient: jet.gradient.map((_, k) => (k === i ? one : null)) };
}

function plus<T>(ring: Ring<T>, a: T | null, b: T | null): T | null {
  if (a === null) return b;
  return b === null ? a : ring.add(a, b);
}

function times<T>(ring: Ring<T>, a: T | null, b: T | null): T | null {
  return a === null || b === null ? null : ring.multiply(a, b);
}

export function addJets<T>({ ring }: JetRing<T>, a: TruncatedJet<T>, b: TruncatedJet<T>): TruncatedJet<T> {
  return {
    value: ring.add(a.value, b.value),
    gradient: a.gradient.map((x, i) => plus(ring, x, b.gradient[i]!)),
    hessian: a.hessian.map((x, i) => plus(ring, x, b.hessian[i]!)),
  };
}

export function scaleJet<T>({ ring }: JetRing<T>, jet: TruncatedJet<T>, factor: Rational): TruncatedJet<T> {
  if (factor === 1) return jet;
  const scaled = (x: T | null): T | null => (x === null ? null : ring.scale(x, factor));
  return {
    value: ring.scale(jet.value, factor),
    gradient: jet.gradient.map(scaled),
    hessian: jet.hessian.map(scaled),
  };
}

export function multiplyJets<T>(jets: JetRing<T>, a: TruncatedJet<T>, b: TruncatedJet<T>): TruncatedJet<T> {
  const { ring } = jets;
  const value = ring.multiply(a.value, b.value);
  const linear = composeJets(jets, { value, first: [b.value, a.value], second: [] }, [a, b]);
  const hessian = mapTriangle(jets, (i, j, k) => {
    const mixed = plus(ring, times(ring, a.gradient[i]!, b.gradient[j]!), times(ring, a.gradient[j]!, b.gradient[i]!));
    return plus(ring, linear.hessian[k]!, mixed);
  });
  return { ...linear, hessian };
}

/** The chain rule of second order. */
export function composeJets<T>(
  jets: JetRing<T>,
  outer: OuterJet<T>,
  inner: readonly TruncatedJet<T>[],
): TruncatedJet<T> {
  const { ring, size } = jets;
  const gradient = Array.from({ length: size }, (_, i) => combine(ring, outer.first, inner, (arg) => arg.gradient[i]!));
  const hessian = mapTriangle(jets, (i, j, k) => {
    let entry = combine(ring, outer.first, inner, (arg) => arg.hessian[k]!);
    for (const [p, row] of outer.second.entries()) {
      for (const [q, second] of row.entries()) {
        const slopes = second === null ? null : times(ring, inner[p]!.gradient[i]!, inner[q]!.gradient[j]!);
        entry = plus(ring, entry, times(ring, second, slopes));
      }
    }
    return entry;
  });
  return { value: outer.value, gradient, hessian };
}

function combine<T>(
  ring: Ring<T>,
  factors: readonly (T | null)[],
  inner: readonly TruncatedJet<T>[],
  part: (arg: TruncatedJet<T>) => T | null,
): T | null {
  let total: T | null = null;
  for (const [p, factor] of factors.entries()) total = plus(ring, total, times(ring, factor, part(inner[p]!)));
  return total;
}

function mapTriangle<T>(
  { size, order }: JetRing<T>,
  entry: (i: number, j: number, index: number) => T | null,
): (T | null)[] {
  const entries: (T | null)[] = [];
  if (order === 1) return entries;
  for (let j = 0; j < size; j += 1) for (let i = 0; i <= j; i += 1) entries.push(entry(i, j, entries.length));
  return entries;
}
