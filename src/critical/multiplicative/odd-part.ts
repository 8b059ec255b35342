import { type SignContext, signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { freeNames, linearCombination, monomial, ONE, rationalPower, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { fromBigInt, isEven, isInteger } from "../../number/rational.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { squareFreeFactors } from "../../polynomial/squarefree.ts";
import { degreeOf, leadingCoefficient, signOfBigInt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";
import { type Domain, interiorOf } from "../domain.ts";
import type { Factor } from "./factors.ts";

/** A function that has the sign of another times `sign`, wherever that is not 0. */
export interface OddPart {
  readonly odd: Expr;
  readonly sign: -1 | 1;
}

/** The bases of a product that change its sign, without those of known sign where the conditions hold; polynomials without what divides them an even number of times. */
export function oddPartOf(factors: readonly Factor[], conditions: readonly Condition[]): OddPart {
  let sign: -1 | 1 = 1;
  const open: Expr[] = [];
  for (const { base, exponent } of factors) {
    if (!isInteger(exponent) || isEven(exponent)) continue;
    const own = oddPartOfBase(base, signContext(conditions));
    if (own.sign < 0) sign = -sign as -1 | 1;
    if (own.odd !== ONE) open.push(own.odd);
  }
  return { odd: open.length === 0 ? ONE : monomial(open, null, 1), sign };
}

function oddPartOfBase(base: Expr, context: SignContext): OddPart {
  const signs = signsOf(base, context);
  if (signs === POSITIVE || signs === NEGATIVE) return { odd: ONE, sign: signs === POSITIVE ? 1 : -1 };
  const [name, ...others] = freeNames(base);
  const f = others.length > 0 || name === undefined ? null : rationalFunctionOf(base, name);
  if (f === null || degreeOf(f.denominator) > 0) return { odd: base, sign: 1 };
  const factors = squareFreeFactors(f.numerator);
  if (factors.every(({ multiplicity }) => multiplicity === 1)) return { odd: base, sign: 1 };
  const kept = factors.filter(({ multiplicity }) => multiplicity % 2 === 1).map(({ polynomial }) => polynomial);
  const beyond = [f.numerator, f.denominator, ...kept].map((p) => signOfBigInt(leadingCoefficient(p)));
  const odd = monomial(
    kept.map((p) => written(p, variable(name!))),
    null,
    1,
  );
  return { odd, sign: beyond.reduce<number>((s, own) => s * own, 1) as -1 | 1 };
}

function written(p: UnivariatePolynomial, x: Expr): Expr {
  return linearCombination(
    p.slice(1).map((_, i) => rationalPower(x, i + 1)),
    p.slice(1).map(fromBigInt),
    fromBigInt(p[0]!),
  );
}

/** The conditions that hold wherever critical points are listed: inside the domain of the formula, and on the whole of a closed region. */
export function insideOf({ natural, assumptions, region }: Domain): readonly Condition[] {
  return [...natural.map(interiorOf), ...assumptions, ...region];
}
