import { constantField } from "../../evaluate/constant-field.ts";
import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";

/** Whether two constant expressions are proved equal; where that cannot be decided, `decidedOr` tells. */
export function sameConstant(a: Expr, b: Expr): boolean {
  return a === b || constantField.constant?.(difference(a, b)) === 0;
}
