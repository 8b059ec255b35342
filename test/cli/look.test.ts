import { describe, expect, test } from "vitest";
import { colorLevel, speaksUnicode } from "../../src/cli/look.ts";

describe("the level of colour", () => {
  test.for([
    ["never beats everything", "never", { FORCE_COLOR: "3" }, true, 0],
    ["always beats NO_COLOR", "always", { NO_COLOR: "1" }, false, 1],
    ["FORCE_COLOR beats NO_COLOR", undefined, { FORCE_COLOR: "2", NO_COLOR: "1" }, false, 2],
    ["FORCE_COLOR=0 means none", undefined, { FORCE_COLOR: "0", TERM: "xterm-256color" }, true, 0],
    ["NO_COLOR means none", undefined, { NO_COLOR: "1", TERM: "xterm" }, true, 0],
    ["an empty NO_COLOR means nothing", undefined, { NO_COLOR: "", TERM: "xterm-256color" }, true, 2],
    ["CLICOLOR_FORCE colours pipes", undefined, { CLICOLOR_FORCE: "1", TERM: "xterm" }, false, 1],
    ["CLICOLOR=0 means none", undefined, { CLICOLOR: "0", TERM: "xterm" }, true, 0],
    ["a dumb terminal has none", undefined, { TERM: "dumb" }, true, 0],
    ["a pipe has none", undefined, { TERM: "xterm-256color" }, false, 0],
    ["a screen has what its name says", undefined, { TERM: "xterm-256color" }, true, 2],
    ["COLORTERM may say true colour", "auto", { TERM: "xterm", COLORTERM: "truecolor" }, true, 3],
  ] as const)("%s", ([, flag, environment, screen, level]) => {
    expect(colorLevel(flag, environment, screen)).toBe(level);
  });
});

describe("Unicode", () => {
  test.for([
    [{ LANG: "de_DE.UTF-8" }, "linux", true],
    [{ LANG: "C" }, "linux", false],
    [{ LANG: "de_DE.UTF-8", LC_ALL: "C" }, "linux", false],
    [{}, "linux", false],
    [{ WT_SESSION: "1" }, "win32", true],
    [{ LANG: "C.UTF-8" }, "win32", false],
    [{ TERM_PROGRAM: "vscode" }, "win32", true],
  ] as const)("with %j on %s: %s", ([environment, platform, expected]) => {
    expect(speaksUnicode(environment, platform)).toBe(expected);
  });
});
