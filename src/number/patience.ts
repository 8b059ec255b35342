/** Thrown by `poll` once the time given to `withPatience` is up; caught by `withPatience` alone. */
class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

const STEPS_BETWEEN_LOOKS = 256;

let isOver: (() => boolean) | null = null;
let steps = 0;

/**
 * The result of `work`, or of `otherwise` when `expired` began to answer true while it was at work. Long computations call
 * `poll` in their loops, so that a limit of time reaches them without a parameter through every layer. May be nested.
 */
export function withPatience<T>(expired: () => boolean, work: () => T, otherwise: () => T): T {
  const outer = isOver;
  isOver = expired;
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfTime) return otherwise();
    throw error;
  } finally {
    isOver = outer;
  }
}

/** Does the work to its end, whatever limit is in force outside. */
export function withoutLimit<T>(work: () => T): T {
  const outer = isOver;
  isOver = null;
  try {
    return work();
  } finally {
    isOver = outer;
  }
}

/** One step of a long computation: counted, and at every 256th the limit of time is looked at. */
export function poll(): void {
  steps = (steps + 1) % STEPS_BETWEEN_LOOKS;
  if (steps === 0 && isOver?.()) throw new OutOfTime();
}
