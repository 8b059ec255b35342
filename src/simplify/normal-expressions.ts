import type { NormalForm } from "../evaluate/normal-form.ts";
import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { fraction } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { withRootsBelow } from "../polynomial/fractions/conjugate.ts";
import { reducedOnConics } from "../polynomial/fractions/half-angle.ts";
import { withRootsAbove } from "../polynomial/fractions/norm.ts";
import { partialFractions } from "../polynomial/fractions/partial-fractions.ts";
import { properPart } from "../polynomial/fractions/proper.ts";
import { exprOfFraction } from "../polynomial/fractions/rational-expression.ts";
import { reducedOverSurds } from "../polynomial/fractions/surd-terms.ts";
import { multiply } from "../polynomial/multivariate/multiplication.ts";
import { constant, isConstant, type Multivariate } from "../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../polynomial/multivariate/symbols.ts";
import type { HarmonicFamily } from "../polynomial/tower/harmonic-algebra.ts";
import { inHarmonics } from "../polynomial/tower/harmonics.ts";
import { nodeCount } from "../print/nodes.ts";

/** Denominators with more terms are not multiplied out. */
const DENOMINATOR_TERMS = 12;
/** Longer numerators are not divided by the denominator. */
const GREATEST_NUMERATOR = 12;

/** Longer forms by these factors never became shorter by grouping; a fraction may be grouped most. */
const HOPELESS = { fraction: 3.5, apart: 1.5, harmonics: 1.75 };

/**
 * A normal form of an expression, the best form of which has so many printed nodes by now, written in several ways unless that is hopelessly long: over
 * the factors of its denominator, over their product, with square roots below or above, in partial fractions, in harmonics (if
 * asked for).
 */
export function* normalExpressions(
  form: NormalForm,
  nodes: () => number,
  isNonzero: (expr: Expr) => boolean,
  harmonics = true,
): Generator<Expr> {
  for (const { expr, kind } of written(form, nodes, isNonzero, harmonics)) {
    if (nodeCount(expr) <= HOPELESS[kind] * nodes()) yield expr;
  }
}

interface Written {
  readonly expr: Expr;
  readonly kind: keyof typeof HOPELESS;
}

function* written(
  form: NormalForm,
  nodes: () => number,
  isNonzero: (expr: Expr) => boolean,
  inHarmonicsToo: boolean,
): Generator<Written> {
  const { fraction: parts, meanings } = form;
  if (2 * parts.numerator.coefficients.length - 1 > HOPELESS.fraction * nodes()) return;
  if (leastNodes(parts.numerator, meanings) <= HOPELESS.fraction * nodes())
    yield { expr: exprOfFraction(form), kind: "fraction" };
  const bases = parts.denominator.map(({ base }) => exprOfMultivariate(base, meanings));
  const exponents = parts.denominator.map(({ exponent }) => exponent);
  if (bases.length > 1) {
    const below = expand(monomial(bases, exponents, 1), effort(DENOMINATOR_TERMS, 100 * DENOMINATOR_TERMS));
    const above = exprOfMultivariate(parts.numerator, meanings, parts.divisor);
    if (below !== null) yield { expr: monomial([above, below], [1, -1], 1), kind: "fraction" };
  }
  yield* properForm(form);
  const reduced = reducedOnConics(parts, form.ring, reducedOverSurds) ?? reducedOverSurds(parts, form.ring);
  if (reduced !== null) yield { expr: exprOfFraction({ ...form, fraction: reduced }), kind: "fraction" };
  const below = withRootsBelow(parts, form.ring);
  if (below !== null) yield { expr: exprOfFraction({ ...form, fraction: below }), kind: "fraction" };
  const above = withRootsAbove(parts, form.ring, (p) => isNonzero(exprOfMultivariate(p, meanings)));
  if (above !== null) yield { expr: exprOfFraction({ ...form, fraction: above }), kind: "fraction" };
  const apart = partialFractions(form);
  if (apart !== null) yield { expr: apart, kind: "apart" };
  if (!inHarmonicsToo) return;
  for (const family of ["circular", "hyperbolic"] as const) {
    const longest = { most: HOPELESS.harmonics * nodes(), of: nodeCount };
    const harmonics = inHarmonics(parts.numerator, meanings, family, longest);
    const below = denominatorInHarmonics(form, family);
    if (harmonics === null && below === null) continue;
    const above = harmonics ?? exprOfMultivariate(parts.numerator, meanings);
    const whole = monomial([above, ...bases], [1, ...exponents.map((k) => -k)], fraction(1n, parts.divisor));
    if (harmonics !== null) yield { expr: whole, kind: "harmonics" };
    if (below !== null)
      yield { expr: monomial([above, below], [1, -1], fraction(1n, parts.divisor)), kind: "harmonics" };
  }
}

/** Printed nodes of a polynomial multiplied out, without numbers in front of its terms. */
function leastNodes({ arity, exponents, coefficients }: Multivariate, meanings: readonly Expr[]): number {
  const lengths = meanings.map((meaning) => nodeCount(meaning) + 1);
  let total = -1;
  for (let t = 0; t < coefficients.length; t += 1) {
    let term = 0;
    for (let i = 0; i < arity; i += 1) {
      const exponent = exponents[t * arity + i]!;
      if (exponent > 0) term += lengths[i]! + (exponent > 1 ? 2 : 0);
    }
    total += Math.max(2, term);
  }
  return total;
}

/** The denominator multiplied out, its products of sines and cosines as sums: `(4·cos(x)^2 - 1)·sin(x)` as `sin(3x)`. */
function denominatorInHarmonics(form: NormalForm, family: HarmonicFamily): Expr | null {
  const product = multipliedOut(form);
  return product === null ? null : inHarmonics(product, form.meanings, family);
}

/** The denominator as one polynomial, unless it is long or constant. */
function multipliedOut({ fraction: parts, ring }: NormalForm): Multivariate | null {
  let product: Multivariate = constant(ring.arity, 1n);
  for (const { base, exponent } of parts.denominator) {
    if (exponent > DENOMINATOR_TERMS) return null;
    for (let k = 0; k < exponent; k += 1) {
      if (product.coefficients.length * base.coefficients.length > DENOMINATOR_TERMS) return null;
      product = multiply(product, base);
    }
  }
  return isConstant(product) ? null : product;
}

/** A few terms and a fraction with a shorter numerator: `(2x^2 + 2x + 1)/(x^2 + x)` as `2 + 1/(x^2 + x)`. */
function* properForm(form: NormalForm): Generator<Written> {
  const { fraction: parts, meanings } = form;
  if (parts.numerator.coefficients.length < 2 || parts.numerator.coefficients.length > GREATEST_NUMERATOR) return;
  const below = multipliedOut(form);
  const proper = below === null || below.coefficients.length < 2 ? null : properPart(parts.numerator, below);
  if (proper === null) return;
  const [quotient, remainder] = [proper.quotient, proper.remainder].map((p) =>
    exprOfMultivariate(p, meanings, parts.divisor),
  );
  const fractional = monomial([remainder!, exprOfMultivariate(below!, meanings)], [1, -1], 1);
  yield { expr: linearCombination([quotient!, fractional], null, 0), kind: "apart" };
}
