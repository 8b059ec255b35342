import { json } from "./json.ts";
import type { Reporter } from "./reporter.ts";
import { text } from "./text.ts";

/** Every reporter by its name, one line each. */
export const reporters: ReadonlyMap<string, Reporter> = new Map(
  [text, json].map((reporter) => [reporter.name, reporter]),
);
