import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";

const LINE_FEED = 10;

/** The lines of a file or of standard input as bytes, without the line feed, one at a time as they arrive. */
export async function* readLines(path: string): AsyncGenerator<Buffer> {
  const stream: Readable = path === "-" ? process.stdin : createReadStream(path);
  let pieces: Buffer[] = [];
  for await (const chunk of stream) {
    let rest = chunk as Buffer;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield Buffer.concat([...pieces, rest.subarray(0, end)]);
      pieces = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
