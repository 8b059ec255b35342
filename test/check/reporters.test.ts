import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { reporters } from "../../src/check/reporters/table.ts";
import { NASTY, options, outcomes, problems, reportOf } from "./every-failure.ts";
import { parseXml, type XmlElement } from "./xml.ts";

const report = reportOf(outcomes, problems);
const render = (name: string, of = report, more = {}) => reporters.get(name)!.render(of, { ...options, ...more });

const failing = outcomes.filter(({ level }) => level === "error");
const warning = outcomes.filter(({ level }) => level === "warning");

test("the counts add up", () => {
  expect(report.summary).toEqual({
    models: 2,
    checks: 13,
    passed: 2,
    failed: 2,
    unproved: 1,
    errors: 4,
    warnings: 3,
    skipped: 1,
  });
});

describe("every reporter", () => {
  test.for([...reporters.keys()])(
    "%s is the same every time, ends its last line, and holds no escape of a terminal",
    (name) => {
      const text = render(name);
      expect(text).toBe(render(name));
      expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toContain("\u001b");
    },
  );

  test.for([...reporters.keys()].filter((name) => name !== "github"))(
    "%s tells of every failure, warning and problem",
    (name) => {
      const text = render(name);
      for (const { message } of [...failing, ...warning])
        if (message !== NASTY) expect(text).toContain(JSON.stringify(message).slice(1, -1).replaceAll("\\", ""));
      expect(text).toContain("convx");
    },
  );

  test.for([...reporters.keys()].filter((name) => !["junit", "json"].includes(name)))("%s has no times", (name) => {
    expect(render(name)).not.toContain("1234");
    expect(render(name)).not.toContain("1.234");
  });

  test.for([...reporters.keys()])("%s can say that there is nothing", (name) => {
    expect(() => render(name, reportOf([]))).not.toThrow();
  });
});

describe("JUnit", () => {
  const wholeNumber = /^\d+$/;
  /** The schema of Jenkins (xunit plugin, junit-10), as far as these elements go: name, required and optional attributes, children. */
  const grammar: Readonly<Record<string, { required: string[]; optional: string[]; children: string[] }>> = {
    testsuites: {
      required: [],
      optional: ["name", "time", "tests", "failures", "errors", "skipped", "disabled"],
      children: ["testsuite"],
    },
    testsuite: {
      required: ["name", "tests", "failures", "errors"],
      optional: ["skipped", "time", "file", "timestamp", "package"],
      children: ["properties", "testcase", "system-out", "system-err"],
    },
    testcase: {
      required: ["name"],
      optional: ["classname", "time", "file", "line", "status", "group"],
      children: ["skipped", "error", "failure", "rerunFailure", "system-out", "system-err"],
    },
    failure: { required: [], optional: ["type", "message"], children: [] },
    error: { required: [], optional: ["type", "message"], children: [] },
    skipped: { required: [], optional: ["type", "message"], children: [] },
    "system-out": { required: [], optional: [], children: [] },
  };

  function check(element: XmlElement): void {
    const rule = grammar[element.name]!;
    expect([element.name, rule !== undefined]).toEqual([element.name, true]);
    const names = Object.keys(element.attributes);
    expect(names).toEqual(expect.arrayContaining(rule.required));
    expect(names.filter((name) => ![...rule.required, ...rule.optional].includes(name))).toEqual([]);
    for (const name of ["tests", "failures", "errors", "skipped", "line"])
      if (name in element.attributes) expect(element.attributes[name]).toMatch(wholeNumber);
    if ("time" in element.attributes) expect(element.attributes["time"]).toMatch(/^\d+\.\d{3}$/);
    expect(element.children.filter(({ name }) => !rule.children.includes(name))).toEqual([]);
    element.children.forEach(check);
  }

  const root = parseXml(render("junit"));
  const cases = root.children.flatMap(({ children }) => children);
  const count = (name: string) => cases.filter(({ children }) => children.some((child) => child.name === name)).length;

  test("keeps the grammar", () => check(root));

  test("counts what it lists", () => {
    expect(cases).toHaveLength(outcomes.length + problems.length);
    expect(root.attributes).toMatchObject({
      tests: "15",
      failures: String(count("failure")),
      errors: String(count("error")),
      skipped: String(count("skipped")),
    });
    expect([count("failure"), count("error"), count("skipped")]).toEqual([3, 6, 1]);
    for (const suite of root.children) expect(Number(suite.attributes["tests"])).toBe(suite.children.length);
  });

  test("keeps what XML can hold of any text", () => {
    const text = cases.at(-1)!.children[0]!.text;
    expect(text).toContain("a]]>b <&\"' 50% # \\ : , | `");
    expect(text).toContain("second line");
  });

  test("says unproved, and has times only where they may be", () => {
    expect(render("junit")).toContain('<failure type="unproved" message="not proved">');
    expect(render("junit", report, { times: false })).not.toContain("time=");
    expect(render("junit")).toContain('time="1.234"');
  });
});

