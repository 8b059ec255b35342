import type { CheckReport, CheckResult, ModelReport, Range, ReportedProblem, Summary } from "../report.ts";
import { visible } from "../visible.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

const GLYPHS = { passed: "✓", failed: "✗", unproved: "?", error: "✗", skipped: "-", warning: "!" };
const ASCII_GLYPHS = { passed: "ok", failed: "FAIL", unproved: "?", error: "FAIL", skipped: "-", warning: "!" };

/** For people: every check on a line, with what is wrong below it. The same in a pipe, without colours. */
export const text: Reporter = {
  name: "text",
  render: (report, options) => {
    const lines: string[] = report.problems.flatMap((problem) => problemLines(problem, options));
    let file = "";
    for (const model of report.models) {
      if (model.checks.length === 0) continue;
      if (model.range.file !== file) lines.push(options.paint("strong", model.range.file));
      file = model.range.file;
      lines.push(...modelLines(model, options));
    }
    if (report.models.length > 0) lines.push("", summaryLine(report.summary));
    lines.push(...rerunLines(report, options));
    return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  },
};

function problemLines(
  { code, message, hint, range, excerpt }: ReportedProblem,
  { paint, unicode }: ReporterOptions,
): string[] {
  const lines = [`${paint("bad", `error[${code}]`)}: ${visible(message)}`, `  at ${positionText(range)}`];
  lines.push(...marks(excerpt, unicode));
  if (hint !== null) lines.push(`  help: ${visible(hint)}`);
  return lines;
}

function modelLines({ name, checks }: ModelReport, options: ReporterOptions): string[] {
  const lines = [`  ${options.paint("strong", visible(name))}`];
  let shown: string | null = null;
  for (const check of checks) {
    lines.push(headLine(check, options));
    if (check.status === "passed" || check.status === "skipped") continue;
    const formula = check.formula === shown || check.formula === null ? null : check.formula;
    if (formula !== null && formula.length <= 200 && check.excerpt.length === 0) {
      lines.push(`      f = ${visible(formula)}`);
      shown = check.formula;
    }
    lines.push(`      ${messageOf(check)}`);
    lines.push(...marks(check.excerpt, options.unicode).map((line) => `    ${line}`));
    lines.push(...check.details.map((line) => `        ${visible(line)}`));
    if (check.reason !== null) lines.push(`      reason: ${visible(check.reason)}`);
    if (check.hint !== null) lines.push(`      hint: ${visible(check.hint)}`);
  }
  return lines;
}

function headLine(check: CheckResult, { paint, unicode, width }: ReporterOptions): string {
  const allowed = check.status === "unproved" && check.level === "none";
  const kind = check.level === "warning" ? "warning" : check.status;
  const glyph = (unicode ? GLYPHS : ASCII_GLYPHS)[kind];
  const style =
    allowed || kind === "skipped" ? "faint" : kind === "passed" ? "good" : kind === "warning" ? "mixed" : "bad";
  const title = check.status === "skipped" ? `${check.title} (skipped: ${check.message})` : check.title;
  const note = allowed ? " (unproved, allowed)" : "";
  const left = `    ${glyph} ${visible(title)}${note}`;
  const place = `${check.range.file}:${check.range.line}`;
  const room = Math.max(width - left.length - place.length, 2);
  return `    ${paint(style, glyph)}${left.slice(4 + glyph.length)}${" ".repeat(room)}${paint("faint", place)}`;
}

function messageOf({ status, message, code }: CheckResult): string {
  const head =
    status === "unproved"
      ? `unproved${code === null ? "" : ` (${code})`}: `
      : status === "error"
        ? `error${code === null ? "" : `[${code}]`}: `
        : "";
  return head + visible(message);
}

/** `1 failed, 1 warning, 2 passed, 1 skipped`: what is not 0, the worst first. */
export function summaryLine({ failed, unproved, errors, warnings, passed, skipped }: Summary): string {
  const parts = [
    [errors, errors === 1 ? "error" : "errors"],
    [failed, "failed"],
    [unproved, "unproved"],
    [warnings, warnings === 1 ? "warning" : "warnings"],
    [passed, "passed"],
    [skipped, "skipped"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length === 0 ? "no checks" : said.join(", ");
}

/** A command line for each failing model, at most three. */
function rerunLines({ models }: CheckReport, { command }: ReporterOptions): string[] {
  const failing = models.filter(({ checks }) => checks.some(({ level }) => level === "error")).map(({ name }) => name);
  if (failing.length === 0 || models.length === 1) return [];
  return failing
    .slice(0, 3)
    .map((name) => `rerun: ${command} --grep "${visible(name).replace(/[\\^$.*+?()[\]{}|"]/g, "\\$&")}"`);
}

function marks(excerpt: readonly string[], unicode: boolean): readonly string[] {
  return unicode ? excerpt : excerpt.map((line) => line.replace("│", "|"));
}

function positionText({ file, line, column }: Range): string {
  return `${file}:${line}:${column}`;
}
