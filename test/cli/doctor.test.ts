import { expect, test } from "vitest";
import type { Context } from "../../src/cli/commands/command.ts";
import { examine } from "../../src/cli/doctor.ts";
import { hessian } from "./run-command.ts";

const context: Context = {
  look: { screen: false, width: 80, unicode: true, color: 0 },
  environment: { HESSIAN_FORMAT: "json", HOME: "/root" },
  platform: "linux",
  commands: [],
};

test("a sound installation has no trouble and gives the right answer", () => {
  const findings = examine({ nodeVersion: "22.8.0", place: "cli.cjs" }, context);
  expect(findings.filter(({ trouble }) => trouble !== null)).toEqual([]);
  expect(findings.find(({ name }) => name === "answer")!.value).toMatch(/saddle$/);
  expect(findings.find(({ name }) => name === "settings")!.value).toBe("HESSIAN_FORMAT=json");
});

test("an old Node is a trouble", () => {
  const findings = examine({ nodeVersion: "18.20.1", place: "cli.cjs" }, context);
  expect(findings.flatMap(({ name, trouble }) => (trouble === null ? [] : [name]))).toEqual(["node"]);
});

test("the command ends with 0 when all is well", () => {
  expect(hessian(["doctor"])).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(hessian(["doctor", "--json"]).stdout)).toContainEqual({
    name: "node",
    value: process.versions.node,
    trouble: null,
  });
});
