import type { NormalForm } from "../evaluate/normal-form.ts";
import { monomial } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { fraction } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { withRootsBelow } from "../polynomial/fractions/conjugate.ts";
import { partialFractions } from "../polynomial/fractions/partial-fractions.ts";
import { exprOfFraction } from "../polynomial/fractions/rational-expression.ts";
import { exprOfMultivariate } from "../polynomial/multivariate/symbols.ts";
import { inHarmonics } from "../polynomial/tower/harmonics.ts";
import { nodeCount } from "../print/nodes.ts";

/** Denominators with more terms are not multiplied out. */
const DENOMINATOR_TERMS = 12;

/** Longer forms by these factors never became shorter by grouping; a fraction may be grouped most. */
const HOPELESS = { fraction: 3.5, apart: 1.5, harmonics: 2.25 };

/**
 * A normal form of an expression with so many printed nodes, written in several ways unless that is hopelessly long: over
 * the factors of its denominator, over their product, with square roots below, in partial fractions, in harmonics (if asked for).
 */
export function* normalExpressions(form: NormalForm, nodes: number, harmonics = true): Generator<Expr> {
  for (const { expr, kind } of written(form, nodes, harmonics)) {
    if (nodeCount(expr) <= HOPELESS[kind] * nodes) yield expr;
  }
}

interface Written {
  readonly expr: Expr;
  readonly kind: keyof typeof HOPELESS;
}

function* written(form: NormalForm, nodes: number, inHarmonicsToo: boolean): Generator<Written> {
  const { fraction: parts, meanings } = form;
  if (2 * parts.numerator.coefficients.length - 1 > HOPELESS.fraction * nodes) return;
  yield { expr: exprOfFraction(form), kind: "fraction" };
  const bases = parts.denominator.map(({ base }) => exprOfMultivariate(base, meanings));
  const exponents = parts.denominator.map(({ exponent }) => exponent);
  if (bases.length > 1) {
    const below = expand(monomial(bases, exponents, 1), effort(DENOMINATOR_TERMS, 100 * DENOMINATOR_TERMS));
    const above = exprOfMultivariate(parts.numerator, meanings, parts.divisor);
    if (below !== null) yield { expr: monomial([above, below], [1, -1], 1), kind: "fraction" };
  }
  const below = withRootsBelow(parts, form.ring);
  if (below !== null) yield { expr: exprOfFraction({ ...form, fraction: below }), kind: "fraction" };
  const apart = partialFractions(form);
  if (apart !== null) yield { expr: apart, kind: "apart" };
  if (!inHarmonicsToo) return;
  const harmonics = inHarmonics(parts.numerator, meanings, HOPELESS.harmonics * nodes);
  if (harmonics === null) return;
  const whole = monomial([harmonics, ...bases], [1, ...exponents.map((k) => -k)], fraction(1n, parts.divisor));
  yield { expr: whole, kind: "harmonics" };
}
