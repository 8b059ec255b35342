import { jsonSchema } from "../../formats/document/json-schema.ts";
import { kinds } from "../kinds/table.ts";
import { CHECK, SPEC_SCHEMA_ID, specSchema } from "./schema.ts";

type Json = Record<string, unknown>;

/** The JSON Schema of a spec, for editors: with a description of each kind of check, and room for `x-` keys. */
export function specJsonSchema(): Json {
  const schema = jsonSchema(specSchema(), SPEC_SCHEMA_ID) as Json;
  const check = (schema["$defs"] as Record<string, { anyOf: { properties: Record<string, Json> }[] }>)[CHECK]!;
  for (const option of check.anyOf) {
    for (const [name, property] of Object.entries(option.properties)) {
      const summary = name === "not" ? "the check does not hold" : kinds.get(name)?.summary;
      if (summary !== undefined) option.properties[name] = { ...property, description: summary };
    }
  }
  return { ...schema, title: "hessian check", patternProperties: { "^x-": {} } };
}
