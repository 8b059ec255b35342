import { nearest } from "../../diagnostic/nearest.ts";
import { kinds } from "../kinds/table.ts";
import type { Check, Severity } from "../model.ts";
import { nonconformities, problem } from "./conform.ts";
import { entryOf, excessIn, type MapNode, type SpecNode } from "./node.ts";
import { plainOf } from "./plain.ts";
import { modifiers } from "./schema.ts";
import type { SpecProblem } from "./yaml.ts";

const NONE = new Map();
const MOST_NEGATIONS = 8;

/** What is wrong with one check: it must have one kind, and only known modifiers. */
export function checkProblems(node: SpecNode): readonly SpecProblem[] {
  return problemsAt(node, 0);
}

function problemsAt(node: SpecNode, depth: number): readonly SpecProblem[] {
  if (node.kind === "excess") return [];
  const example = '{ convex: true } or { gradient: { x: "2*x" } }';
  if (node.kind !== "map") return [problem(node.place, "a check must be a map", example)];
  if (depth > MOST_NEGATIONS) return [problem(node.place, '"not" is nested too deeply')];
  const names = [...kinds.keys(), "not"];
  const found: SpecProblem[] = [];
  const present = node.entries.filter(({ key }) => names.includes(key));
  for (const { key, keyPlace } of node.entries) {
    if (names.includes(key) || Object.hasOwn(modifiers, key)) continue;
    const close = nearest(key, [...names, ...Object.keys(modifiers)]);
    const advice = close === null ? `the kinds are ${names.join(", ")}` : `did you mean "${close}"?`;
    found.push(problem(keyPlace, `a check has no key "${key.slice(0, 60)}"`, advice, "spec/unknown-key"));
  }
  if (present.length === 0 && found.length === 0) found.push(problem(node.place, "a check needs a kind", example));
  const second = present[1];
  if (second !== undefined) {
    const message = `a check has one kind, but this has "${present[0]!.key}" and "${second.key}"`;
    found.push(problem(second.keyPlace, message, "write two checks"));
  }
  for (const { key, value } of node.entries) {
    if (key === "not") found.push(...problemsAt(value, depth + 1));
    else if (kinds.has(key)) found.push(...nonconformities(value, kinds.get(key)!.schema, NONE, key));
    else if (Object.hasOwn(modifiers, key)) found.push(...nonconformities(value, modifiers[key]!, NONE, key));
  }
  return found;
}

/** What checks take over from the defaults. */
export interface CheckDefaults {
  readonly severity: Severity;
  readonly allowUnproved: boolean;
}

/** A check without problems. Modifiers inside `not` count, those outside win. */
export function checkOf(node: SpecNode, defaults: CheckDefaults): Check {
  if (node.kind !== "map") return excessCheck(node, defaults);
  let inner: MapNode = node;
  let negations = 0;
  const layers: MapNode[] = [node];
  for (let next = entryOf(inner, "not")?.value; next?.kind === "map"; next = entryOf(inner, "not")?.value) {
    inner = next;
    layers.push(inner);
    negations += 1;
  }
  const entry = inner.entries.find(({ key }) => kinds.has(key));
  if (entry === undefined) return excessCheck(node, defaults);
  const modifier = (name: string) =>
    layers.map((layer) => entryOf(layer, name)?.value).find((found) => found !== undefined);
  const text = (name: string) => textOf(modifier(name));
  const excess = excessIn(node) !== null;
  const value = plainOf(entry.value);
  const title = excess ? entry.key : kinds.get(entry.key)!.title(value);
  const skip = modifier("skip");
  return {
    kind: entry.key,
    negations,
    value,
    node,
    valueNode: entry.value,
    title: "not ".repeat(negations) + title + (text("when") === null ? "" : ` when ${text("when")}`),
    severity: (text("severity") as Severity | null) ?? defaults.severity,
    when: text("when"),
    tags: textsOf(modifier("tags")),
    reason: text("reason"),
    timeout: text("timeout"),
    skip: skipOf(skip),
    allowUnproved: text("allowUnproved") === null ? defaults.allowUnproved : text("allowUnproved") === "true",
    excess,
  };
}

function excessCheck(node: SpecNode, { severity, allowUnproved }: CheckDefaults): Check {
  const nothing = { when: null, tags: [], reason: null, timeout: null, skip: null };
  return {
    kind: "check",
    negations: 0,
    value: null,
    node,
    valueNode: node,
    title: "check",
    severity,
    ...nothing,
    allowUnproved,
    excess: true,
  };
}

/** `skip: true`, or why it is skipped; null when it is not. */
export function skipOf(node: SpecNode | undefined): string | null {
  const text = textOf(node);
  return text === null || (node?.kind === "scalar" && node.type === "boolean" && text === "false")
    ? null
    : text === "true"
      ? "skip: true"
      : text;
}

export function textOf(node: SpecNode | undefined): string | null {
  return node?.kind === "scalar" && node.type !== "null" ? node.text : null;
}

/** A list of texts, or one. */
export function textsOf(node: SpecNode | undefined): readonly string[] {
  if (node?.kind !== "list") return textOf(node) === null ? [] : [textOf(node)!];
  return node.items.flatMap((item) => textOf(item) ?? []);
}
