import type { CheckResult, Range } from "../report.ts";
import { withoutControls } from "../visible.ts";
import type { Reporter } from "./reporter.ts";

/** So many annotations of one level are shown for a step. */
const SHOWN = 10;

/** Workflow commands that GitHub shows beside the lines of a pull request: errors first, at most ten of each level. */
export const github: Reporter = {
  name: "github",
  render: ({ problems, models }) => {
    const results = models.flatMap(({ checks }) => checks);
    const errors = [
      ...problems.map(({ range, code, message, hint }) =>
        command("error", range, code, hint === null ? message : `${message}\n${hint}`),
      ),
      ...results.filter(({ level }) => level === "error").map((check) => annotation("error", check)),
    ];
    const warnings = results.filter(({ level }) => level === "warning").map((check) => annotation("warning", check));
    const lines = [...limited(errors, "error"), ...limited(warnings, "warning")];
    return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  },
};

function limited(lines: readonly string[], level: "error" | "warning"): readonly string[] {
  if (lines.length <= SHOWN) return lines;
  const shown = lines.slice(0, SHOWN - 1);
  return [
    ...shown,
    `::${level} title=hessian::and ${lines.length - shown.length} more ${level}s; the text report and the summary list all`,
  ];
}

function annotation(level: "error" | "warning", check: CheckResult): string {
  const { model, title, range, message, details, hint, status } = check;
  const text = [
    status === "unproved" ? `unproved: ${message}` : message,
    ...details,
    ...(hint === null ? [] : [`hint: ${hint}`]),
  ];
  return command(level, range, `${model}: ${title}`, text.join("\n"));
}

function command(
  level: string,
  { file, line, column, endLine, endColumn }: Range,
  title: string,
  text: string,
): string {
  const columns = endLine === line ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title });
  return `::${level} ${properties.map(([key, value]) => `${key}=${property(String(value))}`).join(",")}::${data(text)}`;
}

function data(text: string): string {
  return withoutControls(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
