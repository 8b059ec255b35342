import { describe, expect, test } from "vitest";
import { answerRequest, type Outcome } from "../../src/answer.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import type { RenderOptions } from "../../src/formats/format.ts";
import { formats } from "../../src/formats/table.ts";
import type { Request } from "../../src/tasks/task.ts";
import { violations } from "./document/valid.ts";

const options: RenderOptions = {
  width: 80,
  unicode: true,
  color: 0,
  digits: null,
  exact: true,
  proof: false,
  conditions: false,
  fields: null,
  pretty: false,
  id: null,
  index: null,
  milliseconds: null,
};

/** 3^7 critical points, more than are listed. */
const wells = `${Array.from({ length: 7 }, (_, i) => `x${i + 1}^4 - 2*x${i + 1}^2`).join(" + ")} + 5`;

const requests: readonly Request[] = [
  { task: "analyze", expr: "x^2 + 3*x*y + y^2" },
  { task: "analyze", expr: "3", vars: [] },
  { task: "analyze", expr: "(x + y)^2" },
  { task: "analyze", expr: "x^4 - 2*x^2 + 1/x" },
  { task: "analyze", expr: "x^4 - 5*x^2 + x" },
  { task: "analyze", expr: "sqrt(x)*abs(y - 1) + log(y)" },
  { task: "analyze", expr: "a*x^2 + y^2", vars: ["x", "y"], params: ["a"], assume: ["a > 0"] },
  { task: "analyze", expr: "x^3 - x", domain: "x in [0, 2]" },
  { task: "analyze", expr: "sin(x) + y^3*x", only: ["gradient", "criticalPoints"] },
  { task: "critical", expr: "exp(x) - 2*x" },
  { task: "critical", expr: wells },
  { task: "convex", expr: "x^3" },
  {
    task: "evaluate",
    expr: "exp(x)/y",
    at: [
      { x: "1", y: "2/3" },
      { x: "1", y: "0" },
    ],
  },
  { task: "evaluate", expr: "abs(x)", at: [{ x: "0" }] },
  { task: "evaluate", expr: "x*exp(exp(100))", at: [{ x: "1" }] },
  {
    task: "classify",
    expr: "x^2 - y^2",
    at: [
      { x: "0", y: "0" },
      { x: "1", y: "0" },
      { x: "z", y: "0" },
    ],
  },
  { task: "equal", expr: "x^2/x", other: "x" },
  { task: "equal", expr: "x", other: "y" },
  { task: "simplify", expr: "x^2/x" },
  { task: "simplify", expr: "exp(x*y)/sin(x*y) + exp(x*y)*x*y/x", cse: true },
  { task: "derivative", expr: "x^3*y", wrt: ["x"] },
  { task: "analyze", expr: "x^2 +" },
  { task: "analyze", expr: "log(-x^2)" },
];

const outcomes: readonly (readonly [string, Outcome])[] = requests.map((request) => {
  return [`${request.task} ${request.expr}`, answerRequest(request, defaultBudget)];
});

describe.for(formats)("the format $name", ({ name, load, forMachines }) => {
  test.for(outcomes)("writes %s", async ([, outcome]) => {
    const { render } = await load();
    const text = render(outcome, options);
    expect(text).toMatch(/\n$/);
    expect(text).not.toMatch(/undefined(?! \()|\bNaN\b|\[object|Infinity/);
    if (!forMachines) expect(text).not.toMatch(/[ \t]$/m);
    if (forMachines) expect(violations(JSON.parse(text))).toEqual([]);
    if (name === "ndjson") expect(text.indexOf("\n")).toBe(text.length - 1);
    if (name === "latex") expect(balance(text, "{", "}")).toBe(0);
  });
});

test("a sum with too many critical points shows those of its parts", async () => {
  const outcome = answerRequest({ task: "critical", expr: wells }, defaultBudget);
  const rendered = async (name: string): Promise<string> => {
    const { render } = await formats.find((format) => format.name === name)!.load();
    return render(outcome, options);
  };
  expect((await rendered("plain")).split("\n").filter((line) => line.startsWith("block.7."))).toEqual([
    "block.7.critical.1: minimum at x7=-1 f=-1 global",
    "block.7.critical.2: maximum at x7=0 f=0",
    "block.7.critical.3: minimum at x7=1 f=-1 global",
  ]);
  const { blocks } = JSON.parse(await rendered("json")).criticalPoints;
  expect([blocks.constant, blocks.parts.length, blocks.parts[0].points.length]).toEqual(["5", 7, 3]);
  const text = (await rendered("text")).replaceAll(/\s+/g, " ");
  expect(text).toContain("2187 critical points, which are too many to list one by one");
  expect(text).toContain("its value is their sum and 5");
});

function balance(text: string, open: string, close: string): number {
  return text.split(open).length - text.split(close).length;
}

describe("terminal text", () => {
  test.for(outcomes.flatMap(([title, outcome]) => [20, 40, 60, 100].map((width) => [title, width, outcome] as const)))(
    "%s keeps within %i columns, but for words that cannot be broken",
    async ([, width, outcome]) => {
      const { render } = await formats.find(({ name }) => name === "text")!.load();
      for (const line of render(outcome, { ...options, width }).split("\n")) {
        const unbroken = Math.max(
          ...line
            .trim()
            .split(/ (?=[+−≈])| {2,}|(?<=\)) /)
            .map((word) => word.length),
        );
        expect(line.length <= width || unbroken + line.length - line.trimStart().length >= width - 14, line).toBe(true);
      }
    },
  );

  test.for(outcomes)("%s in ASCII has no other characters", async ([, outcome]) => {
    const { render } = await formats.find(({ name }) => name === "text")!.load();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the line feed is one
    expect(render(outcome, { ...options, unicode: false })).toMatch(/^[\x0a\x20-\x7e]*$/);
  });

  test("colours only repeat what the words say", async () => {
    const { render } = await formats.find(({ name }) => name === "text")!.load();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const codes = /\x1b\[\d+m/g;
    for (const [, outcome] of outcomes) {
      const coloured = render(outcome, { ...options, color: 1 });
      expect(coloured.replace(codes, "")).toBe(render(outcome, options));
    }
    expect(render(outcomes[0]![1], { ...options, color: 1 })).toMatch(codes);
  });
});
