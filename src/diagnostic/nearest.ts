/**
 * The least number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`
 * (optimal string alignment; Damerau 1964).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

const LONGEST = 64;

/**
 * The candidate most like `name`, if one is close enough to be a slip of the pen (a third of its letters; letter case
 * counts little); the first in the list wins a tie.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  if (name.length > LONGEST) return null;
  let found: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 0.5;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST || candidate === name) continue;
    const folded = editDistance(name.toLowerCase(), candidate.toLowerCase());
    const distance = folded + (folded === 0 ? 0.1 : 0);
    if (distance < least && distance < Math.max(name.length, candidate.length)) {
      least = distance;
      found = candidate;
    }
  }
  return found;
}
