import { sum, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { addRational, multiplyRational, type Rational, signOfRational } from "../../number/rational.ts";
import { exprOf, type Polynomial, polynomialOf } from "../../polynomial/polynomial.ts";
import { decideDegenerate } from "../degenerate/decide-degenerate.ts";
import type { NatureAlong } from "./nature-along.ts";

const SADDLE = { type: "saddle", strict: null, further: [] } as const;
/** With more directions across, no lines are tried. */
const MOST_ACROSS = 4;

/**
 * The type of the points of a set `y = Y(t)`, Y polynomials, by `F(w, t) = f(Y(t) + w, t)`. Where F does not depend on t, every point
 * has the type of w = 0. Where F has an odd lowest order along a line in w, for most t, or lowest orders with constant coefficients of
 * both signs, the points are saddles, and with them their limits. None when that does not tell.
 */
export function natureAcross(
  objective: Expr,
  variables: readonly string[],
  place: ReadonlyMap<string, Expr>,
  params: readonly string[],
): readonly NatureAlong[] {
  // One coordinate for each parameter: others that are equal to it lie across.
  const along = params.map((param) => variables.find((name) => place.get(name) === variable(param)));
  const across = variables.filter((name) => !along.includes(name));
  if (along.includes(undefined)) return [];
  const moved = new Map(
    [...place].map(([name, expr]) => [name, across.includes(name) ? sum(expr, variable(name)) : expr] as const),
  );
  const shifted = polynomialOf(substitute(objective, moved), [...across, ...params]);
  if (shifted === null || across.length === 0 || across.length > MOST_ACROSS) return [];
  const signs = new Set<number>();
  for (const line of lines(across.length)) {
    const order = lowestOrder(shifted, line);
    if (order === null) continue;
    if (order.degree % 2 === 1)
      return [{ ...SADDLE, reason: `f - f(p) has the odd order ${order.degree} along lines` }];
    if (order.sign !== null) signs.add(order.sign);
  }
  if (signs.has(1) && signs.has(-1)) return [{ ...SADDLE, reason: "f rises along some lines and falls along others" }];
  return byOnePoint(shifted, across);
}

function byOnePoint(shifted: Polynomial, across: readonly string[]): readonly NatureAlong[] {
  const isSame = shifted.terms.every(({ powers }) => powers.every((i, k) => k % 2 === 1 || i < across.length));
  if (!isSame) return [];
  const coordinates = across.map((): Rational => 0);
  const verdict = decideDegenerate(exprOf(shifted), across, { root: null, coordinates });
  if (verdict === null || verdict.type === "constant") return [];
  const { type, reason } = verdict;
  if (type === "minimum" || type === "maximum") return [{ type, strict: false, reason, further: [] }];
  return [{ ...SADDLE, reason }];
}

interface LowestOrder {
  readonly degree: number;
  /** Of its coefficient, where that is constant. */
  readonly sign: -1 | 0 | 1 | null;
}

/** The lowest order in s of `F(s·line, t) - F(0, t)`, with a coefficient that is not 0 for all t. */
function lowestOrder({ terms }: Polynomial, line: readonly number[]): LowestOrder | null {
  const byDegree = new Map<number, Map<string, Rational>>();
  for (const { coefficient, powers } of terms) {
    let degree = 0;
    let value = coefficient;
    const rest: number[] = [];
    for (let k = 0; k < powers.length; k += 2) {
      const [i, e] = [powers[k]!, powers[k + 1]!];
      if (i >= line.length) rest.push(i, e);
      else {
        degree += e;
        value = multiplyRational(value, line[i]! ** e);
      }
    }
    if (degree === 0) continue;
    const own = byDegree.get(degree) ?? new Map<string, Rational>();
    own.set(rest.join(), addRational(own.get(rest.join()) ?? 0, value));
    byDegree.set(degree, own);
  }
  for (const degree of [...byDegree.keys()].sort((a, b) => a - b)) {
    const present = [...byDegree.get(degree)!].filter(([, value]) => value !== 0);
    if (present.length === 0) continue;
    const [[monomial, value]] = present as [[string, Rational]];
    return { degree, sign: present.length === 1 && monomial === "" ? signOfRational(value) : null };
  }
  return null;
}

/** Directions with coordinates -1, 0 and 1, one of each pair of opposite ones. */
function lines(length: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 3 ** length }, (_, k) =>
    Array.from({ length }, (__, i) => (Math.floor(k / 3 ** i) % 3) - 1),
  );
  return all.filter((line) => line.find((c) => c !== 0) === 1);
}
