import type { NormalForm } from "../evaluate/normal-form.ts";
import { monomial } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { fraction } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { partialFractions } from "../polynomial/fractions/partial-fractions.ts";
import { exprOfFraction } from "../polynomial/fractions/rational-expression.ts";
import { exprOfMultivariate } from "../polynomial/multivariate/symbols.ts";
import { inHarmonics } from "../polynomial/tower/harmonics.ts";

/** Denominators with more terms are not multiplied out. */
const DENOMINATOR_TERMS = 12;

/** A normal form written in several ways: over the factors of its denominator, over their product, in partial fractions, in harmonics. */
export function* normalExpressions(form: NormalForm): Generator<Expr> {
  const { fraction: parts, meanings } = form;
  yield exprOfFraction(form);
  const bases = parts.denominator.map(({ base }) => exprOfMultivariate(base, meanings));
  const exponents = parts.denominator.map(({ exponent }) => exponent);
  if (bases.length > 1) {
    const below = expand(monomial(bases, exponents, 1), effort(DENOMINATOR_TERMS, 100 * DENOMINATOR_TERMS));
    const above = exprOfMultivariate(parts.numerator, meanings, parts.divisor);
    if (below !== null) yield monomial([above, below], [1, -1], 1);
  }
  const apart = partialFractions(form);
  if (apart !== null) yield apart;
  const harmonics = inHarmonics(parts.numerator, meanings);
  if (harmonics === null) return;
  yield monomial([harmonics, ...bases], [1, ...exponents.map((k) => -k)], fraction(1n, parts.divisor));
}
