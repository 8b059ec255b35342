import { nearest } from "../../diagnostic/nearest.ts";
import type { Schema } from "../../formats/document/schema-language.ts";
import type { MapNode, Place, SpecNode } from "./node.ts";
import type { SpecProblem } from "./yaml.ts";

/** Named schemas that are read by a function of their own. */
export type Special = ReadonlyMap<string, (node: SpecNode) => readonly SpecProblem[]>;

/** Everything in which a node differs from a schema: values of the wrong kind, missing keys, unknown keys with the nearest known one. */
export function nonconformities(
  node: SpecNode,
  schema: Schema,
  special: Special,
  name = "this",
): readonly SpecProblem[] {
  const inner = (part: SpecNode, of: Schema, called: string) => nonconformities(part, of, special, called);
  if (node.kind === "excess") return [];
  switch (schema.kind) {
    case "anything":
      return [];
    case "named":
      return special.get(schema.name)?.(node) ?? inner(node, schema.schema, name);
    case "union": {
      const found = schema.options.map((option) => inner(node, option, name));
      if (found.some((problems) => problems.length === 0)) return [];
      const likely = schema.options.findIndex((option) => isContainer(option, node));
      return likely >= 0 ? found[likely]! : [wrong(node, name, describe(schema))];
    }
    case "array":
      if (node.kind !== "list") return [wrong(node, name, describe(schema))];
      return node.items.flatMap((item, i) => inner(item, schema.items, `${name}[${i + 1}]`));
    case "tuple":
      if (node.kind !== "list" || node.items.length !== schema.items.length) {
        return [wrong(node, name, describe(schema))];
      }
      return node.items.flatMap((item, i) => inner(item, schema.items[i]!, `${name}[${i + 1}]`));
    case "record":
      if (node.kind !== "map") return [wrong(node, name, describe(schema))];
      return node.entries.flatMap(({ key, value }) => inner(value, schema.values, key));
    case "object": {
      if (node.kind !== "map") return [wrong(node, name, describe(schema))];
      const fields = { ...schema.required, ...schema.optional };
      const absent = Object.keys(schema.required).filter((key) => !node.entries.some((entry) => entry.key === key));
      return [
        ...absent.map((key) => problem(node.place, `${name} needs the key "${key}"`)),
        ...unknownKeys(node, Object.keys(fields), name),
        ...node.entries.flatMap(({ key, value }) =>
          Object.hasOwn(fields, key) ? inner(value, fields[key]!, key) : [],
        ),
      ];
    }
    default:
      return isScalar(node, schema) ? [] : [wrong(node, name, describe(schema))];
  }
}

/** A typo must not pass: keys that are not known, with the nearest that is. */
export function unknownKeys(node: MapNode, known: readonly string[], name: string): readonly SpecProblem[] {
  return node.entries
    .filter(({ key }) => !known.includes(key))
    .map(({ key, keyPlace }) => {
      const close = nearest(key, known);
      const suggestion = close === null ? `the keys are ${known.join(", ")}` : `did you mean "${close}"?`;
      return problem(keyPlace, `${name} has no key "${key.slice(0, 60)}"`, suggestion, "spec/unknown-key");
    });
}

export function problem(
  place: Place,
  message: string,
  suggestion?: string,
  code: "spec/unknown-key" | "spec/value" = "spec/value",
): SpecProblem {
  return {
    place,
    error: { code, message, ...(suggestion === undefined ? {} : { suggestions: [{ text: suggestion }] }) },
  };
}

function wrong(node: SpecNode, name: string, wanted: string): SpecProblem {
  const text = node.kind === "scalar" ? node.text : "";
  const meant = /^(yes|on)$/i.test(text) ? "true" : /^(no|off)$/i.test(text) ? "false" : null;
  const isTruth = meant !== null && /true|boolean/.test(wanted);
  const names = [...wanted.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
  const close = text === "" ? null : nearest(text, names);
  const suggestion = isTruth ? `write ${meant}` : close === null ? undefined : `did you mean "${close}"?`;
  return problem(node.place, `${name} must be ${wanted}`, suggestion);
}

function isContainer(schema: Schema, node: SpecNode): boolean {
  if (schema.kind === "named") return isContainer(schema.schema, node);
  if (node.kind === "map") return schema.kind === "object" || schema.kind === "record";
  return node.kind === "list" && (schema.kind === "array" || schema.kind === "tuple");
}

function isScalar(node: SpecNode, schema: Schema): boolean {
  if (node.kind !== "scalar") return false;
  switch (schema.kind) {
    case "constants":
      return schema.values.some((value) => String(value) === node.text && typeOf(value) === node.type);
    case "integer":
      return node.type === "number" && /^[+-]?\d{1,15}$/.test(node.text);
    default:
      return node.type === schema.kind;
  }
}

function typeOf(value: string | number | boolean | null): string {
  return value === null ? "null" : typeof value;
}

/** `"a list of strings"`. */
function describe(schema: Schema): string {
  switch (schema.kind) {
    case "string":
    case "number":
      return `a ${schema.kind}`;
    case "boolean":
      return "true or false";
    case "integer":
      return "a whole number";
    case "constants":
      return schema.values.map((value) => JSON.stringify(value)).join(" or ");
    case "array":
      return `a list (each ${describe(schema.items)})`;
    case "tuple":
      return `a list of ${schema.items.length}`;
    case "union":
      return [...new Set(schema.options.map(describe))].join(" or ");
    case "named":
      return describe(schema.schema);
    case "record":
      return `a map (each ${describe(schema.values)})`;
    case "object":
      return `a map with the keys ${[...Object.keys(schema.required), ...Object.keys(schema.optional)].join(", ")}`;
    case "anything":
      return "anything";
  }
}
