import type { Range } from "../report.ts";
import type { Reporter } from "./reporter.ts";

/** The code quality report of GitLab, a subset of the format of Code Climate. */
export const gitlab: Reporter = {
  name: "gitlab",
  render: ({ problems, models }, { digest }) => {
    const results = models.flatMap(({ checks }) => checks).filter(({ level }) => level !== "none");
    const issues = [
      ...problems.map(({ code, message, range }) => ({
        description: message,
        check_name: code,
        fingerprint: digest(JSON.stringify([range.file, code, message])),
        severity: "blocker",
        location: place(range),
      })),
      ...results.map(({ model, kind, title, message, status, level, range, formula }) => ({
        description: `${model}: ${title}: ${status === "unproved" ? "unproved: " : ""}${message}`,
        check_name: kind,
        fingerprint: digest(JSON.stringify([range.file, model, kind, title, (formula ?? "").replace(/\s+/g, "")])),
        severity: level === "warning" ? "minor" : status === "error" ? "critical" : "major",
        location: place(range),
      })),
    ];
    return `${JSON.stringify(distinct(issues), null, 2)}\n`;
  },
};

function place({ file, line, endLine }: Range) {
  return { path: file.replaceAll("\\", "/").replace(/^(\.\/)+/, ""), lines: { begin: line, end: endLine } };
}

/** GitLab drops issues with a fingerprint that it has seen. */
function distinct<T extends { readonly fingerprint: string }>(issues: readonly T[]): readonly T[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const count = (seen.get(issue.fingerprint) ?? 0) + 1;
    seen.set(issue.fingerprint, count);
    return count === 1 ? issue : { ...issue, fingerprint: `${issue.fingerprint}-${count}` };
  });
}
