import { renameSync, writeFileSync, writeSync } from "node:fs";
import { failure, type Result, success } from "../diagnostic/result.ts";

/**
 * Writes all of `text` to standard output or standard error; resolves to false once the reader has gone (EPIPE).
 * Written synchronously, which costs no stream set-up; a pipe that is full and does not block gets the rest as a stream.
 */
export async function write(descriptor: 1 | 2, text: string): Promise<boolean> {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") throw error;
      return writeToStream(descriptor === 1 ? process.stdout : process.stderr, rest);
    }
  }
  return true;
}

function writeToStream(stream: NodeJS.WriteStream, bytes: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EPIPE" ? resolve(false) : reject(error));
    stream.once("error", failed);
    stream.write(bytes, () => {
      stream.off("error", failed);
      resolve(true);
    });
  });
}

/** Replaces a file as a whole: a reader sees the old text or the new one. */
export function writeWholeFile(path: string, text: string): Result<null> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
    return success(null);
  } catch (error) {
    return failure({ code: "usage/unreadable-file", message: `cannot write ${path}: ${(error as Error).message}` });
  }
}
