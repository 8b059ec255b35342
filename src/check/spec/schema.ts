import {
  array,
  boolean,
  type Fields,
  named,
  object,
  oneOf,
  record,
  type Schema,
  string,
  union,
} from "../../formats/document/schema-language.ts";
import { kinds } from "../kinds/table.ts";
import { exact, formula } from "./exact.ts";

export const SPEC_SCHEMA_ID = "hessian/spec@1";

const severity = oneOf("error", "warning", "off");
const skip = union(boolean, string);

/** What may stand beside the kind of a check. */
export const modifiers: Fields = {
  severity,
  when: string,
  tags: array(string),
  reason: string,
  timeout: string,
  skip,
  allowUnproved: boolean,
};

const names = array(string);
const base: Fields = {
  vars: names,
  params: union(names, oneOf("auto")),
  let: record(exact),
  assume: union(string, names),
  domain: string,
  input: oneOf("auto", "mathjs", "latex", "code"),
  implicit: oneOf("mathjs", "strict", "high"),
  timeout: string,
  tags: names,
  skip,
};

export const defaultFields: Fields = { ...base, tolerance: exact, severity, allowUnproved: boolean };

/** Names under which a whole check is read by a function of its own. */
export const CHECK = "Check";

/** Any one kind with its modifiers, or `not` and another check. Made when asked for: it is large, and few runs need it. */
export function checkSchema(): Schema {
  const inner: Schema = {
    kind: "named",
    name: CHECK,
    get schema(): Schema {
      return {
        kind: "union",
        options: [
          ...[...kinds.values()].map((kind) => object({ [kind.name]: kind.schema }, modifiers)),
          object({ not: inner }, modifiers),
        ],
      };
    },
  };
  return inner;
}

export function specSchema(): Schema {
  const check = checkSchema();
  const model: Fields = { ...defaultFields, expr: formula, file: string, pointer: formula };
  return object(
    { version: oneOf(1) },
    {
      include: union(string, names),
      defaults: object({}, defaultFields),
      models: record(named("Model", object({ checks: array(check) }, model))),
      matrix: record(named("MatrixModel", object({ checks: array(check), rows: array(record(exact)) }, model))),
    },
  );
}
