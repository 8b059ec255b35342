import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandFile, hessian } from "../run-command.ts";
import { check, folderWith, reportIn } from "./folder.ts";

const GOOD = "version: 1\nmodels: { good: { expr: x^2, tags: [fast], checks: [ { convex: true } ] } }\n";
const BAD =
  "version: 1\nmodels: { bad: { expr: x^3, checks: [ { convex: true }, { convex: false, tags: [slow] } ] } }\n";
const WARNING = "version: 1\nmodels: { warned: { expr: x^3, checks: [ { convex: true, severity: warning } ] } }\n";
const UNREADABLE = "version: 1\nmodels: { odd: { expr: x^, checks: [ { convex: true } ] } }\n";
const TYPO = "version: 1\nmodels: { typo: { expr: x, checks: [ { convx: true } ] } }\n";

describe("the exit status is", () => {
  test.for<readonly [number, string, string, string[]]>([
    [0, "when all holds", GOOD, []],
    [1, "when something does not", BAD, []],
    [0, "when only warnings are left", WARNING, []],
    [1, "when there are more warnings than allowed", WARNING, ["--max-warnings", "0"]],
    [0, "when there are as many as allowed", WARNING, ["--max-warnings", "1"]],
    [3, "when a formula cannot be read", UNREADABLE, []],
    [2, "when the spec is wrong", TYPO, []],
    [2, "when nothing is selected", GOOD, ["--tag", "none"]],
    [2, "when nothing matches", GOOD, ["--grep", "nowhere"]],
    [0, "when nothing is selected, and may be", GOOD, ["--tag", "none", "--allow-empty"]],
    [2, "when there are no checks", "version: 1\nmodels: { m: { expr: x, checks: [] } }\n", []],
    [0, "when it is not to matter", BAD, ["--exit-zero"]],
    [2, "when it is not to matter, but the spec is wrong", TYPO, ["--exit-zero"]],
    [42, "as asked for when something fails", BAD, ["--fail-code", "42"]],
    [0, "when what fails is not selected", BAD, ["--tag", "slow"]],
    [1, "when what fails is selected by its title", BAD, ["--grep", "bad > convex$"]],
    [2, "for an unknown reporter", GOOD, ["--reporter", "xunit"]],
    [2, "for two reports on one stream", GOOD, ["--reporter", "json,tap"]],
    [2, "for a bad count", GOOD, ["--bail", "many"]],
    [2, "for a bad pattern", GOOD, ["--grep", "("]],
  ])("%i %s", ([status, , spec, words]) => {
    const found = check(folderWith({ "hessian.yaml": spec }), words);
    expect([found.status, found.stderr]).toEqual([status, found.stderr]);
    expect(found.stderr + found.stdout).not.toContain("    at ");
  });

  test("2 without a spec, with the way to get one", () => {
    const { status, stderr } = check(folderWith({}));
    expect([status, stderr]).toEqual([2, expect.stringContaining("hessian init")]);
    expect(check(folderWith({}), ["no.yaml"]).stderr).toContain("there is no such file");
  });
});

describe("specs come from", () => {
  test("the files of the folder, or the folder that is named", () => {
    const folder = folderWith({
      "hessian.yaml": GOOD,
      "a.hessian.yaml": GOOD.replace("good", "a"),
      "sub/b.hessian.json": JSON.stringify({ version: 1, models: { b: { expr: "x", checks: [{ convex: true }] } } }),
      "other.yaml": "no spec",
    });
    expect(reportIn(folder).models.map(({ name }) => name)).toEqual(["a", "good"]);
    expect(reportIn(folder, ["sub"]).models.map(({ name }) => name)).toEqual(["b"]);
  });

  test("standard input, under the name that is given", () => {
    const { stdout, status } = check(folderWith({}), ["-", "--stdin-filename", "a.yaml"], {}, BAD);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^a\.yaml\n {2}bad\n.*a\.yaml:2\n/s)]);
    expect(check(folderWith({}), ["-"], {}, GOOD).status).toBe(0);
  });
});

