import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

/** Which folders (or files directly under `src/`) a folder may import from, besides itself. Lowest layer first. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  number: [],
  diagnostic: [],
  expr: ["number", "diagnostic"],
  polynomial: ["number", "diagnostic", "expr"],
  functions: ["number", "diagnostic", "expr", "polynomial"],
  evaluate: ["number", "diagnostic", "expr", "polynomial", "functions"],
  certificates: ["number", "diagnostic", "expr", "polynomial", "functions", "evaluate"],
};

const kernel = Object.keys(allowed);
const algebra = ["parse", "print", "simplify", "calculus", "matrix"];
const finders = ["definiteness", "critical", "convexity"];
const pipeline = ["analysis.ts", "analyze.ts", "tasks"];
const layers: readonly (readonly string[])[] = [
  ...kernel.map((name) => [name]),
  algebra,
  finders,
  pipeline,
  ["formats", "targets", "check"],
  ["cli", "index.ts"],
];

/** The only places for libraries and for what belongs to the machine. */
const guarded: readonly (readonly [specifier: RegExp, place: RegExp])[] = [
  [/^mathjs$/, /^parse\/mathjs\.ts$/],
  [/^(chalk|cli-table3)$/, /^formats\/text/],
  [/^commander$/, /^cli\//],
  [/^node:/, /^cli\//],
];

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const texts = new Map(files.map((file) => [file, readFileSync(join(source, file), "utf8")]));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gms;
  return [...texts.get(file)!.matchAll(pattern)].map((match) => ({
    file,
    specifier: (match[2] ?? match[3])!,
    typeOnly: match[1] !== undefined,
  }));
}

function placeOf(file: string): string {
  return file.split("/")[0]!;
}

function layerOf(place: string): number {
  return layers.findIndex((layer) => layer.includes(place));
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const edges = allowed[from];
  if (edges !== undefined) return edges.includes(to);
  return layerOf(to) >= 0 && layerOf(to) <= layerOf(from);
}

test("the imports of the sources are found", () => {
  expect(imports.length).toBeGreaterThan(files.length);
});

test("every folder of src belongs to a layer", () => {
  expect([...new Set(files.map(placeOf))].filter((place) => layerOf(place) < 0)).toEqual([]);
});

test("an import points to the same layer or to a lower one", () => {
  const wrong = imports.flatMap(({ file, specifier, typeOnly }) => {
    if (!specifier.startsWith(".")) return [];
    const target = relative(source, resolve(source, dirname(file), specifier));
    const fine =
      mayImport(placeOf(file), placeOf(target)) ||
      (typeOnly && layerOf(placeOf(target)) <= 6 && layerOf(placeOf(file)) <= 6 && placeOf(target) === "certificates");
    return fine ? [] : [`${file} imports ${target}`];
  });
  expect(wrong).toEqual([]);
});

test("libraries, node and the clock are used only where they belong", () => {
  const wrong = imports.flatMap(({ file, specifier }) => {
    if (specifier.startsWith(".")) return [];
    const rule = guarded.find(([name]) => name.test(specifier));
    return rule?.[1].test(file) ? [] : [`${file} imports ${specifier}`];
  });
  expect(wrong).toEqual([]);
});

test("results depend neither on chance nor on the time", () => {
  const pattern = /\bMath\.random\b|\bnew Date\b|\bDate\.now\b|\bperformance\.now\b|\bprocess\./;
  expect(files.filter((file) => placeOf(file) !== "cli" && pattern.test(texts.get(file)!))).toEqual([]);
});

test("no file grows beyond 400 lines", () => {
  const lengths = files.map((file) => [file, texts.get(file)!.split("\n").length] as const);
  expect(lengths.filter(([, length]) => length > 400)).toEqual([]);
});

test.for([
  { folder: "functions", besides: ["definition.ts"] },
  { folder: "formats", besides: ["format.ts"] },
  { folder: "cli/commands", besides: ["command.ts"] },
  { folder: "tasks", besides: ["task.ts"] },
])("each file of $folder is one line of its table", ({ folder, besides }) => {
  const table = texts.get(`${folder}/table.ts`);
  expect(table).toBeDefined();
  const members = readdirSync(join(source, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => entry.name)
    .filter((name) => name !== "table.ts" && !besides.includes(name));
  const listed = [...table!.matchAll(/"\.\/([^/"]+\.ts)"/g)].map((match) => basename(match[1]!));
  expect(members.filter((name) => !listed.includes(name))).toEqual([]);
});

test("nothing is left for later", () => {
  const pattern = /\b(TODO|FIXME|XXX|HACK)\b|not implemented/;
  expect(files.filter((file) => pattern.test(texts.get(file)!))).toEqual([]);
});
