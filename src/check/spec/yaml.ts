import type { Alias, Document, Node, Pair, Scalar, YAMLError, YAMLMap, YAMLSeq } from "yaml";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { MapEntry, Place, SourceText, SpecNode } from "./node.ts";

/** What is wrong with a spec, and where. */
export interface SpecProblem {
  readonly place: Place;
  readonly error: Diagnostic;
}

export interface ParsedYaml {
  /** One tree a document; empty documents are left out. */
  readonly documents: readonly SpecNode[];
  readonly problems: readonly SpecProblem[];
}

/** Aliases may unfold into so many nodes; more is a mistake or an attack. */
const MOST_UNFOLDED = 20_000;
const DEEPEST = 100;
/** Parts of one document, aliases unfolded. */
const LARGEST = 5_000_000;

type Yaml = typeof import("yaml");

/** Reads YAML 1.2 (JSON is a part of it) into trees that keep their places. */
export async function parseYaml(source: SourceText): Promise<ParsedYaml> {
  const yaml = await import("yaml");
  const documents: SpecNode[] = [];
  const problems: SpecProblem[] = [];
  for (const document of parseAll(yaml, source, problems)) {
    problems.push(...[...document.errors, ...document.warnings].map((error) => syntaxProblem(error, source)));
    if (document.errors.length > 0 || document.contents === null) continue;
    const reader = readerOf(yaml, source, document as Document, problems);
    const { tree, size } = reader(document.contents as Node);
    if (size <= LARGEST) documents.push(tree);
    else
      problems.push({
        place: tree.place,
        error: { code: "limit/spec", message: `the spec has more than ${LARGEST} parts` },
      });
  }
  return { documents, problems };
}

function parseAll(yaml: Yaml, source: SourceText, problems: SpecProblem[]): readonly Document.Parsed[] {
  try {
    const parsed = yaml.parseAllDocuments(source.text, { version: "1.2", prettyErrors: false });
    return "empty" in parsed ? [] : (parsed as Document.Parsed[]);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = { source, span: { start: 0, end: 1 } };
    problems.push({ place, error: { code: "limit/spec", message: "the spec is nested too deeply to be read" } });
    return [];
  }
}

function syntaxProblem(error: YAMLError, source: SourceText): SpecProblem {
  const [start, end] = error.pos;
  return {
    place: { source, span: { start, end: Math.max(end, start + 1) } },
    error: { code: "spec/syntax", message: error.message.replace(/\s+/g, " ") },
  };
}

