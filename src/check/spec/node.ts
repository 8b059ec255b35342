import type { Span } from "../../diagnostic/span.ts";

/** A text of a spec or of a formula file, under the name by which messages call it. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Where a node stands: in which text, and its UTF-16 offsets. */
export interface Place {
  readonly source: SourceText;
  readonly span: Span;
}

/** A part of a spec with its place. Numbers keep the text they were written with, so that 0.1 is 1/10. */
export type SpecNode = ScalarNode | ListNode | MapNode | ExcessNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly place: Place;
  readonly type: "string" | "number" | "boolean" | "null";
  /** What a string says; a number, `true` or `null` as written. */
  readonly text: string;
  /** The offset of the first character of `text` when the source spells it letter by letter; else null. */
  readonly verbatimAt: number | null;
}

export interface ListNode {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly SpecNode[];
}

export interface MapNode {
  readonly kind: "map";
  readonly place: Place;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: SpecNode;
}

/** Aliases that would unfold into more than can be read: only what uses it fails. */
export interface ExcessNode {
  readonly kind: "excess";
  readonly place: Place;
}

/** 1-based line and column, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(source: SourceText, offset: number): Position {
  const starts = lineStarts(source);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

const knownStarts = new WeakMap<SourceText, readonly number[]>();

function lineStarts(source: SourceText): readonly number[] {
  const known = knownStarts.get(source);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) starts.push(at + 1);
  knownStarts.set(source, starts);
  return starts;
}

export function entryOf(node: SpecNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The node below another by keys and positions; the deepest that there is. */
export function nodeAt(node: SpecNode, path: readonly (string | number)[]): SpecNode {
  let current = node;
  for (const step of path) {
    const next: SpecNode | undefined =
      typeof step === "number"
        ? current.kind === "list"
          ? current.items[step]
          : undefined
        : entryOf(current, step)?.value;
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** The first part that is too much to be read. */
export function excessIn(node: SpecNode): ExcessNode | null {
  switch (node.kind) {
    case "excess":
      return node;
    case "scalar":
      return null;
    case "list":
      return firstExcess(node.items);
    case "map":
      return firstExcess(node.entries.map(({ value }) => value));
  }
}

function firstExcess(nodes: readonly SpecNode[]): ExcessNode | null {
  for (const node of nodes) {
    const found = excessIn(node);
    if (found !== null) return found;
  }
  return null;
}
