/** Exponents and degrees stay below this, so that sums of two fit 16 bits. */
export const LARGEST_DEGREE = 2 ** 15 - 1;

const FIRST_CAPACITY = 64;
const MASK_BITS = 32;

/**
 * Monomials in `arity` variables, each stored once: its number stands for it. Hashes are linear in the exponents, so that
 * those of products are sums; a bit of a mask tells that an exponent reaches a threshold, which refutes most divisions.
 */
export interface Monomials {
  readonly arity: number;
  count: number;
  /** `arity` exponents for each monomial. */
  exponents: Uint16Array;
  degrees: Int32Array;
  hashes: Int32Array;
  masks: Int32Array;
  /** A number for each monomial that a computation may use, and leaves 0. */
  marks: Int32Array;
  /** Numbers of monomials plus 1, by hash; 0 is free. */
  slots: Int32Array;
  readonly weights: Int32Array;
  readonly scratch: Uint16Array;
}

export function monomialsOf(arity: number): Monomials {
  return {
    arity,
    count: 0,
    exponents: new Uint16Array(FIRST_CAPACITY * arity),
    degrees: new Int32Array(FIRST_CAPACITY),
    hashes: new Int32Array(FIRST_CAPACITY),
    masks: new Int32Array(FIRST_CAPACITY),
    marks: new Int32Array(FIRST_CAPACITY),
    slots: new Int32Array(4 * FIRST_CAPACITY),
    weights: Int32Array.from({ length: arity }, (_, i) => Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(i + 7, 0x85ebca6b)),
    scratch: new Uint16Array(arity),
  };
}

/** The number of the monomial with the exponents at `offset`. */
export function monomialAt(table: Monomials, exponents: ArrayLike<number>, offset: number): number {
  const { arity, scratch, weights } = table;
  let hash = 0;
  for (let i = 0; i < arity; i += 1) {
    const e = exponents[offset + i]!;
    scratch[i] = e;
    hash = (hash + Math.imul(weights[i]!, e)) | 0;
  }
  return intern(table, hash);
}

export function productOfMonomials(table: Monomials, a: number, b: number): number {
  const { arity, scratch, exponents, hashes } = table;
  const x = a * arity;
  const y = b * arity;
  for (let i = 0; i < arity; i += 1) scratch[i] = exponents[x + i]! + exponents[y + i]!;
  return intern(table, (hashes[a]! + hashes[b]!) | 0);
}

/** `a·x_i`. */
export function timesVariable(table: Monomials, a: number, i: number): number {
  const { arity, scratch, exponents, hashes, weights } = table;
  for (let k = 0; k < arity; k += 1) scratch[k] = exponents[a * arity + k]!;
  scratch[i]! += 1;
  return intern(table, (hashes[a]! + weights[i]!) | 0);
}

/** `a/x_i`, or -1 when `x_i` does not divide `a`. */
export function overVariable(table: Monomials, a: number, i: number): number {
  const { arity, scratch, exponents, hashes, weights } = table;
  if (exponents[a * arity + i] === 0) return -1;
  for (let k = 0; k < arity; k += 1) scratch[k] = exponents[a * arity + k]!;
  scratch[i]! -= 1;
  return intern(table, (hashes[a]! - weights[i]!) | 0);
}

/** `a/b` for a multiple `a` of `b`. */
export function quotientOfMonomials(table: Monomials, a: number, b: number): number {
  const { arity, scratch, exponents, hashes } = table;
  const x = a * arity;
  const y = b * arity;
  for (let i = 0; i < arity; i += 1) scratch[i] = exponents[x + i]! - exponents[y + i]!;
  return intern(table, (hashes[a]! - hashes[b]!) | 0);
}

export function leastCommonMultiple(table: Monomials, a: number, b: number): number {
  const { arity, scratch, exponents, weights } = table;
  const x = a * arity;
  const y = b * arity;
  let hash = 0;
  for (let i = 0; i < arity; i += 1) {
    const e = Math.max(exponents[x + i]!, exponents[y + i]!);
    scratch[i] = e;
    hash = (hash + Math.imul(weights[i]!, e)) | 0;
  }
  return intern(table, hash);
}

/** Whether `a` divides `b`. */
export function dividesMonomial(table: Monomials, a: number, b: number): boolean {
  if ((table.masks[a]! & ~table.masks[b]!) !== 0) return false;
  const { arity, exponents } = table;
  const x = a * arity;
  const y = b * arity;
  for (let i = 0; i < arity; i += 1) if (exponents[x + i]! > exponents[y + i]!) return false;
  return true;
}

export function areCoprime({ arity, exponents }: Monomials, a: number, b: number): boolean {
  const x = a * arity;
  const y = b * arity;
  for (let i = 0; i < arity; i += 1) if (exponents[x + i] !== 0 && exponents[y + i] !== 0) return false;
  return true;
}

/** Negative, zero or positive as `a` is below, equal to or above `b` in graded reverse lexicographic order, `x_0` highest. */
export function compareMonomials({ arity, exponents, degrees }: Monomials, a: number, b: number): number {
  const difference = degrees[a]! - degrees[b]!;
  if (difference !== 0) return difference;
  const x = a * arity;
  const y = b * arity;
  for (let i = arity - 1; i >= 0; i -= 1) {
    const excess = exponents[y + i]! - exponents[x + i]!;
    if (excess !== 0) return excess;
  }
  return 0;
}

/** The number of the monomial in `scratch`, which has this hash. */
function intern(table: Monomials, hash: number): number {
  const { arity, slots, hashes, exponents, scratch } = table;
  let slot = slotOf(hash, slots.length);
  for (let id = slots[slot]! - 1; id >= 0; id = slots[slot]! - 1) {
    if (hashes[id] === hash) {
      let i = 0;
      while (i < arity && exponents[id * arity + i] === scratch[i]) i += 1;
      if (i === arity) return id;
    }
    slot = slot + 1 === slots.length ? 0 : slot + 1;
  }
  return append(table, hash, slot);
}

function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

function append(table: Monomials, hash: number, slot: number): number {
  const { arity, scratch } = table;
  const id = table.count;
  if (id === table.degrees.length) {
    grow(table);
    return intern(table, hash);
  }
  let degree = 0;
  for (let i = 0; i < arity; i += 1) {
    table.exponents[id * arity + i] = scratch[i]!;
    degree += scratch[i]!;
  }
  table.degrees[id] = degree;
  table.hashes[id] = hash;
  table.masks[id] = maskOf(scratch);
  table.slots[slot] = id + 1;
  table.count = id + 1;
  return id;
}

function maskOf(exponents: Uint16Array): number {
  const each = Math.max(1, Math.floor(MASK_BITS / exponents.length));
  let mask = 0;
  for (let i = 0; i < exponents.length && i * each < MASK_BITS; i += 1) {
    for (let b = 0; b < each && exponents[i]! > b; b += 1) mask |= 1 << (i * each + b);
  }
  return mask;
}

function grow(table: Monomials): void {
  const capacity = 2 * table.degrees.length;
  table.exponents = enlarged(table.exponents, new Uint16Array(capacity * table.arity));
  table.degrees = enlarged(table.degrees, new Int32Array(capacity));
  table.hashes = enlarged(table.hashes, new Int32Array(capacity));
  table.masks = enlarged(table.masks, new Int32Array(capacity));
  table.marks = enlarged(table.marks, new Int32Array(capacity));
  const slots = new Int32Array(4 * capacity);
  for (let id = 0; id < table.count; id += 1) {
    let slot = slotOf(table.hashes[id]!, slots.length);
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = id + 1;
  }
  table.slots = slots;
}

function enlarged<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
