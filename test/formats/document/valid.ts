import { Ajv2020 } from "ajv/dist/2020.js";
import { jsonSchema } from "../../../src/formats/document/json-schema.ts";
import { resultSchema } from "../../../src/formats/document/schema.ts";
import { RESULT_SCHEMA_ID } from "../../../src/formats/document/schema-id.ts";

const validator = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  jsonSchema(resultSchema, RESULT_SCHEMA_ID),
);

/** What is wrong with a document of `hessian/result@1`, by an independent validator; empty when it is valid. */
export function violations(document: unknown): string[] {
  if (validator(document)) return [];
  const errors = validator.errors ?? [];
  const deepest = Math.max(...errors.map(({ instancePath }) => instancePath.length));
  return errors
    .filter(({ instancePath }) => instancePath.length === deepest)
    .map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
