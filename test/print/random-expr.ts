import fc from "fast-check";
import {
  allOf,
  anyOf,
  difference,
  E,
  greater,
  linearCombination,
  number,
  PI,
  piecewise,
  power,
  product,
  quotient,
  rationalPower,
  relation,
  sum,
  variable,
  ZERO,
} from "../../src/expr/build.ts";
import type { Condition, Expr } from "../../src/expr/expr.ts";
import { apply } from "../../src/functions/table.ts";
import { fraction } from "../../src/number/rational.ts";

/** How to build an expression: the same plan always gives the same formula, in whatever order it is carried out. */
export type Plan =
  | { readonly kind: "leaf"; readonly name: string }
  | { readonly kind: "number"; readonly over: number; readonly under: number }
  | {
      readonly kind: "node";
      readonly name: string;
      readonly parts: readonly Plan[];
      readonly over: number;
      readonly under: number;
    };

const NODES = ["sum", "product", "quotient", "power", "root", "scaled", "sin", "exp", "abs", "log", "max", "piecewise"];

export const plans: fc.Arbitrary<Plan> = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("x", "y", "a", "pi", "e").map((name): Plan => ({ kind: "leaf", name })),
    fc.record({
      kind: fc.constant("number" as const),
      over: fc.integer({ min: -12, max: 12 }),
      under: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({
      kind: fc.constant("node" as const),
      name: fc.constantFrom(...NODES),
      parts: fc.array(tie("plan"), { minLength: 2, maxLength: 3 }),
      over: fc.integer({ min: -4, max: 4 }),
      under: fc.integer({ min: 1, max: 4 }),
    }),
  ),
})).plan;

/** Carries out a plan; `reversed` interns the parts of every node in the opposite order. */
export function build(plan: Plan, reversed = false): Expr {
  switch (plan.kind) {
    case "leaf":
      return plan.name === "pi" ? PI : plan.name === "e" ? E : variable(plan.name);
    case "number":
      return number(fraction(BigInt(plan.over), BigInt(plan.under)));
    case "node": {
      const order = plan.parts.map((_, i) => (reversed ? plan.parts.length - 1 - i : i));
      const built = new Map(order.map((i) => [i, build(plan.parts[i]!, reversed)]));
      return join(
        plan,
        plan.parts.map((_, i) => built.get(i)!),
        reversed,
      );
    }
  }
}

function join(plan: Plan & { kind: "node" }, parts: readonly Expr[], reversed: boolean): Expr {
  const [first, second, third = second] = parts as [Expr, Expr, Expr?];
  const ratio = fraction(BigInt(plan.over), BigInt(plan.under));
  const either = reversed ? parts.toReversed() : parts;
  switch (plan.name) {
    case "sum":
      return sum(...either);
    case "product":
      return product(...either);
    case "quotient":
      return quotient(first, second);
    case "power":
      return power(first === ZERO ? number(2) : first, second);
    case "root":
      return rationalPower(first, ratio);
    case "scaled":
      return linearCombination([first, second], [ratio, -1], plan.over);
    case "max":
      return apply("max", parts);
    case "piecewise":
      return piecewise(
        [{ when: condition(plan, first, second), value: first }],
        plan.over > 2 ? null : (third ?? second),
      );
    default:
      return apply(plan.name, [first]);
  }
}

function condition(plan: Plan & { kind: "node" }, left: Expr, right: Expr): Condition {
  const compared = greater(left, right);
  const other = relation((["=", "!=", ">="] as const)[plan.under % 3]!, difference(right, number(plan.over)));
  return plan.over % 2 === 0 ? compared : plan.over > 0 ? allOf(compared, other) : anyOf(compared, other);
}
