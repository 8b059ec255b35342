import { difference, freeNames, monomial, product } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { isInteger, type Rational, sameRational, signOfRational } from "../number/rational.ts";
import type { Certificate } from "./certificate.ts";
import { identityForms, isIdentity } from "./identity.ts";
import { signBound } from "./positivity.ts";
import { isAbout } from "./subject.ts";

/**
 * `f = constant·Π parts` in disjoint variables, each part a product of powers. The gradient of f is 0 where no part is 0 and each is critical,
 * where one part is 0 and critical, and where two are 0: so the critical points and the zeros of each part are covered.
 */
export interface MultiplicativeCertificate {
  readonly kind: "multiplicative";
  readonly objective: Expr;
  /** Without variables. */
  readonly constant: Expr;
  readonly parts: readonly FactorsEvidence[];
}

interface FactorsEvidence {
  readonly variables: readonly string[];
  readonly factors: readonly { readonly base: Expr; readonly exponent: Rational }[];
  /**
   * Whose critical points the certificate lists: of the part, or of the product of the squares of the bases, which are the zeros of the
   * bases and, where all exponents are the same, the critical points of the part.
   */
  readonly of: "part" | "squares";
  readonly certificate: Certificate;
  /** The critical points of squares of bases with exponent 1: these are zeros of the part that need not be critical. */
  readonly zeros: readonly { readonly base: Expr; readonly certificate: Certificate }[];
}

/** Multiplies the parts out, and looks whether the critical points and the zeros of each are covered by certificates that hold. */
export function checkMultiplicative(
  { objective, constant, parts }: MultiplicativeCertificate,
  verify: (certificate: Certificate) => boolean,
): boolean {
  const variables = parts.flatMap((part) => part.variables);
  if (parts.length < 2 || new Set(variables).size !== variables.length) return false;
  const isForeign = (expr: Expr, own: readonly string[]): boolean =>
    freeNames(expr).some((name) => variables.includes(name) && !own.includes(name));
  if (isForeign(constant, []) || parts.some((part) => part.factors.some(({ base }) => isForeign(base, part.variables))))
    return false;
  return isSame(objective, product(constant, ...parts.map(partOf))) && parts.every((part) => isCovered(part, verify));
}

function partOf({ factors }: FactorsEvidence): Expr {
  return monomial(
    factors.map(({ base }) => base),
    factors.map(({ exponent }) => exponent),
    1,
  );
}

function isSame(a: Expr, b: Expr): boolean {
  return a === b || identityForms(difference(a, b), []).some(isIdentity);
}

function isCovered(part: FactorsEvidence, verify: (certificate: Certificate) => boolean): boolean {
  const { variables, factors, certificate, zeros } = part;
  if (factors.length === 0) return false;
  if (part.of === "squares") {
    const exponent = factors[0]!.exponent;
    if (!isInteger(exponent) || factors.some((factor) => !sameRational(factor.exponent, exponent))) return false;
    const squares = monomial(
      factors.map(({ base }) => base),
      factors.map(() => 2),
      1,
    );
    return isAbout(certificate, squares, variables) && verify(certificate);
  }
  return (
    isAbout(certificate, partOf(part), variables) &&
    verify(certificate) &&
    factors.every(
      ({ base, exponent }) =>
        hasNoSimpleZero(base, exponent) ||
        zeros.some(
          (zero) =>
            zero.base === base &&
            isAbout(zero.certificate, monomial([base], [2], 1), variables) &&
            verify(zero.certificate),
        ),
    )
  );
}

/** Whether, inside the domain, `base^exponent` is not 0 at all, or 0 with its derivatives. */
export function hasNoSimpleZero(base: Expr, exponent: Rational): boolean {
  return isNeverZero(base, exponent) || (isInteger(exponent) && !sameRational(exponent, 1));
}

/**
 * Whether `base^exponent` is not 0 inside its domain: zeros under a negative exponent are poles, those of an affine function under a fraction
 * an edge.
 */
export function isNeverZero(base: Expr, exponent: Rational): boolean {
  const bound = signBound(base);
  if (bound === ">" || bound === "<") return true;
  return isInteger(exponent) ? signOfRational(exponent) < 0 : isAffine(base);
}

function isAffine(expr: Expr): boolean {
  return expr.kind === "variable" || (expr.kind === "sum" && expr.args.every(({ kind }) => kind === "variable"));
}
