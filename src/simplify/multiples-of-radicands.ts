import { createMemo } from "../expr/arena.ts";
import { monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { isInteger, negateRational, type Rational, signOfRational } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { factoredSum } from "./factor-sum.ts";

/** Longer radicands are left alone. */
const TERMS = 8;

/** `radicand = numerator/denominator` with the numerator as a product of irreducible sums and a monomial denominator. */
interface Parts {
  readonly numerator: ProductNode | SumNode;
  readonly denominator: Expr;
}

const known = createMemo<Parts | null>();

/**
 * A root of a quotient beside whole powers of its numerator: `c^2·sqrt(1 - v^2/c^2)/(c^2 - v^2)` as `1/sqrt(1 - v^2/c^2)`. The
 * root stays, so its denominator is not 0; nor is the numerator, where it is below the line.
 */
export function* multiplesOfRadicands(node: ProductNode): Generator<Expr> {
  for (const [i, radicand] of node.args.entries()) {
    if (radicand.kind !== "sum" || isInteger(node.weights[i]!)) continue;
    const parts = partsOf(radicand);
    if (parts === null) continue;
    const { numerator, denominator } = parts;
    const times = multiplicityIn(node, numerator);
    if (times === 0) continue;
    yield monomial(
      [...node.args, numerator, radicand, denominator],
      [...node.weights, -times, times, times],
      node.value,
    );
  }
}

function partsOf(radicand: SumNode): Parts | null {
  let parts = known.get(radicand);
  if (parts === undefined) {
    parts = radicand.args.length > TERMS ? null : split(radicand);
    known.set(radicand, parts);
  }
  return parts;
}

function split(radicand: SumNode): Parts | null {
  const below = new Map<Expr, Rational>();
  for (const term of radicand.args) {
    if (term.kind !== "product") continue;
    for (const [i, base] of term.args.entries()) {
      const weight = term.weights[i]!;
      if (!isInteger(weight)) return null;
      if (signOfRational(weight) < 0 && negateRational(weight) > (below.get(base) ?? 0))
        below.set(base, negateRational(weight));
    }
  }
  const denominator = monomial([...below.keys()], [...below.values()], 1);
  const above = expand(monomial([radicand, denominator], [1, 1], 1), effort(4 * TERMS, 4 * TERMS ** 2));
  if (above?.kind !== "sum") return null;
  const factored = factoredSum(above);
  return { numerator: factored.kind === "product" ? factored : above, denominator };
}

/** The number k, nearest to 0 but one, for which the k-th power of all sums in the numerator is among the factors; 0 if there is none. */
function multiplicityIn(node: ProductNode, numerator: ProductNode | SumNode): number {
  const sums = numerator.kind === "sum" ? [numerator] : numerator.args.filter((arg) => arg.kind === "sum");
  let times = 0;
  for (const sum of sums) {
    const weight = node.weights[node.args.indexOf(sum)];
    const own = numerator.kind === "sum" ? 1 : numerator.weights[numerator.args.indexOf(sum)]!;
    if (typeof weight !== "number" || typeof own !== "number") return 0;
    const multiple = Math.trunc(weight / own);
    if (multiple === 0 || (times !== 0 && Math.sign(multiple) !== Math.sign(times))) return 0;
    if (times === 0 || Math.abs(multiple) < Math.abs(times)) times = multiple;
  }
  return times;
}
