import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Finding } from "./kind.ts";

/** What a problem means for a check: input that cannot be read is an error, what we cannot decide is unproved. */
export function problemFinding(error: Diagnostic, path: readonly (string | number)[] = []): Finding {
  const [family] = error.code.split("/");
  const [first] = error.suggestions ?? [];
  const hint = first === undefined ? undefined : [first.text, first.replacement].filter((part) => part).join(": ");
  return {
    verdict:
      family === "unable" || family === "unproved" || family === "limit" || family === "domain" ? "unproved" : "error",
    message: error.message,
    code: error.code,
    path,
    ...(error.span === undefined ? {} : { span: error.span }),
    ...(hint === undefined ? {} : { hint }),
    ...(error.code === "limit/timeout" ? { lasting: false } : {}),
  };
}
