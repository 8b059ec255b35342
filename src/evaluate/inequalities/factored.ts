import type { Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { factoredExpression, hasAngles, normalizer } from "../normal-form.ts";
import { signsOf } from "../signs/sign.ts";
import { NEGATIVE, NULL } from "../signs/signs.ts";
import type { Region } from "./region.ts";

const TERMS = 600;
const STEPS = 1_500_000;

/** The expression as a product of powers of irreducible factors, by its normal form on the region; `null` beyond the limits. */
export function factoredOn(expr: Expr, region: Region, eliminated: "sine" | "cosine" = "sine"): Expr | null {
  const isPositive = (part: Expr): boolean => (signsOf(part, region.signs) & (NEGATIVE | NULL)) === 0;
  return withinSteps(STEPS, () => {
    const form = normalizer({ isPositive, eliminated, unified: true, terms: TERMS, generators: 12 })(expr);
    return form === null ? null : factoredExpression(form);
  });
}

/** Both forms where they may differ. */
export function factoredForms(expr: Expr, region: Region): readonly Expr[] {
  const choices = hasAngles(expr) ? (["sine", "cosine"] as const) : (["sine"] as const);
  return choices.flatMap((eliminated) => factoredOn(expr, region, eliminated) ?? []);
}
