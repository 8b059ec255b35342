import type { OutputFormat } from "./format.ts";
import { json } from "./json.ts";

/** The same documents as `json`, one a line. */
export const ndjson: OutputFormat = {
  render: (outcome, options) => json.render(outcome, { ...options, pretty: false }),
};
