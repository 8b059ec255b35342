import { difference, exponential, monomial, scale } from "../expr/build.ts";
import type { CallNode, Expr, SumNode } from "../expr/expr.ts";
import { orderedFactors, orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { absRational, compareRational, divideRational, type Rational } from "../number/rational.ts";
import { factorsOf } from "./common-factor.ts";
import { pulledOut } from "./pulled-out.ts";

const byName = orderingOf();

/** Positions of the terms whose exponentials have a part of the exponent in common. */
interface Shared {
  readonly part: Expr;
  readonly positions: number[];
}

/**
 * `exp(x + y) + exp(x + z)` as `exp(x)·(exp(y) + exp(z))` and `x·exp(y) + exp(2y)` as `(x + exp(y))·exp(y)`, by the part of the
 * exponents that most terms share.
 */
export function pullCommonExponent(sum: SumNode): Expr | null {
  const found = new Map<Expr, Shared>();
  for (const position of orderedTerms(sum, byName)) {
    for (const [part, least] of partsOfExponents(sum.args[position]!)) {
      const known = found.get(part);
      if (known === undefined) found.set(part, { part: least, positions: [position] });
      else if (!known.positions.includes(position))
        found.set(part, { part: lesser(known.part, least), positions: [...known.positions, position] });
    }
  }
  let best: Shared | null = null;
  for (const shared of found.values()) {
    if (shared.positions.length > Math.max(1, best?.positions.length ?? 0)) best = shared;
  }
  return best === null ? null : pulled(sum, best);
}

/** The parts, in the direction of their sign and with their coefficients, of the exponents of a term's exponentials. */
function partsOfExponents(term: Expr): (readonly [direction: Expr, part: Expr])[] {
  return exponentialsIn(term).flatMap((base) => {
    const exponent = base.args[0]!;
    const parts =
      exponent.kind === "sum"
        ? orderedTerms(exponent, byName).map((i) => scale(exponent.args[i]!, exponent.weights[i]!))
        : [exponent];
    return parts.map((part) => [directionOf(part), part] as const);
  });
}

/** The exponentials among the factors, in the order in which they are printed. */
function exponentialsIn(term: Expr): CallNode[] {
  const factors = term.kind === "product" ? orderedFactors(term, byName).map((i) => term.args[i]!) : [term];
  return factors.filter((base): base is CallNode => base.kind === "call" && base.name === "exp");
}

function directionOf(part: Expr): Expr {
  return part.kind === "product" ? scale(part, absRational(divideRational(1, part.value))) : part;
}

/** Of two positive multiples of one expression the smaller. */
function lesser(a: Expr, b: Expr): Expr {
  const size = (part: Expr): Rational => (part.kind === "product" ? absRational(part.value) : 1);
  return compareRational(size(a), size(b)) <= 0 ? a : b;
}

function pulled(sum: SumNode, { part, positions }: Shared): Expr {
  const inside = positions.map((i) => without(sum.args[i]!, part));
  return pulledOut(sum, positions, exponential(part), inside);
}

/** The term divided by `exp(part)`, within the first exponential that has a multiple of it. */
function without(term: Expr, part: Expr): Expr {
  const factors = [...factorsOf(term)];
  const direction = directionOf(part);
  const at = factors.findIndex(([base]) => partsOfExponents(base).some(([other]) => other === direction));
  const bases = factors.map(([base], i) =>
    i === at && base.kind === "call" ? exponential(difference(base.args[0]!, part)) : base,
  );
  return monomial(
    bases,
    factors.map(([, exponent]) => exponent),
    term.kind === "product" ? term.value : 1,
  );
}
