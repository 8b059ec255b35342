/**
 * An interned set of variables: equal sets are the same object. `indices` are ascending arena positions; `words` holds them
 * as bits, from word number `low` on.
 */
export interface VariableSet {
  readonly id: number;
  readonly indices: readonly number[];
  readonly low: number;
  readonly words: Int32Array;
}

/** Unions that change more often than this are gathered in one list and sorted once. */
const PAIRWISE_UNIONS = 16;

let byKey = new Map<string, VariableSet>();
/** The sets that fit in one word, by word number and word. */
let byWord = new Map<number, VariableSet>();
let unions = new Map<number, VariableSet>();
let count = 0;

export const emptySet: VariableSet = internSet([]);

/** The set of these ascending positions. */
export function internSet(indices: readonly number[]): VariableSet {
  const key = indices.join();
  let set = byKey.get(key);
  if (set === undefined) {
    const low = (indices[0] ?? 0) >> 5;
    const words = new Int32Array(((indices.at(-1) ?? 0) >> 5) - low + 1);
    for (const index of indices) words[(index >> 5) - low]! |= 1 << (index & 31);
    set = { id: count++, indices, low, words };
    register(set, key);
  }
  return set;
}

function register(set: VariableSet, key: string): void {
  byKey.set(key, set);
  if (set.words.length === 1 && set.indices.length > 0) byWord.set(wordKey(set.low, set.words[0]!), set);
}

function wordKey(low: number, word: number): number {
  return low * 0x100000000 + (word >>> 0);
}

export function hasIndex(set: VariableSet, index: number): boolean {
  const word = (index >> 5) - set.low;
  return word >= 0 && word < set.words.length && (set.words[word]! & (1 << (index & 31))) !== 0;
}

export function unionOfSets(a: VariableSet, b: VariableSet): VariableSet {
  if (a === b || b === emptySet) return a;
  if (a === emptySet) return b;
  if (a.low === b.low && a.words.length === 1 && b.words.length === 1) return unionInWord(a, b);
  if (isSubset(b, a)) return a;
  const key = a.id < b.id ? a.id * 0x4000000 + b.id : b.id * 0x4000000 + a.id;
  let set = unions.get(key);
  if (set === undefined) {
    set = internSet(mergeAscending(a.indices, b.indices));
    unions.set(key, set);
  }
  return set;
}

function unionInWord(a: VariableSet, b: VariableSet): VariableSet {
  const word = a.words[0]! | b.words[0]!;
  if (word === a.words[0]) return a;
  if (word === b.words[0]) return b;
  return byWord.get(wordKey(a.low, word)) ?? internSet(mergeAscending(a.indices, b.indices));
}

function isSubset(a: VariableSet, b: VariableSet): boolean {
  const shift = a.low - b.low;
  if (shift < 0 || shift + a.words.length > b.words.length) return false;
  for (let i = 0; i < a.words.length; i += 1) if ((a.words[i]! & ~b.words[i + shift]!) !== 0) return false;
  return true;
}

/** The union over many nodes: pairwise while that finds known sets, by one sort when it keeps growing (10^5 terms). */
export function unionOverNodes(nodes: readonly { readonly free: VariableSet }[]): VariableSet {
  let union = emptySet;
  let changes = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const { free } = nodes[i]!;
    if (free === union) continue;
    const larger = unionOfSets(union, free);
    if (larger === union) continue;
    union = larger;
    changes += 1;
    if (changes > PAIRWISE_UNIONS && union.words.length > 1) return unionOfRest(union, nodes, i + 1);
  }
  return union;
}

function unionOfRest(start: VariableSet, nodes: readonly { readonly free: VariableSet }[], first: number): VariableSet {
  const seen = new Set<VariableSet>([start]);
  const indices = new Set<number>(start.indices);
  for (let i = first; i < nodes.length; i += 1) {
    const { free } = nodes[i]!;
    if (seen.has(free)) continue;
    seen.add(free);
    for (const index of free.indices) indices.add(index);
  }
  return indices.size === start.indices.length ? start : internSet([...indices].sort((a, b) => a - b));
}

/** Forgets every set but the empty one and those of permanent nodes. */
export function resetSets(kept: Iterable<VariableSet>): void {
  byKey = new Map();
  byWord = new Map();
  unions = new Map();
  for (const set of [emptySet, ...kept]) register(set, set.indices.join());
}

function mergeAscending(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    merged.push(Math.min(x, y));
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return merged;
}
