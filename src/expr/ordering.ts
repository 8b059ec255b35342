/**
 * The structural order of terms and factors. It looks at names, numbers and shapes only: never at node ids, so that two
 * constructions of one formula are shown alike. Names in the list come in its order, others by name.
 */
export interface Ordering {
  readonly key: string;
  readonly ranks: ReadonlyMap<string, number>;
}

const NO_NAMES: readonly string[] = [];
const orderings = new WeakMap<readonly string[], Ordering>();

/** The ordering in which variables come as listed (the user's order); all other names count as parameters. One for each list. */
export function orderingOf(names: readonly string[] = NO_NAMES): Ordering {
  let ordering = orderings.get(names);
  if (ordering === undefined) {
    ordering = { key: names.join(), ranks: new Map(names.map((name, i) => [name, i])) };
    orderings.set(names, ordering);
  }
  return ordering;
}

/** Position in the list; parameters come before the first. */
export function nameRank(name: string, ordering: Ordering): number {
  return ordering.ranks.get(name) ?? -1;
}

/** Alphabetical, but digits at the end count as a number: `x2` before `x10`. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  const [stemA, stemB] = [stemLength(a), stemLength(b)];
  const [left, right] = [a.slice(0, stemA), b.slice(0, stemB)];
  if (left !== right) return left < right ? -1 : 1;
  return Number(a.slice(stemA) || -1) - Number(b.slice(stemB) || -1) || (a < b ? -1 : 1);
}

function stemLength(name: string): number {
  let length = name.length;
  while (length > 0 && name.length - length < 15 && isDigit(name.charCodeAt(length - 1))) length -= 1;
  return length;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
