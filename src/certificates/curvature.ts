import { addRational, divideRational, negateRational, type Rational, signOfRational } from "../number/rational.ts";
import { signVariations } from "../polynomial/descartes.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { quadraticFormOf } from "../polynomial/quadratic-form.ts";
import { quotientRule } from "../polynomial/quotient-rule.ts";
import { type RationalFunction, rationalFunctionOf } from "../polynomial/rational-function.ts";
import { squareFreeFactors } from "../polynomial/squarefree.ts";
import { sturmChain } from "../polynomial/sturm.ts";
import {
  degreeOf,
  leadingCoefficient,
  multiplyUnivariate,
  reflectUnivariate,
  signAt,
  type UnivariatePolynomial,
} from "../polynomial/univariate.ts";
import { isSumOf } from "./blocks.ts";
import type { CurvatureCertificate } from "./certificate.ts";
import { semidefinite } from "./positivity.ts";

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
  const changing = squareFreeFactors(second)
    .filter(({ multiplicity }) => multiplicity % 2 === 1)
    .reduce<UnivariatePolynomial>((product, { polynomial }) => multiplyUnivariate(product, polynomial), [1n]);
  if (hasRootInside(changing, range)) return false;
  const sample = sampleOutside(multiplyUnivariate(second, secondBelow), range);
  return sample !== null && signAt(second, sample) * signAt(secondBelow, sample) === side;
}

/** Whether a polynomial has a root in the open range (Sturm, on its square-free part). */
function hasRootInside(p: UnivariatePolynomial, [from, to]: Range): boolean {
  const simple = squareFreeFactors(p).reduce<UnivariatePolynomial>(
    (product, { polynomial }) => multiplyUnivariate(product, polynomial),
    [1n],
  );
  if (degreeOf(simple) < 1) return false;
  const chain = sturmChain(simple);
  const variationsAt = (x: Rational): number => signVariations(chain.map((f) => BigInt(signAt(f, x))));
  const low =
    from === null ? signVariations(chain.map((f) => leadingCoefficient(reflectUnivariate(f)))) : variationsAt(from);
  const high = to === null ? signVariations(chain.map(leadingCoefficient)) : variationsAt(to);
  const atEnd = to !== null && signAt(simple, to) === 0 ? 1 : 0;
  return low - high - atEnd > 0;
}

const MOST_SAMPLES = 1000;

/** A point of the range where the polynomial is not 0. */
function sampleOutside(p: UnivariatePolynomial, [from, to]: Range): Rational | null {
  let point = middleOf(from, to);
  for (let i = 0; i < Math.min(p.length, MOST_SAMPLES); i += 1) {
    if (signAt(p, point) !== 0) return point;
    point = middleOf(point, to);
  }
  return null;
}

function middleOf(from: Rational | null, to: Rational | null): Rational {
  if (from !== null) return to === null ? addRational(from, 1) : divideRational(addRational(from, to), 2);
  if (to === null) return 0;
  return signOfRational(to) > 0 ? 0 : addRational(to, -1);
}
