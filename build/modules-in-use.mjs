// Tells which modules of the sources a run of the command calls into, by what V8 counts: what the first file of the bundle holds.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * The paths, as esbuild writes them (`src/expr/sum.ts`), of all modules of which some function was called in one of the runs,
 * the command lines given.
 */
export async function modulesInUse(options, runs) {
  const folder = mkdtempSync(join(tmpdir(), "hessian-build-"));
  try {
    const bundle = join(folder, "whole.cjs");
    const found = join(folder, "found.json");
    await build({ ...options, outfile: bundle, format: "cjs", minify: false });
    // What is run prints its answers: in a process of its own, nobody sees them.
    const words = [fileURLToPath(import.meta.url), bundle, found, JSON.stringify(runs)];
    execFileSync(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
    return new Set(JSON.parse(readFileSync(found, "utf8")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function watch(bundle, runs) {
  const session = new Session();
  session.connect();
  const ask = (method, words) =>
    new Promise((resolve, reject) => {
      session.post(method, words, (error, value) => (error ? reject(error) : resolve(value)));
    });
  await ask("Profiler.enable");
  await ask("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const command = createRequire(import.meta.url)(bundle);
  for (const words of runs) await command.run(words);
  const { result } = await ask("Profiler.takePreciseCoverage");
  const { functions } = result.find(({ url }) => url.endsWith("/whole.cjs"));
  // The first function is the bundle itself, around all others.
  const called = functions.slice(1).filter(({ ranges }) => ranges[0].count > 0);
  return called.map(({ ranges }) => ranges[0].startOffset);
}

/** esbuild writes the path of each module above it. */
function modulesAt(offsets, code) {
  const heads = [...code.matchAll(/^\/\/ (\S+\.(?:ts|js|mjs|cjs))$/gm)];
  return offsets.flatMap((offset) => heads.findLast(({ index }) => index < offset)?.[1] ?? []);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [bundle, found, runs] = process.argv.slice(2);
  const offsets = await watch(bundle, JSON.parse(runs));
  writeFileSync(found, JSON.stringify([...new Set(modulesAt(offsets, readFileSync(bundle, "utf8")))]));
}
