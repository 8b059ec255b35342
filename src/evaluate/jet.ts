import { InternalError } from "../diagnostic/internal-error.ts";
import { call, number, ONE, power, rationalPower, variable } from "../expr/build.ts";
import type { CallNode, Expr, PiecewiseNode, PowerNode, ProductNode, SumNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import type { GeneralDefinition } from "../functions/definition.ts";
import { definitionOf } from "../functions/table.ts";
import { addRational, multiplyRational, type Rational } from "../number/rational.ts";
import {
  addJets,
  composeJets,
  constantJet,
  type JetRing,
  multiplyJets,
  type OuterJet,
  packedIndex,
  scaleJet,
  seedJet,
  type TruncatedJet,
} from "./jet-algebra.ts";
import type { Ring } from "./ring.ts";

/** Value, gradient and Hessian of an expression at one place. */
export interface Jet<T> {
  readonly value: T;
  readonly gradient: readonly T[];
  /** Symmetric, rows first. */
  readonly hessian: readonly (readonly T[])[];
}

/**
 * Second-order forward-mode differentiation over any ring (Griewank and Walther 2008, chapter 13). It shares with the
 * symbolic derivatives of `calculus/` only what the function table states. Derivatives mean something only where the value
 * is defined and the function is C^2.
 */
export function jet<T>(expr: Expr, variables: readonly string[], ring: Ring<T>, at: ReadonlyMap<string, T>): Jet<T> {
  const { value, gradient, hessian } = truncatedJet(expr, variables, ring, at, 2);
  const orZero = (entry: T | null): T => entry ?? ring.zero;
  const entry = (i: number, j: number): T => orZero(hessian[packedIndex(Math.min(i, j), Math.max(i, j))]!);
  return {
    value,
    gradient: gradient.map(orZero),
    hessian: variables.map((_, i) => variables.map((_, j) => entry(i, j))),
  };
}

/** Everything that one walk over an expression needs. */
interface Walk<T> extends JetRing<T> {
  readonly at: ReadonlyMap<string, T>;
  readonly known: Map<Expr, TruncatedJet<T>>;
}

function truncatedJet<T>(
  expr: Expr,
  variables: readonly string[],
  ring: Ring<T>,
  at: ReadonlyMap<string, T>,
  order: 1 | 2,
): TruncatedJet<T> {
  const walk: Walk<T> = { ring, size: variables.length, order, at, known: new Map() };
  for (const node of postorder([expr])) {
    const seed = node.kind === "variable" ? variables.indexOf(node.name) : -1;
    const value = seed < 0 ? null : ring.evaluate(node, at);
    walk.known.set(node, value === null ? jetOfNode(node, walk) : seedJet(walk, value, one(ring), seed));
  }
  return walk.known.get(expr)!;
}

function one<T>(ring: Ring<T>): T {
  return ring.evaluate(ONE, new Map());
}

function jetOfNode<T>(node: Expr, walk: Walk<T>): TruncatedJet<T> {
  switch (node.kind) {
    case "number":
    case "constant":
    case "variable":
      return constantJet(walk, walk.ring.evaluate(node, walk.at));
    case "sum":
      return jetOfSum(node, walk);
    case "product":
      return jetOfProduct(node, walk);
    case "power":
      return jetOfPower(node, walk);
    case "call":
      return jetOfCall(node, walk);
    case "piecewise":
      return jetOfPiecewise(node, walk);
    default:
      return node satisfies never;
  }
}

function jetOfSum<T>(node: SumNode, walk: Walk<T>): TruncatedJet<T> {
  const start = constantJet(walk, walk.ring.evaluate(number(node.value), walk.at));
  return node.args.reduce((total, arg, i) => {
    return addJets(walk, total, scaleJet(walk, walk.known.get(arg)!, node.weights[i]!));
  }, start);
}

function jetOfProduct<T>(node: ProductNode, walk: Walk<T>): TruncatedJet<T> {
  const powers = node.args.map((arg, i) => jetOfRationalPower(walk.known.get(arg)!, node.weights[i]!, walk));
  return scaleJet(
    walk,
    powers.reduce((product, factor) => multiplyJets(walk, product, factor)),
    node.value,
  );
}

function jetOfRationalPower<T>(base: TruncatedJet<T>, exponent: Rational, walk: Walk<T>): TruncatedJet<T> {
  if (exponent === 1) return base;
  const { ring } = walk;
  const at = new Map([[slotName(0), base.value]]);
  const derivative = (order: 0 | 1 | 2, factor: Rational): T => {
    const lowered = rationalPower(slot(0), addRational(exponent, -order));
    return ring.scale(ring.evaluate(lowered, at), factor);
  };
  const second = multiplyRational(exponent, addRational(exponent, -1));
  const outer = { value: derivative(0, 1), first: [derivative(1, exponent)], second: [[derivative(2, second)]] };
  return composeJets(walk, outer, [base]);
}

/** `u^v = exp(v·log u)`; the value itself does not take that way, so that it stays exact. */
function jetOfPower<T>(node: PowerNode, walk: Walk<T>): TruncatedJet<T> {
  const [base, exponent] = [walk.known.get(node.args[0]!)!, walk.known.get(node.args[1]!)!];
  const logarithm = composeJets(walk, outerOfUnary("log", base.value, walk), [base]);
  const product = multiplyJets(walk, exponent, logarithm);
  const at = new Map([
    [slotName(0), base.value],
    [slotName(1), exponent.value],
  ]);
  const value = walk.ring.evaluate(power(slot(0), slot(1)), at);
  return composeJets(walk, { value, first: [value], second: [[value]] }, [product]);
}

function jetOfCall<T>(node: CallNode, walk: Walk<T>): TruncatedJet<T> {
  const inner = node.args.map((arg) => walk.known.get(arg)!);
  const definition = definitionOf(node.name);
  if (definition.kind === "unary") return composeJets(walk, outerOfUnary(node.name, inner[0]!.value, walk), inner);
  if (definition.selects !== undefined) {
    const { selects } = definition;
    const at = atSlots(inner);
    const slots = inner.map((_, i) => slot(i));
    const conditions = inner.slice(0, -1).map((_, i) => selects(i, ...slots));
    return selectJet(walk, inner, (values) => walk.ring.select(conditions, values.slice(0, -1), values.at(-1)!, at));
  }
  return composeJets(walk, outerOfGeneral(definition, node, inner, walk), inner);
}

function outerOfUnary<T>(name: string, argument: T, walk: Walk<T>): OuterJet<T> {
  const definition = definitionOf(name);
  if (definition.kind !== "unary") throw new InternalError(`${name} has several arguments`);
  const at = new Map([[slotName(0), argument]]);
  const slope = slopeJet(definition.derivative(slot(0)), at, [true], walk);
  return { value: walk.ring.evaluate(call(name, slot(0)), at), first: [slope.value], second: [slope.gradient] };
}

/** A first derivative at the arguments, with its own derivatives (by the arguments that vary) only where second ones are wanted. */
function slopeJet<T>(
  slope: Expr,
  at: ReadonlyMap<string, T>,
  varies: readonly boolean[],
  walk: Walk<T>,
): TruncatedJet<T> {
  if (walk.order === 1) return { value: walk.ring.evaluate(slope, at), gradient: varies.map(() => null), hessian: [] };
  const names = [...at.keys()].filter((_, i) => varies[i]);
  const jet = truncatedJet(slope, names, walk.ring, at, 1);
  let next = 0;
  return { ...jet, gradient: varies.map((active) => (active ? jet.gradient[next++]! : null)) };
}

/** Numbers stay arguments as they are: the derivative of `root(x, 5)` asks for its degree. */
function outerOfGeneral<T>(
  definition: GeneralDefinition,
  node: CallNode,
  inner: readonly TruncatedJet<T>[],
  walk: Walk<T>,
): OuterJet<T> {
  const at = atSlots(inner);
  const slots = node.args.map((arg, i) => (arg.kind === "number" ? arg : slot(i)));
  const varies = inner.map(({ gradient }) => gradient.some((entry) => entry !== null));
  const partials = varies.map((active, i) => {
    if (!active) return null;
    const partial = definition.partial?.(i, ...slots) ?? null;
    if (partial === null) throw new InternalError(`argument ${i + 1} of ${definition.name} has no derivative`);
    return slopeJet(partial, at, varies, walk);
  });
  return {
    value: walk.ring.evaluate(call(definition.name, ...slots), at),
    first: partials.map((partial) => partial?.value ?? null),
    second: partials.map((partial) => partial?.gradient ?? inner.map(() => null)),
  };
}

function jetOfPiecewise<T>(node: PiecewiseNode, walk: Walk<T>): TruncatedJet<T> {
  const inner = node.args.map((arg) => walk.known.get(arg)!);
  const count = node.conditions.length;
  return selectJet(walk, inner, (values) =>
    walk.ring.select(node.conditions, values.slice(0, count), values[count] ?? null, walk.at),
  );
}

/** Chooses among jets entry by entry. */
function selectJet<T>(
  { ring }: Walk<T>,
  inner: readonly TruncatedJet<T>[],
  select: (values: readonly T[]) => T,
): TruncatedJet<T> {
  const choose = (entries: readonly (T | null)[]): T | null =>
    entries.every((entry) => entry === null) ? null : select(entries.map((entry) => entry ?? ring.zero));
  return {
    value: select(inner.map(({ value }) => value)),
    gradient: inner[0]!.gradient.map((_, i) => choose(inner.map(({ gradient }) => gradient[i]!))),
    hessian: inner[0]!.hessian.map((_, k) => choose(inner.map(({ hessian }) => hessian[k]!))),
  };
}

/** The names stand for arguments of functions; no formula can contain them. */
function slotName(i: number): string {
  return `#${i}`;
}

function slot(i: number): Expr {
  return variable(slotName(i));
}

function atSlots<T>(inner: readonly TruncatedJet<T>[]): ReadonlyMap<string, T> {
  return new Map(inner.map(({ value }, i) => [slotName(i), value]));
}
