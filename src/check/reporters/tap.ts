import type { CheckResult } from "../report.ts";
import { visible } from "../visible.ts";
import type { Reporter } from "./reporter.ts";

/** The Test Anything Protocol, version 14: a point for each check, with a YAML block below what is not ok. */
export const tap: Reporter = {
  name: "tap",
  render: ({ problems, models }) => {
    const lines: string[] = [];
    let number = 0;
    for (const { range, code, message } of problems) {
      number += 1;
      lines.push(
        `not ok ${number} - ${description(`${range.file}:${range.line}`)}`,
        ...block({ code, message, at: `${range.file}:${range.line}` }),
      );
    }
    for (const check of models.flatMap(({ checks }) => checks)) {
      number += 1;
      lines.push(...point(number, check));
    }
    return `${["TAP version 14", `1..${number}`, ...lines].join("\n")}\n`;
  },
};

function point(number: number, check: CheckResult): readonly string[] {
  const { model, title, status, level, message, range, code, kind, details, hint } = check;
  const name = description(`${model}: ${title}`);
  if (status === "skipped") return [`ok ${number} - ${name} # SKIP ${visible(message)}`];
  if (level === "none") return [`ok ${number} - ${name}`];
  const fields = {
    severity: level,
    status,
    kind,
    message,
    ...(code === null ? {} : { code }),
    at: `${range.file}:${range.line}:${range.column}`,
    ...(details.length === 0 ? {} : { details: details.join("\n") }),
    ...(hint === null ? {} : { hint }),
  };
  return [`${level === "error" ? "not ok" : "ok"} ${number} - ${name}`, ...block(fields)];
}

/** A description ends where a directive begins, so `#` and `\` are escaped. */
function description(text: string): string {
  return visible(text).replace(/[\\#]/g, "\\$&");
}

/** JSON strings are YAML strings. */
function block(fields: Readonly<Record<string, string>>): readonly string[] {
  return ["  ---", ...Object.entries(fields).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`), "  ..."];
}
