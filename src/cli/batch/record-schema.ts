import { forms } from "../../form.ts";
import {
  array,
  boolean,
  type Infer,
  integer,
  number,
  object,
  oneOf,
  record,
  string,
  union,
} from "../../formats/document/schema-language.ts";

/** The identifier of the schema of one line of a batch. */
export const RECORD_SCHEMA_ID = "hessian/batch@1";

/** Exact: a string such as `"2/3"`, or a number whose shortest decimal form is meant. */
const coordinate = union(string, number);

/** The one description of a line of a batch. */
export const recordSchema = object(
  { expr: string },
  {
    id: union(string, number),
    task: string,
    vars: array(string),
    params: union(array(string), oneOf("auto")),
    let: record(coordinate),
    assume: array(string),
    domain: string,
    constraints: array(string),
    at: array(record(coordinate)),
    only: array(string),
    form: oneOf(...forms),
    cse: boolean,
    complex: boolean,
    digits: integer,
    timeout: union(string, number),
    other: string,
    wrt: array(string),
  },
);

export type BatchRecord = Infer<typeof recordSchema>;
