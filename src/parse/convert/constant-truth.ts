import { truthFromSigns } from "../../evaluate/signs/sign.ts";
import { truthOf } from "../../evaluate/truth.ts";
import { createMemo } from "../../expr/arena.ts";
import { ALWAYS, NEVER } from "../../expr/build.ts";
import type { Condition } from "../../expr/expr.ts";
import { defaultBudget } from "../../expr/problem.ts";
import type { Truth } from "../../number/truth.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";

const BITS = 512;
const constants = createMemo<Truth>();

/**
 * Whether a condition holds everywhere (`true`), nowhere (`false`), or must be kept. Signs decide what they can; a condition
 * without variables is worked out: `cos(pi/2) != 0` is false by the table of special values, `log(2) != 0` true by enclosure.
 */
export function truthEverywhere(condition: Condition): Truth {
  const bySigns = truthFromSigns(condition);
  if (bySigns !== "unknown" || condition.free.indices.length > 0) return bySigns;
  let truth = constants.get(condition);
  if (truth === undefined) {
    truth = workedOut(condition);
    constants.set(condition, truth);
  }
  return truth;
}

function workedOut(condition: Condition): Truth {
  const simpler = simplifyCondition(condition);
  if (simpler === ALWAYS) return "true";
  if (simpler === NEVER) return "false";
  return truthOf(simpler, undefined, { ...defaultBudget, bits: BITS });
}
