import { InternalError } from "../diagnostic/internal-error.ts";
import { type Rational, sameRational } from "../number/rational.ts";
import type { Condition, Expr } from "./expr.ts";
import { internSet, resetSets, unionOfSets, unionOverNodes, type VariableSet } from "./variable-set.ts";

type Kind = Expr["kind"] | Condition["kind"];

/** One class for every kind keeps all nodes in one hidden class; the kinds see it through the types of `expr.ts`. */
class ArenaNode {
  readonly kind: Kind;
  readonly id: number;
  readonly hash: number;
  readonly name: string;
  readonly value: Rational;
  readonly args: readonly Expr[];
  readonly weights: readonly Rational[];
  readonly conditions: readonly Condition[];
  readonly free: VariableSet;
  readonly depth: number;
  /** Partial derivatives, parallel to `free.indices`; filled by `calculus/derivative.ts`. */
  derivatives: (Expr | undefined)[] | null = null;

  constructor(
    kind: Kind,
    name: string,
    value: Rational,
    args: readonly Expr[],
    weights: readonly Rational[],
    conditions: readonly Condition[],
    hash: number,
  ) {
    this.kind = kind;
    this.id = size;
    this.hash = hash;
    this.name = name;
    this.value = value;
    this.args = args;
    this.weights = weights;
    this.conditions = conditions;
    this.free = kind === "variable" ? internSet([variableNodes.length]) : freeVariables(args, conditions);
    this.depth = Math.max(depthOver(args), depthOver(conditions));
  }
}

const NONE: readonly never[] = [];
const KINDS: readonly Kind[] = [
  "number",
  "constant",
  "variable",
  "sum",
  "product",
  "power",
  "call",
  "piecewise",
  "relation",
  "connective",
];
const kindSeeds = Object.fromEntries(KINDS.map((kind, i) => [kind, Math.imul(i + 1, 0x9e3779b1)])) as Record<
  Kind,
  number
>;

let table: (ArenaNode | null)[] = new Array(1 << 12).fill(null);
let size = 0;
let permanentSize = 0;
let variableNodes: ArenaNode[] = [];
const memos: { clear: () => void }[] = [];
const nameHashes = new Map<string, number>();

/**
 * The one node of this shape, made now if it is new. Only the constructors of this folder may call it. Lists that grew by
 * `push` have room to spare; a new node copies them when `grown` says so.
 */
export function intern(
  kind: Kind,
  name: string,
  value: Rational,
  args: readonly Expr[] = NONE,
  weights: readonly Rational[] = NONE,
  conditions: readonly Condition[] = NONE,
  grown = false,
): unknown {
  const hash = hashOf(kind, name, value, args, weights, conditions);
  let slot = hash & (table.length - 1);
  for (let node = table[slot]!; node !== null; node = table[slot]!) {
    if (
      node.hash === hash &&
      node.kind === kind &&
      node.name === name &&
      sameRational(node.value, value) &&
      sameNodes(node.args, args) &&
      sameWeights(node.weights, weights) &&
      sameNodes(node.conditions, conditions)
    )
      return node;
    slot = (slot + 1) & (table.length - 1);
  }
  const node = grown
    ? new ArenaNode(kind, name, value, args.slice(), weights.slice(), conditions, hash)
    : new ArenaNode(kind, name, value, args, weights, conditions, hash);
  table[slot] = node;
  size += 1;
  if (kind === "variable") variableNodes.push(node);
  if (size * 2 > table.length) rehash(table.length * 2, size);
  return node;
}

function freeVariables(args: readonly Expr[], conditions: readonly Condition[]): VariableSet {
  const free = unionOverNodes(args);
  return conditions.length === 0 ? free : unionOfSets(free, unionOverNodes(conditions));
}

/** One more than the greatest depth of the parts; 0 without any. */
function depthOver(parts: readonly (Expr | Condition)[]): number {
  let depth = -1;
  for (let i = 0; i < parts.length; i += 1) if (parts[i]!.depth > depth) depth = parts[i]!.depth;
  return depth + 1;
}

