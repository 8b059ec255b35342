import { valueAtPlace } from "../../certificates/local-evidence.ts";
import {
  type Circuit,
  isNonnegative,
  isSumOfCircuits,
  type NonnegativeCertificate,
} from "../../certificates/nonnegative.ts";
import { poll } from "../../number/patience.ts";
import { addRational, isEven, multiplyRational, type Rational, signOfRational } from "../../number/rational.ts";
import { degreeOfTerm, type Germ } from "../../polynomial/germ/germ.ts";
import { isRationalScalar } from "../../polynomial/germ/scalar-field.ts";
import { solveRational } from "./linear-solve.ts";
import type { Subject } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

const MOST_VARIABLES = 4;
const MOST_SQUARES = 12;

/** A polynomial that is nowhere less (or greater) than at the point, and equal to it on a curve `c·t^w` through the point. */
export function decideNonnegative(subject: Subject): Verdict | null {
  const { objective, variables, place, field, degree } = subject;
  const germ = degree === null || variables.length > MOST_VARIABLES ? null : subject.germUpTo(degree);
  const constant = germ === null ? null : valueAtPlace(objective, variables, place, field);
  if (germ === null || constant === null || !isRationalScalar(constant)) return null;
  if (![...germ.values()].every(({ coefficient }) => isRationalScalar(coefficient))) return null;
  const shift = zeroCurve(germ, variables.length);
  if (shift === null) return null;
  for (const sign of [1, -1] as const) {
    const circuits = isNonnegative(objective, constant, sign) ? null : circuitsOf(germ, sign);
    if (circuits !== null && !isSumOfCircuits(germ, sign, circuits)) continue;
    const certificate: NonnegativeCertificate = {
      kind: "nonnegative",
      objective,
      variables,
      at: place,
      constant,
      sign,
      circuits,
      shift,
    };
    const type = sign > 0 ? "minimum" : "maximum";
    const relation = sign > 0 ? ">=" : "<=";
    return { type, strict: false, reason: `f ${relation} f(p) everywhere, with equality on a curve`, certificate };
  }
  return null;
}

/** A curve `c·t^w` with `c` of 0, 1, -1 and small weights on which a polynomial is 0. */
function zeroCurve(germ: Germ, arity: number): readonly (readonly Rational[])[] | null {
  const terms = [...germ.values()];
  const all = (values: readonly number[]): number[][] => {
    let lists: number[][] = [[]];
    for (let i = 0; i < arity; i += 1) lists = lists.flatMap((head) => values.map((value) => [...head, value]));
    return lists;
  };
  const scales = all([0, 1, -1]).filter((scale) => scale.some((c) => c !== 0));
  for (const weights of all([1, 2, 3])) {
    for (const scale of scales) {
      poll(terms.length * arity);
      const sums = new Map<number, Rational>();
      for (const { powers, coefficient } of terms) {
        const factor = powers.reduce((product, e, i) => product * scale[i]! ** e, 1);
        const degree = degreeOfTerm(weights, powers);
        const value = multiplyRational(coefficient as Rational, factor);
        sums.set(degree, addRational(sums.get(degree) ?? 0, value));
      }
      if ([...sums.values()].every((sum) => sum === 0)) {
        return scale.map((c, i) => (c === 0 ? [] : [...new Array<Rational>(weights[i]! - 1).fill(0), c]));
      }
    }
  }
  return null;
}

/** For each term that is no positive even power, one simplex of such powers around it that no other term uses. */
function circuitsOf(germ: Germ, sign: 1 | -1): readonly Circuit[] {
  const terms = [...germ.values()].map(({ powers, coefficient }) => ({
    powers,
    coefficient: multiplyRational(coefficient as Rational, sign),
  }));
  const isSquare = ({ powers, coefficient }: (typeof terms)[number]): boolean =>
    powers.every(isEven) && signOfRational(coefficient) > 0;
  const squares = terms.filter(isSquare).map(({ powers }) => powers);
  const used = new Set<readonly number[]>();
  const circuits: Circuit[] = [];
  if (squares.length > MOST_SQUARES) return circuits;
  for (const term of terms.filter((other) => !isSquare(other))) {
    const free = squares.filter((powers) => !used.has(powers));
    const circuit = simplices(free, term.powers.length + 1)
      .map((corners) => circuitOn(term.powers, corners))
      .find((found) => found !== null && isSumOfCircuits(partOf(germ, found), sign, [found]));
    if (circuit === undefined || circuit === null) return circuits;
    for (const { powers } of circuit.by) used.add(powers);
    circuits.push(circuit);
  }
  return circuits;
}

function partOf(germ: Germ, { powers, by }: Circuit): Germ {
  const keys = [powers, ...by.map((part) => part.powers)].map((p) => p.join());
  return new Map([...germ].filter(([key]) => keys.includes(key)));
}

/** The sets of two to so many points. */
function simplices(points: readonly (readonly number[])[], most: number): readonly (readonly (readonly number[])[])[] {
  let sets: readonly (readonly (readonly number[])[])[] = [[]];
  for (const point of points)
    sets = [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, point])];
  return sets.filter((set) => set.length > 1);
}

/** The point as a mean of the corners with positive weights; `null` when it is none, or in several ways. */
function circuitOn(powers: readonly number[], corners: readonly (readonly number[])[]): Circuit | null {
  poll(corners.length * powers.length);
  const rows = [corners.map(() => 1), ...powers.map((_, i) => corners.map((corner) => corner[i]!))];
  const weights = solveRational(rows, [1, ...powers]);
  if (weights === null || !weights.every((weight) => signOfRational(weight) > 0)) return null;
  return { powers, by: corners.map((corner, i) => ({ powers: corner, weight: weights[i]! })) };
}
