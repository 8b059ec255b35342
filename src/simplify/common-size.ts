import { call, quotient } from "../expr/build.ts";
import type { CallNode, Expr } from "../expr/expr.ts";
import { monomial } from "../expr/product.ts";
import { isInteger, type Rational, signOfRational } from "../number/rational.ts";
import { contentOf } from "../polynomial/content.ts";
import type { GuardTest } from "./apply-rule.ts";
import { contentOfSum, factorsOf } from "./common-factor.ts";

/** `atan2(2r·y, 2r·x) = atan2(y, x)` where r is positive: the angle does not depend on the distance. */
export function withoutCommonSize(node: CallNode, holds: GuardTest): Expr | null {
  if (node.name !== "atan2") return null;
  const [y, x] = node.args as [Expr, Expr];
  const shared = [...factorsOf(y)].filter(
    ([base, weight]) =>
      factorsOf(x).get(base) === weight &&
      isInteger(weight) &&
      signOfRational(weight) > 0 &&
      holds({ about: "", sign: "positive" }, base),
  );
  const size = monomial(
    shared.map(([base]) => base),
    shared.map(([, weight]) => weight),
    contentOf([y, x].map(contentIn)),
  );
  if (size.kind === "number" && (size.value === 1 || size.value === 0)) return null;
  return call("atan2", quotient(y, size), quotient(x, size));
}

function contentIn(expr: Expr): Rational {
  if (expr.kind === "number") return expr.value;
  if (expr.kind === "sum") return contentOfSum(expr);
  return expr.kind === "product" ? expr.value : 1;
}
