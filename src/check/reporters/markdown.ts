import type { CheckReport, CheckResult } from "../report.ts";
import { visible } from "../visible.ts";
import type { Reporter } from "./reporter.ts";
import { summaryLine } from "./text.ts";

const MOST_ROWS = 200;

/** A table in Markdown, for the summary of a step of a workflow. */
export const markdown: Reporter = {
  name: "markdown",
  render: (report) => {
    const bad = report.models.flatMap(({ checks }) => checks).filter(({ level }) => level !== "none");
    const rows = [
      ...report.problems.map(({ range, code, message }) => [`${range.file}:${range.line}`, "", code, message]),
      ...bad.map((check) => [`${check.range.file}:${check.range.line}`, check.model, titleOf(check), check.message]),
    ];
    const head = rows.length === 0 ? [] : ["", "| where | model | check | what |", "| --- | --- | --- | --- |"];
    const shown = rows.slice(0, MOST_ROWS).map((row) => `| ${row.map(cell).join(" | ")} |`);
    const rest = rows.length > MOST_ROWS ? ["", `and ${rows.length - MOST_ROWS} more`] : [];
    return `${["### hessian check", "", headline(report), ...head, ...shown, ...rest].join("\n")}\n`;
  },
};

function headline({ problems, summary }: CheckReport): string {
  return problems.length === 0 ? summaryLine(summary) : `${problems.length} problems in the spec`;
}

function titleOf({ title, level, status }: CheckResult): string {
  return level === "warning" ? `${title} (warning)` : status === "failed" ? title : `${title} (${status})`;
}

function cell(text: string): string {
  return visible(text).replace(/[|\\`*_<>[\]]/g, "\\$&");
}
