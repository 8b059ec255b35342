import { isPolynomial } from "../evaluate/normal-form.ts";
import { linearCombination, monomial, number } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { isInteger, type Rational } from "../number/rational.ts";
import { nodeCount } from "../print/nodes.ts";
import { isAlreadyNormal } from "./already-normal.ts";
import { pullCommonFactor } from "./common-factor.ts";
import { symbolsOf } from "./symbols-of.ts";

/** In shorter sums, such as `1/x + 1/y`, a common denominator may be no longer. */
const LEAST_NODES = 16;

/** Parts of a sum or a product that are simplified each by itself. */
export interface Parted {
  readonly parts: readonly Expr[];
  /** The sum or product of other forms of the parts. */
  readonly join: (forms: readonly Expr[]) => Expr;
}

/**
 * A product, or a sum by its common factor, in groups of factors without a symbol in common, or a sum in such groups of terms:
 * `sin(x)^2·y·(y + 1)` in two; `null` where there is but one. No normal form of the whole is shorter than those of the groups together.
 */
export function independentParts(expr: SumNode | ProductNode): Parted | null {
  const product = expr.kind === "sum" ? pullCommonFactor(expr) : expr;
  return (
    (product.kind === "product" ? partsOfProduct(product) : null) ?? (expr.kind === "sum" ? partsOfSum(expr) : null)
  );
}

function partsOfProduct({ args, weights, value }: ProductNode): Parted | null {
  const groups = groupsOf(args.map((arg, i) => (isInteger(weights[i]!) ? arg : monomial([arg], [weights[i]!], 1))));
  if (groups === null) return null;
  const pick = (positions: readonly number[]): Expr =>
    monomial(
      positions.map((i) => args[i]!),
      positions.map((i) => weights[i]!),
      1,
    );
  return { parts: groups.map(pick), join: (forms) => monomial(forms, null, value) };
}

/** The constant goes with the only part that it may matter to; a sum with more such parts is left whole. */
function partsOfSum(sum: SumNode): Parted | null {
  const { args, weights, value } = sum;
  const groups = nodeCount(sum) < LEAST_NODES ? null : groupsOf(args);
  if (groups === null) return null;
  const pick = (positions: readonly number[], constant: Rational): Expr =>
    linearCombination(
      positions.map((i) => args[i]!),
      positions.map((i) => weights[i]!),
      constant,
    );
  const join: Parted["join"] = (forms) => linearCombination(forms, null, 0);
  const parts = groups.map((positions) => pick(positions, 0));
  if (value === 0) return { parts, join };
  const open = groups.flatMap((positions, k) => (isSettled(pick(positions, value)) ? [] : [k]));
  if (open.length > 1) return null;
  const [k] = open;
  return { parts: k === undefined ? [...parts, number(value)] : parts.with(k, pick(groups[k]!, value)), join };
}

function isSettled(expr: Expr): boolean {
  return isPolynomial(expr) || isAlreadyNormal(expr);
}

/** Positions of expressions that are joined by symbols in common; `null` where all are. */
function groupsOf(args: readonly Expr[]): readonly (readonly number[])[] | null {
  let groups: { readonly symbols: ReadonlySet<string>; readonly positions: readonly number[] }[] = [];
  for (const [i, arg] of args.entries()) {
    const symbols = symbolsOf(arg);
    if (symbols === null) return null;
    const joined = groups.filter((group) => [...symbols].some((symbol) => group.symbols.has(symbol)));
    const apart = groups.filter((group) => !joined.includes(group));
    const merged = {
      symbols: new Set([...joined.flatMap((group) => [...group.symbols]), ...symbols]),
      positions: [...joined.flatMap(({ positions }) => positions), i].sort((a, b) => a - b),
    };
    groups = [...apart, merged];
  }
  return groups.length < 2 ? null : groups.map(({ positions }) => positions);
}
