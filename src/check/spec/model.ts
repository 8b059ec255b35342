import type { Check, FormulaSource, Model, Severity } from "../model.ts";
import { type CheckDefaults, checkOf, skipOf, textOf, textsOf } from "./check.ts";
import { problem } from "./conform.ts";
import { entryOf, excessIn, type MapNode, type SpecNode } from "./node.ts";
import type { SpecProblem } from "./yaml.ts";

const TOLERANCE = "1e-12";

/** A model of the spec, what it leaves out taken from the nearest defaults. */
export function modelOf(
  name: string,
  node: SpecNode,
  defaults: readonly MapNode[],
  row: Readonly<Record<string, string>>,
): { readonly model: Model | null; readonly problems: readonly SpecProblem[] } {
  const field = (key: string) =>
    [node, ...defaults].map((one) => entryOf(one, key)?.value).find((found) => found !== undefined);
  const text = (key: string) => textOf(field(key));
  const expr = entryOf(node, "expr");
  const file = entryOf(node, "file");
  if ((expr === undefined) === (file === undefined)) {
    const message = expr === undefined ? `the model "${name}" has no formula` : `the model "${name}" has two formulas`;
    return { model: null, problems: [problem(node.place, message, 'give it "expr" or "file"')] };
  }
  const pointer = entryOf(node, "pointer");
  if (pointer !== undefined && file === undefined) {
    return {
      model: null,
      problems: [problem(pointer.keyPlace, '"pointer" says where in a "file", but there is none')],
    };
  }
  const formula: FormulaSource = {
    expr: expr === undefined ? null : textOf(expr.value),
    node: expr?.value ?? file?.value ?? null,
    file: file === undefined ? null : textOf(file.value),
    pointer: pointer === undefined ? null : textOf(pointer.value),
    input: (text("input") as FormulaSource["input"] | null) ?? "auto",
  };
  const params = field("params");
  const severity = (text("severity") as Severity | null) ?? "error";
  const allowUnproved = text("allowUnproved") === "true";
  const checks = entryOf(node, "checks")?.value;
  const others = node.kind === "map" ? node.entries.filter(({ key }) => key !== "checks") : [];
  const excess = others.some(({ value }) => excessIn(value) !== null);
  const model: Model = {
    name,
    node,
    formula,
    vars: field("vars") === undefined ? null : textsOf(field("vars")),
    params: params === undefined ? null : params.kind === "scalar" ? "auto" : textsOf(params),
    let: { ...letOf(defaults, node), ...row },
    assume: [...defaults]
      .reverse()
      .concat(node.kind === "map" ? [node] : [])
      .flatMap((one) => textsOf(entryOf(one, "assume")?.value)),
    domain: text("domain"),
    implicit: text("implicit") as Model["implicit"],
    timeout: text("timeout"),
    tolerance: text("tolerance") ?? TOLERANCE,
    tags: textsOf(field("tags")),
    skip: skipOf(field("skip")),
    checks: checksIn(checks, { severity, allowUnproved }).map((check) => (excess ? { ...check, excess } : check)),
  };
  return { model, problems: [] };
}

function checksIn(node: SpecNode | undefined, defaults: CheckDefaults): readonly Check[] {
  if (node?.kind === "excess") return [checkOf(node, defaults)];
  return node?.kind === "list" ? node.items.map((check) => checkOf(check, defaults)) : [];
}

function letOf(defaults: readonly MapNode[], node: SpecNode): Record<string, string> {
  const values: Record<string, string> = {};
  for (const one of [...[...defaults].reverse(), node]) {
    const given = entryOf(one, "let")?.value;
    for (const { key, value } of given?.kind === "map" ? given.entries : []) values[key] = textOf(value) ?? "";
  }
  return values;
}

/** One name and one set of values for each row of a matrix. */
export function rowsOf(
  name: string,
  node: SpecNode,
): { readonly name: string; readonly row: Record<string, string> }[] {
  const rows = entryOf(node, "rows")?.value;
  if (rows?.kind !== "list") return [];
  return rows.items.map((item) => {
    const entries = item.kind === "map" ? item.entries : [];
    const row = Object.fromEntries(entries.map(({ key, value }) => [key, textOf(value) ?? ""]));
    const label = entries.map(({ key, value }) => `${key}=${textOf(value) ?? ""}`).join(", ");
    return { name: `${name}[${label}]`, row };
  });
}