describe("SARIF", () => {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../fixtures/schemas/sarif-2.1.0.json"), "utf8"),
  ) as Record<string, unknown>;
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(
    schema,
  );
  const document = JSON.parse(render("sarif"));
  const [run] = document.runs;

  test("is valid, and the validator is awake", () => {
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...document, runs: [{ ...run, results: [{ ruleId: 3 }] }] })).toBe(false);
    expect(validate(JSON.parse(render("sarif", reportOf([]))))).toBe(true);
  });

  test("has a result for each failure, warning and problem, with a place that GitHub takes", () => {
    expect(run.results).toHaveLength(failing.length + warning.length + problems.length);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uri).toBe("specs/a,b:c.yaml");
      expect(region.startLine).toBeGreaterThanOrEqual(1);
    }
    expect(run.results.filter(({ level }: { level: string }) => level === "warning")).toHaveLength(3);
  });

  test("knows a check again that moved, and tells two apart", () => {
    const moved = outcomes.map((one) => ({ ...one, range: { ...one.range, line: 99 } }));
    const prints = (text: string) =>
      JSON.parse(text).runs[0].results.map(({ partialFingerprints: p }: { partialFingerprints: object }) => p);
    expect(prints(render("sarif", reportOf(moved)))).toEqual(prints(render("sarif", reportOf(outcomes))));
    expect(new Set(prints(render("sarif")).map((print: object) => JSON.stringify(print))).size).toBe(
      run.results.length,
    );
  });

  test("leads to the file of the formula", () => {
    const [related] = run.results.flatMap(({ relatedLocations = [] }) => relatedLocations);
    expect(related.physicalLocation).toMatchObject({
      artifactLocation: { uri: "src/cost.ts" },
      region: { startLine: 3 },
    });
  });
});

describe("GitHub annotations", () => {
  const lines = (text: string) => text.trimEnd().split("\n");
  /** `::name key=value,key=value::data`, as the toolkit of GitHub writes and its runner reads it. */
  const command = /^::(error|warning)(?: ([a-zA-Z]+=[^:,\r\n]*(?:,[a-zA-Z]+=[^:,\r\n]*)*))?::([^\r\n]*)$/;

  test("are commands, errors first", () => {
    const levels = lines(render("github")).map((line) => command.exec(line)?.[1]);
    expect(levels).toEqual([...Array(9).fill("error"), ...Array(3).fill("warning")]);
  });

  test("escape what separates, and nothing is lost", () => {
    const nasty = lines(render("github")).filter((line) => line.includes("second line"));
    expect(nasty.length).toBeGreaterThan(0);
    const [, , properties = "", data = ""] = command.exec(nasty.at(-1)!)!;
    expect(data).toContain("50%25 # \\ : , |");
    expect(data).toContain("end%0D%0Asecond line");
    expect(properties).toContain("file=./specs/a%2Cb%3Ac.yaml,line=7,endLine=9");
  });

  test("beyond ten of a level are counted", () => {
    const many = Array.from({ length: 23 }, () => outcomes[1]!);
    expect(lines(render("github", reportOf(many))).at(-1)).toBe(
      "::error title=hessian::and 14 more errors; the text report and the summary list all",
    );
    expect(lines(render("github", reportOf(many)))).toHaveLength(10);
    expect(lines(render("github", reportOf(many.slice(0, 10))))).toHaveLength(10);
  });

  test("are none when all is well", () => expect(render("github", reportOf(outcomes.slice(0, 1)))).toBe(""));
});

test("GitLab: issues with the fields that it wants, each with its own fingerprint", () => {
  const issues = JSON.parse(render("gitlab")) as Record<string, unknown>[];
  expect(issues).toHaveLength(failing.length + warning.length + problems.length);
  for (const issue of issues) {
    expect(issue).toEqual({
      description: expect.any(String),
      check_name: expect.any(String),
      fingerprint: expect.any(String),
      severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
      location: { path: "specs/a,b:c.yaml", lines: { begin: 7, end: 9 } },
    });
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

describe("TAP", () => {
  const lines = render("tap").trimEnd().split("\n");

  test("keeps the grammar of version 14: version, plan, points in order, YAML blocks below them", () => {
    expect(lines[0]).toBe("TAP version 14");
    const points = lines.filter((line) => !line.startsWith("  ")).slice(2);
    expect(lines[1]).toBe(`1..${points.length}`);
    for (const [i, line] of points.entries())
      expect(line).toMatch(new RegExp(`^(not )?ok ${i + 1} - (\\\\[\\\\#]|[^\\\\#\\n])+( # SKIP .+)?$`));
    const blocks = render("tap").match(/^ {2}---\n(?: {2}.*\n)*? {2}\.\.\.$/gm) ?? [];
    expect(blocks).toHaveLength(failing.length + warning.length + problems.length);
    for (const block of blocks)
      expect(typeof parse(block.replace(/^ {2}/gm, "").replace(/\.\.\.$/, "")).message).toBe("string");
  });

  test("a failure is not ok, a warning is ok, a skip is a directive", () => {
    expect(lines.filter((line) => line.startsWith("not ok"))).toHaveLength(failing.length + problems.length);
    expect(lines.filter((line) => line.endsWith('# SKIP tag "slow" not selected'))).toHaveLength(1);
  });
});

test("JSON is the report, hessian/check@1, without times on standard output", () => {
  expect(JSON.parse(render("json"))).toMatchObject({
    schema: "hessian/check@1",
    summary: { checks: 13 },
    problems: [{ code: "spec/unknown-key" }, {}],
  });
  const { models } = JSON.parse(render("json", report, { times: false }));
  expect(models[0].checks[0]).not.toHaveProperty("milliseconds");
});

test("Markdown: a table with one row for each failure, warning and problem", () => {
  const rows = render("markdown")
    .split("\n")
    .filter((line) => line.startsWith("| "));
  expect(rows).toHaveLength(2 + failing.length + warning.length + problems.length);
  for (const row of rows) expect(row.replace(/\\./g, "").split("|")).toHaveLength(6);
});
