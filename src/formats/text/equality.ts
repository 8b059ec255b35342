import type { Equality } from "../../tasks/task.ts";
import type { Pen } from "./pen.ts";

/** `equal: yes`, with the conditions; or the point that tells the two formulas apart. */
export function equalityLines({ verdict, witness, conditions, reason }: Equality, pen: Pen): string[] {
  const answer = { equal: "yes", different: "no", unknown: "unknown" }[verdict];
  const lines = pen.paragraph(`equal: ${answer}${reason === null ? "" : ` (${reason.message})`}`, 0);
  if (conditions.length > 0) lines.push(...pen.paragraph(`where ${conditions.map(pen.condition).join(" and ")}`));
  if (witness === null) return lines;
  const at = Object.entries(witness.point).map(([name, value]) => `${name} = ${pen.words(value)}`);
  const sides = `left ${pen.magnitude(witness.left)}, right ${pen.magnitude(witness.right)}`;
  return [...lines, ...pen.paragraph(`at ${at.join(", ")}: ${sides}`)];
}