/** A reader of the nodes of one document; each anchor is read once, so that aliases share its tree. */
function readerOf(
  yaml: Yaml,
  source: SourceText,
  document: Document,
  problems: SpecProblem[],
): (root: Node) => { readonly tree: SpecNode; readonly size: number } {
  const done = new Map<Node, SpecNode>();
  const sizes = new Map<SpecNode, number>();

  function read(node: Node | null, depth: number, otherwise?: Place): SpecNode {
    if (node === null) return nothing(otherwise ?? placeOf([0, 0]));
    const known = done.get(node);
    if (known !== undefined) return known;
    const made = depth > DEEPEST ? tooDeep(node) : make(node, depth);
    done.set(node, made);
    return made;
  }

  function make(node: Node, depth: number): SpecNode {
    const place = placeOf(node.range);
    if (yaml.isAlias(node)) return resolved(node, place, depth);
    refuseTag(node as Scalar | YAMLMap | YAMLSeq, place);
    if (yaml.isScalar(node)) return scalar(node, place);
    if (yaml.isSeq(node)) {
      const items = node.items.map((item) => read(item as Node | null, depth + 1, place));
      return sized({ kind: "list", place, items }, items);
    }
    const entries = merged(
      (node as YAMLMap).items.map((pair) => entry(pair as Pair<Node, Node | null>, depth, place)),
      place,
    );
    return sized(
      { kind: "map", place, entries },
      entries.map(({ value }) => value),
    );
  }

  function entry({ key, value }: Pair<Node, Node | null>, depth: number, around: Place): MapEntry {
    const keyNode = read(key, depth + 1, around);
    const text = keyNode.kind === "scalar" ? keyNode.text : "";
    if (keyNode.kind !== "scalar") report(keyNode.place, "a key must be a name, not a list or a map");
    return { key: text, keyPlace: keyNode.place, value: read(value, depth + 1, keyNode.place) };
  }

  function resolved(alias: Alias, place: Place, depth: number): SpecNode {
    const target = alias.resolve(document) as Node | undefined;
    if (target === undefined || target === null || isAround(target, place)) {
      report(place, `there is no anchor &${alias.source} before this place`);
      return nothing(place);
    }
    const node = read(target, depth + 1);
    return (sizes.get(node) ?? 1) > MOST_UNFOLDED ? { kind: "excess", place } : node;
  }

  function isAround(target: Node, { span }: Place): boolean {
    return target.range != null && target.range[0] <= span.start && target.range[1] >= span.end;
  }

  function sized(node: SpecNode, parts: readonly SpecNode[]): SpecNode {
    sizes.set(
      node,
      parts.reduce((sum, part) => sum + (sizes.get(part) ?? 1), 1),
    );
    return node;
  }

  function scalar(node: Scalar, place: Place): SpecNode {
    const { value, source: written = "", type } = node;
    const start = place.span.start;
    const raw = source.text.slice(start, place.span.end);
    if (typeof value === "number" || typeof value === "bigint") {
      if (typeof value === "number" && !Number.isFinite(value) && /inf|nan/i.test(written)) {
        report(place, `${written} is not a real number`);
      }
      return { kind: "scalar", place, type: "number", text: written, verbatimAt: start };
    }
    const kind = value === null ? "null" : typeof value === "boolean" ? "boolean" : "string";
    const text = kind === "string" ? String(value) : written;
    const quoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
    const verbatim = quoted ? raw.slice(1, -1) === text : raw.startsWith(text);
    return { kind: "scalar", place, type: kind, text, verbatimAt: verbatim ? start + (quoted ? 1 : 0) : null };
  }

  function refuseTag(node: Scalar | YAMLMap | YAMLSeq, place: Place): void {
    const { tag } = node;
    if (tag === undefined || /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(tag)) return;
    report(place, `the tag ${tag} is not allowed: a spec is plain data`);
  }

  /** `<<: *base` stands for the entries of another map; what is written beside it wins. */
  function merged(entries: readonly MapEntry[], place: Place): readonly MapEntry[] {
    if (!entries.some(({ key }) => key === "<<")) return entries;
    const own = entries.filter(({ key }) => key !== "<<");
    const taken = new Set(own.map(({ key }) => key));
    for (const { key, value } of entries) {
      if (key !== "<<") continue;
      for (const base of value.kind === "list" ? value.items : [value]) {
        if (base.kind !== "map") {
          report(place, "<< wants a map or a list of maps");
          continue;
        }
        own.push(...base.entries.filter((one) => !taken.has(one.key)));
        for (const one of base.entries) taken.add(one.key);
      }
    }
    return own;
  }

  function tooDeep(node: Node): SpecNode {
    const place = placeOf(node.range);
    report(place, `nested more than ${DEEPEST} deep`);
    return nothing(place);
  }

  function report(place: Place, message: string): void {
    problems.push({ place, error: { code: "spec/syntax", message } });
  }

  function placeOf(range: readonly number[] | null | undefined): Place {
    const [start = 0, end = start] = range ?? [];
    return { source, span: { start, end } };
  }

  return (root) => {
    const tree = read(root, 0);
    return { tree, size: sizes.get(tree) ?? 1 };
  };
}

function nothing(place: Place): SpecNode {
  return { kind: "scalar", place, type: "null", text: "", verbatimAt: null };
}
