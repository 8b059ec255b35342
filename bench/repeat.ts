import { performance } from "node:perf_hooks";

/** Slow cases stop here, whatever they were to repeat; one that takes longer is not repeated at all. */
const LONGEST_MILLISECONDS = 4000;

/**
 * Runs `prepare` untimed and `work` timed, again and again: once cold, for `seconds` to warm up, and for `seconds` (five times at
 * least) to measure. Milliseconds.
 */
export function repeat<Input>(
  seconds: number,
  prepare: () => Input,
  work: (input: Input) => void,
): { readonly first: number; readonly median: number } {
  const once = (): number => {
    const input = prepare();
    const begin = performance.now();
    work(input);
    return performance.now() - begin;
  };
  const start = performance.now();
  const first = once();
  if (first > LONGEST_MILLISECONDS) return { first, median: first };
  while (performance.now() - start < 1000 * seconds) once();
  const warm = performance.now();
  const times: number[] = [];
  while (times.length < 5 || performance.now() - warm < 1000 * seconds) {
    times.push(once());
    if (performance.now() - warm > LONGEST_MILLISECONDS) break;
  }
  times.sort((a, b) => a - b);
  return { first, median: times[times.length >> 1]! };
}
