import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Imports a TypeScript module of this repository, bundled on the fly; Node 20 cannot read TypeScript itself. */
export async function importBundled(entry) {
  const folder = await mkdtemp(join(root, "node_modules", ".bench-"));
  const outfile = join(folder, "bundle.mjs");
  try {
    await build({
      entryPoints: [join(root, entry)],
      outfile,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
