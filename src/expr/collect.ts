import { addRational, type Rational } from "../number/rational.ts";
import type { Expr } from "./expr.ts";

/** Up to here a scan of the list is cheaper than the side tables. */
const SCANNED = 8;

/** Up to here lists are sorted by insertion; mostly they are nearly sorted. */
const INSERTED = 40;

/** Side tables by node id: the list that last saw the node, and where in it. */
let marks = new Int32Array(1 << 12);
let positions = new Int32Array(1 << 12);
let lastMark = 0;

/** Like terms gathered by node identity: two parallel lists, in O(1) a term and without a hash table. */
export class Collector {
  readonly args: Expr[] = [];
  readonly weights: Rational[] = [];
  private mark = 0;

  /** Adds `weight` to the weight of `arg`. One collector must be finished before the next is made. */
  add(arg: Expr, weight: Rational): void {
    const position = this.find(arg);
    if (position >= 0) this.weights[position] = addRational(this.weights[position]!, weight);
    else {
      this.args.push(arg);
      this.weights.push(weight);
    }
  }

  /** The position of `arg` in the list; -1, and the place taken for it at the end, when it is not there yet. */
  private find(arg: Expr): number {
    const { args } = this;
    if (this.mark === 0) {
      if (args.length < SCANNED) return args.indexOf(arg);
      this.startMarking();
    }
    const { id } = arg;
    if (id >= marks.length) growTables(id);
    if (marks[id] === this.mark) return positions[id]!;
    marks[id] = this.mark;
    positions[id] = args.length;
    return -1;
  }

  private startMarking(): void {
    lastMark = lastMark === 0x7fffffff ? 1 : lastMark + 1;
    if (lastMark === 1) marks.fill(0);
    this.mark = lastMark;
    for (let i = 0; i < this.args.length; i += 1) {
      const { id } = this.args[i]!;
      if (id >= marks.length) growTables(id);
      marks[id] = this.mark;
      positions[id] = i;
    }
  }

  /** Drops zero weights and sorts by node id. */
  finish(): void {
    const { args, weights } = this;
    let kept = 0;
    let sorted = true;
    for (let i = 0; i < args.length; i += 1) {
      if (weights[i] === 0) continue;
      args[kept] = args[i]!;
      weights[kept] = weights[i]!;
      if (kept > 0 && args[kept]!.id < args[kept - 1]!.id) sorted = false;
      kept += 1;
    }
    args.length = kept;
    weights.length = kept;
    if (!sorted) sortById(args, weights);
  }
}

function growTables(id: number): void {
  const capacity = Math.max(marks.length * 2, id + 1);
  const [oldMarks, oldPositions] = [marks, positions];
  marks = new Int32Array(capacity);
  positions = new Int32Array(capacity);
  marks.set(oldMarks);
  positions.set(oldPositions);
}

/** Sorts two parallel lists by the ids of the first: by insertion when short, else through an order. */
export function sortById(args: Expr[], weights: Rational[]): void {
  if (args.length > INSERTED) {
    const order = args.map((_, i) => i).sort((i, j) => args[i]!.id - args[j]!.id);
    const [oldArgs, oldWeights] = [[...args], [...weights]];
    for (let i = 0; i < order.length; i += 1) {
      args[i] = oldArgs[order[i]!]!;
      weights[i] = oldWeights[order[i]!]!;
    }
    return;
  }
  for (let i = 1; i < args.length; i += 1) {
    const arg = args[i]!;
    const weight = weights[i]!;
    let j = i - 1;
    for (; j >= 0 && args[j]!.id > arg.id; j -= 1) {
      args[j + 1] = args[j]!;
      weights[j + 1] = weights[j]!;
    }
    args[j + 1] = arg;
    weights[j + 1] = weight;
  }
}
