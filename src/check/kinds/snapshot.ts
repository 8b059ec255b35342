import { answerRequest } from "../../answer.ts";
import { resultDocument } from "../../formats/document/document.ts";
import { oneOf } from "../../formats/document/schema-language.ts";
import { fail, type Kind, pass } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

/** The answer is what it was when the snapshot was taken; `--update` takes it anew. */
export const snapshot: Kind<true> = {
  name: "snapshot",
  summary: "the whole answer is the same as in the stored snapshot (--update renews it)",
  schema: oneOf(true),
  title: () => "same as the snapshot",
  run: (_, subject) => {
    const { snapshots } = subject.surroundings;
    const outcome = answerRequest({ ...subject.request, task: "analyze" }, subject.budget);
    if (!outcome.ok) return problemFinding(outcome.error);
    const fields = resultDocument(outcome, { id: null, index: null, milliseconds: null }) as unknown as Record<
      string,
      unknown
    >;
    const { schema: _schema, ok: _ok, tool: _tool, notes: _notes, input: _input, ...lasting } = fields;
    const text = JSON.stringify(lasting);
    const stored = snapshots.get(subject.spec, subject.model.name);
    if (stored === text) return { ...pass, lasting: false };
    if (snapshots.update) {
      snapshots.set(subject.spec, subject.model.name, text);
      return { ...pass, lasting: false };
    }
    if (stored === null)
      return { ...fail("there is no snapshot yet", { hint: "take it with --update" }), lasting: false };
    const before = JSON.parse(stored) as Record<string, unknown>;
    const changed = Object.keys({ ...before, ...lasting }).filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(lasting[key]),
    );
    const details = changed.map((key) => `${key}: ${brief(before[key])} -> ${brief(lasting[key])}`);
    return {
      ...fail(`the answer differs from the snapshot in ${changed.join(", ")}`, {
        details,
        hint: "if that is intended: --update",
      }),
      lasting: false,
    };
  },
};

const LONGEST = 160;

function brief(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
