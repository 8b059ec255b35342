import type { OutputFormat } from "./format.ts";

/** A format before it is needed: its code is loaded on demand, since some bring libraries with them. */
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
  { name: "text", extension: "txt", forMachines: false, load: async () => (await import("./text.ts")).text },
  { name: "plain", extension: "", forMachines: false, load: async () => (await import("./plain.ts")).plain },
  { name: "json", extension: "json", forMachines: true, load: async () => (await import("./json.ts")).json },
  { name: "ndjson", extension: "ndjson", forMachines: true, load: async () => (await import("./ndjson.ts")).ndjson },
];
