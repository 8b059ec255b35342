import { InternalError } from "../../diagnostic/internal-error.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { isInteger, type Rational, toDouble } from "../../number/rational.ts";
import { type Ends, expAbove, expBelow, logAbove, logBelow, rangeInDoubles } from "./functions.ts";
import { down, times, up } from "./rounding.ts";

/**
 * Enclosures of several expressions over boxes, in doubles rounded outwards: fast, and the same on every engine. NaN ends say
 * that an expression has no value in the box; infinite ends, that it is not bounded there. Meant to guide a search.
 */
export interface IntervalTape {
  /** Encloses the first `count` expressions where variable `i` lies in `[low[i], high[i]]`. */
  readonly run: (low: ArrayLike<number>, high: ArrayLike<number>, count: number) => void;
  readonly low: (output: number) => number;
  readonly high: (output: number) => number;
}

type Step = (low: Float64Array, high: Float64Array) => void;

/** The tape of the expressions, common parts once (Moore, Kearfott and Cloud 2009). Every free name is in `variables`. */
export function compileIntervals(exprs: readonly Expr[], variables: readonly string[]): IntervalTape {
  const nodes = postorder(exprs);
  const slots = new Map(nodes.map((node, slot) => [node, slot]));
  const low = new Float64Array(nodes.length);
  const high = new Float64Array(nodes.length);
  const inputs: (readonly [slot: number, position: number])[] = [];
  const steps: Step[] = nodes.map((node, slot) => {
    if (node.kind !== "variable") return stepOf(node, slot, (part) => slots.get(part)!);
    const position = variables.indexOf(node.name);
    if (position < 0) throw new InternalError(`no value for ${node.name}`);
    inputs.push([slot, position]);
    return idle;
  });
  const outputs = exprs.map((expr) => slots.get(expr)!);
  const ends: number[] = [];
  for (const output of outputs) ends.push(Math.max(ends.at(-1) ?? 0, output + 1));
  return {
    run: (from, to, count) => {
      for (const [slot, position] of inputs) {
        low[slot] = from[position]!;
        high[slot] = to[position]!;
      }
      const end = ends[count - 1] ?? 0;
      for (let i = 0; i < end; i += 1) steps[i]!(low, high);
    },
    low: (output) => low[outputs[output]!]!,
    high: (output) => high[outputs[output]!]!,
  };
}

const idle: Step = () => undefined;

function stepOf(node: Exclude<Expr, { readonly kind: "variable" }>, own: number, slotOf: (part: Expr) => number): Step {
  switch (node.kind) {
    case "number":
      return constant(own, ...endsOf(node.value));
    case "constant":
      return node.name === "pi" ? constant(own, Math.PI, up(Math.PI)) : constant(own, Math.E, up(Math.E));
    case "sum":
      return stepOfSum(own, endsOf(node.value), node.args.map(slotOf), node.weights.map(endsOf));
    case "product":
      return stepOfProduct(own, endsOf(node.value), node.args.map(slotOf), node.weights.map(powerInDoubles));
    case "power":
      return stepOfPower(own, slotOf(node.args[0]!), slotOf(node.args[1]!));
    case "call":
      return stepOfCall(own, node.name, node.args.map(slotOf));
    case "piecewise":
      return stepOfUnion(own, node.args.map(slotOf));
    default:
      return node satisfies never;
  }
}

/** A rational between two doubles, the same one twice when it is an integer of moderate size. */
function endsOf(value: Rational): Ends {
  const double = toDouble(value);
  return Number.isSafeInteger(double) && typeof value === "number" ? [double, double] : [down(double), up(double)];
}

function constant(own: number, from: number, to: number): Step {
  return (low, high) => {
    low[own] = from;
    high[own] = to;
  };
}

function stepOfSum(own: number, start: Ends, slots: readonly number[], weights: readonly Ends[]): Step {
  return (low, high) => {
    let [l, h] = start;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i]!;
      const [a, b] = weights[i]!;
      const [x, y] = [low[slot]!, high[slot]!];
      if (a === b && (a === 1 || a === -1)) {
        l = down(l + (a === 1 ? x : -y));
        h = up(h + (a === 1 ? y : -x));
        continue;
      }
      l = down(l + down(b > 0 ? Math.min(times(a, x), times(b, x)) : Math.min(times(a, y), times(b, y))));
      h = up(h + up(b > 0 ? Math.max(times(a, y), times(b, y)) : Math.max(times(a, x), times(b, x))));
    }
    low[own] = l;
    high[own] = h;
  };
}

type PowerInDoubles = (low: number, high: number, ends: Ends) => void;

