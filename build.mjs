// Builds the package: `dist/` gets the library (plain ES modules with types, by tsc) and the command (one CommonJS file).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = `${root}dist`;
const require = createRequire(import.meta.url);

/** Writes the command into `dist/`. */
async function bundleCommand() {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (name.endsWith(".cache")) rmSync(`${dist}/${name}`);
  }
  await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/main.cjs",
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // What is imported on demand is then run on demand; it is in the same file, so that the code cache holds it, too.
    supported: { "dynamic-import": false },
    minify: true,
    // One function, which the loader calls as it stands: to wrap the text again would copy it. As a module it calls itself.
    define: { BUILD_DIGEST: JSON.stringify(digestOfSources()) },
    banner: { js: "(main=>this===globalThis?main:main(exports,require,module))(function(exports,require,module){" },
    footer: { js: "})" },
    legalComments: "none",
    logLevel: "warning",
  });
  const code = inAscii(readFileSync(`${dist}/main.cjs`, "utf8"));
  writeFileSync(`${dist}/main.cjs`, code);
  const digest = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const loader = readFileSync(`${root}src/cli/loader.cjs`, "utf8");
  writeFileSync(`${dist}/cli.cjs`, loader.replace("DIGEST", digest));
  const machine = `${process.version}-${process.platform}-${process.arch}`;
  for (const kind of Object.keys(looks)) {
    const path = `${dist}/main-${digest}-${machine}-${kind}.cache`;
    const words = [`${root}build.mjs`, "--write-code-cache", kind, path];
    execFileSync(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  }
}

/** Tells builds apart: what was found by another one is not used again (`cli/check/cache.ts`). */
function digestOfSources() {
  const hash = createHash("sha256").update(readFileSync(`${root}package-lock.json`));
  const names = readdirSync(`${root}src`, { recursive: true }).filter((name) => name.endsWith(".ts"));
  for (const name of names.sort()) hash.update(name).update(readFileSync(`${root}src/${name}`));
  return hash.digest("hex").slice(0, 16);
}

/** Escapes what esbuild leaves beyond ASCII: characters in regular expressions. The loader reads the bundle byte by byte. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/gu, (character) => {
    const hex = character.codePointAt(0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
  });
}

/** The forms of output whose compiled code is kept together: a run reads no more than it needs. */
const looks = {
  json: [["--json"]],
  text: [
    ["--format", "text"],
    ["--format", "plain"],
  ],
};

/**
 * Does the main job in each form of output, then stores what V8 has compiled, so that the functions in use are among it: what
 * Node 22 keeps by itself (`enableCompileCache`) saves a third of that.
 */
async function writeCodeCache(kind, path) {
  const filename = `${dist}/main.cjs`;
  const command = { exports: {} };
  const script = new Script(readFileSync(filename, "latin1"), { filename });
  script.runInThisContext()(command.exports, createRequire(filename), command);
  for (const look of looks[kind]) await command.exports.run(["x^2+3*x*y+y^2", "--vars", "x,y", ...look]);
  writeFileSync(path, script.createCachedData());
}

function emitLibrary() {
  const tsc = require.resolve("typescript/package.json").replace(/package\.json$/, "bin/tsc");
  execFileSync(process.execPath, [tsc], { cwd: root, stdio: "inherit" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === "--write-code-cache") await writeCodeCache(process.argv[3], process.argv[4]);
  else if (process.argv[2] === "--command-only") await bundleCommand();
  else {
    rmSync(dist, { recursive: true, force: true });
    emitLibrary();
    await bundleCommand();
  }
}
