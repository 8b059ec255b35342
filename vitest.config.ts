import { defineConfig } from "vitest/config";

const ofTheCommand = ["test/cli/**/*.test.ts", "test/readme.test.ts"];
/** They say themselves which nodes are kept. */
const ofTheArena = [
  "test/expr/arena.test.ts",
  "test/corpora/*.test.ts",
  "test/print/round-trip.test.ts",
  "test/simplify/identities.test.ts",
  "test/simplify/laws.test.ts",
];
export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: "threads",
    projects: [
      {
        extends: true,
        test: {
          name: "library",
          include: ["test/**/*.test.ts"],
          exclude: [...ofTheCommand, ...ofTheArena],
          isolate: false,
          setupFiles: "test/fresh-arena.ts",
        },
      },
      { extends: true, test: { name: "arena", include: ofTheArena } },
      { extends: true, test: { name: "command", include: ofTheCommand, globalSetup: "test/cli/build-command.ts" } },
    ],
  },
});
