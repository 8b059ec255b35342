import { type LocalEvidence, signAtPlace } from "../../certificates/local-evidence.ts";
import type { Expr } from "../../expr/expr.ts";
import { orderOf } from "../../polynomial/germ/germ.ts";
import type { Subject } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

/** What a function is at the place of the subject, with evidence; `decide` finds its type at a critical point. */
export function localEvidence(
  { variables, place, field, germOf }: Subject,
  expr: Expr,
  decide: (expr: Expr) => Verdict | null,
): LocalEvidence | null {
  const sign = signAtPlace(expr, variables, place, field);
  if (sign === null) return null;
  if (sign !== 0) return { kind: "unit", sign };
  const germ = germOf(expr, 1);
  if (germ === null) return null;
  const ones = variables.map(() => 1);
  if (orderOf(germ, ones) === 1) return { kind: "regular" };
  const certificate = decide(expr)?.certificate ?? null;
  return certificate === null ? null : { kind: "critical", certificate };
}
