import { type Rational, toDouble } from "../number/rational.ts";
import { createMemo } from "./arena.ts";
import type { Expr, ProductNode, SumNode } from "./expr.ts";
import type { Ordering } from "./ordering.ts";

export interface Degrees {
  readonly key: string;
  readonly variables: number;
  readonly parameters: number;
}

const NO_DEGREE: Omit<Degrees, "key"> = { variables: 0, parameters: 0 };
const degreeMemo = createMemo<Degrees>();

/** Degrees as a polynomial, saturated at 1e300; powers with symbolic exponents and calls count as constants. */
export function degreesOf(expr: Expr, ordering: Ordering): Omit<Degrees, "key"> {
  if (expr.kind === "variable") {
    const parameter = ordering.ranks.size > 0 && !ordering.ranks.has(expr.name);
    return parameter ? { variables: 0, parameters: 1 } : { variables: 1, parameters: 0 };
  }
  if (expr.kind !== "sum" && expr.kind !== "product") return NO_DEGREE;
  const known = degreeMemo.get(expr);
  if (known?.key === ordering.key) return known;
  const degrees = expr.kind === "sum" ? degreesOfSum(expr, ordering) : degreesOfProduct(expr, ordering);
  degreeMemo.set(expr, { key: ordering.key, ...degrees });
  return degrees;
}

function degreesOfSum(sum: SumNode, ordering: Ordering): Omit<Degrees, "key"> {
  let { variables, parameters } = sum.value === 0 ? { variables: -Infinity, parameters: -Infinity } : NO_DEGREE;
  for (const arg of sum.args) {
    const degrees = degreesOf(arg, ordering);
    variables = Math.max(variables, degrees.variables);
    parameters = Math.max(parameters, degrees.parameters);
  }
  return { variables, parameters };
}

function degreesOfProduct(product: ProductNode, ordering: Ordering): Omit<Degrees, "key"> {
  let { variables, parameters } = NO_DEGREE;
  product.args.forEach((arg, i) => {
    const degrees = degreesOf(arg, ordering);
    const weight = doubleOf(product.weights[i]!);
    variables = finite(variables + weight * degrees.variables);
    parameters = finite(parameters + weight * degrees.parameters);
  });
  return { variables, parameters };
}

/** The double nearest to a weight, saturated. */
export function doubleOf(weight: Rational): number {
  return finite(toDouble(weight));
}

function finite(value: number): number {
  return Math.max(-1e300, Math.min(1e300, value));
}
