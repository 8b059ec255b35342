import { signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE, type Signs } from "../../evaluate/signs/signs.ts";
import { relation, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { type Multivariate, negate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { hasNoZeroOn } from "./real-zeros-on.ts";
import { samplesOff } from "./samples.ts";

/** A part of a hypersurface on which a polynomial is nowhere of the other sign nearby. */
export interface Side {
  readonly sign: -1 | 1;
  readonly where: readonly Condition[];
  /** At least one on each connected component. */
  readonly samples: readonly RealPoint[];
}

export interface Sides {
  readonly sides: readonly Side[];
  /** The product of the factors that change their sign somewhere between the parts; `null` when the parts are all of it. */
  readonly changing: Multivariate | null;
}

/**
 * The parts of a set near which a polynomial u is nowhere negative, or nowhere positive, by the sign of the
 * product of its factors of odd multiplicity; those of even multiplicity do not matter. `null` when samples cannot be found.
 */
export function sidesOf(
  equations: readonly Multivariate[],
  u: Multivariate,
  samples: readonly RealPoint[],
  variables: readonly string[],
): Sides | null {
  const { sign, changing } = oddPart(u, variables);
  if (changing.length === 0) return { sides: [{ sign, where: [], samples }], changing: null };
  const product = changing.reduce(multiply);
  const isApart = hasNoZeroOn(equations, product, variables);
  const points = isApart ? samples : samplesOff(equations, product, variables);
  if (points === null) return null;
  const signs = points.map((point) => sign * signAtPoint(polynomialFrom(product), point));
  const sides = ([1, -1] as const)
    .map((side) => ({ sign: side, samples: points.filter((_, i) => signs[i] === side) }))
    .filter((side) => side.samples.length > 0);
  const isOne = isApart && sides.length === 1;
  const symbols = variables.map(variable);
  return {
    sides: sides.map((side) => {
      const signed = side.sign === sign ? product : negate(product);
      return { ...side, where: isOne ? [] : [relation(">", exprOfMultivariate(signed, symbols))] };
    }),
    changing: isApart ? null : product,
  };
}

/** The factors of odd multiplicity that are not seen to have one sign, and the sign of the rest. */
export function oddPart(
  u: Multivariate,
  variables: readonly string[],
): { readonly sign: -1 | 1; readonly changing: readonly Multivariate[] } {
  const symbols = variables.map(variable);
  const { content, factors } = factorisation(u);
  let sign: -1 | 1 = content < 0n ? -1 : 1;
  const changing: Multivariate[] = [];
  for (const { factor, multiplicity } of factors) {
    if (multiplicity % 2 === 0) continue;
    const definite = definiteSign(exprOfMultivariate(factor, symbols));
    if (definite === null) changing.push(factor);
    else if (definite < 0) sign = sign === 1 ? -1 : 1;
  }
  return { sign, changing };
}

/** The sign of an expression that nowhere has the other; `null` when that is not seen. */
function definiteSign(expr: Expr): -1 | 1 | null {
  const signs: Signs = signsOf(expr);
  return (signs & NEGATIVE) === 0 ? 1 : (signs & POSITIVE) === 0 ? -1 : null;
}
