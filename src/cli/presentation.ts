import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearest } from "../diagnostic/nearest.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { documentFields } from "../formats/document/schema.ts";
import type { RenderOptions } from "../formats/format.ts";
import { type FormatEntry, formats } from "../formats/table.ts";
import type { Arguments } from "./arguments.ts";
import type { Context } from "./commands/command.ts";

/** Where and how the result of a command is shown. */
export interface Presentation {
  readonly format: FormatEntry;
  readonly options: RenderOptions;
  /** A file instead of standard output. */
  readonly out: string | null;
  /** What is said on standard error besides: nothing, remarks, or also how the answer was found. */
  readonly remarks: "none" | "notes" | "all";
}

const MOST_DIGITS = 10_000;

/** The flags about output, checked before anything is computed. */
export function readPresentation({ given }: Arguments, { look, environment }: Context): Result<Presentation> {
  const last = (name: string) => given.get(name)?.at(-1);
  const out = last("out") ?? null;
  const wish = given.has("json") ? "json" : (last("format") ?? environment["HESSIAN_FORMAT"]);
  const extension =
    out === null ? undefined : formats.find(({ extension: e }) => e !== "" && out.endsWith(`.${e}`))?.name;
  const name = wish ?? extension ?? (look.screen && out === null ? "text" : "plain");
  const format = formats.find((candidate) => candidate.name === name);
  if (format === undefined) return failure(unknownFormat(name));
  if (given.has("json") && last("format") !== undefined && format.name !== last("format")) {
    return failure({ code: "usage/conflicting-options", message: `--json and --format ${last("format")} contradict` });
  }
  const digits = last("digits");
  if (digits !== undefined && !(/^\d{1,5}$/.test(digits) && Number(digits) <= MOST_DIGITS)) {
    return failure(badValue("digits", digits, `a number from 0 to ${MOST_DIGITS}`));
  }
  const width = last("width");
  if (width !== undefined && !/^[1-9]\d{0,5}$/.test(width))
    return failure(badValue("width", width, "a number of columns"));
  const fields = (last("json") ?? "").split(",").filter((field) => field !== "");
  const stranger = fields.find((field) => !documentFields().includes(field));
  if (stranger !== undefined) return failure(unknownField(stranger));
  return success({
    format,
    out: out === "-" ? null : out,
    remarks: given.has("quiet") ? "none" : given.has("verbose") ? "all" : "notes",
    options: {
      width: look.width,
      unicode: look.unicode,
      color: out === null ? look.color : 0,
      digits: digits === undefined ? null : Number(digits),
      exact: !given.has("no-exact"),
      proof: given.has("proof"),
      conditions: given.has("conditions"),
      fields: fields.length === 0 ? null : fields,
      pretty: look.screen && out === null,
      id: null,
      index: null,
      milliseconds: null,
    },
  });
}

/** How to say that the command line is wrong: as a document if it asks for JSON, else as a message. */
export function presentationOfProblems(wantsJson: boolean, context: Context): Presentation | null {
  const given = new Map([["json", [""]]]);
  const presentation = readPresentation({ operands: [], given }, { ...context, environment: {} });
  return wantsJson && presentation.ok ? presentation.value : null;
}

function unknownFormat(name: string): Diagnostic {
  const names = formats.map((format) => format.name);
  const close = nearest(name, names);
  return {
    code: "usage/unknown-name",
    message: `there is no format "${name}"`,
    suggestions: [{ text: close === null ? `the formats are ${names.join(", ")}` : `--format ${close}` }],
  };
}

function unknownField(field: string): Diagnostic {
  const close = nearest(field, documentFields());
  return {
    code: "usage/unknown-name",
    message: `--json: an answer has no field "${field}"`,
    suggestions: [{ text: close === null ? `the fields are ${documentFields().join(", ")}` : `--json=${close}` }],
  };
}

function badValue(flag: string, value: string, wanted: string): Diagnostic {
  return { code: "usage/bad-value", message: `--${flag} ${value}: wanted ${wanted}` };
}
