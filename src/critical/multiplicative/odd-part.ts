import { signBound } from "../../certificates/positivity.ts";
import { freeNames, linearCombination, monomial, ONE, rationalPower, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fromBigInt, isEven, isInteger } from "../../number/rational.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { squareFreeFactors } from "../../polynomial/squarefree.ts";
import { degreeOf, leadingCoefficient, signOfBigInt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";
import type { Factor } from "./factors.ts";

/** A function that has the sign of another times `sign`, wherever that is not 0. */
export interface OddPart {
  readonly odd: Expr;
  readonly sign: -1 | 1;
}

/** The bases of a product that change its sign, without those of known sign; polynomials without what divides them an even number of times. */
export function oddPartOf(factors: readonly Factor[]): OddPart {
  let sign: -1 | 1 = 1;
  const open: Expr[] = [];
  for (const { base, exponent } of factors) {
    if (!isInteger(exponent) || isEven(exponent)) continue;
    const own = oddPartOfBase(base);
    if (own.sign < 0) sign = -sign as -1 | 1;
    if (own.odd !== ONE) open.push(own.odd);
  }
  return { odd: open.length === 0 ? ONE : monomial(open, null, 1), sign };
}

function oddPartOfBase(base: Expr): OddPart {
  const bound = signBound(base);
  if (bound === ">" || bound === "<") return { odd: ONE, sign: bound === ">" ? 1 : -1 };
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
