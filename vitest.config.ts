import { defineConfig } from "vitest/config";

const ofTheCommand = ["test/cli/**/*.test.ts", "test/readme.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: "threads",
    projects: [
      { extends: true, test: { name: "library", include: ["test/**/*.test.ts"], exclude: ofTheCommand } },
      { extends: true, test: { name: "command", include: ofTheCommand, globalSetup: "test/cli/build-command.ts" } },
    ],
  },
});
