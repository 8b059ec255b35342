import { areCoprime, compareMonomials, dividesMonomial, leastCommonMultiple, type Monomials } from "./monomials.ts";

/** Two elements and the least common multiple of their leading monomials. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly lcm: number;
}

/** What a basis in the making consists of, whatever its coefficients are. */
export interface Skeleton {
  readonly table: Monomials;
  /** The monomials of each element, descending. */
  readonly supports: Int32Array[];
  /** The elements whose leading monomials are minimal. */
  active: number[];
  pairs: Pair[];
}

/** Makes the last element a member of the basis: pairs by the criteria of Gebauer and Möller (1988). */
export function enter(basis: Skeleton): void {
  const { table, supports, active } = basis;
  const entering = supports.length - 1;
  const lead = supports[entering]![0]!;
  const divisor = active.find((i) => dividesMonomial(table, supports[i]![0]!, lead));
  if (divisor !== undefined) {
    basis.pairs.push({ first: divisor, second: entering, lcm: lead });
    return;
  }
  const lcmWith = (i: number) => leastCommonMultiple(table, supports[i]![0]!, lead);
  basis.pairs = basis.pairs.filter(
    ({ first, second, lcm }) => !dividesMonomial(table, lead, lcm) || lcmWith(first) === lcm || lcmWith(second) === lcm,
  );
  basis.pairs.push(...newPairs(basis, entering, lead));
  basis.active = active.filter((i) => !dividesMonomial(table, lead, supports[i]![0]!));
  basis.active.push(entering);
}

function newPairs({ table, supports, active }: Skeleton, entering: number, lead: number): Pair[] {
  const candidates = active.map((i) => ({
    first: i,
    second: entering,
    lcm: leastCommonMultiple(table, supports[i]![0]!, lead),
    coprime: areCoprime(table, supports[i]![0]!, lead),
  }));
  candidates.sort((a, b) => compareMonomials(table, a.lcm, b.lcm) || Number(b.coprime) - Number(a.coprime));
  const kept: typeof candidates = [];
  for (const candidate of candidates) {
    if (!kept.some(({ lcm }) => dividesMonomial(table, lcm, candidate.lcm))) kept.push(candidate);
  }
  return kept.filter(({ coprime }) => !coprime).map(({ first, second, lcm }) => ({ first, second, lcm }));
}

/** Takes the pairs of least degree out of the waiting ones. */
export function takePairs(basis: Skeleton): { readonly degree: number; readonly pairs: readonly Pair[] } {
  const { degrees } = basis.table;
  let degree = Number.POSITIVE_INFINITY;
  for (const { lcm } of basis.pairs) degree = Math.min(degree, degrees[lcm]!);
  const pairs = basis.pairs.filter(({ lcm }) => degrees[lcm] === degree);
  basis.pairs = basis.pairs.filter(({ lcm }) => degrees[lcm] !== degree);
  return { degree, pairs };
}
