import { answerRequest } from "../answer.ts";
import { defaultBudget } from "../expr/problem.ts";
import { version } from "../version.ts";
import type { Context } from "./commands/command.ts";

/** One thing that the doctor looked at. */
export interface Finding {
  readonly name: string;
  readonly value: string;
  /** What is wrong, and what to do; null when all is well. */
  readonly trouble: string | null;
}

/** Of the program as it runs. */
export interface Installation {
  readonly nodeVersion: string;
  /** The file that was started. */
  readonly place: string;
}

const OLDEST_NODE = 20;

/** What matters to the program on this machine; nothing is looked up in a network. */
export function examine({ nodeVersion, place }: Installation, { look, environment, platform }: Context): Finding[] {
  const isOld = Number.parseInt(nodeVersion, 10) < OLDEST_NODE;
  const settings = Object.keys(environment).filter((name) => name.startsWith("HESSIAN_"));
  return [
    fact("hessian", `${version} (${place})`),
    { name: "node", value: nodeVersion, trouble: isOld ? `install Node ${OLDEST_NODE} or later` : null },
    fact("system", platform),
    fact("screen", look.screen ? `${look.width} columns` : "none: the output goes to a pipe or a file"),
    fact("characters", look.unicode ? "Unicode" : "ASCII (the locale says nothing of UTF-8)"),
    fact("colours", ["none", "16", "256", "all"][look.color]!),
    fact("settings", settings.map((name) => `${name}=${environment[name]}`).join(" ") || "none"),
    answerOf("x^2 + 3*x*y + y^2"),
    fact("update", "npm install -g hessian@latest"),
  ];
}

function fact(name: string, value: string): Finding {
  return { name, value, trouble: null };
}

/** The main job on a formula with one saddle. */
function answerOf(expr: string): Finding {
  const outcome = answerRequest({ task: "critical", expr }, defaultBudget);
  const points = outcome.ok && outcome.answer.kind === "analysis" ? outcome.answer.analysis.criticalSet?.points : [];
  const types = (points ?? []).map(({ type }) => type).join(", ");
  const trouble = types === "saddle" ? null : "install the package anew; if that does not help, please report it";
  return { name: "answer", value: `${expr} has a critical point: ${types || "none found"}`, trouble };
}
