import { fstatSync, type Stats } from "node:fs";

/**
 * Whether standard input (0) or output (1) is a terminal. Most that are not are found out by the kind of file: the streams
 * of Node bring the network code with them, a seventh of the time to an answer in a pipe.
 */
export function isScreen(descriptor: 0 | 1): boolean {
  try {
    const file = fstatSync(descriptor);
    if (!file.isCharacterDevice() || isNullDevice(file)) return false;
  } catch {
    return false;
  }
  return (descriptor === 0 ? process.stdin : process.stdout).isTTY === true;
}

/** Linux gives its memory devices, `/dev/null` among them, the major number 1. */
function isNullDevice({ rdev }: Stats): boolean {
  return process.platform === "linux" && rdev >> 8 === 1;
}
