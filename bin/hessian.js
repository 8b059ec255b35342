#!/usr/bin/env node
try {
  require("../dist/cli.cjs");
} catch (error) {
  if (error.code !== "MODULE_NOT_FOUND") throw error;
  console.error("hessian is not built yet; in its folder: npm ci && npm run build");
  process.exitCode = 70;
}
