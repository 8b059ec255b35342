/** What the status of the process means; scripts rely on it. For input without an answer see `diagnostic/exit-code.ts`. */
export const exitCode = {
  answered: 0,
  /** The answer is "no". */
  no: 1,
  usage: 2,
  /** The formula cannot be read. */
  formula: 3,
  /** A predicate is undecided, or `--strict` met something unknown. */
  undecided: 4,
  limit: 5,
  internal: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
