import { monomial, relation, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { fromBigInt } from "../../number/rational.ts";
import { exprOf } from "../../polynomial/polynomial.ts";
import type { RationalFunction } from "../../polynomial/rational-function.ts";
import { isolateRoots } from "../../polynomial/real-roots.ts";
import { squareFreeFactors } from "../../polynomial/squarefree.ts";
import { degreeOf, leadingCoefficient, signAt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";

/** Where on the line a function has one sign: the conditions, none for everywhere. */
export interface SignPiece {
  readonly sign: -1 | 1;
  readonly where: readonly Condition[];
}

/**
 * The sets near which a rational function of one parameter, which is not 0 everywhere, is nowhere negative, or nowhere positive:
 * by the sign of a product of factors. Empty sets are left out, what holds everywhere is not said.
 */
export function signPieces({ numerator, denominator }: RationalFunction, parameter: string): readonly SignPiece[] {
  const factors = [numerator, denominator]
    .flatMap((p) => squareFreeFactors(p))
    .map(({ polynomial: p, multiplicity }) => ({
      polynomial: p,
      odd: multiplicity % 2 === 1,
      real: isolateRoots(p).length > 0,
    }));
  const odd = factors.filter(({ odd: isOdd }) => isOdd).map(({ polynomial }) => polynomial);
  const changing = factors.filter(({ odd: isOdd, real }) => isOdd && real).map(({ polynomial }) => polynomial);
  const t = variable(parameter);
  const sign = signOfLeading(numerator) * signOfLeading(denominator) * odd.reduce((s, p) => s * definiteSign(p), 1);
  if (changing.length === 0) return [{ sign: sign as -1 | 1, where: [] }];
  const product = monomial(
    changing.map((p) => expressionOf(p, t)),
    changing.map(() => 1),
    sign,
  );
  const opposite = monomial([product], [1], -1);
  return ([1, -1] as const).map((side) => ({
    sign: side,
    where: [relation(">", side === 1 ? product : opposite)],
  }));
}

/** Factors have positive leading coefficients; the sign of the whole is that of its own. */
function signOfLeading(p: UnivariatePolynomial): -1 | 1 {
  return leadingCoefficient(p) < 0n ? -1 : 1;
}

/** The sign of a factor without real roots; 1 for one with roots, which is kept. */
function definiteSign(p: UnivariatePolynomial): -1 | 1 {
  return degreeOf(p) > 0 && isolateRoots(p).length === 0 && signAt(p, 0) < 0 ? -1 : 1;
}

function expressionOf(p: UnivariatePolynomial, t: Expr): Expr {
  const name = t.kind === "variable" ? t.name : "";
  return exprOf({
    variables: [name],
    terms: p
      .map((c, k) => ({ coefficient: fromBigInt(c), powers: k === 0 ? [] : [0, k] }))
      .filter(({ coefficient }) => coefficient !== 0)
      .reverse(),
  });
}
