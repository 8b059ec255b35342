import { difference, freeNames, number, sum, ZERO } from "../expr/build.ts";
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
  const rest = difference(a, b);
  if (rest === ZERO) return true;
  const polynomial = polynomialOf(rest, variables);
  return polynomial !== null && polynomial.terms.length === 0;
}
