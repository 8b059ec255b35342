import { valueAtPlace } from "../../certificates/local-evidence.ts";
import { type ProductCertificate, typeOfProduct } from "../../certificates/product.ts";
import { rationalPower, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { denominator, fraction, multiplyRational, numerator, type Rational } from "../../number/rational.ts";
import { isRationalScalar } from "../../polynomial/germ/scalar-field.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { constant, scale, subtract } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { localEvidence } from "./local-evidence.ts";
import { describeProduct } from "./reasons.ts";
import type { Subject } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

const STEPS_TO_FACTOR = 2_000_000;
const MOST_TERMS = 3000;

/** `f = constant + coefficient·Π factor^multiplicity`. */
interface Product {
  readonly constant: Rational;
  readonly coefficient: Rational;
  readonly factors: readonly { readonly factor: Expr; readonly multiplicity: number }[];
}

/**
 * The type from the factors of `f - f(place)`: those of a polynomial over Q, else as f is written. `decide` finds the type of
 * a factor at a critical point of its own.
 */
export function decideProduct(subject: Subject, decide: (factor: Expr) => Verdict | null): Verdict | null {
  const { objective, variables, place } = subject;
  if (variables.length < 2) return null;
  const found =
    subject.degree === null ? writtenProduct(objective) : withinSteps(STEPS_TO_FACTOR, () => factored(subject));
  if (found === null || (found.factors.length < 2 && found.factors[0]?.multiplicity === 1)) return null;
  const factors: ProductCertificate["factors"][number][] = [];
  for (const { factor, multiplicity } of found.factors) {
    const evidence = localEvidence(subject, factor, decide);
    if (evidence === null || (multiplicity < 0 && evidence.kind !== "unit")) return null;
    factors.push({ factor, multiplicity, evidence });
  }
  const result = typeOfProduct({ coefficient: found.coefficient, factors });
  if (result === null) return null;
  const certificate: ProductCertificate = {
    kind: "product",
    objective,
    variables,
    at: place,
    constant: found.constant,
    coefficient: found.coefficient,
    factors,
    ...result,
  };
  return { ...result, reason: describeProduct(certificate), certificate };
}

/** The irreducible factors over Q; `null` where the value of f is irrational. */
function factored({ objective, variables, place, field }: Subject): Product | null {
  const value = valueAtPlace(objective, variables, place, field);
  const atoms = variables.map(variable);
  const quotient = multivariateOf(objective, atoms, MOST_TERMS);
  if (value === null || !isRationalScalar(value) || quotient === null) return null;
  const common = denominator(value) * quotient.denominator;
  const shifted = subtract(
    scale(quotient.polynomial, denominator(value)),
    constant(variables.length, numerator(value) * quotient.denominator),
  );
  const { content, factors } = factorisation(shifted);
  return {
    constant: value,
    coefficient: fraction(content, common),
    factors: factors.map(({ factor, multiplicity }) => ({ factor: exprOfMultivariate(factor, atoms), multiplicity })),
  };
}

/** A product with whole exponents, perhaps times a number and plus a number, as it stands. */
function writtenProduct(objective: Expr): Product | null {
  const isShifted = objective.kind === "sum" && objective.args.length === 1;
  const body = isShifted ? objective.args[0]! : objective;
  const outer = isShifted ? objective.weights[0]! : 1;
  if (body.kind !== "product") return null;
  const factors = body.args.flatMap((arg, i) => {
    const weight = body.weights[i]!;
    return typeof weight === "number"
      ? [{ factor: arg, multiplicity: weight }]
      : [{ factor: rationalPower(arg, weight), multiplicity: 1 }];
  });
  return {
    constant: isShifted ? objective.value : 0,
    coefficient: multiplyRational(outer, body.value),
    factors,
  };
}
