/** What one code means; `hessian explain CODE` prints `title` and `explanation`. */
export interface CodeInfo {
  readonly title: string;
  readonly explanation: string;
}

/**
 * Every code that can leave the program. `syntax/` and `name/`: the formula cannot be read (exit 3). `usage/`: the
 * command line (exit 2). `domain/`: a mathematical fact. `unable/`, `unproved/`: no answer yet. `limit/`: stopped (exit 5).
 */
export const codes = {
  "syntax/unexpected": {
    title: "a character or word that cannot stand here",
    explanation: "The formula is read from left to right; at the place marked the grammar allows something else.",
  },
  "domain/empty": {
    title: "the formula is defined nowhere on the real numbers",
    explanation: "The conditions under which every part of the formula is real contradict each other.",
  },
} as const satisfies Record<string, CodeInfo>;

export type DiagnosticCode = keyof typeof codes;
