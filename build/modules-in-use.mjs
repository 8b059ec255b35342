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
 * The functions that are called, by the paths of their modules as esbuild writes them (`src/expr/sum.ts`): `atStart`, while all
 * modules are evaluated, and `inRuns`, while the command does what the lines of words in `runs` say. Where names collide,
 * esbuild adds a digit.
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
    const { atStart, inRuns } = JSON.parse(readFileSync(found, "utf8"));
    return { atStart: new Map(atStart), inRuns: new Map(inRuns) };
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
  const called = async () => {
    const { result } = await ask("Profiler.takePreciseCoverage");
    const functions = result.find(({ url }) => url.endsWith("/whole.cjs"))?.functions ?? [];
    // The bundle itself is the function without a name around all others.
    const inside = functions.filter(({ ranges }) => ranges[0].count > 0 && ranges[0].startOffset > 0);
    return inside.map(({ functionName, ranges }) => ({ name: functionName, offset: ranges[0].startOffset }));
  };
  const command = createRequire(import.meta.url)(bundle);
  const atStart = await called();
  for (const words of runs) await command.run(words);
  return { atStart, inRuns: await called() };
}

/** The names by modules, as entries: esbuild writes the path of each module above it. */
function byModule(called, code) {
  const heads = [...code.matchAll(/^\/\/ (\S+\.(?:ts|js|mjs|cjs))$/gm)];
  const names = new Map();
  for (const { name, offset } of called) {
    const path = heads.findLast(({ index }) => index < offset)?.[1];
    if (path !== undefined) names.set(path, [...(names.get(path) ?? []), name]);
  }
  return [...names];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [bundle, found, runs] = process.argv.slice(2);
  const { atStart, inRuns } = await watch(bundle, JSON.parse(runs));
  const code = readFileSync(bundle, "utf8");
  writeFileSync(found, JSON.stringify({ atStart: byModule(atStart, code), inRuns: byModule(inRuns, code) }));
}
