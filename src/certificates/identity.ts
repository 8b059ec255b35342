import { byExponentials, mixesExponentials } from "../evaluate/by-exponentials.ts";
import { encloseCoordinates } from "../evaluate/coordinates.ts";
import { enclose } from "../evaluate/enclose.ts";
import { regionOf } from "../evaluate/inequalities/region.ts";
import { signsOn } from "../evaluate/inequalities/signs-on.ts";
import { type NormalForm, normalizer } from "../evaluate/normal-form.ts";
import { pointsWhere } from "../evaluate/sample-points.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, type Signs } from "../evaluate/signs/signs.ts";
import { isZeroForm } from "../evaluate/zero-form.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { containsZero } from "../number/ball.ts";
import { exprOfFraction } from "../polynomial/fractions/rational-expression.ts";

/**
 * `expr = 0` wherever it is defined and the facts hold, by its normal form in a tower of generators: its numerator is the zero
 * polynomial. The order in which squares of sines or cosines are replaced is part of the evidence.
 */
export interface IdentityCertificate {
  readonly kind: "identity";
  readonly expr: Expr;
  readonly facts: readonly Condition[];
  readonly eliminated: "sine" | "cosine";
  /** Whether inverse hyperbolic functions are written by logarithms. */
  readonly byLogarithms: boolean;
  /** Whether hyperbolic functions are written by exponentials before anything else. */
  readonly byExponentials: boolean;
  /** Whether absolute values are written by signs. */
  readonly bySigns: boolean;
  /** Whether signs are proved by all that the facts say, not by the shape of expressions alone. */
  readonly onRegion: boolean;
}

/** The ways to look for the evidence, the usual one first. */
export function identityForms(expr: Expr, facts: readonly Condition[]): readonly IdentityCertificate[] {
  const choices = [
    { eliminated: "sine", byLogarithms: false, bySigns: false },
    { eliminated: "sine", byLogarithms: false, bySigns: true },
    { eliminated: "cosine", byLogarithms: false, bySigns: false },
    { eliminated: "sine", byLogarithms: true, bySigns: false },
    { eliminated: "sine", byLogarithms: true, bySigns: true },
  ] as const;
  const rest = { byExponentials: false, onRegion: false };
  const usual = choices.map((choice) => ({ kind: "identity", expr, facts, ...choice, ...rest }) as const);
  return [
    ...usual,
    ...(mixesExponentials(expr) ? [{ ...usual[1]!, byExponentials: true }] : []),
    ...(facts.length === 0 ? [] : [{ ...usual[1]!, onRegion: true }]),
  ];
}

/** Terms of a polynomial of the normal form. */
const TERMS = 4000;

const TRIALS = 8;
const BITS = 128;

/** The normal form is worked out anew, and an enclosure at every sample point of the domain has to hold 0. */
export function checkIdentity(certificate: IdentityCertificate): boolean {
  return isIdentity(certificate) && mayBeZeroAtSamples(certificate.expr, certificate.facts);
}

/** Whether the numerator of the normal form is 0. */
export function isIdentity(certificate: IdentityCertificate): boolean {
  return isZeroForm(normalFormOf(certificate));
}

/** The expression as a fraction in normal form, which equals it wherever it is defined and the facts hold. */
export function provenForm(expr: Expr, facts: readonly Condition[]): Expr {
  const form = normalFormOf(identityForms(expr, facts).at(-1)!);
  return form === null ? expr : exprOfFraction(form);
}

function normalFormOf({
  expr,
  facts,
  eliminated,
  byLogarithms,
  byExponentials: mixed,
  bySigns,
  onRegion,
}: IdentityCertificate): NormalForm | null {
  const signs = onRegion ? signsOnRegion(facts) : signsByShape(facts);
  const isPositive = (part: Expr): boolean => (signs(part) & (NEGATIVE | NULL)) === 0;
  const isNonnegative = (part: Expr): boolean => (signs(part) & NEGATIVE) === 0;
  const normalize = normalizer({
    isPositive,
    isNonnegative,
    eliminated,
    byLogarithms,
    bySigns,
    unified: true,
    terms: TERMS,
  });
  return normalize(mixed ? byExponentials(expr) : expr);
}

function signsByShape(facts: readonly Condition[]): (part: Expr) => Signs {
  const signs = signContext(withConsequences(facts));
  return (part) => signsOf(part, signs);
}

function signsOnRegion(facts: readonly Condition[]): (part: Expr) => Signs {
  const region = regionOf(facts);
  return (part) => signsOn(part, region);
}

/** Whether an enclosure at every sample point of the domain holds 0. */
export function mayBeZeroAtSamples(expr: Expr, facts: readonly Condition[]): boolean {
  const names = [...new Set([...freeNames(expr), ...facts.flatMap(freeNames)])].sort();
  for (const at of pointsWhere(facts, names, TRIALS)) {
    const value = enclose(expr, encloseCoordinates(at, BITS), BITS);
    if (typeof value === "object" && !containsZero(value)) return false;
  }
  return true;
}
