import type { CheckResult, ModelReport, ReportedProblem } from "../report.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

/** JUnit XML, as Jenkins and GitLab read it: a suite for each model, a case for each check. */
export const junit: Reporter = {
  name: "junit",
  render: (report, options) => {
    const { problems, models } = report;
    const suites = [
      ...(problems.length === 0 ? [] : [problemSuite(problems)]),
      ...models.map((model) => suite(model, options)),
    ];
    const counts = countsOf(models.flatMap(({ checks }) => checks));
    const total = { ...counts, tests: counts.tests + problems.length, errors: counts.errors + problems.length };
    const time = options.times ? timeOf(models.flatMap(({ checks }) => checks)) : {};
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      element("testsuites", { name: "hessian", ...total, ...time }, suites),
    ];
    return `${lines.join("\n")}\n`;
  },
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** Warnings are written as passed cases with their text: JUnit knows no other place for them. */
function countsOf(checks: readonly CheckResult[]): Counts {
  const count = (test: (check: CheckResult) => boolean) => checks.filter(test).length;
  return {
    tests: checks.length,
    failures: count(({ level, status }) => level === "error" && status !== "error"),
    errors: count(({ level, status }) => level === "error" && status === "error"),
    skipped: count(({ status }) => status === "skipped"),
  };
}

function suite({ name, range, checks }: ModelReport, options: ReporterOptions): string {
  const time = options.times ? timeOf(checks) : {};
  const attributes = { name, file: range.file, ...countsOf(checks), ...time };
  return element(
    "testsuite",
    attributes,
    checks.map((check) => testCase(check, options)),
  );
}

function timeOf(checks: readonly CheckResult[]): { readonly time: string } {
  const total = checks.reduce((sum, { milliseconds }) => sum + (milliseconds ?? 0), 0);
  return { time: (total / 1000).toFixed(3) };
}

function testCase(check: CheckResult, options: ReporterOptions): string {
  const { model, title, range, status, level, code, kind, message } = check;
  const time = options.times ? { time: ((check.milliseconds ?? 0) / 1000).toFixed(3) } : {};
  const attributes = { classname: model, name: title, file: range.file, line: String(range.line), ...time };
  const body: string[] = [];
  if (status === "skipped") body.push(element("skipped", { message }, []));
  else if (level === "error") {
    const name = status === "error" ? "error" : "failure";
    const type = status === "unproved" ? "unproved" : status === "error" ? (code ?? "error") : kind;
    body.push(element(name, { type, message }, [cdata(frameOf(check))]));
  } else if (level === "warning")
    body.push(element("system-out", {}, [cdata(`warning: ${message}\n${frameOf(check)}`)]));
  return element("testcase", attributes, body);
}

function problemSuite(problems: readonly ReportedProblem[]): string {
  const cases = problems.map(({ code, message, hint, range, excerpt }) => {
    const text = [message, ...excerpt, ...(hint === null ? [] : [`help: ${hint}`])].join("\n");
    const attributes = {
      classname: range.file,
      name: `line ${range.line}`,
      file: range.file,
      line: String(range.line),
    };
    return element("testcase", attributes, [element("error", { type: code, message }, [cdata(text)])]);
  });
  const counts = { tests: problems.length, failures: 0, errors: problems.length, skipped: 0 };
  return element("testsuite", { name: "spec", file: problems[0]!.range.file, ...counts }, cases);
}

/** Everything that is known of a failure, on several lines. */
export function frameOf({ message, formula, details, excerpt, reason, hint, range }: CheckResult): string {
  return [
    `${range.file}:${range.line}:${range.column}`,
    ...(formula === null ? [] : [`f = ${formula.length <= 500 ? formula : `${formula.slice(0, 500)}...`}`]),
    message,
    ...excerpt,
    ...details,
    ...(reason === null ? [] : [`reason: ${reason}`]),
    ...(hint === null ? [] : [`hint: ${hint}`]),
  ].join("\n");
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  const head = `<${name}${written.join("")}`;
  if (children.length === 0) return `${head}/>`;
  const isText = children.length === 1 && children[0]!.startsWith("<![CDATA[");
  return isText ? `${head}>${children[0]}</${name}>` : `${head}>\n${children.join("\n")}\n</${name}>`;
}

function attribute(text: string): string {
  const named: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\r": "&#13;",
    "\t": "&#9;",
  };
  return inXml(text).replace(/[&<>"\n\r\t]/g, (character) => named[character]!);
}

function cdata(text: string): string {
  return `<![CDATA[${inXml(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

/** Without what XML 1.0 has no place for: control characters, lone surrogates, U+FFFE and U+FFFF. */
function inXml(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/[^\t\n\r\u0020-\ud7ff\ud800-\udfff\ue000-\ufffd]/g, "");
}
