import { difference, number, ONE, product, sum, ZERO } from "../../expr/build.ts";
import type { CallNode, Expr, SumNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { ANY, NEGATIVE, POSITIVE, type Signs } from "../signs/signs.ts";
import { rangeOf } from "./range-of.ts";
import type { Region } from "./region.ts";

const MOST_PARTS = 3;

/**
 * Signs of a sum that is of degree 1 in a bounded call (an exponential of something negative, a sine): it lies between the
 * values for the ends of the range of that call.
 */
export function signsByGenerators(node: SumNode, region: Region, of: (part: Expr) => Signs): Signs {
  const calls = postorder([node])
    .filter((part): part is CallNode => part.kind === "call")
    .reverse();
  for (const part of calls.slice(0, MOST_PARTS)) {
    if (!isLinearIn(node, part)) continue;
    const bounded = part.name === "exp" ? signsByExponential(node, part, of) : ANY;
    if (bounded !== ANY) return bounded;
    const { from, to } = rangeOf(part, region);
    if (from === "-oo" || to === "+oo") continue;
    const at = (end: typeof from): Signs => of(replaced(node, part, number(end as number)));
    const low = at(from);
    if (low === ANY || low === 0) continue;
    const high = at(to);
    const signs = high === 0 ? ANY : low | high;
    if ((signs & NEGATIVE) === 0 || (signs & POSITIVE) === 0) return signs;
  }
  return ANY;
}

/**
 * Signs of `a + b·exp(u)`: with a >= 0 it is at least `exp(u)·(a·(1 - u) + b)`, with b >= 0 at least `a + b·(1 + u)`; likewise
 * from above.
 */
function signsByExponential(node: SumNode, part: CallNode, of: (part: Expr) => Signs): Signs {
  const a = replaced(node, part, ZERO);
  const b = difference(replaced(node, part, ONE), a);
  const u = part.args[0]!;
  const bounds = [
    { weight: a, bound: sum(product(a, difference(ONE, u)), b) },
    { weight: b, bound: sum(a, product(b, sum(ONE, u))) },
  ];
  for (const { weight, bound } of bounds) {
    const side = of(weight);
    if ((side & NEGATIVE) === 0) {
      const signs = of(bound);
      if ((signs & NEGATIVE) === 0) return signs | POSITIVE;
    }
    if ((side & POSITIVE) === 0) {
      const signs = of(bound);
      if ((signs & POSITIVE) === 0) return signs | NEGATIVE;
    }
  }
  return ANY;
}

/** Whether a sum is, as written, a polynomial of degree 1 in the part. */
function isLinearIn(node: SumNode, part: Expr): boolean {
  const has = (expr: Expr): boolean => postorder([expr]).includes(part);
  return node.args.every((arg) => {
    if (!has(arg) || arg === part) return true;
    if (arg.kind !== "product") return false;
    return (
      arg.args.every((factor, i) => {
        if (!has(factor)) return true;
        if (arg.weights[i] !== 1) return false;
        return factor === part || (factor.kind === "sum" && isLinearIn(factor, part));
      }) && arg.args.filter(has).length === 1
    );
  });
}

function replaced(expr: Expr, part: Expr, by: Expr): Expr {
  if (expr === part) return by;
  return rebuild(expr, (child) => (postorder([child]).includes(part) ? replaced(child, part, by) : child));
}
