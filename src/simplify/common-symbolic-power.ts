import { difference, monomial, power, product } from "../expr/build.ts";
import type { Expr, PowerNode, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { factorsOf } from "./common-factor.ts";
import { pulledOut } from "./pulled-out.ts";

const byName = orderingOf();

/** Terms and exponents beyond which nothing is tried. */
const MOST_TERMS = 12;
const MOST_EXPONENTS = 3;

/**
 * `y·x^(y - 1) + x^y·z` as `x^y·(y/x + z)` and as `x^(y - 1)·(y + x·z)`: where powers of one base with symbolic exponents differ
 * by numbers, each of them in front. The base is positive where such a power is defined.
 */
export function* pullSymbolicPower(sum: SumNode): Generator<Expr> {
  if (sum.args.length > MOST_TERMS || !sum.args.some((term) => powersIn(term).length > 0)) return;
  const byBase = new Map<Expr, { readonly exponents: Set<Expr>; readonly positions: number[] }>();
  for (const position of orderedTerms(sum, byName)) {
    for (const { args } of powersIn(sum.args[position]!)) {
      const known = byBase.get(args[0]!);
      if (known === undefined) byBase.set(args[0]!, { exponents: new Set([args[1]!]), positions: [position] });
      else {
        known.exponents.add(args[1]!);
        if (!known.positions.includes(position)) known.positions.push(position);
      }
    }
  }
  for (const [base, { exponents, positions }] of byBase) {
    if (exponents.size < 2 || exponents.size > MOST_EXPONENTS || positions.length < 2) continue;
    const [first] = exponents;
    if ([...exponents].some((exponent) => difference(exponent, first!).kind !== "number")) continue;
    for (const exponent of exponents) yield pulled(sum, positions, power(base, exponent));
  }
}

function powersIn(term: Expr): PowerNode[] {
  return [...factorsOf(term).keys()].filter((factor): factor is PowerNode => factor.kind === "power");
}

function pulled(sum: SumNode, positions: readonly number[], common: Expr): Expr {
  const [base, exponent] = (common as PowerNode).args as [Expr, Expr];
  const inside = positions.map((i) => {
    const term = sum.args[i]!;
    const found = powersIn(term).find(({ args }) => args[0] === base)!;
    const left = power(base, difference(found.args[1]!, exponent));
    return product(monomial([term, found], [1, -1], 1), left);
  });
  return pulledOut(sum, positions, common, inside);
}
