import { regionOf } from "../evaluate/inequalities/region.ts";
import { signsOn } from "../evaluate/inequalities/signs-on.ts";
import { selectionAt, selectsByParts } from "../evaluate/selection.ts";
import { NEGATIVE, NULL, POSITIVE } from "../evaluate/signs/signs.ts";
import { linearCombination, NEVER, negate, relation, ZERO } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
import { divideRational, negateRational, type Rational } from "../number/rational.ts";
import { checkAngles } from "./angles.ts";
import { checkIdentity, identityForms, mayBeZeroAtSamples } from "./identity.ts";

/**
 * `expr = 0` wherever it is defined and the facts hold, by cases: the signs of the compared expressions select a formula
 * without cases, which is 0 by an identity. Where a compared expression is 0, a variable in it is replaced.
 */
export interface CasesCertificate {
  readonly kind: "cases";
  readonly expr: Expr;
  readonly facts: readonly Condition[];
}

/** Cases that are looked at in all. */
const MOST = 100;

export function checkCases({ expr, facts }: CasesCertificate): boolean {
  return selectsByParts(expr) && isZeroByCases(expr, facts, { left: MOST }) && mayBeZeroAtSamples(expr, facts);
}

function isZeroByCases(expr: Expr, facts: readonly Condition[], cases: { left: number }): boolean {
  cases.left -= 1;
  if (cases.left < 0) return false;
  if (facts.includes(NEVER)) return true;
  const region = regionOf(facts);
  const signOf = (part: Expr): -1 | 0 | 1 | null =>
    SIGNS.find(([, bits]) => signsOn(part, region) === bits)?.[0] ?? null;
  const selected = selectionAt(expr, signOf);
  if (selected.kind === "undefined") return true;
  if (selected.kind === "formula") return isZeroFormula(selected.expr, facts);
  const { compared } = selected;
  const possible = signsOn(compared, region);
  return SIGNS.filter(([, bits]) => (possible & bits) !== 0).every(([sign]) =>
    sign === 0
      ? isZeroOn(expr, compared, facts, cases)
      : isZeroByCases(expr, [...facts, relation(">", sign > 0 ? compared : negate(compared))], cases),
  );
}

const SIGNS = [
  [1, POSITIVE],
  [-1, NEGATIVE],
  [0, NULL],
] as const;

function isZeroFormula(expr: Expr, facts: readonly Condition[]): boolean {
  return identityForms(expr, facts).some(checkIdentity) || checkAngles({ kind: "angles", expr, facts });
}

/** The same where `compared` is 0: with a variable of it replaced, or as a fact. */
function isZeroOn(expr: Expr, compared: Expr, facts: readonly Condition[], cases: { left: number }): boolean {
  const at = solved(compared);
  if (at === null) return isZeroByCases(expr, [...facts, relation("=", compared)], cases);
  return isZeroByCases(
    substitute(expr, at),
    facts.map((fact) => substituteInCondition(fact, at)),
    cases,
  );
}

/** `name = value` from `compared = 0`, for a variable that occurs in one term only, as a multiple; a power counts as its base. */
function solved(compared: Expr): ReadonlyMap<string, Expr> | null {
  const base =
    compared.kind === "product" && compared.args.length === 1 && isNatural(compared.weights[0]!)
      ? compared.args[0]!
      : compared;
  if (base.kind === "variable") return new Map([[base.name, ZERO]]);
  if (base.kind !== "sum") return null;
  const { args, weights, value } = base;
  const isAlone = (name: string): boolean => args.filter((arg) => freeNames(arg).includes(name)).length === 1;
  const i = args.findIndex((arg) => arg.kind === "variable" && isAlone(arg.name));
  const chosen = args[i];
  if (chosen?.kind !== "variable") return null;
  const [others, rest] = [args.toSpliced(i, 1), weights.toSpliced(i, 1)];
  const over = (weight: Rational): Rational => negateRational(divideRational(weight, weights[i]!));
  return new Map([[chosen.name, linearCombination(others, rest.map(over), over(value))]]);
}

function isNatural(weight: Rational): boolean {
  return typeof weight === "number" && weight > 0;
}
