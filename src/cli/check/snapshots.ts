import type { SnapshotStore } from "../../check/surroundings.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import { writeWholeFile } from "../output.ts";
import { readSync } from "./surroundings.ts";

export interface Snapshots extends SnapshotStore {
  /** Writes what changed; with `whole`, snapshots that no check asked for are dropped. */
  readonly save: (whole: boolean) => Result<null>;
}

const SCHEMA = "hessian/snapshot@1";

interface SnapshotFile {
  readonly path: string;
  readonly models: Map<string, unknown>;
  readonly used: Set<string>;
  changed: boolean;
}

/** `models.hessian.yaml` has its snapshots in `models.hessian.snap.json`. */
export function snapshotPath(spec: string): string {
  return `${spec.replace(/\.(ya?ml|json)$/, "")}.snap.json`;
}

/** Snapshots in a file beside each spec; a spec from standard input has none that could be renewed. */
export function openSnapshots(update: boolean): Snapshots {
  const files = new Map<string, SnapshotFile>();
  const fileOf = (spec: string): SnapshotFile => {
    const known = files.get(spec);
    if (known !== undefined) return known;
    const path = snapshotPath(spec);
    const file = { path, models: load(path), used: new Set<string>(), changed: false };
    files.set(spec, file);
    return file;
  };
  return {
    update,
    get: (spec, model) => {
      const file = fileOf(spec);
      file.used.add(model);
      const stored = file.models.get(model);
      return stored === undefined ? null : JSON.stringify(stored);
    },
    set: (spec, model, text) => {
      const file = fileOf(spec);
      file.models.set(model, JSON.parse(text));
      file.changed = true;
    },
    save: (whole) => {
      for (const file of files.values()) {
        const written = update ? saveFile(file, whole) : success(null);
        if (!written.ok) return written;
      }
      return success(null);
    },
  };
}

function load(path: string): Map<string, unknown> {
  const text = readSync(path);
  if (!text.ok) return new Map();
  try {
    const { models } = JSON.parse(text.value) as { readonly models?: Record<string, unknown> };
    return new Map(Object.entries(models ?? {}));
  } catch {
    return new Map();
  }
}

function saveFile(file: SnapshotFile, whole: boolean): Result<null> {
  const kept = [...file.models].filter(([name]) => !whole || file.used.has(name));
  if (!file.changed && kept.length === file.models.size) return success(null);
  if (file.path.startsWith("<")) return failure(nowhere());
  const models = Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  return writeWholeFile(file.path, `${JSON.stringify({ schema: SCHEMA, models }, null, 2)}\n`);
}

function nowhere(): Diagnostic {
  const message = "snapshots of a spec from standard input have no place";
  return {
    code: "usage/conflicting-options",
    message,
    suggestions: [{ text: "--stdin-filename models.hessian.yaml" }],
  };
}
