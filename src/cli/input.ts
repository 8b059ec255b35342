import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";

/** Longer texts are not kept: the longest formula takes less, and an input may have no end (`yes | hessian`). */
export const MOST_BYTES = 16_000_000;

/** A file as it arrives; `-` is standard input. */
export function openInput(path: string): Readable {
  return path === "-" ? process.stdin : createReadStream(path);
}

/** The text of a file, or of standard input for `-`; UTF-8 only. */
export async function readText(path: string): Promise<Result<string>> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of openInput(path)) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MOST_BYTES) break;
    }
  } catch (error) {
    const { message } = error as Error;
    return failure({ code: "usage/unreadable-file", message: `cannot read ${path}: ${message}` });
  }
  return decode(Buffer.concat(chunks));
}

/** UTF-8 without NUL; a byte order mark is dropped. */
export function decode(bytes: Uint8Array): Result<string> {
  if (bytes.length > MOST_BYTES) {
    return failure({ code: "limit/length", message: `the input has more than ${MOST_BYTES} bytes` });
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? failure(notText("has NUL bytes")) : success(text);
  } catch {
    return failure(notText("is not UTF-8"));
  }
}

function notText(why: string): Diagnostic {
  return { code: "syntax/encoding", message: `the input ${why}`, suggestions: [{ text: "convert it to UTF-8 first" }] };
}
