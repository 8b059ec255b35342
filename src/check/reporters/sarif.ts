import { kinds } from "../kinds/table.ts";
import type { CheckResult, Range, ReportedProblem } from "../report.ts";
import { frameOf } from "./junit.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const HOME = "https://www.npmjs.com/package/hessian";
const SPEC_RULE = "spec";

/** SARIF 2.1.0 (OASIS 2020): one run, a rule for each kind of check, a result for each failure and warning, with a place. */
export const sarif: Reporter = {
  name: "sarif",
  render: ({ problems, models, tool }, options) => {
    const results = models.flatMap(({ checks }) => checks).filter(({ level }) => level !== "none");
    const used = [...new Set([...(problems.length === 0 ? [] : [SPEC_RULE]), ...results.map(({ kind }) => kind)])];
    const run = {
      tool: { driver: { name: "hessian", informationUri: HOME, version: tool.version, rules: used.map(rule) } },
      columnKind: "utf16CodeUnits",
      results: [
        ...problems.map((problem) => problemResult(problem, used.indexOf(SPEC_RULE), options)),
        ...results.map((check) => result(check, used.indexOf(check.kind), options)),
      ],
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
  },
};

function rule(id: string) {
  const summary = kinds.get(id)?.summary ?? (id === SPEC_RULE ? "the spec can be read" : "the check can be read");
  return { id, shortDescription: { text: summary }, helpUri: HOME, defaultConfiguration: { level: "error" } };
}

function result(check: CheckResult, ruleIndex: number, options: ReporterOptions) {
  const { model, kind, title, formula, formulaRange, level, range, status } = check;
  return {
    ruleId: kind,
    ruleIndex,
    level: level === "warning" ? "warning" : "error",
    message: { text: `${model}: ${title}\n${frameOf(check)}` },
    locations: [location(range)],
    // Not the line: a check that moved is not a new alert.
    partialFingerprints: { "hessian/v1": options.digest(JSON.stringify([model, kind, title, squeezed(formula)])) },
    properties: { status },
    ...(formulaRange === null
      ? {}
      : { relatedLocations: [{ id: 1, message: { text: "the formula" }, ...location(formulaRange) }] }),
  };
}

function problemResult({ code, message, hint, range }: ReportedProblem, ruleIndex: number, options: ReporterOptions) {
  return {
    ruleId: SPEC_RULE,
    ruleIndex,
    level: "error",
    message: { text: hint === null ? message : `${message}\n${hint}` },
    locations: [location(range)],
    partialFingerprints: { "hessian/v1": options.digest(JSON.stringify([range.file, code, message])) },
  };
}

/** A place that GitHub accepts: a relative address with forward slashes, lines from 1. */
function location({ file, line, column, endLine, endColumn }: Range) {
  const path = file.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
  const uri = path.startsWith("/") ? `file://${encodeURI(path)}` : encodeURI(path).replace(/[?#]/g, encodeURIComponent);
  const region = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn: Math.max(endColumn, endLine === line ? column : 1),
  };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

function squeezed(formula: string | null): string {
  return (formula ?? "").replace(/\s+/g, "");
}
