// Bundles the command into two files: `main.cjs` with the modules that the main job calls, and `rest.cjs` with all others, which
// is loaded when one of its functions is first called. The sources know nothing of it: where a module of the first file imports
// functions of a module of the second, it gets functions of the same names that load it and pass the call on.
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

/**
 * The minified texts of both files. `inUse`: the modules that belong into the first, as `modulesInUse` gives them;
 * `exported`: what the entry point exports. Throws where the seam would go through anything but functions.
 */
export async function twoFiles({ entry, exported, inUse, ...options }) {
  const root = options.absWorkingDir;
  const first = withNeedsAtStart(inUse, root);
  const calls = callsIntoRest(first, root);
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry, "rest"],
    plugins: [...options.plugins, seam({ root, entry, exported, first, calls })],
    outdir: root,
    write: false,
    splitting: true,
    format: "esm",
    minify: false,
  });
  const [main, rest] = textsOf(outputFiles, exported);
  return { main: await asScript(main, options), rest: await asScript(rest, options) };
}

/**
 * The modules in use with those whose tables, constants or classes they need, since only functions can pass a call on, and
 * those that they call while they are evaluated.
 */
function withNeedsAtStart({ atStart, inRuns }, root) {
  const first = new Set([...inRuns.keys()].filter((path) => path.startsWith("src/")));
  for (const path of first) {
    for (const { target, names } of importsOf(path, root)) {
      const functions = functionsOf(target, root);
      const called = (atStart.get(target) ?? []).map((name) => name.replace(/\d+$/, ""));
      const isNeeded = (name) => !functions.has(name) || called.includes(name.replace(/\d+$/, ""));
      if (names.some(isNeeded)) first.add(target);
    }
  }
  return first;
}

/** By module of the second file: the names of its functions that the first file imports. */
function callsIntoRest(first, root) {
  const calls = new Map();
  for (const path of first) {
    for (const { target, names } of importsOf(path, root)) {
      if (first.has(target) || names.length === 0) continue;
      calls.set(target, new Set([...(calls.get(target) ?? []), ...names]));
    }
  }
  return calls;
}

const importClause = /^(?:import|export) \{([^}]*)\} from "(\.[^"]+)";/gm;
const functionDeclaration =
  /^export (?:(?:async )?function\*? *(\w+)|const (\w+)(?:: \w+)? = (?:async )?\([\w, ]*\) => \{$)/gm;

/** The values (types are none) that a module imports from others of ours, or passes on. */
function importsOf(path, root) {
  return [...sourceOf(path, root).matchAll(importClause)].map(([, list, specifier]) => ({
    target: join(dirname(path), specifier),
    names: renamed(list)
      .map(([name]) => name)
      .filter((name) => !name.startsWith("type ")),
  }));
}

function functionsOf(path, root) {
  return new Set([...sourceOf(path, root).matchAll(functionDeclaration)].map(([, name, arrow]) => name ?? arrow));
}

function sourceOf(path, root) {
  return readFileSync(join(root, path), "utf8");
}

/** The plugin of esbuild that puts functions that pass the call on where the first file imports from the second. */
function seam({ root, entry, exported, first, calls }) {
  const targets = [...calls.keys()];
  const alias = (target, name) => `${name}_${targets.indexOf(target)}`;
  const texts = {
    load: () => 'let rest; export function loadRest() { return (rest ??= require("./rest.cjs")); }',
    call: (target) =>
      'import { loadRest } from "load";' +
      [...calls.get(target)]
        .map((name) => `export function ${name}(...words) { return loadRest().${alias(target, name)}(...words); }`)
        .join(""),
    // It also reaches all of the first file, which thereby becomes one module, shared by both entry points.
    rest: () =>
      `export { ${exported} } from "./${entry}";` +
      targets
        .map((target) => {
          const list = [...calls.get(target)].map((name) => `${name} as ${alias(target, name)}`);
          return `export { ${list} } from "./${target}";`;
        })
        .join(""),
  };
  return {
    name: "seam",
    setup(build) {
      build.onResolve({ filter: /^(?:load|rest)$/ }, ({ path }) => ({ path, namespace: path, sideEffects: false }));
      build.onResolve({ filter: /^\.\/rest\.cjs$/ }, ({ path }) => ({ path, external: true }));
      build.onResolve({ filter: /^\./ }, ({ importer, path, namespace }) => {
        const from = relative(root, importer);
        const target = join(dirname(from), path);
        const crosses = namespace === "file" && first.has(from) && calls.has(target);
        return crosses ? { path: target, namespace: "call", sideEffects: false } : undefined;
      });
      // Libraries that are loaded on demand would become files of their own; `asScript` puts them in.
      build.onResolve({ filter: /^[^.]/ }, ({ kind, path }) =>
        kind === "dynamic-import" ? { path, external: true } : undefined,
      );
      for (const [namespace, write] of Object.entries(texts)) {
        build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: write(path), resolveDir: root }));
      }
    },
  };
}

/**
 * esbuild gives three modules: what the first file needs, the second file, and one that only names what the command exports.
 * What goes between them becomes constants: a property would be looked up at each use.
 */
function textsOf(outputFiles, exported) {
  const named = (pattern) => outputFiles.filter(({ path }) => pattern.test(path)).map(({ text }) => text);
  const shared = named(/\/chunk-\w+\.js$/);
  const rest = named(/\/rest\.js$/);
  if (outputFiles.length !== 3 || shared.length !== 1 || rest.length !== 1) {
    throw new Error(`the bundle fell into ${outputFiles.map(({ path }) => path)}`);
  }
  const list = (text, write) => renamed(text).map(write);
  const exports = /\nexport \{([^}]*)\};\n$/;
  const imports = /^import \{([^}]*)\} from "\.\/chunk-\w+\.js";$/m;
  const main = replaced(shared[0], exports, (names) => {
    const pairs = list(names, ([inside, outside]) => `${outside}: ${inside}`);
    return `\nexport { ${exported} };\nexport function forRest() { return { ${pairs} }; }`;
  });
  const linked = replaced(rest[0], imports, (names) => {
    const pairs = list(names, ([outside, inside]) => `${outside}: ${inside}`);
    return `const { ${pairs} } = require("./main.cjs").forRest();`;
  });
  const others = replaced(linked, exports, (names) => {
    const pairs = list(names, ([inside, outside]) => `${outside}: ${inside}`);
    return `\nmodule.exports = { ${pairs} };`;
  });
  return [main, others];
}

/** `a, b as c` as `[["a", "a"], ["b", "c"]]`. */
function renamed(list) {
  const items = list.split(",").map((item) => item.trim());
  return items.filter((item) => item !== "").map((item) => [...item.split(" as "), item].slice(0, 2));
}

function replaced(text, pattern, write) {
  if (!pattern.test(text)) throw new Error(`${pattern} does not occur in the bundle`);
  return text.replace(pattern, (_, list) => write(list));
}

/** One of the files, minified, with the libraries that it loads on demand: those are run on demand, too. */
async function asScript(contents, options) {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: options.absWorkingDir },
    supported: { "dynamic-import": false },
    external: ["./main.cjs", "./rest.cjs"],
    write: false,
    format: "cjs",
    minify: true,
  });
  return outputFiles[0].text;
}
