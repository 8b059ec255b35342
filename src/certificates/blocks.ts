import { difference, freeNames, number, sum, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import type { BlocksCertificate, Certificate } from "./certificate.ts";
import { isAbout } from "./subject.ts";

/**
 * Whether `objective = constant + Σ parts` with parts in disjoint variables, each of them covered by a certificate of its own
 * about the same expression. Then the critical points of f are the products of those of the parts.
 */
export function checkBlocks(certificate: BlocksCertificate, verify: (certificate: Certificate) => boolean): boolean {
  const { objective, constant, parts } = certificate;
  const variables = parts.flatMap((part) => part.variables);
  if (new Set(variables).size !== variables.length) return false;
  const all = new Set(variables);
  for (const { part, variables: own } of parts) {
    if (freeNames(part).some((name) => all.has(name) && !own.includes(name))) return false;
  }
  if (!sameFunction(objective, sum(number(constant), ...parts.map(({ part }) => part)), variables)) return false;
  return parts.every(({ part, variables: own, certificate: inner }) => isAbout(inner, part, own) && verify(inner));
}

/** Whether two expressions are one node, or differ by what is a polynomial and zero. */
function sameFunction(a: Expr, b: Expr, variables: readonly string[]): boolean {
  const rest = difference(a, b);
  if (rest === ZERO) return true;
  const polynomial = polynomialOf(rest, variables);
  return polynomial !== null && polynomial.terms.length === 0;
}
