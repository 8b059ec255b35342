import { object, string } from "../../formats/document/schema-language.ts";
import { ask } from "../subject.ts";
import { fail, type Kind, pass } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

/** The whole analysis takes no longer than this. The time itself is not said: it would differ from run to run. */
export const time: Kind<{ readonly max: string }> = {
  name: "time",
  summary: "the whole analysis of the formula takes no longer than this",
  schema: object({ max: string }),
  title: ({ max }) => `takes at most ${max}`,
  run: ({ max }, subject) => {
    const limit = subject.surroundings.budget(max);
    if (!limit.ok) return problemFinding(limit.error, ["max"]);
    const answer = ask(subject, "analyze");
    if (!answer.ok && answer.error.code !== "limit/timeout") return problemFinding(answer.error);
    const late = limit.value.expired();
    return { ...(late ? fail(`the analysis took longer than ${max}`) : pass), lasting: false };
  },
};
