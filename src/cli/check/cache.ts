import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Finding } from "../../check/kinds/kind.ts";
import type { FindingCache } from "../../check/run.ts";
import { writeWholeFile } from "../output.ts";
import { builtins } from "./builtins.ts";

/** A digest of the sources, put in by the build; another program finds nothing in the cache. */
declare const BUILD_DIGEST: string;

export interface DiskCache extends FindingCache {
  readonly save: () => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What checks of these specs found before, in one file. A finding is kept under a digest of all that it depends on: the formula
 * and everything that is said of it. Null for a program that was not built; nothing here ever fails a run.
 */
export function openCache(specs: readonly string[], part: string, environment: Environment): DiskCache | null {
  const build = typeof BUILD_DIGEST === "string" ? BUILD_DIGEST : null;
  if (build === null) return null;
  const folder = environment["HESSIAN_CACHE_DIR"] ?? join(userCache(environment), "hessian");
  const name = digest(JSON.stringify([specs.map((path) => resolve(path)), part]));
  const path = join(folder, `check-${name}.json`);
  const known = load(path, build);
  const used = new Map<string, Finding>();
  let fresh = 0;
  return {
    get: (key) => {
      const id = digest(key);
      const found = known.get(id) ?? null;
      if (found !== null) used.set(id, found);
      return found;
    },
    set: (key, finding) => {
      used.set(digest(key), finding);
      fresh += 1;
    },
    save: () => {
      if (fresh === 0) return;
      try {
        mkdirSync(folder, { recursive: true });
      } catch {
        return;
      }
      writeWholeFile(path, JSON.stringify({ build, findings: Object.fromEntries(used) }));
    },
  };
}

function userCache(environment: Environment): string {
  const named = environment["XDG_CACHE_HOME"] ?? environment["LOCALAPPDATA"];
  return named !== undefined && named !== "" ? named : join(builtins().os.homedir(), ".cache");
}

function load(path: string, build: string): Map<string, Finding> {
  try {
    const stored = JSON.parse(readFileSync(path, "utf8")) as { build: string; findings: Record<string, Finding> };
    return new Map(stored.build === build ? Object.entries(stored.findings) : []);
  } catch {
    return new Map();
  }
}

function digest(text: string): string {
  return builtins().crypto.createHash("sha256").update(text).digest("hex").slice(0, 32);
}
