import type { Schema } from "./schema-language.ts";

/** What is wrong with untrusted JSON: where (`"at[0].x"`), and what was wanted; null when it conforms. Unknown fields pass. */
export function misfit(value: unknown, schema: Schema, path = ""): { path: string; wanted: string } | null {
  switch (schema.kind) {
    case "anything":
      return null;
    case "named":
      return misfit(value, schema.schema, path);
    case "union":
      return schema.options.some((option) => misfit(value, option, path) === null) ? null : wrong(path, schema);
    case "array":
      if (!Array.isArray(value)) return wrong(path, schema);
      return first(value.map((item, i) => () => misfit(item, schema.items, `${path}[${i}]`)));
    case "tuple":
      if (!Array.isArray(value) || value.length !== schema.items.length) return wrong(path, schema);
      return first(schema.items.map((item, i) => () => misfit(value[i], item, `${path}[${i}]`)));
    case "record":
      if (!isObject(value)) return wrong(path, schema);
      return first(
        Object.entries(value).map(
          ([key, item]) =>
            () =>
              misfit(item, schema.values, below(path, key)),
        ),
      );
    case "object": {
      if (!isObject(value)) return wrong(path, schema);
      const absent = Object.keys(schema.required).find((name) => !Object.hasOwn(value, name));
      if (absent !== undefined) return { path: below(path, absent), wanted: "a value" };
      const fields = Object.entries({ ...schema.required, ...schema.optional });
      const present = fields.filter(([name]) => Object.hasOwn(value, name));
      return first(
        present.map(
          ([name, field]) =>
            () =>
              misfit(value[name], field, below(path, name)),
        ),
      );
    }
    default:
      return isScalar(value, schema) ? null : wrong(path, schema);
  }
}

type ScalarSchema = Extract<Schema, { kind: "string" | "number" | "integer" | "boolean" | "anything" | "constants" }>;

function isScalar(value: unknown, schema: ScalarSchema): boolean {
  if (schema.kind === "constants") return (schema.values as readonly unknown[]).includes(value);
  if (schema.kind === "integer") return Number.isSafeInteger(value);
  return typeof value === schema.kind;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function first(checks: readonly (() => ReturnType<typeof misfit>)[]): ReturnType<typeof misfit> {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function wrong(path: string, schema: Schema): { path: string; wanted: string } {
  return { path, wanted: describe(schema) };
}

/** `"a list of strings"`. */
function describe(schema: Schema): string {
  switch (schema.kind) {
    case "string":
    case "number":
    case "boolean":
      return `a ${schema.kind}`;
    case "integer":
      return "an integer";
    case "constants":
      return schema.values.map((value) => JSON.stringify(value)).join(" or ");
    case "array":
      return `a list (each ${describe(schema.items)})`;
    case "tuple":
      return `a list of ${schema.items.length}`;
    case "union":
      return schema.options.map(describe).join(" or ");
    case "named":
      return describe(schema.schema);
    case "record":
    case "object":
      return "an object";
    case "anything":
      return "anything";
  }
}
