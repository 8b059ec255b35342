import type { Result } from "../diagnostic/result.ts";
import type { Budget } from "../expr/problem.ts";
import type { CodeRequest, CodeRun } from "./code/protocol.ts";

/** What checks may use of the machine; the only way to files, child processes and the clock. */
export interface Surroundings {
  /** The text of a file; the path is relative to the folder of the spec named second. */
  readonly read: (path: string, beside: string) => Result<string>;
  /** The default limits, with an alarm after a time as written (`5s`), if there is one. */
  readonly budget: (timeout: string | null) => Result<Budget>;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Runs code of the user at points; null when that was not allowed. */
  readonly runCode: ((request: CodeRequest, beside: string) => Result<CodeRun>) | null;
  readonly snapshots: SnapshotStore;
}

/** What `snapshot: true` compares with. */
export interface SnapshotStore {
  readonly get: (spec: string, model: string) => string | null;
  readonly set: (spec: string, model: string, text: string) => void;
  /** Whether a snapshot that differs or is missing is written anew. */
  readonly update: boolean;
}
