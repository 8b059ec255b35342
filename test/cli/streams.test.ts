import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { violations } from "../formats/document/valid.ts";
import { commandFile, hessian, shell } from "./run-command.ts";

const documentOf = (text: string): unknown => JSON.parse(text);

describe("standard output", () => {
  test("holds the answer only: remarks go to standard error", () => {
    const { status, stdout, stderr } = hessian(["x^2", "--json"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(violations(documentOf(stdout))).toEqual([]);
    expect(hessian(["x^2"]).stderr).toBe("vars guessed: x\n");
    expect(hessian(["x^2", "--quiet"]).stderr).toBe("");
  });

  test("holds errors too when it is for machines", () => {
    for (const words of [
      ["x^2 +", "--json"],
      ["--bad", "--json"],
      ["x", "--json", "--digits", "no"],
      ["x", "y", "--json"],
    ]) {
      const { stdout, stderr, status } = hessian(words);
      expect(violations(documentOf(stdout))).toEqual([]);
      expect(documentOf(stdout)).toMatchObject({ ok: false, error: { exitCode: status } });
      expect(stderr).toBe("");
    }
  });

  test("loses nothing in a pipe", () => {
    const names = Array.from({ length: 400 }, (_, i) => `x${i + 1}`);
    const { stdout, status } = hessian([names.map((name) => `${name}^2`).join("+"), "--json=hessian"]);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(600_000);
    expect((documentOf(stdout) as { hessian: { n: number } }).hessian.n).toBe(400);
  });

  test("may be closed early by its reader", () => {
    const formulas = "printf 'x^2\\n%.0s' $(seq 300)";
    expect(shell(`${formulas} | hessian batch | head -1 | cut -c1-30; hessian --help | head -1`)).toMatchObject({
      stdout: '{"schema":"hessian/result@1","\nExamples:\n',
      stderr: "",
      status: 0,
    });
  });
});

test.runIf(process.platform === "linux")("a full disk is no mistake of ours, and an input without end has one", () => {
  expect(shell("hessian 'x^2' > /dev/full")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("cannot write"),
  });
  expect(shell("echo 'x^2' | hessian batch > /dev/full").status).toBe(2);
  expect(shell("yes 'x +' | hessian")).toMatchObject({ status: 5, stderr: expect.stringContaining("limit/length") });
  expect(shell("hessian --file /dev/zero").status).toBe(5);
  expect(shell("(head -c 20000000 /dev/zero; echo; echo 'x^2') | hessian batch --json=ok").stdout).toMatch(
    /"code":"limit\/length".*\n\{"schema":"hessian\/result@1","ok":true\}\n$/,
  );
});

describe("a formula may come from", () => {
  const folder = mkdtempSync(join(tmpdir(), "hessian-"));
  const file = join(folder, "formula.txt");
  writeFileSync(file, "\uFEFFx^2 +\r\n y^2 # a paraboloid\n");
  const gradient = (words: readonly string[], stdin?: string) =>
    hessian(["gradient", ...words], stdin === undefined ? {} : { stdin });

  test.for([
    ["standard input", [], "x^2 +\n y^2\n"],
    ["standard input by name", ["-"], "x^2 + y^2"],
    ["a file", ["--file", file], undefined],
    ["an option", ["--expr", "x^2 + y^2"], undefined],
    ["an option that looks like a command", ["-e", "x^2+y^2"], undefined],
  ] as const)("%s", ([, words, stdin]) => {
    expect(gradient(words, stdin)).toMatchObject({ stdout: "2*x\n2*y\n", status: 0 });
  });

  test("one of these at a time", () => {
    expect(gradient(["x", "--expr", "y"])).toMatchObject({ status: 2, stdout: "" });
    expect(gradient(["x", "--file", file]).stderr).toContain("usage/conflicting-options");
  });

  test.for([
    ["nothing", "", 2],
    ["only a remark", "# nothing\n", 2],
    ["UTF-16", Buffer.from("\uFEFFx+1", "utf16le"), 3],
    ["bytes that are no text", Buffer.from([0xc3, 0x28, 0x00]), 3],
  ] as const)("but not from %s", ([, stdin, status]) => {
    expect(hessian([], { stdin })).toMatchObject({ status, stdout: "" });
  });

  test("a command is its first word only", () => {
    expect(hessian(["-e", "check", "--vars", "check", "--json=gradient"]).stdout).toContain(
      '"gradient":{"entries":["1"]}',
    );
  });

  test("results go to a file as a whole", () => {
    const path = join(folder, "answer.json");
    expect(hessian(["x^2", "--out", path])).toMatchObject({ status: 0, stdout: "" });
    expect(violations(documentOf(readFileSync(path, "utf8")))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(["answer.json", "formula.txt"]);
    expect(hessian(["x^2", "--out", join(folder, "none", "a.md")])).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("the environment", () => {
  test("chooses a format and a limit", () => {
    expect(hessian(["gradient", "x^2"], { environment: { HESSIAN_FORMAT: "latex" } }).stdout).toContain("\\nabla");
    expect(hessian(["x^2"], { environment: { HESSIAN_FORMAT: "none" } })).toMatchObject({ status: 2 });
    expect(hessian(["x^2"], { environment: { HESSIAN_TIMEOUT: "soon" } })).toMatchObject({ status: 2 });
    expect(hessian(["x^2", "--json"], { environment: { HESSIAN_FORMAT: "latex" } }).stdout).toMatch(/^\{/);
  });

  test("without a UTF-8 locale the text is ASCII", () => {
    const { stdout } = hessian(["x^2", "--format", "text"], { environment: { LC_ALL: "C" } });
    expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test("FORCE_COLOR colours, a pipe does not", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const colour = /\x1b\[/;
    expect(hessian(["x^2", "--format", "text"]).stdout).not.toMatch(colour);
    expect(hessian(["x^2", "--format", "text"], { environment: { FORCE_COLOR: "1" } }).stdout).toMatch(colour);
    expect(
      hessian(["x^2", "--format", "text", "--color", "never"], { environment: { FORCE_COLOR: "1" } }).stdout,
    ).not.toMatch(colour);
  });
});

describe("the status", () => {
  test.for([
    [["x^2"], 0],
    [["convex", "x^2"], 0],
    [["convex", "x^3"], 1],
    [["equal", "x", "x"], 0],
    [["equal", "x", "y"], 1],
    [["equal", "x"], 2],
    [["x^2", "--vars", "2x"], 3],
    [["x^2", "--at", "x"], 2],
    [["eval", "x", "--at", "y=1"], 2],
    [["log(-1-x^2)"], 3],
    [["critical", "v*w*x*y*z*exp(v + w*x)", "--strict"], 4],
    [["critical", "x^2", "--strict"], 0],
    [["critical", "sin(x)*y^3+x", "--expect", "minimum"], 1],
    [["critical", "x", "--expect", "minimum"], 1],
    [["schema", "result"], 0],
    [["schema", "none"], 2],
    [["explain", "none"], 2],
    [["--version"], 0],
    [["--list-functions"], 0],
    [["help", "convex"], 0],
    [["help", "none"], 2],
    [["x", "--json=nothing"], 2],
    [["x", "--json=gradient,hessian"], 0],
  ] as const)("of %j is %i", ([words, status]) => {
    const finished = hessian(words);
    expect(finished.status).toBe(status);
    expect(finished.stderr).not.toMatch(/\n\s+at |node:internal/);
  });
});

describe("a batch", () => {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { ok: boolean; input: { id?: string; index: number } });

  test("answers each line in its place, whatever the others are", () => {
    const stdin = [
      "x^2",
      "",
      "# remark",
      '{"id":"b","expr":"x +"}',
      "{",
      '{"id":"c","expr":"x","task":"derivative"}',
    ].join("\n");
    const { status, stdout, stderr } = hessian(["batch"], { stdin });
    const results = lines(stdout);
    expect(results.map(({ ok, input }) => [ok, input.index, input.id])).toEqual([
      [true, 0, undefined],
      [false, 1, "b"],
      [false, 2, undefined],
      [true, 3, "c"],
    ]);
    expect(results.flatMap(violations)).toEqual([]);
    expect([status, stderr]).toEqual([3, ""]);
    expect(hessian(["batch", "--exit-zero"], { stdin }).status).toBe(0);
    expect(lines(hessian(["batch", "--fail-fast"], { stdin }).stdout)).toHaveLength(2);
  });

  test("answers a line as soon as it is there", async () => {
    const child = spawn(process.execPath, [commandFile, "batch", "-"], { stdio: ["pipe", "pipe", "inherit"] });
    const answers: string[] = [];
    const next = () =>
      new Promise<void>((resolve) => child.stdout.once("data", (data) => resolve(void answers.push(String(data)))));
    for (const formula of ["x^2", "x^3"]) {
      const answered = next();
      child.stdin.write(`${formula}\n`);
      await answered;
    }
    child.stdin.end();
    const status = await new Promise((resolve) => child.once("exit", resolve));
    expect(answers.flatMap(lines).map(({ input }) => input.index)).toEqual([0, 1]);
    expect(status).toBe(0);
  });

  test("gives the same answers in any order: records do not disturb each other", () => {
    const formulas = ["x^2 + a*y", "exp(x) - x", "y^3 - y", "abs(x - 1)", "log(y)*x", "x^4 - 2*x^2", "sin(x)"];
    const answers = (list: readonly string[]) => {
      const results = lines(hessian(["batch"], { stdin: list.join("\n") }).stdout) as unknown as {
        input: { source: string; index?: number };
      }[];
      return new Map(
        results.map((result) => [result.input.source, JSON.stringify({ ...result, input: result.input.source })]),
      );
    };
    expect(answers([...formulas].reverse())).toEqual(answers(formulas));
  });

  test("stops a record at its time limit, and goes on", () => {
    const slow = { expr: Array.from({ length: 30 }, (_, i) => `sin(x${i}*x${i + 1})`).join("*"), timeout: "1ms" };
    const { stdout, status } = hessian(["batch"], { stdin: `${JSON.stringify(slow)}\nx^2\n` });
    const results = lines(stdout);
    expect(results).toHaveLength(2);
    expect(results.flatMap(violations)).toEqual([]);
    expect(results[1]!.ok).toBe(true);
    expect(status).toBe(results[0]!.ok ? 0 : 3);
  });

  test("ends with 3 if any record failed, whatever the reason", () => {
    const statusOf = (...records: readonly object[]) =>
      hessian(["batch"], { stdin: records.map((record) => JSON.stringify(record)).join("\n") }).status;
    const good = { expr: "x^2" };
    expect(statusOf(good, { expr: "x^2", task: "none" }, good)).toBe(3);
    expect(statusOf({ expr: "log(-1 - x^2)" }, good)).toBe(3);
    expect(statusOf({ expr: "x", digits: 0 }, { expr: "x +" })).toBe(3);
    expect(statusOf(good, { expr: "x^3", task: "convex" })).toBe(0);
  });

  test("keeps no memory of records that are answered", () => {
    const script = `
      const command = require(${JSON.stringify(commandFile.replace("cli.cjs", "main.cjs"))});
      command.run(["batch"]).then(() => {
        gc();
        process.stderr.write(String(process.memoryUsage().heapUsed));
      });
    `;
    const memoryAfter = (count: number) => {
      const records = Array.from({ length: count }, (_, i) => ({
        expr: `x^2 + ${i}*x*y + y${i}^2`,
        task: "derivative",
        wrt: ["x"],
      }));
      const input = records.map((record) => JSON.stringify(record)).join("\n");
      return Number(
        spawnSync(process.execPath, ["--expose-gc", "-e", script], { input, encoding: "utf8", maxBuffer: 1 << 28 })
          .stderr,
      );
    };
    expect(memoryAfter(4000) - memoryAfter(1000)).toBeLessThan(1_500_000);
  });
});

describe("a mistake of ours", () => {
  /** Breaks JavaScript itself for the name boom, then runs the command. */
  const broken = (words: readonly string[], input = "") => {
    const script = `
      const { has } = Set.prototype;
      Set.prototype.has = function (value) {
        if (value === "boom") throw new Error("an invariant is broken");
        return has.call(this, value);
      };
      require(${JSON.stringify(commandFile)});
    `;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script, "--", "hessian", ...words], {
      input,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };

  test("ends with 70 and asks for a report, without pages of code", () => {
    const { status, stdout, stderr } = broken(["boom^2"]);
    expect([status, stdout]).toEqual([70, ""]);
    expect(stderr).toMatch(/^error\[internal\/bug\]: .*an invariant is broken\n/);
    expect(stderr).not.toContain("    at ");
    expect(broken(["boom^2", "--debug"]).stderr).toContain("    at ");
  });

  test("is a document where documents are wanted", () => {
    const { status, stdout } = broken(["boom^2", "--json"]);
    expect(violations(documentOf(stdout))).toEqual([]);
    expect(documentOf(stdout)).toMatchObject({ ok: false, error: { code: "internal/bug", exitCode: 70 } });
    expect(status).toBe(70);
  });

  test("fails one record of a batch only", () => {
    const { status, stdout } = broken(["batch"], "x^2\nboom^2\ny^2\n");
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { ok: boolean });
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(results[1]).toMatchObject({ error: { code: "internal/bug" } });
    expect(results.flatMap(violations)).toEqual([]);
    expect(status).toBe(70);
  });
});

describe("a time limit", () => {
  const slow = Array.from({ length: 40 }, (_, i) => `sin(x${i}*x${i + 1} + x${i}^2)`).join("*");

  test("ends with 5, soon, and with the derivatives", () => {
    const started = process.hrtime.bigint();
    const { status, stdout } = hessian([slow, "--timeout", "200ms", "--json"]);
    expect(violations(documentOf(stdout))).toEqual([]);
    expect(status).toBe(5);
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(10);
  });
});
