/** Parts of Node that only this command needs; loaded with the rest of the program they would double its start. */
export interface Builtins {
  readonly childProcess: typeof import("node:child_process");
  readonly crypto: typeof import("node:crypto");
  readonly os: typeof import("node:os");
}

let loaded: Builtins | null = null;

/** Must have ended before `builtins` is called. */
export async function loadBuiltins(): Promise<void> {
  if (loaded !== null) return;
  const [childProcess, crypto, os] = await Promise.all([
    import("node:child_process"),
    import("node:crypto"),
    import("node:os"),
  ]);
  loaded = { childProcess, crypto, os };
}

export function builtins(): Builtins {
  return loaded!;
}
