import { describe, expect, test } from "vitest";
import { positionOf } from "../../src/check/spec/node.ts";
import { read, result, results } from "./run-spec.ts";

const spec = (models: string) => `version: 1\nmodels:\n${models}`;
const one = (check: string) => spec(`  m: { expr: x^2, checks: [ ${check} ] }\n`);

async function problemsOf(text: string, files = {}, path = "spec.yaml") {
  const { problems } = await read(text, files, path);
  return problems.map(({ place, error }) => {
    const { line, column } = positionOf(place.source, place.span.start);
    return `${line}:${column} ${error.code} ${error.message}${error.suggestions === undefined ? "" : `; ${error.suggestions[0]!.text}`}`;
  });
}

describe("what means nothing is refused, with the place and a suggestion", () => {
  test.for([
    [
      "a misspelt kind",
      one("{ convx: true }"),
      /^3:31 spec\/unknown-key a check has no key "convx"; did you mean "convex"\?$/,
    ],
    ["a misspelt modifier", one("{ convex: true, severty: off }"), /"severty"; did you mean "severity"/],
    [
      "a misspelt key of a model",
      spec("  m: { expr: x, domian: x > 0, checks: [] }\n"),
      /^3:17 .*"domian"; did you mean "domain"/,
    ],
    ["a misspelt key of the spec", "version: 1\nmodel: {}\n", /"model"; did you mean "models"/],
    ["a misspelt key of a value", one("{ min: { valeu: 0 } }"), /min has no key "valeu"; did you mean "value"/],
    ["two kinds in one check", one("{ convex: true, concave: true }"), /one kind, but this has "convex" and "concave"/],
    ["no kind", one("{ severity: off }"), /needs a kind/],
    ["yes for true", one("{ convex: yes }"), /convex must be true or false; write true/],
    ["a truth value in quotes", one('{ convex: "true" }'), /convex must be true or false/],
    ["a word of no list", one("{ definite: { at: { x: 0 }, is: posative } }"), /did you mean "positive"/],
    ["a missing key", one("{ definite: { at: { x: 0 } } }"), /definite needs the key "is"/],
    ["a list for a map", one("[ convex ]"), /a check must be a map/],
    ["no version", "models: {}\n", /needs the key "version"/],
    ["another version", "version: 2\n", /version must be 1/],
    ["no formula", spec("  m: { checks: [] }\n"), /has no formula/],
    ["two formulas", spec("  m: { expr: x, file: a.tex, checks: [] }\n"), /two formulas/],
    ["a pointer without a file", spec("  m: { expr: x, pointer: /a, checks: [] }\n"), /there is none/],
    [
      "two models of one name",
      "version: 1\nmodels: { m: { expr: x, checks: [] } }\nmatrix: {}\n---\nversion: 1\nmodels: { m: { expr: x, checks: [] } }\n",
      /two models called "m"/,
    ],
    ["the same key twice", "version: 1\nmodels: {}\nmodels: {}\n", /^3:1 spec\/syntax Map keys must be unique/],
    ["a tag", one("{ convex: !!js/function 'x' }"), /tag/],
    ["an unknown anchor", one("{ convex: *nowhere }"), /nowhere/],
    ["infinity", one("{ min: { value: .inf } }"), /not a real number/],
    ["bad YAML", "version: 1\nmodels: {\n", /spec\/syntax/],
    ["an empty spec", "# nothing\n", /empty/],
    ["a file to include that is not there", "version: 1\ninclude: no.yaml\n", /^2:10 usage\/unreadable-file/],
  ] as const)("%s", async ([, text, wanted]) => {
    expect((await problemsOf(text)).join("\n")).toMatch(new RegExp(wanted.source, `${wanted.flags}m`));
  });

  test("all of it at once", async () => {
    expect(await problemsOf(one("{ convx: true }, { concav: true }"))).toHaveLength(2);
  });

  test("a JSON spec is JSON", async () => {
    const text = JSON.stringify({ version: 1, models: { m: { expr: "x^2", checks: [{ convex: true }] } } }, null, 2);
    expect(await problemsOf(text, {}, "hessian.json")).toEqual([]);
    expect(await problemsOf(`${text.slice(0, -1)},}`, {}, "hessian.json")).toEqual([
      expect.stringContaining("not JSON"),
    ]);
  });
});

