import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

const kernel = ["diagnostic", "number", "expr", "polynomial", "functions", "evaluate"];
const finding = ["calculus", "matrix", "simplify", "print", "definiteness"];

/**
 * What each folder (or file directly under `src/`) may import from, besides itself: only lines above its own, so that no
 * import points up. The checkers of certificates know nothing of the finders.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "version.ts": [],
  "part.ts": [],
  "form.ts": [],
  diagnostic: [],
  number: ["diagnostic"],
  expr: ["diagnostic", "number"],
  polynomial: ["diagnostic", "number", "expr"],
  functions: ["diagnostic", "number", "expr", "polynomial"],
  evaluate: ["diagnostic", "number", "expr", "polynomial", "functions"],
  certificates: kernel,
  print: ["number", "expr", "functions"],
  calculus: kernel,
  matrix: ["diagnostic", "number", "expr", "polynomial", "certificates"],
  simplify: [...kernel, "certificates", "print", "calculus", "form.ts"],
  parse: [...kernel, "calculus", "simplify"],
  definiteness: [...kernel, "certificates", "matrix", "simplify"],
  critical: [...kernel, "certificates", ...finding],
  convexity: [...kernel, "certificates", ...finding, "critical"],
  "analysis.ts": [...kernel, "certificates", "calculus", "simplify", "critical", "convexity"],
  "analyze.ts": ["form.ts", ...kernel, "certificates", ...finding, "critical", "convexity", "analysis.ts", "part.ts"],
  tasks: [
    "form.ts",
    ...kernel,
    "certificates",
    "print",
    "calculus",
    "simplify",
    "parse",
    "critical",
    "analysis.ts",
    "analyze.ts",
    "part.ts",
  ],
  "answer.ts": [...kernel, "parse", "tasks"],
  formats: [
    ...kernel,
    "certificates",
    "print",
    "calculus",
    "critical",
    "convexity",
    "analysis.ts",
    "part.ts",
    "tasks",
    "answer.ts",
    "version.ts",
  ],
  check: [
    ...kernel,
    "certificates",
    ...finding,
    "parse",
    "critical",
    "convexity",
    "analysis.ts",
    "part.ts",
    "tasks",
    "answer.ts",
    "formats",
    "version.ts",
  ],
  cli: ["form.ts", ...kernel, "print", "part.ts", "tasks", "answer.ts", "formats", "check", "version.ts"],
  "vitest.ts": ["check"],
  "index.ts": [...kernel, "parse", "print", "part.ts", "tasks", "answer.ts", "formats"],
};

/** The only places for libraries and for what belongs to the machine. */
const guarded: readonly (readonly [specifier: RegExp, place: RegExp])[] = [
  [/^mathjs$/, /^parse\/mathjs\.ts$/],
  [/^(chalk|cli-table3)$/, /^formats\/text/],
  [/^commander$/, /^cli\//],
  [/^vitest$/, /^vitest\.ts$/],
  [/^yaml$/, /^check\/spec\/yaml\.ts$/],
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

test("the imports of the sources are found", () => {
  expect(imports.length).toBeGreaterThan(files.length);
});

test("every folder of src has its line in the table of layers", () => {
  expect(new Set(files.map(placeOf))).toEqual(new Set(Object.keys(allowed)));
});

test("the table of layers only points up the table, that is, down the layers", () => {
  const places = Object.keys(allowed);
  const wrong = places.filter((place, i) => allowed[place]!.some((edge) => !places.slice(0, i).includes(edge)));
  expect(wrong).toEqual([]);
});

test("an import follows an edge of the table of layers", () => {
  const wrong = imports.flatMap(({ file, specifier }) => {
    if (!specifier.startsWith(".")) return [];
    const target = relative(source, resolve(source, dirname(file), specifier));
    const [from, to] = [placeOf(file), placeOf(target)];
    return from === to || allowed[from]!.includes(to) ? [] : [`${file} imports ${target}`];
  });
  expect(wrong).toEqual([]);
});

test("a checker of certificates imports no finder, not even through others", () => {
  const reached = new Set(["certificates"]);
  for (const place of reached) {
    for (const { file, specifier, typeOnly } of imports) {
      if (placeOf(file) !== place || !specifier.startsWith(".") || typeOnly) continue;
      reached.add(placeOf(relative(source, resolve(source, dirname(file), specifier))));
    }
  }
  expect([...reached].filter((place) => place !== "certificates" && !kernel.includes(place))).toEqual([]);
});

test("libraries, node and the clock are used only where they belong", () => {
  const wrong = imports.flatMap(({ file, specifier }) => {
    if (specifier.startsWith(".")) return [];
    const rule = guarded.find(([name]) => name.test(specifier));
    return rule?.[1].test(file) ? [] : [`${file} imports ${specifier}`];
  });
  expect(wrong).toEqual([]);
});

test("only libraries are imported on demand: else the bundle cannot leave out what nobody uses", () => {
  const onDemand = /\bimport\(\s*"\./;
  expect(files.filter((file) => onDemand.test(texts.get(file)!))).toEqual([]);
});

test("the start loads no part of Node that costs time: child processes, cryptography, the network", () => {
  const costly = /^import (?!type\b)[^"]*"node:(?!fs"|path")/m;
  expect(files.filter((file) => costly.test(texts.get(file)!))).toEqual([]);
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
  { folder: "check/kinds", besides: ["kind.ts", "point-spec.ts", "bound.ts", "problem-finding.ts"] },
  { folder: "check/reporters", besides: ["reporter.ts"] },
  { folder: "tasks", besides: ["task.ts", "point.ts", "domain.ts", "constraints.ts"] },
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
