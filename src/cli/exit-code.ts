import type { Diagnostic } from "../diagnostic/diagnostic.ts";

/** What the status of the process means; scripts rely on it. */
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

/** The status for input that got no answer, by the family of the code. */
export function exitCodeOf(diagnostic: Diagnostic): 2 | 3 | 5 | 70 {
  const family = diagnostic.code.slice(0, diagnostic.code.indexOf("/"));
  if (family === "usage") return exitCode.usage;
  if (family === "limit") return exitCode.limit;
  return family === "internal" ? exitCode.internal : exitCode.formula;
}
