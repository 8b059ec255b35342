import { resultDocument } from "./document/document.ts";
import type { OutputFormat } from "./format.ts";

/** The document of `hessian/result@1`, on several lines for a screen, on one line otherwise. */
export const json: OutputFormat = {
  render: (outcome, options) => {
    const document = project(resultDocument(outcome, options), options.fields);
    return `${JSON.stringify(document, null, options.pretty ? 2 : 0)}\n`;
  },
};

/** Only some fields of the document, besides `schema`, `ok` and `error`. */
function project(document: object, fields: readonly string[] | null): object {
  if (fields === null) return document;
  const kept = new Set([...fields, "schema", "ok", "error"]);
  return Object.fromEntries(Object.entries(document).filter(([name]) => kept.has(name)));
}
