import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readTranscript, replay, writeTranscript } from "./cli/transcript.ts";

const readme = readFileSync(resolve(import.meta.dirname, "../README.md"), "utf8");
const blocks = [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
const exchanges = blocks.flatMap(readTranscript);

test("the README has transcripts", () => {
  expect(exchanges.length).toBeGreaterThan(0);
});

test.for(exchanges.map((exchange) => [exchange.line, exchange] as const))("README: %s", ([, exchange]) => {
  expect(writeTranscript([replay(exchange)])).toBe(writeTranscript([exchange]));
});
