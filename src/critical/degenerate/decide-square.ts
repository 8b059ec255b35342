import { type CompletedSquareCertificate, typeOfSquare } from "../../certificates/completed-square.ts";
import { valueAtPlace } from "../../certificates/local-evidence.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { denominator, numerator } from "../../number/rational.ts";
import { isRationalScalar } from "../../polynomial/germ/scalar-field.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { constant, degreeIn, isZero, scale, subtract } from "../../polynomial/multivariate/polynomial.ts";
import { coefficientsIn } from "../../polynomial/multivariate/recursive.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { localEvidence } from "./local-evidence.ts";
import { type Subject, subjectOf } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

const MOST_TERMS = 2000;

/**
 * For a polynomial of degree 2 in a variable, with a leading coefficient that is not 0 at the point: the type of the
 * discriminant, which has a variable less. `decide` finds that.
 */
export function decideSquare(subject: Subject, decide: (subject: Subject) => Verdict | null): Verdict | null {
  const { objective, variables, place, field, degree } = subject;
  const value = degree === null || variables.length < 2 ? null : valueAtPlace(objective, variables, place, field);
  const atoms = variables.map(variable);
  const quotient = value === null ? null : multivariateOf(objective, atoms, MOST_TERMS);
  if (value === null || !isRationalScalar(value) || quotient === null) return null;
  const common = denominator(value) * quotient.denominator;
  const whole = subtract(
    scale(quotient.polynomial, denominator(value)),
    constant(variables.length, numerator(value) * quotient.denominator),
  );
  for (const [square, name] of variables.entries()) {
    if (degreeIn(whole, square) !== 2) continue;
    const [c, b, a] = coefficientsIn(whole, square);
    const leading = exprOfMultivariate(a!, atoms, common);
    const lead = valueAtPlace(leading, variables, place, field);
    if (lead === null || lead === 0) continue;
    const rest = subtract(scale(multiply(a!, c!), 4n), multiply(b!, b!));
    const others = variables.filter((other) => other !== name);
    const coordinates = place.coordinates.filter((_, i) => i !== square);
    const expr = exprOfMultivariate(rest, atoms, common * common);
    const section = subjectOf(expr, others, { root: place.root, coordinates }, field);
    const evidence = isZero(rest)
      ? null
      : localEvidence(section, expr, (part: Expr) => decide(subjectOf(part, others, section.place, field)));
    const result = evidence === null && !isZero(rest) ? null : typeOfSquare(field.sign(lead), evidence);
    if (result === null) continue;
    const certificate: CompletedSquareCertificate = {
      kind: "completed-square",
      objective,
      variables,
      at: place,
      constant: value,
      square,
      a: leading,
      b: exprOfMultivariate(b!, atoms, common),
      rest: expr,
      evidence,
      ...result,
    };
    return { ...result, reason: `f is quadratic in ${name}, with a discriminant that decides`, certificate };
  }
  return null;
}
