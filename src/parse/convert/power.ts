import { requirementsOfPower } from "../../calculus/natural-domain.ts";
import { power, relation, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { SyntaxNode } from "../mathjs.ts";
import { type Converter, demand, fail, spanOfNode } from "./converter.ts";

/** `0^0` has no value; `0^u` is 0 where u is positive, and nothing elsewhere. */
export function convertPower(converter: Converter, node: SyntaxNode, base: Expr, exponent: Expr): Expr {
  if (base === ZERO && exponent === ZERO) {
    return fail(converter, { code: "domain/empty", message: "0^0 has no value", span: spanOfNode(converter, node) });
  }
  if (base === ZERO && exponent.kind !== "number") {
    const requirement = { condition: relation(">", exponent), guards: [] };
    demand(converter, { defined: [requirement], smooth: [] }, node, "0 to this power is defined nowhere");
    return ZERO;
  }
  const message =
    base === ZERO
      ? "division by zero: 0 to a negative power"
      : "this power is not a real number: a base below 0 needs an integer exponent (see cbrt and root(u, n))";
  demand(converter, requirementsOfPower(base, exponent), node, message);
  return power(base, exponent);
}
