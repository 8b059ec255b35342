import { difference, freeNames, linearCombination, number, sum, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Rational } from "../number/rational.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import type { BlocksCertificate, Certificate } from "./certificate.ts";
import { isAbout } from "./subject.ts";

/**
 * Whether `objective = constant + Σ parts` with parts in disjoint variables, each of them covered by a certificate of its own
 * about the same expression. Then the critical points of f are the products of those of the parts.
 */
export function checkBlocks(certificate: BlocksCertificate, verify: (certificate: Certificate) => boolean): boolean {
  const { objective, constant, parts } = certificate;
  return (
    isSumOf(objective, constant, parts) &&
    parts.every(({ part, variables: own, certificate: inner }) => isAbout(inner, part, own) && verify(inner))
  );
}

/** Whether `objective = constant + Σ parts`, with no variable in two of them. */
export function isSumOf(
  objective: Expr,
  constant: Rational,
  parts: readonly { readonly variables: readonly string[]; readonly part: Expr }[],
): boolean {
  const variables = parts.flatMap((part) => part.variables);
  const all = new Set(variables);
  if (all.size !== variables.length) return false;
  for (const { part, variables: own } of parts) {
    if (freeNames(part).some((name) => all.has(name) && !own.includes(name))) return false;
  }
  return sameFunction(objective, sum(number(constant), ...parts.map(({ part }) => part)), variables);
}

/** Whether two expressions are one node, or differ by what is a polynomial and zero. */
function sameFunction(a: Expr, b: Expr, variables: readonly string[]): boolean {
  const rest = difference(distributed(a), distributed(b));
  if (rest === ZERO) return true;
  const polynomial = polynomialOf(rest, variables);
  return polynomial !== null && polynomial.terms.length === 0;
}

/** The sum with numeric factors of sums multiplied in. */
function distributed(expr: Expr): Expr {
  if (expr.kind === "sum") return linearCombination(expr.args.map(distributed), expr.weights, expr.value);
  if (expr.kind !== "product" || expr.args.length !== 1 || expr.weights[0] !== 1) return expr;
  const inner = distributed(expr.args[0]!);
  return inner.kind === "sum" ? linearCombination([inner], [expr.value], 0) : expr;
}
