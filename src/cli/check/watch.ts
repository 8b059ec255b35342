import { statSync } from "node:fs";

const EVERY = 200;

/** Files with their state when they were last looked at, taken before they were read: no change in between is missed. */
export type Stamps = Map<string, string>;

export function stamp(stamps: Stamps, path: string): void {
  if (!stamps.has(path)) stamps.set(path, stateOf(path));
}

/** Resolves when one of the files has changed, appeared or disappeared. */
export async function nextChange(stamps: Stamps): Promise<void> {
  while ([...stamps].every(([path, state]) => stateOf(path) === state)) {
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
}

function stateOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return "none";
  }
}
