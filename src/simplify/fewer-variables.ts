import { linearCombination, scale } from "../expr/build.ts";
import type { Condition, Expr, SumNode, VariableNode } from "../expr/expr.ts";
import { comparedIn, partsOf, postorder } from "../expr/postorder.ts";
import { rebuild, rebuildCondition } from "../expr/rebuild.ts";
import { substitute } from "../expr/substitute.ts";
import { divideRational, type Rational, sameRational } from "../number/rational.ts";

/** An expression in which each of some linear sums is a variable, its first one. */
export interface FewerVariables {
  readonly expr: Expr;
  /** The same for the same sums. */
  readonly key: string;
  /** The facts in the same variables, as far as they can be written in them. */
  readonly facts: (facts: readonly Condition[]) => readonly Condition[];
  /** The sums again for their variables. */
  readonly back: (expr: Expr) => Expr;
}

/**
 * An expression that depends on several variables by one linear sum of them only, in that sum: `(x - y)^2·sin(x - y)` as
 * `x^2·sin(x)`, multiples and negatives of the sum too. `null` if there is no such sum.
 */
export function inFewerVariables(expr: Expr): FewerVariables | null {
  if (expr.free.indices.length === 0 || expr.kind === "variable") return null;
  const directions = directionsIn(expr);
  if (directions.size === 0) return null;
  const scales = usualScales(expr, directions);
  const meanings = new Map(
    [...scales].map(([sum, factor]) => [firstVariable(sum)!.name, linearCombination([sum], [factor], 0)]),
  );
  return {
    expr: replaced([expr], directions, scales)!(expr),
    key: [...meanings.values()].map(({ id }) => id).join(),
    facts: (facts) =>
      facts.flatMap((fact) => {
        const map = replaced(comparedIn(fact), directions, scales);
        return map === null ? [] : [rebuildCondition(fact, map)];
      }),
    back: (reduced) => substitute(reduced, meanings),
  };
}

type Directions = ReadonlyMap<Expr, SumNode>;

/** The variables that occur in the multiples of one linear sum only, each with that sum. */
function directionsIn(expr: Expr): Directions {
  const found = new Map<Expr, SumNode | null>();
  for (const node of postorder([expr])) {
    const direction = directionOf(node);
    for (const part of partsOf(node)) {
      if (part.kind !== "variable") continue;
      const known = found.get(part);
      found.set(part, known === undefined || known === direction ? direction : null);
    }
  }
  const all = [...found].filter((entry): entry is [Expr, SumNode] => entry[1] !== null);
  const whole = all.filter(([, sum]) => sum.args.every((arg) => arg.kind !== "variable" || found.get(arg) === sum));
  return new Map(whole);
}

/** A sum of variables and perhaps constants, the first variable with the coefficient 1; `null` for everything else. */
function directionOf(node: Expr): SumNode | null {
  if (node.kind !== "sum" || node.args.some((arg) => arg.kind !== "variable" && arg.free.indices.length > 0))
    return null;
  const at = node.args.indexOf(firstVariable(node) ?? node);
  if (at < 0) return null;
  const first = node.weights[at]!;
  const sum = linearCombination(
    node.args,
    node.weights.map((weight) => divideRational(weight, first)),
    divideRational(node.value, first),
  );
  return sum.kind === "sum" ? sum : null;
}

/** The multiple of each sum that occurs most, the first of several. */
function usualScales(expr: Expr, directions: Directions): ReadonlyMap<SumNode, Rational> {
  const counts = new Map<SumNode, Map<Rational, number>>();
  for (const node of postorder([expr])) {
    const direction = directionOf(node);
    if (direction === null || directions.get(firstVariable(direction)!) !== direction) continue;
    const known = counts.get(direction) ?? new Map<Rational, number>();
    const factor = scaleOf(node as SumNode, direction);
    const same = [...known.keys()].find((other) => sameRational(other, factor)) ?? factor;
    counts.set(direction, known.set(same, (known.get(same) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([sum, known]) => [sum, [...known].reduce((best, one) => (one[1] > best[1] ? one : best))[0]]),
  );
}

function scaleOf(node: SumNode, direction: SumNode): Rational {
  return node.weights[node.args.indexOf(firstVariable(direction)!)]!;
}

/** The parts of the roots with variables for their sums; `null` if such a variable is there elsewhere. */
function replaced(
  roots: readonly Expr[],
  directions: Directions,
  scales: ReadonlyMap<SumNode, Rational>,
): ((part: Expr) => Expr) | null {
  const forms = new Map<Expr, Expr>();
  for (const node of postorder(roots)) {
    const direction = directionOf(node);
    const inside = partsOf(node).filter((part) => directions.has(part));
    if (inside.length === 0) {
      forms.set(
        node,
        rebuild(node, (part) => forms.get(part)!),
      );
    } else {
      if (direction === null || inside.some((part) => directions.get(part) !== direction)) return null;
      const factor = divideRational(scaleOf(node as SumNode, direction), scales.get(direction)!);
      forms.set(node, scale(firstVariable(direction)!, factor));
    }
  }
  return roots.some((root) => directions.has(root)) ? null : (part) => forms.get(part)!;
}

function firstVariable(sum: SumNode): VariableNode | null {
  return sum.args.find((arg): arg is VariableNode => arg.kind === "variable") ?? null;
}