function stepOfProduct(own: number, factor: Ends, slots: readonly number[], powers: readonly PowerInDoubles[]): Step {
  const ends: Ends = [0, 0];
  return (low, high) => {
    let [l, h] = factor;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i]!;
      powers[i]!(low[slot]!, high[slot]!, ends);
      const [a, b, c, d] = [times(l, ends[0]), times(l, ends[1]), times(h, ends[0]), times(h, ends[1])];
      l = down(Math.min(a, b, c, d));
      h = up(Math.max(a, b, c, d));
    }
    low[own] = l;
    high[own] = h;
  };
}

function powerInDoubles(exponent: Rational): PowerInDoubles {
  if (!isInteger(exponent)) {
    const [a, b] = endsOf(exponent);
    return (low, high, ends) => generalPower(low, high, a, b, ends);
  }
  const n = toDouble(exponent);
  return (low, high, ends) => {
    integerPower(low, high, Math.abs(n), ends);
    if (n < 0) reciprocal(ends[0], ends[1], ends);
  };
}

/** The power for `n >= 1`, by repeated multiplication of end points. */
function integerPower(low: number, high: number, n: number, ends: Ends): void {
  const even = n % 2 === 0;
  const [least, most] = even
    ? [low > 0 ? low : high < 0 ? -high : low <= 0 ? 0 : Number.NaN, Math.max(-low, high)]
    : [low, high];
  ends[0] = n === 1 ? least : least >= 0 ? magnitudePower(least, n, down) : -magnitudePower(-least, n, up);
  ends[1] = n === 1 ? most : most >= 0 ? magnitudePower(most, n, up) : -magnitudePower(-most, n, down);
}

/** `x^n` for `x >= 0` (NaN for NaN), each step rounded the same way; never below 0. */
function magnitudePower(x: number, n: number, round: (x: number) => number): number {
  let result = 1;
  let square = x;
  for (let k = n; k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result = Math.max(0, round(result * square));
    if (k > 1) square = Math.max(0, round(square * square));
  }
  return x === 0 ? 0 : result;
}

/** `1/x` over the members other than 0. */
function reciprocal(low: number, high: number, ends: Ends): void {
  if (low > 0 || high < 0) {
    ends[0] = down(1 / high);
    ends[1] = up(1 / low);
  } else if (low === 0 && high === 0) {
    ends[0] = Number.NaN;
    ends[1] = Number.NaN;
  } else {
    ends[0] = low === 0 ? down(1 / high) : low < 0 ? -Infinity : Number.NaN;
    ends[1] = high === 0 ? up(1 / low) : high > 0 ? Infinity : Number.NaN;
  }
}

/** `x^y = exp(y·log x)` over the members `x >= 0`. */
function generalPower(low: number, high: number, from: number, to: number, ends: Ends): void {
  if (high < 0) {
    ends[0] = Number.NaN;
    ends[1] = Number.NaN;
    return;
  }
  const l = low <= 0 ? -Infinity : logBelow(low);
  const h = high === 0 ? -Infinity : logAbove(high);
  const products = [times(l, from), times(l, to), times(h, from), times(h, to)];
  ends[0] = expBelow(down(Math.min(...products)));
  ends[1] = expAbove(up(Math.max(...products)));
}

function stepOfPower(own: number, base: number, exponent: number): Step {
  const ends: Ends = [0, 0];
  return (low, high) => {
    generalPower(low[base]!, high[base]!, low[exponent]!, high[exponent]!, ends);
    low[own] = ends[0];
    high[own] = ends[1];
  };
}

function stepOfCall(own: number, name: string, slots: readonly number[]): Step {
  if (name === "max" || name === "min") {
    const choose = name === "max" ? Math.max : Math.min;
    return (low, high) => {
      low[own] = choose(...slots.map((slot) => low[slot]!));
      high[own] = choose(...slots.map((slot) => high[slot]!));
    };
  }
  const range = rangeInDoubles(name);
  const [slot] = slots;
  const ends: Ends = [0, 0];
  return (low, high) => {
    const [l, h] = [low[slot!]!, high[slot!]!];
    if (Number.isNaN(l) || slots.length !== 1) {
      ends[0] = Number.isNaN(l) ? l : -Infinity;
      ends[1] = Number.isNaN(l) ? l : Infinity;
    } else range(l, h, ends);
    low[own] = ends[0];
    high[own] = ends[1];
  };
}

/** Any branch may apply. */
function stepOfUnion(own: number, slots: readonly number[]): Step {
  return (low, high) => {
    let [l, h] = [Infinity, -Infinity];
    for (const slot of slots) {
      l = Math.min(l, Number.isNaN(low[slot]!) ? l : low[slot]!);
      h = Math.max(h, Number.isNaN(high[slot]!) ? h : high[slot]!);
    }
    low[own] = l > h ? Number.NaN : l;
    high[own] = l > h ? Number.NaN : h;
  };
}
