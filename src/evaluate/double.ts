import { InternalError } from "../diagnostic/internal-error.ts";
import { holds } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { definitionOf } from "../functions/table.ts";
import { toDouble } from "../number/rational.ts";

/** One slot of a tape: computes its value from earlier ones. */
type Step = (values: Float64Array) => number;

/**
 * A fast evaluator in doubles, for plots and searches: it may guide, never decide. NaN outside the domain. The argument
 * holds the values of `variables` in that order; every name of the expression must be among them.
 */
export function compileDouble(expr: Expr, variables: readonly string[]): (x: ArrayLike<number>) => number {
  const all = compileDoubles([expr], variables);
  return (x) => all(x)[0]!;
}

/** The same for several expressions over one tape; the result array is reused by the next call. */
export function compileDoubles(
  exprs: readonly Expr[],
  variables: readonly string[],
): (x: ArrayLike<number>) => Float64Array {
  const slots = new Map<Expr, number>();
  const steps: Step[] = [];
  const inputs: [slot: number, position: number][] = [];
  for (const node of postorder(exprs)) {
    const slot = slots.size;
    if (node.kind === "variable") {
      const position = variables.indexOf(node.name);
      if (position < 0) throw new InternalError(`no value for ${node.name}`);
      inputs.push([slot, position]);
    }
    steps.push(stepOf(node, (part) => slots.get(part)!, slot));
    slots.set(node, slot);
  }
  const values = new Float64Array(steps.length);
  const results = new Float64Array(exprs.length);
  return (x) => {
    for (const [slot, position] of inputs) values[slot] = x[position]!;
    for (let i = 0; i < steps.length; i += 1) values[i] = steps[i]!(values);
    for (const [i, expr] of exprs.entries()) results[i] = values[slots.get(expr)!]!;
    return results;
  };
}

function stepOf(node: Expr, slotOf: (part: Expr) => number, own: number): Step {
  switch (node.kind) {
    case "number": {
      const value = toDouble(node.value);
      return () => value;
    }
    case "constant": {
      const value = node.name === "pi" ? Math.PI : Math.E;
      return () => value;
    }
    case "variable":
      return (values) => values[own]!;
    case "sum":
      return stepOfSum(toDouble(node.value), node.args.map(slotOf), node.weights.map(toDouble));
    case "product":
      return stepOfProduct(toDouble(node.value), node.args.map(slotOf), node.weights.map(toDouble));
    case "power": {
      const [base, exponent] = [slotOf(node.args[0]!), slotOf(node.args[1]!)];
      return (values) => (values[base]! > 0 ? values[base]! ** values[exponent]! : Number.NaN);
    }
    case "call":
      return stepOfCall(node.name, node.args.map(slotOf));
    case "piecewise": {
      const tests = node.conditions.map((condition) => testOf(condition, slotOf));
      return stepOfPiecewise(tests, node.args.map(slotOf));
    }
    default:
      return node satisfies never;
  }
}

function stepOfSum(constant: number, slots: readonly number[], weights: readonly number[]): Step {
  return (values) => {
    let total = constant;
    for (let i = 0; i < slots.length; i += 1) total += weights[i]! * values[slots[i]!]!;
    return total;
  };
}

function stepOfProduct(factor: number, slots: readonly number[], weights: readonly number[]): Step {
  return (values) => {
    let total = factor;
    for (let i = 0; i < slots.length; i += 1) total *= realPower(values[slots[i]!]!, weights[i]!);
    return total;
  };
}

function realPower(base: number, exponent: number): number {
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (exponent === 0.5) return Math.sqrt(base);
  return base === 0 && exponent < 0 ? Number.NaN : base ** exponent;
}

function stepOfCall(name: string, slots: readonly number[]): Step {
  const { evaluate } = definitionOf(name);
  const [first] = slots;
  if (slots.length === 1 && first !== undefined) return (values) => evaluate(values[first]!);
  return (values) => evaluate(...slots.map((slot) => values[slot]!));
}

/** 1, 0, or NaN where a compared expression is not a number. */
type Test = (values: Float64Array) => number;

function testOf(condition: Condition, slotOf: (part: Expr) => number): Test {
  if (condition.kind === "relation") {
    const slot = slotOf(condition.args[0]!);
    return (values) => {
      const sign = Math.sign(values[slot]!);
      return Number.isNaN(sign) ? sign : Number(holds(condition.name, (sign + 0) as -1 | 0 | 1));
    };
  }
  const parts = condition.conditions.map((part) => testOf(part, slotOf));
  const decisive = condition.name === "and" ? 0 : 1;
  return (values) => {
    const outcomes = parts.map((part) => part(values));
    if (outcomes.includes(decisive)) return decisive;
    return outcomes.some(Number.isNaN) ? Number.NaN : 1 - decisive;
  };
}

function stepOfPiecewise(tests: readonly Test[], slots: readonly number[]): Step {
  return (values) => {
    for (let i = 0; i < tests.length; i += 1) {
      const outcome = tests[i]!(values);
      if (Number.isNaN(outcome)) return outcome;
      if (outcome === 1) return values[slots[i]!]!;
    }
    const otherwise = slots[tests.length];
    return otherwise === undefined ? Number.NaN : values[otherwise]!;
  };
}
