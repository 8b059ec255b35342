import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readTranscript, replay, writeTranscript } from "./transcript.ts";

const folder = resolve(import.meta.dirname, "../../fixtures/transcripts");
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test("there are transcripts", () => {
  expect(names.length).toBeGreaterThan(5);
});

test.for(names)("%s is what happens", async (name) => {
  const path = join(folder, name);
  const exchanges = readTranscript(readFileSync(path, "utf8"));
  expect(exchanges.length).toBeGreaterThan(0);
  await expect(writeTranscript(exchanges.map(replay))).toMatchFileSnapshot(path);
});
