import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Calls `use` with the path of a TypeScript module of this repository bundled for Node, which cannot read it itself. */
export async function withBundle(entry, use) {
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
    return await use(outfile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function importBundled(entry) {
  return withBundle(entry, (path) => import(pathToFileURL(path).href));
}
