import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";
import { tap } from "./tap.ts";
import { text } from "./text.ts";

/** Every reporter by its name, one line each. */
export const reporters: ReadonlyMap<string, Reporter> = new Map(
  [text, junit, sarif, github, gitlab, tap, json, markdown].map((reporter) => [reporter.name, reporter]),
);
