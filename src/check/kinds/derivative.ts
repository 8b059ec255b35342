import { array, object, string, union } from "../../formats/document/schema-language.ts";
import { sameFunctions } from "../identity.ts";
import { formula } from "../spec/exact.ts";
import { ask } from "../subject.ts";
import type { Kind } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

interface Value {
  readonly wrt: string | readonly string[];
  readonly equals: string;
}

export const derivative: Kind<Value> = {
  name: "derivative",
  summary: "the derivative by the given variables, one after the other, equals this formula",
  schema: object({ wrt: union(string, array(string)), equals: formula }),
  title: ({ wrt }) => `derivative by ${[wrt].flat().join(", ")} equals`,
  run: ({ wrt, equals }, subject) => {
    const names = [wrt].flat();
    const answer = ask(subject, "derivative", { wrt: names });
    if (!answer.ok) return problemFinding(answer.error, ["wrt"]);
    if (answer.value.kind !== "derivative") return problemFinding({ code: "internal/bug", message: "no derivative" });
    const label = names.length === 1 ? `df/d${names[0]}` : `d^${names.length}f/d${names.join("d")}`;
    return sameFunctions([{ label, expected: equals, actual: answer.value.expr, path: ["equals"] }], subject);
  },
};
