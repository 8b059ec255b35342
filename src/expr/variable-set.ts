/** An interned set of variables: equal sets are the same object. `indices` are ascending arena positions. */
export interface VariableSet {
  readonly id: number;
  readonly indices: readonly number[];
  readonly words: Int32Array;
}

let byKey = new Map<string, VariableSet>();
let unions = new Map<number, VariableSet>();
let count = 0;

export const emptySet: VariableSet = internSet([]);

export function internSet(indices: readonly number[]): VariableSet {
  const key = indices.join();
  let set = byKey.get(key);
  if (set === undefined) {
    const words = new Int32Array(((indices.at(-1) ?? 0) >> 5) + 1);
    for (const index of indices) words[index >> 5]! |= 1 << (index & 31);
    set = { id: count++, indices, words };
    byKey.set(key, set);
  }
  return set;
}

export function hasIndex(set: VariableSet, index: number): boolean {
  const word = index >> 5;
  return word < set.words.length && (set.words[word]! & (1 << (index & 31))) !== 0;
}

export function unionOfSets(a: VariableSet, b: VariableSet): VariableSet {
  if (a === b || b === emptySet) return a;
  if (a === emptySet) return b;
  const key = a.id < b.id ? a.id * 0x4000000 + b.id : b.id * 0x4000000 + a.id;
  let set = unions.get(key);
  if (set === undefined) {
    set = internSet(mergeAscending(a.indices, b.indices));
    unions.set(key, set);
  }
  return set;
}

/** The union over many nodes: pairwise when few, by one sort when many (a sum of 10^5 terms). */
export function unionOverNodes(nodes: readonly { readonly free: VariableSet }[]): VariableSet {
  let union = emptySet;
  if (nodes.length <= 8) {
    for (const node of nodes) union = unionOfSets(union, node.free);
    return union;
  }
  const seen = new Set<VariableSet>();
  const indices = new Set<number>();
  for (const node of nodes) {
    if (node.free === union || seen.has(node.free)) continue;
    seen.add(node.free);
    for (const index of node.free.indices) indices.add(index);
  }
  return internSet([...indices].sort((a, b) => a - b));
}

/** Forgets every set but the empty one and those of permanent nodes. */
export function resetSets(kept: Iterable<VariableSet>): void {
  byKey = new Map([emptySet, ...kept].map((set) => [set.indices.join(), set]));
  unions = new Map();
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
