import { extentsOfPolynomial, type PolynomialExtents } from "../../../src/critical/points/extents.ts";
import {
  type DegenerateNature,
  type DegeneratePoint,
  finishPoints,
} from "../../../src/critical/points/finish-points.ts";
import type { SolvedPoint } from "../../../src/critical/solution.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { defaultBudget } from "../../../src/expr/problem.ts";
import { denominator, gcd, numerator } from "../../../src/number/rational.ts";
import { fromTerms, type Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { partialDerivative } from "../../../src/polynomial/partial-derivative.ts";
import { type Polynomial, polynomialOf } from "../../../src/polynomial/polynomial.ts";
import type { RationalUnivariate } from "../../../src/polynomial/rational-univariate/representation.ts";
import { solveZeroDimensional } from "../../../src/polynomial/rational-univariate/zero-dimensional.ts";
import { printReal } from "../../../src/print/real.ts";
import { problemOf } from "../solving.ts";

export interface Read {
  readonly objective: Expr;
  readonly polynomial: Polynomial;
}

export function read(source: string, variables?: readonly string[]): Read {
  const problem = problemOf(source, variables === undefined ? {} : { variables });
  return { objective: problem.objective, polynomial: polynomialOf(problem.objective, problem.variables)! };
}

/** A positive multiple over Z. */
function integral({ variables, terms }: Polynomial): Multivariate {
  const common = terms.reduce((c, { coefficient: q }) => (c / gcd(c, denominator(q))) * denominator(q), 1n);
  const exponents = terms.flatMap(({ powers }) => {
    const row = variables.map(() => 0);
    for (let i = 0; i < powers.length; i += 2) row[powers[i]!] = powers[i + 1]!;
    return row;
  });
  return fromTerms(
    variables.length,
    exponents,
    terms.map(({ coefficient: q }) => numerator(q) * (common / denominator(q))),
  );
}

export function zerosOfGradient(f: Polynomial): RationalUnivariate {
  const solved = solveZeroDimensional(f.variables.map((_, i) => integral(partialDerivative(f, i))));
  if (solved.kind !== "finite") throw new Error(`the zeros are ${solved.kind}`);
  return solved.representations[0]!;
}

export function finished(
  source: string,
  variables?: readonly string[],
  decideDegenerate?: (point: DegeneratePoint) => DegenerateNature | null,
): readonly SolvedPoint[] {
  const { objective, polynomial } = read(source, variables);
  const representation = zerosOfGradient(polynomial);
  return finishPoints({
    objective,
    polynomial,
    representations: [representation],
    ...(decideDegenerate && { decideDegenerate }),
  });
}

export function extents(source: string, complete: boolean = true): PolynomialExtents {
  const { polynomial } = read(source);
  const values = finished(source).map((point) => point.value);
  return extentsOfPolynomial(polynomial, values, complete, defaultBudget);
}

/** `minimum at -sqrt(2), 1: -4`. */
export function lines(points: readonly SolvedPoint[]): readonly string[] {
  return points.map(
    ({ type, at, value }) => `${type} at ${[...at.values()].map(printReal).join(", ")}: ${printReal(value)}`,
  );
}
