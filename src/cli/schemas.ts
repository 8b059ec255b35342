import { specJsonSchema } from "../check/spec/json-schema.ts";
import { jsonSchema } from "../formats/document/json-schema.ts";
import { resultSchema } from "../formats/document/schema.ts";
import { RESULT_SCHEMA_ID } from "../formats/document/schema-id.ts";
import { RECORD_SCHEMA_ID, recordSchema } from "./batch/record-schema.ts";

/** What has a JSON Schema: answers, records of a batch, specs. */
export type SchemaName = "result" | "batch" | "spec";

/** A JSON Schema that the program publishes. */
export function schemaNamed(name: SchemaName): unknown {
  if (name === "spec") return specJsonSchema();
  return name === "result" ? jsonSchema(resultSchema, RESULT_SCHEMA_ID) : jsonSchema(recordSchema, RECORD_SCHEMA_ID);
}
