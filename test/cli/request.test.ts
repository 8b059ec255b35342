import { expect, test } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { requestOf } from "../../src/cli/request.ts";

function request(words: readonly string[]) {
  const args = readArguments(words);
  if (!args.ok) throw new Error(args.error.message);
  return requestOf({ task: "analyze" }, "x", undefined, args.value);
}

test.for([
  [["--vars", "x, y"], { vars: ["x", "y"] }],
  [["--vars", "x y"], { vars: ["x", "y"] }],
  [["--vars", ""], { vars: [] }],
  [["--params", "auto"], { params: "auto" }],
  [["--params", "a,b"], { params: ["a", "b"] }],
  [
    ["--at", "x=1,y=2/3", "--at", "x=-1, y=atan2(1,2)"],
    {
      at: [
        { x: "1", y: "2/3" },
        { x: "-1", y: "atan2(1,2)" },
      ],
    },
  ],
  [
    ["--let", "a=3/2", "--let", "b=a+1"],
    {
      let: new Map([
        ["a", "3/2"],
        ["b", "a+1"],
      ]),
    },
  ],
  [["--assume", "a>0", "--assume", "b>0"], { assume: ["a>0", "b>0"] }],
  [["--domain", "x in [0,1]"], { domain: "x in [0,1]" }],
  [["--only", "det,critical"], { only: ["determinant", "criticalPoints"] }],
  [["--skip", "convexity,extrema,eigenvalues,critical"], { only: ["gradient", "hessian", "determinant"] }],
  [["--digits", "30"], { digits: 30 }],
  [["--wrt", "x,y"], { wrt: ["x", "y"] }],
] as const)("%j", ([words, fields]) => {
  expect(request(words)).toEqual({ ok: true, value: { task: "analyze", expr: "x", ...fields } });
});

test.for([
  [["--at", "x"], "usage/bad-value"],
  [["--at", "x>1"], "usage/bad-value"],
  [["--let", "a"], "usage/bad-value"],
  [["--only", "nothing"], "usage/unknown-name"],
  [["--skip", "nothing"], "usage/unknown-name"],
] as const)("%j is refused", ([words, code]) => {
  expect(request(words)).toMatchObject({ ok: false, error: { code } });
});
