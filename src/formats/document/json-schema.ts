import type { Fields, Schema } from "./schema-language.ts";

type Json = { readonly [key: string]: unknown };

/** The JSON Schema (draft 2020-12) of a schema value; named parts become `$defs`. */
export function jsonSchema(schema: Schema, id: string): Json {
  const definitions = new Map<string, Json>();
  const body = translate(schema, definitions);
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:hessian:${id}`,
    ...body,
    $defs: Object.fromEntries(sorted),
  };
}

function translate(schema: Schema, definitions: Map<string, Json>): Json {
  const inner = (part: Schema) => translate(part, definitions);
  switch (schema.kind) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
      return { type: schema.kind };
    case "anything":
      return {};
    case "constants":
      return schema.values.length === 1 ? { const: schema.values[0] } : { enum: schema.values };
    case "array":
      return { type: "array", items: inner(schema.items) };
    case "tuple":
      return { type: "array", prefixItems: schema.items.map(inner), items: false, minItems: schema.items.length };
    case "record":
      return { type: "object", additionalProperties: inner(schema.values) };
    case "object":
      return {
        type: "object",
        properties: { ...mapFields(schema.required, inner), ...mapFields(schema.optional, inner) },
        required: Object.keys(schema.required),
        additionalProperties: false,
      };
    case "union":
      return { anyOf: schema.options.map(inner) };
    case "named":
      if (!definitions.has(schema.name)) {
        definitions.set(schema.name, {});
        definitions.set(schema.name, inner(schema.schema));
      }
      return { $ref: `#/$defs/${schema.name}` };
  }
}

function mapFields(fields: Fields, translateOne: (schema: Schema) => Json): Json {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, translateOne(schema)]));
}
