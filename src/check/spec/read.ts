import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Model, Spec } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { checkProblems } from "./check.ts";
import { nonconformities, problem } from "./conform.ts";
import { modelOf, rowsOf } from "./model.ts";
import { entryOf, excessIn, type MapNode, type SpecNode } from "./node.ts";
import { CHECK, specSchema } from "./schema.ts";
import { parseYaml, type SpecProblem } from "./yaml.ts";

export interface ReadSpec {
  readonly spec: Spec;
  readonly problems: readonly SpecProblem[];
}

const DEEPEST_INCLUDE = 10;

/** Reads the text of a spec with all that it includes. Everything that is wrong is listed, not only the first thing. */
export async function readSpec(path: string, text: string, read: Surroundings["read"]): Promise<ReadSpec> {
  const models: Model[] = [];
  const problems: SpecProblem[] = [];
  const schema = specSchema();
  const special = new Map([[CHECK, checkProblems]]);
  await readFile(path, text, [], 0);
  problems.push(...repeatedNames(models));
  return { spec: { path, models }, problems };

  async function readFile(file: string, content: string, defaults: readonly MapNode[], depth: number): Promise<void> {
    const source = { path: file, text: content };
    const notJson = file.endsWith(".json") ? jsonProblem(content) : null;
    if (notJson !== null) problems.push({ place: { source, span: { start: 0, end: 1 } }, error: notJson });
    const parsed = await parseYaml(source);
    problems.push(...parsed.problems);
    if (parsed.documents.length === 0 && parsed.problems.length === 0) {
      problems.push(
        problem({ source, span: { start: 0, end: 0 } }, "the spec is empty", "hessian init writes an example"),
      );
    }
    for (const document of parsed.documents) await readDocument(withoutExtensions(document), file, defaults, depth);
  }

  async function readDocument(
    document: SpecNode,
    file: string,
    outer: readonly MapNode[],
    depth: number,
  ): Promise<void> {
    const found = nonconformities(document, schema, special, "a spec");
    problems.push(...found);
    if (document.kind !== "map" || found.length > 0) return;
    const own = entryOf(document, "defaults")?.value;
    const excess = own === undefined ? null : excessIn(own);
    if (excess !== null) {
      problems.push({
        place: excess.place,
        error: { code: "limit/spec", message: "aliases unfold into too many parts" },
      });
      return;
    }
    const defaults = own?.kind === "map" ? [own, ...outer] : outer;
    const included = entryOf(document, "include")?.value;
    for (const node of included === undefined ? [] : included.kind === "list" ? included.items : [included]) {
      if (node.kind === "scalar") await includeFile(node.text, node, file, defaults, depth);
    }
    for (const { key, value } of entriesIn(document, "models")) add(modelOf(key, value, defaults, {}));
    for (const { key, value } of entriesIn(document, "matrix")) {
      for (const { name, row } of rowsOf(key, value)) add(modelOf(name, value, defaults, row));
    }
  }

  async function includeFile(path: string, node: SpecNode, from: string, defaults: readonly MapNode[], depth: number) {
    if (depth >= DEEPEST_INCLUDE) {
      problems.push(problem(node.place, `includes are nested more than ${DEEPEST_INCLUDE} deep (a circle?)`));
      return;
    }
    const content = read(path, from);
    if (content.ok) await readFile(beside(path, from), content.value, defaults, depth + 1);
    else problems.push({ place: node.place, error: content.error });
  }

  function add(made: ReturnType<typeof modelOf>): void {
    problems.push(...made.problems);
    if (made.model !== null) models.push(made.model);
  }
}

/** A path as seen from where the first spec is. */
export function beside(path: string, from: string): string {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return path;
  const parts = [...from.split(/[\\/]/).slice(0, -1), ...path.split("/")];
  const kept: string[] = [];
  for (const part of parts) {
    if (part === "." || (part === "" && kept.length > 0)) continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else kept.push(part);
  }
  return kept.join("/");
}

function entriesIn(document: SpecNode, key: string) {
  const node = entryOf(document, key)?.value;
  return node?.kind === "map" ? node.entries : [];
}

/** Keys that begin with `x-` hold anchors and whatever else people like to keep there. */
function withoutExtensions(node: SpecNode): SpecNode {
  return node.kind === "map" ? { ...node, entries: node.entries.filter(({ key }) => !key.startsWith("x-")) } : node;
}

function jsonProblem(text: string): Diagnostic | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return { code: "spec/syntax", message: `not JSON: ${(error as Error).message.replace(/\s+/g, " ")}` };
  }
}

function repeatedNames(models: readonly Model[]): readonly SpecProblem[] {
  const seen = new Set<string>();
  return models.flatMap(({ name, node }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [problem(node.place, `there are two models called "${name}"`)];
  });
}
