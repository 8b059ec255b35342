import type { DiagnosticCode } from "./codes.ts";

/** The status with which a command ends that could not do its work (1, "the answer is no", is never an error). */
export type ErrorExitCode = 0 | 2 | 3 | 4 | 5 | 70;

/**
 * The exit status of a command that ends with this diagnostic: 2 wrong usage, 3 the formula cannot be read or is defined
 * nowhere, 4 undecided, 5 a limit was reached, 70 a bug of ours; 0 for notes, which end nothing.
 */
export function exitCodeOf(code: DiagnosticCode): ErrorExitCode {
  switch (code.slice(0, code.indexOf("/"))) {
    case "usage":
    case "spec":
      return 2;
    case "limit":
      return 5;
    case "unable":
    case "unproved":
      return 4;
    case "internal":
      return 70;
    case "note":
      return 0;
    default:
      return 3;
  }
}
