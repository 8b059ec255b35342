import type { OutputFormat } from "./format.ts";
import { json } from "./json.ts";
import { latex } from "./latex.ts";
import { markdown } from "./markdown.ts";
import { ndjson } from "./ndjson.ts";
import { plain } from "./plain.ts";
import { loadText } from "./text.ts";

/** A format before it is needed: libraries that it borrows are loaded on demand. */
export interface FormatEntry {
  readonly name: string;
  /** Of files that get this format unless told otherwise. */
  readonly extension: string;
  /** Errors are documents of the format, not messages for people. */
  readonly forMachines: boolean;
  readonly load: () => Promise<OutputFormat>;
}

/** Every format, one line each. */
export const formats: readonly FormatEntry[] = [
  { name: "text", extension: "txt", forMachines: false, load: loadText },
  { name: "plain", extension: "", forMachines: false, load: async () => plain },
  { name: "json", extension: "json", forMachines: true, load: async () => json },
  { name: "ndjson", extension: "ndjson", forMachines: true, load: async () => ndjson },
  { name: "markdown", extension: "md", forMachines: false, load: async () => markdown },
  { name: "latex", extension: "tex", forMachines: false, load: async () => latex },
];
