import { addRational, divideRational, type Rational, signOfRational } from "../number/rational.ts";
import { signVariations } from "./descartes.ts";
import { squareFreeFactors } from "./squarefree.ts";
import { sturmChain } from "./sturm.ts";
import {
  degreeOf,
  leadingCoefficient,
  multiplyUnivariate,
  reflectUnivariate,
  signAt,
  type UnivariatePolynomial,
} from "./univariate.ts";

/** An open interval, `null` for an infinite end. */
export type OpenRange = readonly [Rational | null, Rational | null];

/** The product of the square-free factors of odd multiplicity: the polynomial changes its sign at its roots alone. */
export function signChanging(p: UnivariatePolynomial): UnivariatePolynomial {
  return squareFreeFactors(p)
    .filter(({ multiplicity }) => multiplicity % 2 === 1)
    .reduce<UnivariatePolynomial>((product, { polynomial }) => multiplyUnivariate(product, polynomial), [1n]);
}

/** Whether a polynomial has a root in the open range (Sturm, on its square-free part). */
export function hasRootInside(p: UnivariatePolynomial, [from, to]: OpenRange): boolean {
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
export function sampleOutside(p: UnivariatePolynomial, [from, to]: OpenRange): Rational | null {
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
