import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { poll } from "../number/patience.ts";
import type { Rational } from "../number/rational.ts";

/** The variables of an expression in an order that does not depend on their names, if it has one; what is renamed has the same key. */
export interface CanonicalNames {
  readonly key: string;
  readonly names: readonly string[];
}

/** Rounds for each variable that is told from the others. */
const ROUNDS = 2;

/**
 * Variables are told apart by what stands around them, from the leaves up and from the root down; where that does not tell them
 * apart, one is singled out (McKay 1981, without going back). Symmetric expressions mostly get the same key; that they are
 * renamings of each other has to be checked. `null` for expressions with conditions.
 */
export function canonicalNames(expr: Expr): CanonicalNames | null {
  const graph = graphOf(expr);
  if (graph === null) return null;
  const count = graph.variables.length;
  let colors: readonly number[] = new Array<number>(count).fill(1);
  let classes = 0;
  for (let round = 0; round <= ROUNDS * count; round += 1) {
    const { signatures } = look(graph, colors);
    const found = new Set(signatures).size;
    colors = found > classes || found === count ? signatures : withOneSingledOut(signatures);
    classes = found;
    if (found === count) break;
  }
  const { signatures, root } = look(graph, colors);
  const order = signatures.map((_, i) => i).sort((i, j) => signatures[i]! - signatures[j]!);
  return {
    key: `${root}:${order.map((i) => signatures[i]!).join()}`,
    names: order.map((i) => graph.variables[i]!.name),
  };
}

/** A number that is the same for renamed expressions; `null` for expressions with conditions. */
export function namelessHash(expr: Expr): number | null {
  const graph = graphOf(expr);
  return graph === null ? null : upwards(graph, new Array<number>(graph.variables.length).fill(1)).at(-1)!;
}

/** The nodes below an expression, parts first, by their positions. */
interface Graph {
  /** Of a node without its parts. */
  readonly own: Int32Array;
  /** The parts of node i, and what says how each stands in it, are at `first[i]` up to `first[i + 1]`. */
  readonly first: Int32Array;
  readonly parts: readonly number[];
  readonly places: readonly number[];
  readonly variables: readonly { readonly at: number; readonly name: string }[];
}

function graphOf(expr: Expr): Graph | null {
  const nodes = postorder([expr]);
  if (nodes.some((node) => node.kind === "piecewise")) return null;
  const positions = new Map<Expr, number>();
  const own = new Int32Array(nodes.length);
  const first = new Int32Array(nodes.length + 1);
  const parts: number[] = [];
  const places: number[] = [];
  const variables: { at: number; name: string }[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i]!;
    positions.set(node, i);
    own[i] = ownHash(node);
    if (node.kind === "variable") variables.push({ at: i, name: node.name });
    const below = partsOf(node);
    for (let k = 0; k < below.length; k += 1) {
      parts.push(positions.get(below[k]!)!);
      places.push(placeHash(node, k));
    }
    first[i + 1] = parts.length;
  }
  return { own, first, parts, places, variables };
}

function look(graph: Graph, colors: readonly number[]): { signatures: readonly number[]; root: number } {
  const up = upwards(graph, colors);
  const down = downwards(graph, up);
  return {
    signatures: graph.variables.map(({ at }, i) => mixed(down[at]!, colors[i]!)),
    root: up.at(-1)!,
  };
}

function upwards({ own, first, parts, places, variables }: Graph, colors: readonly number[]): Int32Array {
  poll(own.length);
  const up = Int32Array.from(own);
  for (const [i, { at }] of variables.entries()) up[at] = colors[i]!;
  for (let i = 0; i < up.length; i += 1) {
    let hash = up[i]!;
    for (let k = first[i]!; k < first[i + 1]!; k += 1) hash = (hash + mixed(up[parts[k]!]!, places[k]!)) | 0;
    up[i] = mixed(hash, 7);
  }
  return up;
}

function downwards({ first, parts, places }: Graph, up: Int32Array): Int32Array {
  poll(up.length);
  const down = new Int32Array(up.length);
  down[up.length - 1] = 1;
  for (let i = up.length - 1; i >= 0; i -= 1) {
    const around = mixed(down[i]!, up[i]!);
    for (let k = first[i]!; k < first[i + 1]!; k += 1) down[parts[k]!]! += mixed(around, places[k]!);
  }
  return down;
}

function ownHash(node: Expr): number {
  const name = "name" in node ? node.name : "";
  let hash = node.kind.length * 31 + node.kind.charCodeAt(1);
  for (let k = 0; k < name.length; k += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(k)) | 0;
  return "value" in node ? mixed(hash, rationalHash(node.value)) : hash;
}

/** Of terms and factors the weight, of other parts the position. */
function placeHash(node: Expr, k: number): number {
  return node.kind === "sum" || node.kind === "product" ? rationalHash(node.weights[k]!) : k + 1;
}

function rationalHash(value: Rational): number {
  if (typeof value === "number") return (value | 0) ^ ((value / 4294967296) | 0);
  return (Math.imul(Number(BigInt.asIntN(32, value.num)), 31) + Number(BigInt.asIntN(32, value.den))) | 0;
}

function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** The first of those that share the least signature with others gets one of its own. */
function withOneSingledOut(signatures: readonly number[]): readonly number[] {
  const shared = signatures.filter((signature, i) => signatures.indexOf(signature) !== i);
  const least = Math.min(...shared);
  return signatures.with(signatures.indexOf(least), mixed(least, 11));
}
