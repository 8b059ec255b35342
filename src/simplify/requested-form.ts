import { factoredExpression, type NormalForm } from "../evaluate/normal-form.ts";
import { monomial } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Form } from "../form.ts";
import { withinSteps } from "../number/patience.ts";
import { fraction } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { hornerForm } from "../polynomial/fractions/horner.ts";
import { rationalExpression } from "../polynomial/fractions/rational-expression.ts";
import { exprOfMultivariate } from "../polynomial/multivariate/symbols.ts";
import { contextOf } from "./context.ts";

const TERMS = 20_000;
const STEPS = 2_000_000;
const LIMITS = { terms: TERMS, generators: Number.POSITIVE_INFINITY };

/**
 * The expression as one fraction with numerator and denominator multiplied out, factored over Q, or nested in the given
 * variables (Horner 1819), functions being taken as they stand; itself as `"shortest"`, and beyond the limits.
 */
export function inForm(expr: Expr, form: Form, facts: readonly Condition[], variables: readonly string[]): Expr {
  if (form === "shortest") return expr;
  const written = withinSteps(STEPS, () => {
    const parts = plainFraction(expr) ?? contextOf(facts, { terms: TERMS }).normalForms[0](expr);
    if (parts === null) return null;
    if (form === "factored") return factoredExpression(parts);
    return form === "expanded" ? expandedExpression(parts) : nestedExpression(parts, variables);
  });
  return written ?? expr;
}

/** Over the variables, constants and calls of an expression that has no roots. */
function plainFraction(expr: Expr): NormalForm | null {
  const none = new Map<Expr, never>();
  const meaningOf = (symbol: Expr): Expr => symbol;
  return rationalExpression(expr, { relations: none, signs: none, meaningOf, isPositive: () => false }, LIMITS);
}

function expandedExpression({ fraction: parts, meanings }: NormalForm): Expr {
  const bases = parts.denominator.map(({ base }) => exprOfMultivariate(base, meanings));
  const below = monomial(
    bases,
    parts.denominator.map(({ exponent }) => exponent),
    1,
  );
  const denominator = expand(below, effort(TERMS, STEPS)) ?? below;
  const whole = monomial([exprOfMultivariate(parts.numerator, meanings, parts.divisor), denominator], [1, -1], 1);
  return expand(whole, effort(TERMS, STEPS)) ?? whole;
}

function nestedExpression({ fraction: parts, meanings }: NormalForm, variables: readonly string[]): Expr {
  const rank = (i: number): number => {
    const meaning = meanings[i]!;
    const at = meaning.kind === "variable" ? variables.indexOf(meaning.name) : -1;
    return at < 0 ? variables.length : at;
  };
  const order = meanings.map((_, i) => i).sort((i, j) => rank(i) - rank(j) || i - j);
  const bases = parts.denominator.map(({ base }) => hornerForm(base, meanings, order));
  const above = hornerForm(parts.numerator, meanings, order);
  return monomial(
    [above, ...bases],
    [1, ...parts.denominator.map(({ exponent }) => -exponent)],
    fraction(1n, parts.divisor),
  );
}
