import { difference, exponential, ONE, quotient, scale, sum } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import { fraction } from "../../number/rational.ts";

const HALF = fraction(1n, 2n);

/** A hyperbolic function by `exp(u)` and its reciprocal. */
export function abstractHyperbolic(node: CallNode, abstract: (exponential: Expr) => Expr): Expr {
  const up = abstract(exponential(node.args[0]!));
  const down = quotient(ONE, up);
  const cosine = scale(sum(up, down), HALF);
  const sine = scale(difference(up, down), HALF);
  switch (node.name) {
    case "cosh":
      return cosine;
    case "sinh":
      return sine;
    case "tanh":
      return quotient(sine, cosine);
    case "coth":
      return quotient(cosine, sine);
    case "sech":
      return quotient(ONE, cosine);
    default:
      return quotient(ONE, sine);
  }
}
