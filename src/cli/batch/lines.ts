import { MOST_BYTES, openInput } from "../input.ts";

const LINE_FEED = 10;

/**
 * The lines of a file or of standard input as bytes, without the line feed, one at a time as they arrive. Of a line that is
 * too long to be read only so much is kept that this can be seen.
 */
export async function* readLines(path: string): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of openInput(path)) {
    let rest = chunk as Buffer;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield Buffer.concat([...pieces, rest.subarray(0, end)]);
      pieces = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0 && length <= MOST_BYTES) pieces.push(rest);
    length += rest.length;
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
