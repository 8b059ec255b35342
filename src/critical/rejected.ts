import type { Diagnostic } from "../diagnostic/diagnostic.ts";

/** A mistake of ours, but no answer rests on it. */
export function rejected(kind: string): Diagnostic {
  return {
    code: "internal/bug",
    message: `the ${kind} certificate was rejected by its checker, so that nothing is claimed; please report this formula`,
  };
}
