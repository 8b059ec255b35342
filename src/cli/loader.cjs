// Becomes `dist/cli.cjs`: loads the bundled command in the fastest way that there is.
const { readFileSync } = require("node:fs");

// The compiled code that the build left for this Node and machine. The name holds a digest of the bundle, which V8 does not
// check; what else matters it checks, and compiles anew where it must.
const kind = process.argv.some((word) => word.startsWith("--json")) ? "json" : "text";
let cachedData;
try {
  if (!process.env.NODE_DISABLE_COMPILE_CACHE) {
    cachedData = readFileSync(
      `${__dirname}/main-DIGEST-${process.version}-${process.platform}-${process.arch}-${kind}.cache`,
    );
  }
} catch {}

if (cachedData === undefined) {
  require("node:module").enableCompileCache?.();
  require("./main.cjs").start();
} else {
  const { Script } = require("node:vm");
  const filename = `${__dirname}/main.cjs`;
  // The bundle is ASCII, which is the quickest to read.
  const script = new Script(readFileSync(filename, "latin1"), { filename, cachedData });
  script.runInThisContext()(exports, require, module);
  module.exports.start();
}
