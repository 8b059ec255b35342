import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Finished, hessian } from "../run-command.ts";

/** A folder of its own with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hessian-check-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** `hessian check` there; nothing is kept between runs unless a test says so. */
export function check(
  folder: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  stdin = "",
): Finished {
  return hessian(["check", ...words], {
    folder,
    stdin,
    environment: { HESSIAN_CACHE_DIR: join(folder, ".cache"), ...environment },
  });
}

/** The report as JSON. */
export function reportIn(folder: string, words: readonly string[] = []) {
  const { stdout, status } = check(folder, [...words, "--json"]);
  const report = JSON.parse(stdout) as {
    models: {
      name: string;
      checks: {
        status: string;
        level: string;
        title: string;
        message: string;
        details: string[];
        hint: string | null;
        code: string | null;
        range: { file: string; line: number };
      }[];
    }[];
    problems: { code: string; message: string }[];
    summary: Record<string, number>;
  };
  return { ...report, status, checks: report.models.flatMap(({ checks }) => checks) };
}
