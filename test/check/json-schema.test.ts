import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { specJsonSchema } from "../../src/check/spec/json-schema.ts";
import { exampleSpec } from "../../src/cli/check/example.ts";
import { read, results } from "./run-spec.ts";

const published = resolve(import.meta.dirname, "../../schema/spec-1.json");

test("the published schema is the one that specs are read by", async () => {
  await expect(`${JSON.stringify(specJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published);
});

describe("editors are told the same as users", () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(published, "utf8")));
  const accepts = (text: string) =>
    parseAllDocuments(text).every((document) => "toJS" in document && validate(document.toJS()));
  const spec = (check: string) => `version: 1\nmodels: { m: { expr: x^2, checks: [ ${check} ] } }\n`;

  test.for([
    exampleSpec,
    "version: 1\nx-anything: [1]\ninclude: other.yaml\n",
    spec("{ not: { not: { convex: true, severity: off } } }"),
    spec("{ criticalPoints: { count: 2, in: x > 0, none: [ { type: saddle } ] }, when: x > 0, skip: why }"),
    spec("{ bounds: [null, 1/2] }"),
    spec("{ convx: true }"),
    spec("{ convex: true, concave: true }"),
    spec("{ convex: yes }"),
    spec("{ severity: error }"),
    spec("{ not: { convx: true } }"),
    spec("{ bounds: [1] }"),
    spec("{ code: { file: a.py, export: f, is: jacobian } }"),
    spec("{ code: { file: a.py, export: f, is: value, samples: 1.5 } }"),
    "version: 2\n",
    "models: {}\n",
    "version: 1\ndefaults: { var: [x] }\n",
  ])("%s", async (text) => {
    const { problems } = await read(text, { "other.yaml": "version: 1\n" });
    expect(accepts(text)).toBe(problems.length === 0);
  });
});

test("the example of hessian init holds", async () => {
  expect((await results(exampleSpec)).filter(({ status }) => status !== "passed")).toEqual([]);
});
