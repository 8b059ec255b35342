import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeRun } from "../../../check/code/protocol.ts";
import type { Result } from "../../../diagnostic/result.ts";
import { answerOf } from "./child.ts";
import type { CodeJob } from "./run-code.ts";

/** JavaScript in a Node of its own; TypeScript by a Node that strips types, or else by the esbuild of the user's project. */
export function runJavaScript(job: CodeJob): Result<CodeRun> {
  const runner = join(job.folder, "run.mjs");
  writeFileSync(runner, script);
  const flags =
    /\.[cm]?ts$/.test(job.path) && stripsOnRequest()
      ? ["experimental-strip-types", "no-warnings"].map((name) => `--${name}`)
      : [];
  return answerOf(process.execPath, [...flags, runner], job);
}

/** Node 22.6 to 22.17 strip types behind a flag; later ones by themselves. */
function stripsOnRequest(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return (major === 22 && minor >= 6 && minor < 18) || (major === 23 && minor < 6);
}

/** Runs in the child: reads the request, calls the function at each point, writes the answer. Standard output is the user's. */
const script = String.raw`
const { readFileSync, writeFileSync } = await import("node:fs");
const { createRequire } = await import("node:module");
const { dirname, join } = await import("node:path");
const { pathToFileURL } = await import("node:url");

const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { variables, points, path } = request;
const done = (answer) => writeFileSync(request.out, JSON.stringify(answer));
const messageOf = (error) => String(error?.message ?? error).split("\n")[0];

function withoutTypes() {
  if (!/\.[cm]?ts$/.test(path) || process.features.typescript || process.execArgv.some((word) => word.endsWith("strip-types"))) return path;
  let esbuild;
  try {
    esbuild = createRequire(path)("esbuild");
  } catch {
    done({ error: "TypeScript cannot be run here", advice: "npm install -D esbuild, or use a Node from 22.18 on, which strips types" });
    process.exit(0);
  }
  const outfile = join(dirname(process.argv[2]), "bundled.mjs");
  esbuild.buildSync({ entryPoints: [path], outfile, bundle: true, platform: "node", format: "esm", logLevel: "silent" });
  return outfile;
}

function call(f, point) {
  if (variables.length === 1) {
    if (f.length > 1) return f(...point);
    try {
      const value = f(point[0]);
      if (flat(value).values.every((x) => !Number.isNaN(x))) return value;
    } catch {}
    return f([...point]);
  }
  return f.length === 1 ? f([...point]) : f(...point);
}

function flat(value) {
  if (typeof value === "number" || typeof value === "bigint") return { shape: [], values: [Number(value)] };
  if (ArrayBuffer.isView(value)) return { shape: [value.length], values: [...value] };
  if (value && typeof value === "object" && !Array.isArray(value) && variables.every((name) => name in value)) {
    value = variables.map((name) => value[name]);
  }
  if (!Array.isArray(value)) throw new TypeError("it returns " + (value === null ? "null" : typeof value) + ", not numbers");
  const parts = value.map(flat);
  return { shape: [value.length, ...(parts[0]?.shape ?? [])], values: parts.flatMap((part) => part.values) };
}

try {
  const module = await import(pathToFileURL(withoutTypes()).href);
  let f = module;
  for (const name of request.export.split(".")) f = f?.[name] ?? (f === module ? module.default?.[name] : undefined);
  if (typeof f !== "function") {
    const names = Object.keys({ ...module, ...(module.default ?? {}) }).filter((name) => name !== "default");
    done({ error: 'there is no exported function "' + request.export + '"', advice: "it exports " + (names.join(", ") || "nothing") });
  } else {
    const results = [];
    for (const point of points) {
      try {
        const { shape, values } = flat(await call(f, point));
        results.push({ shape, values: values.map((x) => (Number.isFinite(x) ? x : String(x))) });
      } catch (error) {
        results.push({ error: messageOf(error) });
      }
    }
    done({ results });
  }
} catch (error) {
  done({ error: messageOf(error) });
}
process.exit(0);
`;