describe("numbers are taken from the text", () => {
  test.for([
    ["0.1", "1/10"],
    ["1e400", "10^400"],
    ["0.30000000000000000000000000000001", "30000000000000000000000000000001/10^32"],
    ["12345678901234567890123", "12345678901234567890123"],
    ["1/3", "1/3"],
  ])("%s is %s", async ([written, value]) => {
    const [first, second] = await results(
      spec(
        `  m: { expr: "x^2 + ${value}", vars: [x], checks: [ { min: { value: ${written} } }, { equals: "x^2 + ${written}" } ] }\n`,
      ),
    );
    expect([first!.message, second!.message]).toEqual(["", ""]);
  });
});

describe("a spec may be put together", () => {
  test("from defaults, which a model overrides", async () => {
    const text = `version: 1\ndefaults: { vars: [x], severity: warning, let: { n: 2 } }\nmodels:\n  a: { expr: x^n, checks: [ { convex: false } ] }\n  b: { expr: x^n, let: { n: 3 }, severity: error, checks: [ { convex: true } ] }\n`;
    const found = await results(text);
    expect(found.map(({ status, level }) => [status, level])).toEqual([
      ["failed", "warning"],
      ["failed", "error"],
    ]);
  });

  test("from anchors and merge keys", async () => {
    const text = `version: 1\nx-base: &base { vars: [x, y], checks: &both [ { convex: true } ] }\nmodels:\n  a: { <<: *base, expr: x^2 }\n  b: { <<: *base, expr: x*y }\n  c: { expr: -x^2, checks: *both }\n`;
    expect((await results(text)).map(({ status }) => status)).toEqual(["passed", "failed", "failed"]);
  });

  test("from several documents and files; includes inherit the defaults", async () => {
    const files = {
      "more/other.yaml":
        "version: 1\ninclude: third.yaml\nmodels: { o: { expr: x^n, checks: [ { convex: true } ] } }\n",
      "third.yaml": "version: 1\nmodels: { t: { expr: x^3, checks: [ { convex: true } ] } }\n",
    };
    const text =
      "version: 1\ndefaults: { let: { n: 2 }, vars: [x] }\ninclude: [more/other.yaml]\n---\nversion: 1\nmodels: { m: { expr: -x^2, checks: [ { convex: true } ] } }\n";
    const { spec: found, problems } = await read(text, files);
    expect(problems).toEqual([]);
    expect(found.models.map(({ name, let: values, node }) => [name, values, node.place.source.path])).toEqual([
      ["t", { n: "2" }, "more/third.yaml"],
      ["o", { n: "2" }, "more/other.yaml"],
      ["m", {}, "spec.yaml"],
    ]);
  });

  test("from rows of values", async () => {
    const text =
      "version: 1\nmatrix:\n  p: { expr: a*x^2, vars: [x], rows: [ {a: 1}, {a: -1/3}, {a: 0} ], checks: [ {convex: true} ] }\n";
    expect((await results(text)).map(({ model, status }) => [model, status])).toEqual([
      ["p[a=1]", "passed"],
      ["p[a=-1/3]", "failed"],
      ["p[a=0]", "passed"],
    ]);
  });

  test("but not in a circle", async () => {
    const circle = "version: 1\ninclude: spec.yaml\n";
    expect((await problemsOf(circle, { "spec.yaml": circle })).join()).toContain("a circle?");
  });
});

test("a bomb of aliases fails its own check only", async () => {
  const levels = Array.from({ length: 9 }, (_, i) => `x-${i + 1}: &b${i + 1} [${Array(9).fill(`*b${i}`).join(", ")}]`);
  const text = `version: 1\nx-0: &b0 [x, x, x, x, x, x, x, x, x]\n${levels.join("\n")}\nmodels:\n  m: { expr: x^2, checks: [ { symmetricIn: *b9 }, { convex: true } ] }\n`;
  expect((await results(text)).map(({ status, code }) => [status, code])).toEqual([
    ["error", "limit/spec"],
    ["passed", null],
  ]);
});

test("a formula without end fails its own check only", async () => {
  const endless = `${"sin(".repeat(5000)}x${")".repeat(5000)}`;
  const text = spec(
    `  a: { expr: "${endless}", checks: [ { convex: true } ] }\n  b: { expr: x^2, checks: [ { convex: true } ] }\n`,
  );
  expect((await results(text)).map(({ status }) => status)).toEqual(["error", "passed"]);
});

test("a check stands where it is written", async () => {
  const found = await result("x*y", "convex: true");
  expect(found.range).toEqual({ file: "spec.yaml", line: 6, column: 9, endLine: 6, endColumn: 21 });
});
