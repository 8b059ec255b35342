// Builds the package: `dist/` gets the library (plain ES modules with types, by tsc) and the command (one CommonJS file).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { modulesInUse } from "./build/modules-in-use.mjs";
import { twoFiles } from "./build/two-files.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = `${root}dist`;
const require = createRequire(import.meta.url);

/** Writes the command into `dist/`. */
async function bundleCommand() {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (name.endsWith(".cache")) rmSync(`${dist}/${name}`);
  }
  mkdirSync(dist, { recursive: true });
  const options = {
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20",
    define: { BUILD_DIGEST: JSON.stringify(digestOfSources()) },
    plugins: [withoutDetection],
    legalComments: "none",
    logLevel: "warning",
  };
  const entry = "src/cli/main.ts";
  const inUse = await modulesInUse({ ...options, entryPoints: [entry] }, quickJobs);
  const files = await twoFiles({ ...options, entry, exported: ["start", "run"], inUse });
  const hash = createHash("sha256");
  for (const [name, code] of Object.entries(files)) {
    const text = asFunction(code);
    writeFileSync(`${dist}/${name}.cjs`, text);
    hash.update(text);
  }
  const digest = hash.digest("hex").slice(0, 16);
  const loader = readFileSync(`${root}src/cli/loader.cjs`, "utf8");
  writeFileSync(`${dist}/cli.cjs`, loader.replace("DIGEST", digest));
  for (const kind of Object.keys(jobs)) {
    const path = `${dist}/${kind}-${digest}-${process.version}-${process.platform}-${process.arch}.cache`;
    const words = [`${root}build.mjs`, "--write-code-cache", kind, path];
    execFileSync(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  }
}

/**
 * Chalk is told the level of colours (`cli/look.ts`): it need not look for one, and what it would ask brings the network code
 * of Node with it, a tenth of the time to an answer as text.
 */
const withoutDetection = {
  name: "without-detection",
  setup(build) {
    build.onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: "no-colors" }));
    build.onLoad({ filter: /.*/, namespace: "no-colors" }, () => ({
      contents: "export default { stdout: false, stderr: false };",
    }));
  },
};

/** Tells builds apart: what was found by another one is not used again (`cli/check/cache.ts`). */
function digestOfSources() {
  const hash = createHash("sha256").update(readFileSync(`${root}package-lock.json`));
  const names = readdirSync(`${root}src`, { recursive: true }).filter((name) => name.endsWith(".ts"));
  for (const name of names.sort()) hash.update(name).update(readFileSync(`${root}src/${name}`));
  return hash.digest("hex").slice(0, 16);
}

/**
 * One function, which the loader calls as it stands: to wrap the text again would copy it. As a module of Node it calls itself.
 * What esbuild leaves beyond ASCII, characters in regular expressions, is escaped: the loader reads byte by byte.
 */
function asFunction(code) {
  const ascii = code.replace(/[^\0-\x7f]/gu, (character) => {
    const hex = character.codePointAt(0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
  });
  const call = "(main=>this===globalThis?main:main(exports,require,module))";
  return `${call}(function(exports,require,module){${ascii}})`;
}

const mainJob = ["x^2+3*x*y+y^2", "--vars", "x,y"];

/** What the first file is enough for: quadratics, also where the variables are guessed, and slips of the user. */
const quickJobs = [mainJob, ["x^2+x*y"], ["x+*y"]].flatMap((words) =>
  ["json", "text", "plain"].map((format) => [...words, "--format", format]),
);

/**
 * What is done before compiled code is kept, so that the functions in use are among it, by the name of the file; a run reads
 * no more than the form of its output needs.
 */
const jobs = {
  "main-json": [[...mainJob, "--json"]],
  "main-text": [
    [...mainJob, "--format", "text"],
    [...mainJob, "--format", "plain"],
  ],
  rest: [["x^4+y^4-4*x*y"], ["x*exp(-x^2-y^2)"], ["sin(x)*y+x^2"], ["log(x^2+1)+1/(y^2+1)"]],
};

/** Does jobs, then stores what V8 has compiled: what Node 22 keeps by itself (`enableCompileCache`) saves a third of that. */
async function writeCodeCache(kind, path) {
  const scripts = {};
  const load = (id) => {
    if (!id.startsWith("./")) return require(id);
    const filename = `${dist}/${id.slice(2)}`;
    const script = new Script(readFileSync(filename, "latin1"), { filename });
    const module = { exports: {} };
    script.runInThisContext()(
      module.exports,
      (other) => (other in scripts ? scripts[other].exports : load(other)),
      module,
    );
    scripts[id] = { script, exports: module.exports };
    return module.exports;
  };
  const command = load("./main.cjs");
  for (const words of jobs[kind]) await command.run(words);
  writeFileSync(path, scripts[`./${kind.split("-")[0]}.cjs`].script.createCachedData());
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
