import { variable } from "../../expr/build.ts";
import { denominator, numerator, printRational, type Rational } from "../../number/rational.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { isConstant, isZero, type Multivariate, scale, subtract } from "../../polynomial/multivariate/polynomial.ts";
import { derivativeIn } from "../../polynomial/multivariate/recursive.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { printText } from "../../print/text.ts";
import { factoredExpr } from "./factored-expr.ts";
import type { Quotient } from "./hypersurface.ts";
import { oddPart } from "./hypersurface-sides.ts";

/** The irreducible factors of `f - value` that take both signs and have an odd multiplicity, and the sign of the rest. */
export interface OddFactors {
  readonly sign: -1 | 1;
  /** Those that are 0 on a set. */
  readonly vanishing: readonly Multivariate[];
  readonly others: readonly Multivariate[];
}

/** `null` when f is constant. */
export function oddFactors(
  { variables, top, bottom }: Quotient,
  value: Rational,
  vanishes: (p: Multivariate) => boolean,
): OddFactors | null {
  const shifted = subtract(scale(top, denominator(value)), scale(bottom, numerator(value)));
  if (isZero(shifted)) return null;
  const { sign, changing } = oddPart(multiply(shifted, bottom), variables);
  const isOn = changing.map(vanishes);
  return { sign, vanishing: changing.filter((_, i) => isOn[i]), others: changing.filter((_, i) => !isOn[i]) };
}

export function slopesOf(p: Multivariate): readonly Multivariate[] {
  return Array.from({ length: p.arity }, (_, i) => derivativeIn(p, i));
}

const LONGEST_FORMULA = 40;

/** `f = z*(x^2 + y^2)^3`, or only that factors tell where that is long. */
export function reasonByFactors({ variables, top, bottom }: Quotient, value: Rational): string {
  const shift = value === 0 ? "f" : `f - (${printRational(value)})`;
  if (isConstant(bottom) && value === 0 && bottom.coefficients[0] === 1n) {
    const whole = printText(factoredExpr(top, variables), { order: variables });
    if (whole.length <= LONGEST_FORMULA) return `f = ${whole}`;
  }
  return `by the factors of ${shift}`;
}

/** The polynomial in the variables, as an expression. */
export function written(p: Multivariate, variables: readonly string[]) {
  return exprOfMultivariate(p, variables.map(variable));
}