function hashOf(
  kind: Kind,
  name: string,
  value: Rational,
  args: readonly Expr[],
  weights: readonly Rational[],
  conditions: readonly Condition[],
): number {
  let h = name === "" ? kindSeeds[kind] : kindSeeds[kind] ^ hashName(name);
  h = Math.imul(h ^ hashRational(value), 0x85ebca6b);
  for (let i = 0; i < args.length; i += 1) {
    h = Math.imul(h ^ args[i]!.id, 0xc2b2ae35);
    h ^= h >>> 15;
    if (i < weights.length) h = Math.imul(h ^ hashRational(weights[i]!), 0x27d4eb2f);
    h = (h + 0x165667b1) | 0;
  }
  for (const condition of conditions) h = Math.imul(h ^ condition.id, 0x2545f491) ^ (h >>> 13);
  h ^= h >>> 13;
  h = Math.imul(h, 0x5bd1e995);
  return h ^ (h >>> 15);
}

function hashName(name: string): number {
  let h = nameHashes.get(name);
  if (h === undefined) {
    h = 7;
    for (let i = 0; i < name.length; i += 1) h = (Math.imul(h, 31) + name.charCodeAt(i)) | 0;
    nameHashes.set(name, h);
  }
  return h;
}

function hashRational(value: Rational): number {
  if (typeof value === "number") return (value | 0) ^ ((value / 4294967296) | 0);
  return (Math.imul(Number(BigInt.asIntN(32, value.num)), 31) + Number(BigInt.asIntN(32, value.den))) | 0;
}

function sameNodes(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function sameWeights(a: readonly Rational[], b: readonly Rational[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!sameRational(a[i]!, b[i]!)) return false;
  return true;
}

function rehash(capacity: number, keepBelow: number): void {
  const old = table;
  table = new Array(capacity).fill(null);
  for (const node of old) {
    if (node === null || node.id >= keepBelow) continue;
    let slot = node.hash & (capacity - 1);
    while (table[slot] !== null) slot = (slot + 1) & (capacity - 1);
    table[slot] = node;
  }
}

/** How many nodes live now; a measure of memory for budgets and benchmarks. */
export function arenaSize(): number {
  return size;
}

/** The variable at a position of a `VariableSet`. */
export function variableAt(index: number): Expr {
  return variableNodes[index]! as unknown as Expr;
}

/** The memo slots of a node for its partial derivatives, parallel to `node.free.indices`. */
export function derivativeSlots(node: Expr): (Expr | undefined)[] {
  const full = node as unknown as ArenaNode;
  full.derivatives ??= new Array(full.free.indices.length).fill(undefined);
  return full.derivatives;
}

/** A memo table keyed by nodes that `releaseArena` empties; every cache over expressions must be one. */
export function createMemo<Value>(): Map<Expr | Condition, Value> {
  const memo = new Map<Expr | Condition, Value>();
  memos.push(memo);
  return memo;
}

/**
 * A value that holds nodes, made when it is first asked for, so that tables cost nothing before they are needed; it is made
 * anew after `releaseArena`.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  memos.push({
    clear: () => {
      made = null;
    },
  });
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Declares all nodes made so far (by tables and rules, while modules load) permanent. */
export function keepArena(): void {
  permanentSize = size;
}

/**
 * Forgets every node that is not permanent: the records of a batch do not pile up. Old nodes must not be used again, so a
 * module that makes nodes while it loads must not load after `keepArena`.
 */
export function releaseArena(): void {
  if (permanentSize === 0)
    throw new InternalError("the nodes of tables and rules would be lost: keepArena comes first");
  for (const memo of memos) memo.clear();
  variableNodes = variableNodes.filter((node) => node.id < permanentSize);
  rehash(1 << 12 > permanentSize * 2 ? 1 << 12 : table.length, permanentSize);
  size = permanentSize;
  const kept = table.filter((node) => node !== null);
  for (const node of kept) node.derivatives = null;
  resetSets(new Set(kept.map((node) => node.free)));
}
