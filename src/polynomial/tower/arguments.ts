import type { Expr } from "../../expr/expr.ts";
import { compareExprs } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import {
  addRational,
  denominator,
  fromBigInt,
  gcd,
  multiplyRational,
  negateRational,
  numerator,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { basisAmong, type RationalVector } from "./rational-basis.ts";

const byName = orderingOf();

/** A function with an addition theorem, or its argument, and the terms of that argument. */
export interface Argument {
  readonly key: Expr;
  readonly terms: readonly (readonly [term: Expr, weight: Rational])[];
}

/** One argument of a basis; what occurs are integer multiples of `sign/denominator` of it. */
export interface Member {
  readonly key: Expr;
  readonly sign: 1 | -1;
  readonly denominator: bigint;
}

/** `Σ multiples[k] · sign[k]·members[k]/denominator[k] + Σ rest`. */
export interface Combination {
  readonly multiples: readonly bigint[];
  readonly rest: RationalVector;
}

/** Arguments as combinations of as few of them as possible, so that the functions of those are independent generators. */
export interface Arguments {
  readonly members: readonly Member[];
  readonly combinations: ReadonlyMap<Expr, Combination>;
}

/**
 * The shortest arguments are preferred as members; terms for which `isRest` holds do not make an argument independent. With
 * `oriented` the sign of a member is that of its first coefficient.
 */
export function argumentsAmong(
  given: readonly Argument[],
  isRest: (term: Expr) => boolean,
  oriented = false,
): Arguments {
  const unique = new Map(given.map((argument) => [argument.key, argument]));
  const sorted = [...unique.values()]
    .map(({ key, terms }) => ({ key, vector: part(terms, isRest, false), rest: part(terms, isRest, true) }))
    .sort((a, b) => a.vector.size - b.vector.size || compareExprs(a.key, b.key, byName));
  const { members, coordinates } = basisAmong(sorted.map(({ vector }) => vector));
  const denominators = members.map((_, k) =>
    coordinates.reduce((common, row) => (common / gcd(common, denominator(row[k]!))) * denominator(row[k]!), 1n),
  );
  const signs = members.map((position) => (oriented ? leadingSign(sorted[position]!.vector) : 1));
  const combinations = sorted.map(({ key, rest }, i): [Expr, Combination] => {
    const row = coordinates[i]!;
    const multiples = row.map((value, k) =>
      numerator(multiplyRational(value, fromBigInt(BigInt(signs[k]!) * denominators[k]!))),
    );
    return [
      key,
      {
        multiples,
        rest: remainder(
          rest,
          row,
          members.map((position) => sorted[position]!.rest),
        ),
      },
    ];
  });
  return {
    members: members.map((position, k) => ({
      key: sorted[position]!.key,
      sign: signs[k]!,
      denominator: denominators[k]!,
    })),
    combinations: new Map(combinations),
  };
}

function part(terms: Argument["terms"], isRest: (term: Expr) => boolean, wanted: boolean): RationalVector {
  return new Map(terms.filter(([term]) => isRest(term) === wanted));
}

/** What is left of the rest when those of the members are taken off. */
function remainder(
  rest: RationalVector,
  row: readonly Rational[],
  ofMembers: readonly RationalVector[],
): RationalVector {
  const left = new Map(rest);
  for (const [k, weight] of row.entries()) {
    if (weight === 0) continue;
    for (const [term, value] of ofMembers[k]!) {
      const total = addRational(left.get(term) ?? 0, negateRational(multiplyRational(weight, value)));
      if (total === 0) left.delete(term);
      else left.set(term, total);
    }
  }
  return left;
}

/** The sign of the coefficient of the structurally first term. */
function leadingSign(vector: RationalVector): 1 | -1 {
  const [first] = [...vector].sort(([a], [b]) => compareExprs(a, b, byName));
  return first === undefined || signOfRational(first[1]) >= 0 ? 1 : -1;
}
