import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { commandFile, hessian } from "./run-command.ts";

const dist = dirname(commandFile);
const scripts = ["cli.cjs", "main.cjs", "rest.cjs"];
const isCompiled = (name: string) => name.endsWith(".cache");

/** A copy of the built command in a folder of its own, that may be changed. */
function installed(change: (folder: string, compiled: readonly string[]) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "hessian-"));
  const names = readdirSync(dist).filter((name) => scripts.includes(name) || isCompiled(name));
  for (const name of names) copyFileSync(join(dist, name), join(folder, name));
  change(folder, names.filter(isCompiled));
  return folder;
}

function finished(folder: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "cli.cjs"), ...words], {
    env: { LC_ALL: "C.UTF-8", ...environment },
    input: "",
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const answerOf = (...run: Parameters<typeof finished>) => finished(...run).stdout;

/** A question that the first file of the bundle answers, and one that needs the rest. */
const answers = [
  {
    name: "the first file",
    words: ["x^2+3*x*y+y^2", "--vars", "x,y", "--json=hessian"],
    answer:
      '{"schema":"hessian/result@1","ok":true,"hessian":{"n":2,"entries":[["2","3"],["3","2"]],"sparsity":[[0,0],[0,1],[1,1]],"constant":true}}\n',
  },
  {
    name: "both files",
    words: ["x^4+y^4-4*x*y", "--vars", "x,y", "--json=extrema"],
    answer:
      '{"schema":"hessian/result@1","ok":true,"extrema":{"min":{"status":"proved","value":{"exact":"-2","approx":-2,"decimal":"-2","kind":"rational"},"attained":true,"at":[0,2],"proof":{"kind":"extent",',
  },
];

test("the build leaves compiled code for this version of Node: of each file, and of the first for JSON and for text", () => {
  const compiled = readdirSync(dist).filter((name) => isCompiled(name) && name.includes(process.version));
  expect(compiled.map((name) => /^(main-json|main-text|rest)-/.exec(name)?.[1]).sort()).toEqual([
    "main-json",
    "main-text",
    "rest",
  ]);
});

test.for(answers)(
  "$name: the same answer with compiled code, without, and with one that does not fit",
  ({ words, answer }) => {
    const whole = installed(() => {});
    expect(answerOf(whole, words)).toContain(answer);
    expect(answerOf(whole, words, { NODE_DISABLE_COMPILE_CACHE: "1" })).toContain(answer);
    const without = installed((folder, names) => {
      for (const name of names) rmSync(join(folder, name));
    });
    expect(answerOf(without, words)).toContain(answer);
    const damaged = installed((folder, names) => {
      for (const name of names) writeFileSync(join(folder, name), "no code");
    });
    expect(answerOf(damaged, words)).toContain(answer);
    const partly = installed((folder, names) => {
      for (const name of names.filter((name) => name.startsWith("rest"))) rmSync(join(folder, name));
    });
    expect(answerOf(partly, words)).toContain(answer);
  },
);

test.for([
  ["--format", "json"],
  ["--format", "text"],
  ["--format", "plain"],
])("quadratics and slips are done by the first file alone, with %s %s", (format) => {
  const first = installed((folder) => rmSync(join(folder, "rest.cjs")));
  for (const words of [["x^2+3*x*y+y^2", "--vars", "x,y"], ["2*x^2+x*y"], ["x+*y"]]) {
    expect(finished(first, [...words, ...format])).toEqual(finished(dist, [...words, ...format]));
  }
});

test.for(["json", "text", "plain"])("in a pipe, %s loads no streams, terminals or network code of Node", (format) => {
  const list = join(mkdtempSync(join(tmpdir(), "hessian-")), "list.cjs");
  writeFileSync(list, 'process.on("exit", () => process._rawDebug(JSON.stringify(process.moduleLoadList)));');
  const words = ["--require", list, commandFile, "x^2+3*x*y+y^2", "--vars", "x,y", "--format", format];
  const { stderr } = spawnSync(process.execPath, words, { input: "", encoding: "utf8" });
  const loaded: string[] = JSON.parse(stderr);
  expect(loaded).toContain("NativeModule fs");
  expect(loaded.filter((name) => /^NativeModule (child_process|crypto|net|os|stream|tty)$/.test(name))).toEqual([]);
});

test("records of a batch forget each other's nodes, but no table of the second file", () => {
  const formulas = ["x*sin(y)", "tanh(x)^2", "cos(x)^2 - 2*sin(x)", "exp(x) + exp(-x)"];
  const answersOf = (records: readonly string[]): unknown[] => {
    const input = records.map((expr) => JSON.stringify({ expr, only: ["hessian", "determinant"] })).join("\n");
    const lines = hessian(["batch"], { stdin: input }).stdout.trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line)).map(({ hessian, determinant }) => ({ hessian, determinant }));
  };
  expect(answersOf(formulas)).toEqual(formulas.flatMap((expr) => answersOf([expr])));
});

test("the first file is the smaller part", () => {
  expect(statSync(join(dist, "main.cjs")).size).toBeLessThan(statSync(join(dist, "rest.cjs")).size);
});
