import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ReasonDocument } from "./schema.ts";

export function reasonDocument({ code, message }: Diagnostic): ReasonDocument {
  return { code, message };
}
