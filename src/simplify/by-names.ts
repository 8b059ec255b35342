import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial, ONE } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { isInteger, type Rational } from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";

/** In shorter sums a form of the whole is soon found, and may be shorter than one by coefficients. */
const LEAST_NODES = 500;
/** So many groups have little more to themselves than their names. */
const MOST_GROUPS = 4;

/** Functions that no polynomial relation holds between, with names in it. */
const FUNCTIONS = new Set(["exp", "sin", "cos", "tan", "cot", "sinh", "cosh", "tanh"]);

/** A product of integer powers of names, and what it is multiplied by in a sum. */
export interface Coefficient {
  readonly names: Expr;
  readonly coefficient: Expr;
}

/**
 * A long sum of exponentials, sines and the like by the powers of names in front of them: no form of it gains by mixing names and
 * functions, as exponentials of polynomials (and of such functions) are algebraically independent of names but for products of their own
 * (Ax 1971). `null` for other sums, and for those with no names in front or with many different ones.
 */
export function coefficientsByNames(sum: SumNode): readonly Coefficient[] | null {
  if (nodeCount(sum) < LEAST_NODES) return null;
  const groups = new Map<Expr, { terms: Expr[]; weights: Rational[] }>();
  const add = (names: Expr, functions: Expr, weight: Rational): void => {
    const group = groups.get(names) ?? { terms: [], weights: [] };
    groups.set(names, group);
    group.terms.push(functions);
    group.weights.push(weight);
  };
  for (const [i, term] of sum.args.entries()) {
    const parted = partedTerm(term);
    if (parted === null) return null;
    add(parted.names, parted.coefficient, sum.weights[i]!);
  }
  if (sum.value !== 0) add(ONE, ONE, sum.value);
  if (groups.size > MOST_GROUPS || (groups.size === 1 && groups.has(ONE))) return null;
  return [...groups].map(([names, { terms, weights }]) => ({
    names,
    coefficient: linearCombination(terms, weights, 0),
  }));
}

/** The names and the functions of a term; `null` if it has other factors. */
function partedTerm(term: Expr): Coefficient | null {
  const [args, weights] = term.kind === "product" ? [term.args, term.weights] : [[term], [1]];
  if (!args.every((arg, i) => isInteger(weights[i]!) && (arg.kind === "variable" || isFree(arg)))) return null;
  const pick = (isName: boolean): Expr => {
    const at = args.flatMap((arg, i) => ((arg.kind === "variable") === isName ? [i] : []));
    return monomial(
      at.map((i) => args[i]!),
      at.map((i) => weights[i]!),
      1,
    );
  };
  return { names: pick(true), coefficient: pick(false) };
}

const free = createMemo<boolean>();

/** Whether it is a function that is built from names and numbers by sums, products and such functions. */
function isFree(expr: Expr): boolean {
  if (expr.kind !== "call") return false;
  for (const node of postorder([expr], (part) => !free.has(part)))
    free.set(node, isKnownKind(node) && partsOf(node).every((part) => free.get(part)));
  return free.get(expr)!;
}

function isKnownKind(node: Expr): boolean {
  switch (node.kind) {
    case "variable":
    case "number":
    case "sum":
      return true;
    case "product":
      return node.weights.every(isInteger);
    case "call":
      return FUNCTIONS.has(node.name);
    default:
      return false;
  }
}
