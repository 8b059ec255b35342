import type { Answer } from "../../tasks/task.ts";
import { proofsOf } from "../document/proofs.ts";
import type { Pen } from "./pen.ts";

const INDENT = 2;

/** Every certificate of an answer as an indented tree, complete, so that it can be checked by hand. */
export function proofLines(answer: Answer, pen: Pen): string[] {
  const proofs = proofsOf(answer);
  if (proofs.length === 0) return ["no certificates"];
  return proofs.flatMap(({ name, proof }) => [
    `proof of ${name}: ${proof.kind}`,
    ...treeLines(proof.data, INDENT, pen),
  ]);
}

/** The fields of a node of the tree, one below the other; lists of plain values stay on one line, wrapped. */
function treeLines(fields: object, indent: number, pen: Pen): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!isTree(value)) return pen.paragraph(`${name}: ${flat(value)}`, indent);
    const title = "kind" in value && typeof value.kind === "string" ? `${name}: ${value.kind}` : `${name}:`;
    const inner = "kind" in value && "data" in value ? (value.data as object) : value;
    return [`${" ".repeat(indent)}${title}`, ...treeLines(inner, indent + INDENT, pen)];
  });
}

/** Whether a value has objects inside, so that it does not fit one line. */
function isTree(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) || value.some((entry) => isTree(entry) || isLongList(entry));
}

function isLongList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 8;
}

function flat(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(flat).join(", ")}]` : String(value);
}
