/** How long a computation may go on: counted steps, and a clock that only `expired` may look at. `Budget` is one. */
export interface Patience {
  /** Operations on numbers of a machine word, roughly: about a second for 10 million. */
  readonly steps: number;
  readonly expired: () => boolean;
}

export type LimitCode = "limit/timeout" | "limit/steps";

/** Thrown by `poll` once the patience has run out; caught by `withPatience` alone. */
class OutOfPatience extends Error {
  override readonly name = "OutOfPatience";
  readonly code: LimitCode;

  constructor(code: LimitCode) {
    super(code);
    this.code = code;
  }
}

const STEPS_BETWEEN_LOOKS = 256;

let patience: Patience | null = null;
let spent = 0;
let total = 0;
let nextLook = 0;

/**
 * The result of `work`, or of `otherwise` when the patience ran out while it was at work. Long computations call `poll` in
 * their loops, so that a limit reaches them without a parameter through every layer. May be nested; each counts anew.
 * Nothing is begun once the time is up: many short works would each pass the first look of theirs.
 */
export function withPatience<T>(limit: Patience, work: () => T, otherwise: (code: LimitCode) => T): T {
  if (limit.expired()) return otherwise("limit/timeout");
  return under(limit, () => {
    try {
      return work();
    } catch (error) {
      if (error instanceof OutOfPatience) return otherwise(error.code);
      throw error;
    }
  });
}

/**
 * The result of `work`, or `null` when it takes more than so many steps. They count for the limit outside, too, and its clock
 * goes on.
 */
export function withinSteps<T>(steps: number, work: () => T): T | null {
  const outer = { patience, spent, nextLook };
  let used = 0;
  try {
    return under({ steps, expired: outer.patience?.expired ?? never }, () => {
      try {
        return work();
      } finally {
        used = spent;
      }
    });
  } catch (error) {
    if (error instanceof OutOfPatience && error.code === "limit/steps") return null;
    throw error;
  } finally {
    spent = outer.spent + used;
  }
}

function never(): boolean {
  return false;
}

/** Does the work to its end, whatever limit is in force outside. */
export function withoutLimit<T>(work: () => T): T {
  return under(null, work);
}

function under<T>(limit: Patience | null, work: () => T): T {
  const outer = { patience, spent, nextLook };
  patience = limit;
  spent = 0;
  nextLook = STEPS_BETWEEN_LOOKS;
  try {
    return work();
  } finally {
    ({ patience, spent, nextLook } = outer);
  }
}

/** So many steps of a long computation: counted, and from time to time the limits are looked at. */
export function poll(steps: number = 1): void {
  spent += steps;
  total += steps;
  if (spent >= nextLook) look();
}

/** All steps ever counted: the difference of two readings is the work between them. */
export function stepsSoFar(): number {
  return total;
}

function look(): void {
  nextLook = spent + STEPS_BETWEEN_LOOKS;
  if (patience === null) return;
  if (patience.expired()) throw new OutOfPatience("limit/timeout");
  if (spent > patience.steps) throw new OutOfPatience("limit/steps");
}
