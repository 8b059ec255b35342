import { addRational, type Rational } from "../number/rational.ts";
import type { Expr } from "./expr.ts";

let stamp = 0;
const stamps: number[] = [];
const positions: number[] = [];

/** Like terms gathered by node identity: two parallel lists, in O(1) a term and without a hash table. */
export class Collector {
  readonly args: Expr[] = [];
  readonly weights: Rational[] = [];
  private readonly stamp: number = ++stamp;

  /** Adds `weight` to the weight of `arg`. One collector must be finished before the next is made. */
  add(arg: Expr, weight: Rational): void {
    const { id } = arg;
    if (stamps[id] === this.stamp) {
      const position = positions[id]!;
      this.weights[position] = addRational(this.weights[position]!, weight);
    } else {
      stamps[id] = this.stamp;
      positions[id] = this.args.length;
      this.args.push(arg);
      this.weights.push(weight);
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
    if (!sorted) this.sort();
  }

  private sort(): void {
    const order = this.args.map((_, i) => i).sort((i, j) => this.args[i]!.id - this.args[j]!.id);
    const args = order.map((i) => this.args[i]!);
    const weights = order.map((i) => this.weights[i]!);
    for (let i = 0; i < order.length; i += 1) {
      this.args[i] = args[i]!;
      this.weights[i] = weights[i]!;
    }
  }
}
