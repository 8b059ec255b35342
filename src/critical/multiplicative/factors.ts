import { exponential, freeNames, monomial, number } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";
import { separate } from "../separable.ts";

/** `base^exponent`; the base is no product. */
export interface Factor {
  readonly base: Expr;
  readonly exponent: Rational;
}

/** The factors that share variables, directly or through others. */
export interface FactorBlock {
  readonly variables: readonly string[];
  readonly factors: readonly Factor[];
}

export interface Factorisation {
  /** Without variables. */
  readonly constant: Expr;
  readonly blocks: readonly FactorBlock[];
}

/** A product of two or more functions of separate variables, in all of the variables; else `null`. */
export function factorise(objective: Expr, variables: readonly string[]): Factorisation | null {
  if (objective.kind !== "product" && !isExponential(objective)) return null;
  const factors = factorsOf(objective, variables);
  const namesOf = ({ base }: Factor) => variables.filter((name) => freeNames(base).includes(name));
  const moving = factors.filter((factor) => namesOf(factor).length > 0);
  let blocks: FactorBlock[] = [];
  for (const factor of moving) {
    const names = namesOf(factor);
    const meets = blocks.filter((block) => block.variables.some((name) => names.includes(name)));
    const joined = [...meets.flatMap((block) => block.variables), ...names];
    const merged = {
      variables: variables.filter((name) => joined.includes(name)),
      factors: [...meets.flatMap((block) => block.factors), factor],
    };
    blocks = [...blocks.filter((block) => !meets.includes(block)), merged];
  }
  const covered = blocks.flatMap((block) => block.variables);
  if (blocks.length < 2 || variables.some((name) => !covered.includes(name))) return null;
  const constant = productOf(factors.filter((factor) => !moving.includes(factor)));
  const first = ({ variables: own }: FactorBlock): number => variables.indexOf(own[0]!);
  return { constant, blocks: blocks.sort((a, b) => first(a) - first(b)) };
}

export function productOf(factors: readonly Factor[]): Expr {
  return monomial(
    factors.map(({ base }) => base),
    factors.map(({ exponent }) => exponent),
    1,
  );
}

/** With `exp(Σ parts)` as the product of the `exp(part)`, where the parts have no variable in common. */
function factorsOf(expr: Expr, variables: readonly string[]): readonly Factor[] {
  if (expr.kind !== "product") return isExponential(expr) ? exponentials(expr, 1, variables) : [once(expr)];
  const own = expr.args.flatMap((base, i) => {
    const exponent = expr.weights[i]!;
    return isExponential(base) ? exponentials(base, exponent, variables) : [{ base, exponent }];
  });
  return expr.value === 1 ? own : [once(number(expr.value)), ...own];
}

function once(base: Expr): Factor {
  return { base, exponent: 1 };
}

function isExponential(expr: Expr): boolean {
  return expr.kind === "call" && expr.name === "exp";
}

function exponentials(expr: Expr, exponent: Rational, variables: readonly string[]): readonly Factor[] {
  const inner = (expr as CallNode).args[0]!;
  const names = freeNames(inner).filter((name) => variables.includes(name));
  const split = names.length < 2 ? null : separate(inner, names);
  if (split === null) return [{ base: expr, exponent }];
  const constant = split.constant === 0 ? [] : [{ base: exponential(number(split.constant)), exponent }];
  return [...constant, ...split.blocks.map(({ part }) => ({ base: exponential(part), exponent }))];
}
