import { regionOf } from "../evaluate/inequalities/region.ts";
import { signsOn } from "../evaluate/inequalities/signs-on.ts";
import { selectionAt, selectsByParts } from "../evaluate/selection.ts";
import { NEGATIVE, NULL, POSITIVE } from "../evaluate/signs/signs.ts";
import { solvedFor } from "../evaluate/solved-for.ts";
import { NEVER, negate, relation } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { substitute, substituteInCondition } from "../expr/substitute.ts";
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
  const at = solvedFor(compared);
  if (at === null) return isZeroByCases(expr, [...facts, relation("=", compared)], cases);
  return isZeroByCases(
    substitute(expr, at),
    facts.map((fact) => substituteInCondition(fact, at)),
    cases,
  );
}
