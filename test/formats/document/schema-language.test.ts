import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { misfit } from "../../../src/formats/document/conforms.ts";
import { jsonSchema } from "../../../src/formats/document/json-schema.ts";
import * as s from "../../../src/formats/document/schema-language.ts";

const point = s.named("Point", s.record(s.union(s.string, s.number)));
const schema = s.object(
  { name: s.string, at: point },
  {
    size: s.integer,
    pair: s.tuple(s.string, s.boolean),
    list: s.array(point),
    kind: s.oneOf("a", "b"),
    maybe: s.nullable(s.string),
    anything: s.anything,
  },
);

const base = { name: "n", at: { x: 1 } };
const good: readonly s.Infer<typeof schema>[] = [
  base,
  { ...base, size: 3, pair: ["p", true], list: [{ y: "2" }], kind: "b", maybe: null, anything: [1, {}] },
];
const bad: readonly (readonly [string, unknown])[] = [
  ["", null],
  ["", []],
  ["at", { name: "n" }],
  ["name", { ...base, name: 1 }],
  ["at.x", { ...base, at: { x: false } }],
  ["size", { ...base, size: 1.5 }],
  ["pair", { ...base, pair: ["p"] }],
  ["pair[1]", { ...base, pair: ["p", 1] }],
  ["list[1].y", { ...base, list: [{}, { y: null }] }],
  ["kind", { ...base, kind: "c" }],
  ["maybe", { ...base, maybe: 2 }],
];

describe("a schema as JSON Schema and as a check agree", () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema(schema, "test"));

  test.for(good.map((value, i) => [i, value] as const))("on the good value %i", ([, value]) => {
    expect(validate(value)).toBe(true);
    expect(misfit(value, schema)).toBeNull();
  });

  test.for(bad)("on a value that is wrong at %j", ([path, value]) => {
    expect(validate(value)).toBe(false);
    expect(misfit(value, schema)?.path).toBe(path);
  });
});

test("JSON Schema refuses unknown fields, the check lets them pass", () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema(schema, "test"));
  expect(validate({ ...base, more: 1 })).toBe(false);
  expect(misfit({ ...base, more: 1 }, schema)).toBeNull();
});

test("a named schema is defined once and referred to", () => {
  const text = JSON.stringify(jsonSchema(schema, "test"));
  expect(text.match(/"\$ref":"#\/\$defs\/Point"/g)).toHaveLength(2);
  expect(Object.keys(jsonSchema(schema, "test")["$defs"] as object)).toEqual(["Point"]);
});
