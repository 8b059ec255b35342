import { execFileSync } from "node:child_process";

/** Builds `dist/cli.cjs` once, before the tests that run it. */
export function setup(): void {
  execFileSync(process.execPath, ["build.mjs", "--command-only"], { stdio: "inherit" });
}
