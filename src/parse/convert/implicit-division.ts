import type { SyntaxNode } from "../mathjs.ts";
import { type Converter, fail, spanOfNode } from "./converter.ts";

type OperatorNode = Extract<SyntaxNode, { kind: "operator" }>;

/**
 * A division and a product without a sign side by side can be read in two ways. mathjs reads `1/2x` as (1/2)*x (both
 * sides of `/` are numbers) and `a/2x` as a/(2*x); this is said in a note, or refused when that is wished.
 */
export function checkImplicitDivision(converter: Converter, node: OperatorNode): void {
  const reading = readingOf(converter, node);
  if (reading === null) return;
  const span = spanOfNode(converter, node);
  const typed = converter.source.slice(span.start, span.end);
  if (converter.implicit === "strict") {
    const around = (text: string) => converter.source.slice(0, span.start) + text + converter.source.slice(span.end);
    const suggestions = [reading.taken, reading.other].map((text) => ({ text: "", replacement: around(text) }));
    fail(converter, { code: "syntax/ambiguous", message: `"${typed}" can be read in two ways`, span, suggestions });
  } else if (!converter.notes.some(({ code }) => code === "note/implicit-division")) {
    const message = `"${typed}" is read as ${reading.taken}`;
    converter.notes.push({ code: "note/implicit-division", level: "warning", message, span });
  }
}

function readingOf(converter: Converter, node: OperatorNode): { taken: string; other: string } | null {
  const [left, right] = node.args;
  if (left === undefined || right === undefined) return null;
  const text = (part: SyntaxNode) => {
    const span = spanOfNode(converter, part);
    return converter.source.slice(span.start, span.end);
  };
  if (node.fn === "divide" && isImplicit(right)) {
    let first: SyntaxNode = right;
    while (isImplicit(first)) first = first.args[0]!;
    const factors = text(right);
    const head = text(first);
    return {
      taken: `${text(left)}/(${factors})`,
      other: `(${text(left)}/${head})*${factors.slice(head.length).trim()}`,
    };
  }
  if (isImplicit(node) && left.kind === "operator" && left.fn === "divide") {
    const [above, below] = left.args;
    return { taken: `(${text(left)})*${text(right)}`, other: `${text(above!)}/(${text(below!)}*${text(right)})` };
  }
  return null;
}

function isImplicit(node: SyntaxNode): node is OperatorNode {
  return node.kind === "operator" && node.implicit;
}
