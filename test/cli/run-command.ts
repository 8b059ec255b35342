import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
export const commandFile = resolve(root, "dist/cli.cjs");

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Only what the tests set, so that the reader's terminal does not matter. */
const plainEnvironment = {
  PATH: process.env["PATH"] ?? "",
  LC_ALL: "C.UTF-8",
  HESSIAN_CACHE_DIR: join(tmpdir(), `hessian-cache-of-tests-${process.pid}`),
};

/** Runs the built command with arguments, in a pipe. */
export function hessian(
  words: readonly string[],
  { stdin = "", environment = {}, folder = root }: Surroundings = {},
): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandFile, ...words], {
    input: stdin,
    env: { ...plainEnvironment, ...environment },
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** Runs a line of a shell in which `hessian` is the built command and prints for a terminal of 80 columns. */
export function shell(line: string): Finished {
  const script = `hessian() { '${process.execPath}' '${commandFile}' "$@"; }\n${line}`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", script], {
    input: "",
    env: { ...plainEnvironment, HESSIAN_FORMAT: "text", COLUMNS: "80" },
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
