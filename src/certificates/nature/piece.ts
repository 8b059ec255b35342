import { selectionAt, selectsByParts } from "../../evaluate/selection.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import type { Expr } from "../../expr/expr.ts";
import { type NatureClaim, subjectOf } from "./subject.ts";

/** Near the set, what is compared in f has one sign, so that f is a formula without cases. */
export interface PieceProof<P> {
  readonly by: "piece";
  readonly formula: Expr;
  readonly proof: P;
}

/** The formula that f is near the set; `null` where cases meet, or f has none. */
export function pieceOfSet(claim: NatureClaim): Expr | null {
  if (!selectsByParts(claim.objective)) return null;
  const { signsAt, isAnalyticAt } = subjectOf(claim);
  const selection = selectionAt(claim.objective, (compared) => {
    if (!isAnalyticAt(compared)) return null;
    const signs = signsAt(compared);
    return signs === POSITIVE ? 1 : signs === NEGATIVE ? -1 : null;
  });
  return selection.kind === "formula" ? selection.expr : null;
}
