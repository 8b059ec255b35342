import { difference, linearCombination, number, product, rationalPower, scale, sum, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Rational } from "../number/rational.ts";
import { isZero } from "../polynomial/multivariate/polynomial.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";
import type { Certificate } from "./certificate.ts";
import { type ExactPlace, fieldOf } from "./exact-place.ts";
import { holdsAt, type LocalEvidence, localSign, valueAtPlace } from "./local-evidence.ts";

/**
 * A polynomial of degree 2 in one variable x: `4a·(f - constant) = (2a·x + b)^2 + rest`, where `a != 0` and `2a·x + b = 0` at the
 * point; so f has the type of `rest`, a polynomial in the other variables, if `a > 0`. `evidence` is `null` where rest is 0.
 */
export interface CompletedSquareCertificate {
  readonly kind: "completed-square";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: ExactPlace;
  readonly constant: Rational;
  /** The position of x. */
  readonly square: number;
  readonly a: Expr;
  readonly b: Expr;
  readonly rest: Expr;
  readonly evidence: LocalEvidence | null;
  readonly type: "minimum" | "maximum" | "saddle";
  readonly strict: boolean | null;
}

const MOST_TERMS = 5000;

/** Whether the identity holds, x is where the square is 0, and the type of f follows from that of the rest. */
export function checkCompletedSquare(
  certificate: CompletedSquareCertificate,
  verify: (child: Certificate) => boolean,
): boolean {
  const { variables, at, square, a, b, rest, evidence, type, strict } = certificate;
  const field = fieldOf(at);
  const x = variables[square];
  if (field === null || at.coordinates.length !== variables.length || x === undefined) return false;
  if (!isIdentity(certificate, variable(x))) return false;
  const lead = valueAtPlace(a, variables, at, field);
  const root = valueAtPlace(sum(scale(product(a, variable(x)), 2), b), variables, at, field);
  if (lead === null || lead === 0 || root !== 0) return false;
  const others = variables.filter((_, i) => i !== square);
  const place: ExactPlace = { root: at.root, coordinates: at.coordinates.filter((_, i) => i !== square) };
  if (evidence !== null && !holdsAt(rest, others, place, evidence, field, verify)) return false;
  const found = typeOfSquare(field.sign(lead), evidence);
  return found !== null && found.type === type && found.strict === strict;
}

/** The identity, with coefficients that do not depend on x. */
function isIdentity(
  { objective, variables, constant, a, b, rest, evidence }: CompletedSquareCertificate,
  x: Expr,
): boolean {
  const others = variables.map(variable).filter((y) => y !== x);
  if ([a, b, rest].some((part) => multivariateOf(part, others, MOST_TERMS) === null)) return false;
  const left = scale(product(a, linearCombination([objective, number(constant)], [1, -1], 0)), 4);
  const right = sum(rationalPower(sum(scale(product(a, x), 2), b), 2), rest);
  const identity = multivariateOf(difference(left, right), variables.map(variable), MOST_TERMS);
  const remainder = multivariateOf(rest, others, MOST_TERMS)!;
  return identity !== null && isZero(identity.polynomial) && isZero(remainder.polynomial) === (evidence === null);
}

/** The type of f from the sign of a and what the rest is at the point. */
export function typeOfSquare(
  lead: number,
  evidence: LocalEvidence | null,
): { readonly type: "minimum" | "maximum" | "saddle"; readonly strict: boolean | null } | null {
  const extremum = lead > 0 ? "minimum" : "maximum";
  if (evidence === null) return { type: extremum, strict: false };
  if (evidence.kind === "unit") return null;
  const { sign, strict } = localSign(evidence);
  return sign === 1 ? { type: extremum, strict } : { type: "saddle", strict: null };
}
