/**
 * The structural order of terms and factors. It looks at names, numbers and shapes only: never at node ids, so that two
 * constructions of one formula are shown alike. Names in the list come in its order, others by name.
 */
export interface Ordering {
  readonly key: string;
  readonly ranks: ReadonlyMap<string, number>;
}

/** The ordering in which variables come as listed (the user's order); all other names count as parameters. */
export function orderingOf(names: readonly string[] = []): Ordering {
  return { key: names.join(), ranks: new Map(names.map((name, i) => [name, i])) };
}

/** Position in the list; parameters come before the first. */
export function nameRank(name: string, ordering: Ordering): number {
  return ordering.ranks.get(name) ?? -1;
}

/** Alphabetical, but digits at the end count as a number: `x2` before `x10`. */
export function compareNames(a: string, b: string): number {
  const [stemA, indexA] = splitIndex(a);
  const [stemB, indexB] = splitIndex(b);
  if (stemA !== stemB) return stemA < stemB ? -1 : 1;
  return indexA - indexB || (a < b ? -1 : a > b ? 1 : 0);
}

function splitIndex(name: string): [stem: string, index: number] {
  const digits = /\d{0,15}$/.exec(name)![0];
  return [name.slice(0, name.length - digits.length), digits === "" ? -1 : Number(digits)];
}
