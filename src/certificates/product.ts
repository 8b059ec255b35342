import { difference, linearCombination, product, rationalPower, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { type Rational, signOfRational } from "../number/rational.ts";
import { isZero } from "../polynomial/multivariate/polynomial.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";
import type { Certificate } from "./certificate.ts";
import { type ExactPlace, fieldOf } from "./exact-place.ts";
import { holdsAt, type LocalEvidence, localSign } from "./local-evidence.ts";

/** `f = constant + coefficient·Π factor^multiplicity`, and from what the factors are at a point, what f is there. */
export interface ProductCertificate {
  readonly kind: "product";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: ExactPlace;
  readonly constant: Rational;
  readonly coefficient: Rational;
  readonly factors: readonly {
    readonly factor: Expr;
    /** A whole number, positive unless the factor is a unit. */
    readonly multiplicity: number;
    readonly evidence: LocalEvidence;
  }[];
  readonly type: "minimum" | "maximum" | "saddle";
  readonly strict: boolean | null;
}

/** The terms of expansions that are compared. */
const MOST_TERMS = 5000;

/** Whether the product is f, every factor is at the point as is said, and f has the type that follows. */
export function checkProduct(certificate: ProductCertificate, verify: (child: Certificate) => boolean): boolean {
  const { at, variables, factors, type, strict } = certificate;
  const field = fieldOf(at);
  if (field === null || at.coordinates.length !== variables.length || variables.length < 2) return false;
  if (!factors.every(({ multiplicity }) => Number.isSafeInteger(multiplicity) && multiplicity !== 0)) return false;
  if (!isProduct(certificate)) return false;
  const holds = factors.every(({ factor, multiplicity, evidence }) => {
    return (multiplicity > 0 || evidence.kind === "unit") && holdsAt(factor, variables, at, evidence, field, verify);
  });
  if (!holds) return false;
  const found = typeOfProduct(certificate);
  return found !== null && found.type === type && found.strict === strict;
}

function isProduct({ objective, variables, constant, coefficient, factors }: ProductCertificate): boolean {
  const powers = factors.map(({ factor, multiplicity }) => rationalPower(factor, multiplicity));
  const whole = linearCombination([product(...powers)], [coefficient], constant);
  if (whole === objective) return true;
  const rest = multivariateOf(difference(objective, whole), variables.map(variable), MOST_TERMS);
  return rest !== null && isZero(rest.polynomial);
}

/**
 * The type of a product from its factors, in two variables or more: the zeros of a factor that changes sign cross every
 * small sphere. `null` where two such factors occur with odd powers, or the point is not critical.
 */
export function typeOfProduct({ coefficient, factors }: Pick<ProductCertificate, "coefficient" | "factors">): {
  readonly type: "minimum" | "maximum" | "saddle";
  readonly strict: boolean | null;
} | null {
  const parts = factors.map(({ multiplicity, evidence }) => ({ multiplicity, evidence, ...localSign(evidence) }));
  const through = parts.filter(({ evidence }) => evidence.kind !== "unit");
  const order = through.reduce((sum, part) => sum + part.multiplicity * (part.evidence.kind === "regular" ? 1 : 2), 0);
  if (order < 2 || coefficient === 0) return null;
  const odd = parts.filter(({ multiplicity }) => multiplicity % 2 !== 0);
  const changing = odd.filter(({ sign }) => sign === "both").length;
  if (changing > 1) return null;
  if (changing === 1) return { type: "saddle", strict: null };
  const sign = odd.reduce<number>((s, part) => (part.sign === -1 ? -s : s), signOfRational(coefficient));
  const strict = through.every((part) => part.strict === true)
    ? true
    : through.some((part) => part.strict === false)
      ? false
      : null;
  return { type: sign > 0 ? "minimum" : "maximum", strict };
}