describe("what is written", () => {
  test("is the report on standard output, the same in every run, and one line with the time on standard error", () => {
    const folder = folderWith({ "hessian.yaml": BAD });
    const first = check(folder);
    expect(first.stdout).toBe(check(folder).stdout);
    expect(first.stdout).not.toMatch(/\d ms/);
    expect(first.stderr).toMatch(/^1 failed, 1 passed \(1 model, \d+ ms\)\n$/);
    expect(check(folder, ["--quiet"]).stderr).toBe("");
  });

  test("goes into files, folders made on the way, with the report for people still there", () => {
    const folder = folderWith({ "hessian.yaml": BAD });
    const { stdout } = check(folder, [
      "--reporter",
      "junit=out/deep/j.xml,sarif=h.sarif",
      "--reporter",
      "gitlab=g.json,tap=t.tap,json=c.json",
    ]);
    expect(stdout).toContain("✗ convex");
    expect(readFileSync(join(folder, "out/deep/j.xml"), "utf8")).toContain('<testsuite name="bad"');
    expect(JSON.parse(readFileSync(join(folder, "h.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(join(folder, "t.tap"), "utf8")).toContain("not ok 1");
    expect(JSON.parse(readFileSync(join(folder, "c.json"), "utf8")).models[0].checks[0].milliseconds).toBeGreaterThan(
      0,
    );
  });

  test("is one document on standard output when that is asked for; people read standard error", () => {
    const { stdout, stderr } = check(folderWith({ "hessian.yaml": BAD }), ["--reporter", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ schema: "hessian/check@1", summary: { failed: 1 } });
    expect(stderr).toContain("✗ convex");
  });

  test("is annotations and a summary on GitHub", () => {
    const folder = folderWith({ "hessian.yaml": BAD, "summary.md": "before\n" });
    const { stdout } = check(folder, [], { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(folder, "summary.md") });
    expect(stdout).toMatch(/^::error file=hessian\.yaml,line=2,/m);
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toMatch(
      /^before\n### hessian check\n\n1 failed, 1 passed\n/,
    );
  });

  test("holds what is wrong with a spec in every report", () => {
    const folder = folderWith({ "hessian.yaml": TYPO });
    const { stdout } = check(folder, ["--reporter", "junit=j.xml,sarif=h.sarif,github,gitlab=g.json,tap=t.tap"]);
    expect(stdout).toContain(
      'error[spec/unknown-key]: a check has no key "convx"\n  at hessian.yaml:2:40\n  │ models: { typo: { expr: x, checks: [ { convx: true } ] } }\n',
    );
    expect(stdout).toContain("::error file=hessian.yaml");
    for (const name of ["j.xml", "h.sarif", "g.json", "t.tap"])
      expect(readFileSync(join(folder, name), "utf8")).toContain("convx");
  });

  test("is a list on request, without work", () => {
    const { stdout, status } = check(folderWith({ "hessian.yaml": BAD }), ["--list"]);
    expect([status, stdout]).toEqual([0, "bad > convex\nbad > not convex\n"]);
  });

  test("loses nothing in a pipe", () => {
    const checks = Array.from({ length: 3000 }, () => "{ convex: false }").join(", ");
    const { stdout } = check(
      folderWith({ "hessian.yaml": `version: 1\nmodels: { m: { expr: x^2, checks: [ ${checks} ] } }\n` }),
      ["--json"],
    );
    expect(JSON.parse(stdout).summary.failed).toBe(3000);
    expect(stdout.length).toBeGreaterThan(1 << 20);
  });
});

test("--bail stops after so many failures", () => {
  const checks = Array.from({ length: 6 }, (_, i) => `{ convex: ${i % 2 === 0} }`).join(", ");
  const folder = folderWith({ "hessian.yaml": `version: 1\nmodels: { m: { expr: x^3, checks: [ ${checks} ] } }\n` });
  expect(reportIn(folder, ["--bail", "2"]).checks.map(({ status }) => status)).toEqual([
    "failed",
    "passed",
    "failed",
    "skipped",
    "skipped",
    "skipped",
  ]);
});

test("--jobs gives the same bytes as one process, --shard the parts of it", () => {
  const models = Array.from(
    { length: 15 },
    (_, i) =>
      `  m${i}: { expr: "x^${i}", checks: [ { convex: true }, { equals: "x^${i}" }, { symmetricIn: [[x, z]] } ] }`,
  );
  const folder = folderWith({ "hessian.yaml": `version: 1\nmodels:\n${models.join("\n")}\n` });
  const words = ["--no-cache", "--reporter", "json"];
  const serial = check(folder, words);
  const parallel = check(folder, [...words, "--jobs", "3"]);
  expect([parallel.stdout, parallel.status]).toEqual([serial.stdout, serial.status]);
  const bail = ["--bail", "4"];
  expect(check(folder, [...words, ...bail, "--jobs", "2"]).stdout).toBe(check(folder, [...words, ...bail]).stdout);
  const parts = [1, 2, 3].map((k) => reportIn(folder, [`--shard=${k}/3`]).checks.length);
  expect(parts).toEqual([15, 15, 15]);
});

describe("the cache", () => {
  const cached = (folder: string) =>
    readdirSync(join(folder, ".cache")).map(
      (name) =>
        JSON.parse(readFileSync(join(folder, ".cache", name), "utf8")) as {
          build: string;
          findings: Record<string, { verdict: string }>;
        },
    );
  const forge = (folder: string, change: (text: string) => string) => {
    for (const name of readdirSync(join(folder, ".cache")))
      writeFileSync(join(folder, ".cache", name), change(readFileSync(join(folder, ".cache", name), "utf8")));
  };

  test("is used while nothing changes, and not when the formula, the check or the program does", () => {
    const folder = folderWith({ "hessian.yaml": GOOD });
    expect(check(folder).status).toBe(0);
    expect(Object.values(cached(folder)[0]!.findings).map(({ verdict }) => verdict)).toEqual(["pass"]);
    forge(folder, (text) => text.replace('"verdict":"pass"', '"verdict":"fail"'));
    expect(check(folder).status).toBe(1);
    expect(check(folder, ["--no-cache"]).status).toBe(0);
    writeFileSync(join(folder, "hessian.yaml"), GOOD.replace("x^2", "x^4"));
    expect(check(folder).status).toBe(0);
    forge(folder, (text) =>
      text.replace('"verdict":"pass"', '"verdict":"fail"').replace(/"build":"/, '"build":"another'),
    );
    expect(check(folder).status).toBe(0);
    forge(folder, () => "no JSON");
    expect(check(folder).status).toBe(0);
  });

  test("keeps nothing that may be otherwise the next time", () => {
    const folder = folderWith({
      "hessian.yaml": "version: 1\nmodels: { m: { expr: x^2, checks: [ { time: { max: 9s } }, { convex: true } ] } }\n",
    });
    check(folder);
    expect(Object.keys(cached(folder)[0]!.findings)).toHaveLength(1);
  });

  test("may be impossible to write", () => {
    expect(
      check(folderWith({ "hessian.yaml": GOOD, file: "" }), [], { HESSIAN_CACHE_DIR: "hessian.yaml/sub" }).status,
    ).toBe(0);
  });
});

describe("snapshots", () => {
  const spec = (expr: string) => `version: 1\nmodels:\n  m: { expr: "${expr}", checks: [ { snapshot: true } ] }\n`;

  test("are taken with --update, compared afterwards, and say what changed", () => {
    const folder = folderWith({ "models.hessian.yaml": spec("x^2 + y^2") });
    expect(reportIn(folder)).toMatchObject({
      status: 1,
      checks: [{ message: "there is no snapshot yet", hint: "take it with --update" }],
    });
    expect(check(folder, ["--update"]).status).toBe(0);
    const stored = readFileSync(join(folder, "models.hessian.snap.json"), "utf8");
    expect(JSON.parse(stored)).toMatchObject({
      schema: "hessian/snapshot@1",
      models: { m: { gradient: { entries: ["2*x", "2*y"] } } },
    });
    expect(check(folder).status).toBe(0);
    writeFileSync(join(folder, "models.hessian.yaml"), spec("x^2 + 3*y^2"));
    const changed = reportIn(folder);
    expect(changed.status).toBe(1);
    expect(changed.checks[0]!.message).toContain("the answer differs from the snapshot in gradient, hessian");
    expect(changed.checks[0]!.details.join("\n")).toContain('"2*y"]} -> {"entries":["2*x","6*y"]}');
    expect(readFileSync(join(folder, "models.hessian.snap.json"), "utf8")).toBe(stored);
    expect([check(folder, ["--update"]).status, check(folder).status]).toEqual([0, 0]);
  });

  test("that no check asks for are dropped by --update, unless only a part was selected", () => {
    const two = `${spec("x^2")}  n: { expr: y^2, checks: [ { snapshot: true } ] }\n`;
    const folder = folderWith({ "hessian.yaml": two });
    check(folder, ["--update"]);
    const names = () => Object.keys(JSON.parse(readFileSync(join(folder, "hessian.snap.json"), "utf8")).models);
    writeFileSync(join(folder, "hessian.yaml"), spec("x^4"));
    check(folder, ["--update", "--grep", "m"]);
    expect(names()).toEqual(["m", "n"]);
    check(folder, ["--update"]);
    expect(names()).toEqual(["m"]);
  });
});

test("a limit of time leaves the check unproved, and is not kept", () => {
  const slow = Array.from({ length: 30 }, (_, i) => `sin(x${i}*x${i + 1} + x${i}^2)`).join("*");
  const folder = folderWith({
    "hessian.yaml": `version: 1\nmodels:\n  m: { expr: "${slow}", timeout: 50ms, checks: [ { convex: true } ] }\n  n: { expr: x^2, checks: [ { convex: true } ] }\n`,
  });
  const { checks, status } = reportIn(folder);
  expect([status, checks.map(({ status: one, code }) => [one, code])]).toEqual([
    1,
    [
      ["unproved", "limit/timeout"],
      ["passed", null],
    ],
  ]);
});

test("--watch runs again when a file changes, and ends with the process", async () => {
  const folder = folderWith({
    "hessian.yaml": "version: 1\nmodels: { m: { file: f.txt, checks: [ { convex: true } ] } }\n",
    "f.txt": "x^2",
  });
  const child = spawn(process.execPath, [commandFile, "check", "--watch"], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8", HESSIAN_CACHE_DIR: join(folder, ".cache") },
  });
  let out = "";
  const until = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => pattern.test(out) && resolve();
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      look();
    });
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  await until(/1 passed.*waiting for a change/s);
  out = "";
  writeFileSync(join(folder, "f.txt"), "x^3");
  await until(/1 failed.*waiting for a change/s);
  const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  child.kill("SIGINT");
  expect(await ended).toBe("SIGINT");
});

describe("hessian init", () => {
  test("writes an example that passes, and does not write over a file", () => {
    const folder = folderWith({});
    expect(hessian(["init"], { folder }).status).toBe(0);
    expect(existsSync(join(folder, "hessian.yaml"))).toBe(true);
    expect(check(folder).status).toBe(0);
    writeFileSync(join(folder, "hessian.yaml"), "mine\n");
    const again = hessian(["init"], { folder });
    expect([again.status, readFileSync(join(folder, "hessian.yaml"), "utf8")]).toEqual([2, "mine\n"]);
    expect(hessian(["init", "other.hessian.yaml"], { folder }).status).toBe(0);
  });
});
