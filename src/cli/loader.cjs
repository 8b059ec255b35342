// Becomes `dist/cli.cjs`: loads the bundled command in the fastest way that this version of Node has.
const { enableCompileCache, wrap } = require("node:module");

if (enableCompileCache !== undefined) {
  enableCompileCache();
  require("./main.cjs").start();
} else {
  // V8 checks the version and the flags that the compiled code was made with, and compiles anew if they differ; the name
  // of the file holds a digest of the bundle, which V8 does not check. The bundle is ASCII, which is the quickest to read.
  const { readFileSync } = require("node:fs");
  const { Script } = require("node:vm");
  const filename = `${__dirname}/main.cjs`;
  let cachedData;
  try {
    if (!process.env.NODE_DISABLE_COMPILE_CACHE) cachedData = readFileSync(`${__dirname}/main-DIGEST.cache`);
  } catch {}
  const script = new Script(wrap(readFileSync(filename, "latin1")), { filename, cachedData });
  script.runInThisContext()(exports, require, module, filename, __dirname);
  module.exports.start();
}
