import { examine } from "../doctor.ts";
import { exitCode } from "../exit-code.ts";
import { write } from "../output.ts";
import type { Command } from "./command.ts";

export const doctor: Command = {
  name: "doctor",
  summary: "what matters on this machine: versions, screen, settings; exit 1 when something is wrong",
  usage: "[--json]",
  examples: ["hessian doctor"],
  run: async ({ given }, context) => {
    const installation = { nodeVersion: process.versions.node, place: process.argv[1] ?? "" };
    const findings = examine(installation, context);
    const lines = findings.flatMap(({ name, value, trouble }) => [
      `${name}: ${value}\n`,
      ...(trouble === null ? [] : [`  wrong: ${trouble}\n`]),
    ]);
    await write(1, given.has("json") ? `${JSON.stringify(findings)}\n` : lines.join(""));
    return findings.every(({ trouble }) => trouble === null) ? exitCode.answered : exitCode.no;
  },
};
