import { negateRational, type Rational } from "../number/rational.ts";
import { hasRootInside, sampleOutside, signChanging } from "../polynomial/open-range.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { quadraticFormOf } from "../polynomial/quadratic-form.ts";
import { quotientRule } from "../polynomial/quotient-rule.ts";
import { type RationalFunction, rationalFunctionOf } from "../polynomial/rational-function.ts";
import { semidefinite } from "../polynomial/semidefinite.ts";
import { multiplyUnivariate, signAt } from "../polynomial/univariate.ts";
import { isSumOf } from "./blocks.ts";
import type { CurvatureCertificate } from "./certificate.ts";

type Range = readonly [Rational | null, Rational | null];

/**
 * Whether every part is convex (or concave) on its open box: a quadratic polynomial by elimination, a rational function of one
 * variable because it has no pole there and f'' changes its sign nowhere, which Sturm's theorem counts. A strict claim needs
 * definite matrices and f'' != 0 but for isolated points.
 */
export function checkCurvature(certificate: CurvatureCertificate): boolean {
  const { objective, claim, strict, constant, parts } = certificate;
  if (!isSumOf(objective, constant, parts)) return false;
  const side = claim === "convex" ? 1 : -1;
  return parts.every(({ variables, part, ranges }) => {
    if (ranges.length !== variables.length) return false;
    const polynomial = polynomialOf(part, variables);
    const form = polynomial === null ? null : quadraticFormOf(polynomial);
    if (form !== null) return bends(form.matrix, side, strict);
    const f = variables.length === 1 ? rationalFunctionOf(part, variables[0]!) : null;
    return f !== null && bendsOn(f, side, ranges[0]!);
  });
}

function bends(matrix: readonly (readonly Rational[])[], side: 1 | -1, strict: boolean): boolean {
  const definite = semidefinite(side === 1 ? matrix : matrix.map((row) => row.map(negateRational)));
  return strict ? definite === true : definite !== null;
}

/** f'' has the sign of `side` on the open range, except at isolated zeros; f has no pole there. */
function bendsOn(f: RationalFunction, side: 1 | -1, range: Range): boolean {
  if (hasRootInside(f.denominator, range)) return false;
  const { numerator: second, denominator: secondBelow } = quotientRule(quotientRule(f));
  if (second.length === 0) return false;
  if (hasRootInside(signChanging(second), range)) return false;
  const sample = sampleOutside(multiplyUnivariate(second, secondBelow), range);
  return sample !== null && signAt(second, sample) * signAt(secondBelow, sample) === side;
}
