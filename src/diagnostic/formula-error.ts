import type { Diagnostic } from "./diagnostic.ts";

/** Thrown by the library where a formula, a condition or a point cannot be read; `diagnostic` says what and where. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
