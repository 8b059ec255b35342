// Becomes `dist/cli.cjs`: loads the bundled command in the fastest way that there is.
const { readFileSync } = require("node:fs");

// The compiled code that the build left for this Node and machine. The name holds a digest of the bundle, which V8 does not
// check; what else matters it checks, and compiles anew where it must.
const output = process.argv.some((word) => word.startsWith("--json")) ? "json" : "text";
const compiledCode = { "./main.cjs": `main-${output}`, "./rest.cjs": "rest" };

function readCompiled(id) {
  const machine = `DIGEST-${process.version}-${process.platform}-${process.arch}`;
  try {
    if (!process.env.NODE_DISABLE_COMPILE_CACHE) {
      return readFileSync(`${__dirname}/${compiledCode[id]}-${machine}.cache`);
    }
  } catch {}
}

const loaded = {};

/** What a script of the bundle exports: `require`, with compiled code. */
function load(id) {
  if (!(id in compiledCode)) return require(id);
  loaded[id] ??= evaluate(id, readCompiled(id));
  return loaded[id];
}

function evaluate(id, cachedData) {
  const { Script } = require("node:vm");
  const filename = `${__dirname}/${id.slice(2)}`;
  // The bundle is ASCII, which is the quickest to read.
  const script = new Script(readFileSync(filename, "latin1"), { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, load, module);
  return module.exports;
}

const cachedData = readCompiled("./main.cjs");
if (cachedData === undefined) {
  require("node:module").enableCompileCache?.();
  require("./main.cjs").start();
} else {
  loaded["./main.cjs"] = evaluate("./main.cjs", cachedData);
  loaded["./main.cjs"].start();
}
