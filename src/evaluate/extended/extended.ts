import type { CallNode, Expr, PiecewiseNode, ProductNode, SumNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import type { UnaryDefinition } from "../../functions/definition.ts";
import { definitionOf } from "../../functions/table.ts";
import { type Ball, ballFromRational, ballSign, type Enclosed } from "../../number/ball.ts";
import { encloseBound } from "../bounds.ts";
import { encloseNode } from "../enclose.ts";
import { rangeOn } from "../range.ts";
import {
  addSpans,
  type Extended,
  extremumOfSpans,
  intervalOfSpan,
  isBall,
  LINE,
  multiplySpans,
  powerOfSpan,
  type Span,
  spanBetween,
  spanOf,
  spanOfInterval,
  uniteSpans,
} from "./span.ts";

/** Encloses expressions over boxes; the order of evaluation is worked out once. */
export type ExtendedEvaluator = (at: ReadonlyMap<string, Ball | Span>, bits: number) => readonly Extended[];

/**
 * Enclosures that go on where balls end: at poles, over the edge of a domain, towards infinity. A ball comes out where an
 * expression has a value everywhere in the box, else a span of all the values that there are.
 */
export function extendedEvaluator(exprs: readonly Expr[]): ExtendedEvaluator {
  const nodes = postorder(exprs);
  return (places, bits) => {
    const at = new Map([...places].flatMap(([name, place]) => (isBall(place) ? [[name, place] as const] : [])));
    const values = new Map<Expr, Extended>();
    const balls = new Map<Expr, Enclosed>();
    for (const node of nodes) {
      const ball = isTotal(node, balls) ? encloseNode(node, balls, at, bits) : "unknown";
      const place = node.kind === "variable" ? places.get(node.name) : undefined;
      const value = place ?? (ball === "unknown" ? extendedNode(node, values, bits) : ball);
      values.set(node, value);
      balls.set(node, typeof value === "object" && !isBall(value) ? "unknown" : value);
    }
    return exprs.map((expr) => values.get(expr)!);
  };
}

/** Whether balls of the parts are worth a try; a conditional asks for those that it needs itself. */
function isTotal(node: Expr, balls: ReadonlyMap<Expr, Enclosed>): boolean {
  if (node.kind === "piecewise") return true;
  if (node.kind === "number" || node.kind === "constant" || node.kind === "variable") return true;
  return !node.args.some((arg) => balls.get(arg) === "unknown");
}

type Values = ReadonlyMap<Expr, Extended>;

function extendedNode(node: Expr, values: Values, bits: number): Extended {
  switch (node.kind) {
    case "number":
    case "constant":
    case "variable":
      return LINE;
    case "sum":
      return strict(node.args, values, (spans) => sumOfSpans(node, spans, bits));
    case "product":
      return strict(node.args, values, (spans) => productOfSpans(node, spans, bits));
    case "power":
      return strict(node.args, values, ([base, exponent]) => generalPower(base!, exponent!, bits));
    case "call":
      return strict(node.args, values, (spans) => callOfSpans(node, spans, bits));
    case "piecewise":
      return unionOfBranches(node, values);
    default:
      return node satisfies never;
  }
}

function strict(args: readonly Expr[], values: Values, apply: (spans: readonly Span[]) => Extended): Extended {
  const operands = args.map((arg) => values.get(arg)!);
  if (operands.includes("undefined")) return "undefined";
  return apply(operands.map((operand) => spanOf(operand as Ball | Span)));
}

function sumOfSpans(node: SumNode, spans: readonly Span[], bits: number): Span {
  let total = spanOf(ballFromRational(node.value, bits));
  for (const [i, term] of spans.entries()) {
    const weight = spanOf(ballFromRational(node.weights[i]!, bits));
    total = addSpans(total, multiplySpans(weight, term, bits), bits);
  }
  return total;
}

function productOfSpans(node: ProductNode, spans: readonly Span[], bits: number): Span | "undefined" {
  let total = spanOf(ballFromRational(node.value, bits));
  for (const [i, base] of spans.entries()) {
    const power = powerOfSpan(base, node.weights[i]!, bits);
    if (power === "undefined") return power;
    total = multiplySpans(total, power, bits);
  }
  return total;
}

/** `exp(exponent·log(base))` over positive bases. */
function generalPower(base: Span, exponent: Span, bits: number): Extended {
  if (base.upper !== null && ballSign(base.upper) !== 1) return "undefined";
  const logarithm = rangeOfCall("log", base, bits);
  return logarithm === "undefined" ? logarithm : rangeOfCall("exp", multiplySpans(exponent, logarithm, bits), bits);
}

function callOfSpans(node: CallNode, spans: readonly Span[], bits: number): Extended {
  if (node.name === "max" || node.name === "min") {
    const sign = node.name === "max" ? 1 : -1;
    return spans.reduce((extremum, next) => extremumOfSpans(extremum, next, sign));
  }
  return spans.length === 1 ? rangeOfCall(node.name, spans[0]!, bits) : LINE;
}

function rangeOfCall(name: string, x: Span, bits: number): Span | "undefined" {
  const definition = definitionOf(name);
  if (definition.kind !== "unary") return LINE;
  if (isIncreasing(definition)) return increasing(definition, x, bits);
  const range = rangeOn(definition, intervalOfSpan(x), bits);
  return range === null ? "undefined" : spanOfInterval(range, bits);
}

/** Continuous and increasing on the whole line. */
function isIncreasing({ domain, pieces, breaks, period }: UnaryDefinition): boolean {
  const [whole] = domain;
  const isWhole = domain.length === 1 && whole!.from === "-oo" && whole!.to === "+oo";
  return isWhole && period === undefined && !breaks?.length && pieces.every(({ slope }) => slope === "nondecreasing");
}

/** From the values at the ends, which may be too small for a rational number. */
function increasing(definition: UnaryDefinition, { lower, upper }: Span, bits: number): Span {
  const [least, most] = [
    encloseBound(definition.range[0]!.from, bits),
    encloseBound(definition.range.at(-1)!.to, bits),
  ];
  const low = lower === null ? "unknown" : definition.approximate(bits, lower);
  const high = upper === null ? "unknown" : definition.approximate(bits, upper);
  return spanBetween(typeof low === "object" ? low : least, typeof high === "object" ? high : most);
}

/** Any branch may apply, whatever its condition. */
function unionOfBranches(node: PiecewiseNode, values: Values): Extended {
  const branches = node.args.map((arg) => values.get(arg)!).filter((value) => value !== "undefined");
  if (branches.length === 0) return "undefined";
  return branches.map(spanOf).reduce(uniteSpans);
}
