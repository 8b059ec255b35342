// Printed nodes of the simplified Hessians over the corpora of derivatives, in all and row by row, beside SymPy's `simplify` and the
// best of four simplifiers of Maxima for every entry. A formula that is not seen to have the
// values of the oracle is in the totals, but not among the best.
//   node bench/derivative-lengths.mjs [--only REGEXP] [--show 40] [--cache FILE] [--no-peers] [--per-entry 10]
// What the others answer is kept in FILE (by default in the folder for temporary files), for SymPy takes an hour; an entry
// that takes it more than --per-entry seconds stays as it was differentiated.
import { appendFile, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { align } from "./comparison.mjs";
import { importBundled } from "./import-bundled.mjs";
import { printedNodes } from "./printed-nodes.mjs";
import { ask, maxima, patientSympy } from "./simplifiers.mjs";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    show: { type: "string", default: "40" },
    cache: { type: "string", default: join(tmpdir(), "hessian-derivative-lengths.jsonl") },
    "no-peers": { type: "boolean", default: false },
    "per-entry": { type: "string", default: "10" },
  },
});
/** For all four simplifiers of Maxima together, and for what SymPy needs besides its entries. */
const ROW_SECONDS = 60;
/** No formula should take us longer, in milliseconds. */
const LONGEST = 10_000;
const perEntry = Number(options["per-entry"]);

const { lengthsOf, hasValue } = await importBundled("bench/lengths.ts");
const cache = await readCache();
const peers = [];
for (const peer of options["no-peers"] ? [] : [patientSympy, maxima]) {
  if (await peer.isInstalled()) peers.push(peer);
}

const table = [
  [
    "corpus",
    "rows",
    "ours",
    ...peers.flatMap(({ name }) => [name, `${name} or raw`]),
    ...(peers.length === 0 ? [] : ["best"]),
    "ours, slowest ms",
  ],
];
const [longer, late] = [[], []];
for (const corpus of ["derivatives", "physics", "optimisation"]) {
  const totals = new Array(table[0].length - 3).fill(0);
  let [rows, slowest] = [0, 0];
  for (const row of await readRows(corpus)) {
    const ours = lengthsOf(row.expr, row.vars);
    if (ours === null) continue;
    const answers = await Promise.all(peers.map((peer) => answersOf(peer, row)));
    const columns = answers.flatMap((answer) => [shortest(row, answer, false), shortest(row, answer, true)]);
    const best = bestOf(columns);
    const figures = [ours.entries, ...columns, ...(peers.length === 0 ? [] : [best])];
    for (const [i, entries] of figures.entries()) totals[i] += total(entries);
    rows += 1;
    slowest = Math.max(slowest, ours.milliseconds);
    if (ours.milliseconds > LONGEST) late.push(`${row.id} ${ours.milliseconds.toFixed(0)} ms`);
    const compared = [...ours.entries].filter(([position]) => best.has(position));
    const excess = total(new Map(compared)) - total(best);
    if (peers.length > 0) longer.push({ row, ours, best, excess });
  }
  const [own, ...others] = totals.map(String);
  table.push([corpus, String(rows), own, ...others, slowest.toFixed(0)]);
}
console.log(align(table).join("\n"));
if (late.length > 0) console.log(`ours, longer than ${LONGEST} ms: ${late.join(", ")}`);
const worst = longer.filter(({ excess }) => excess > 0).sort((a, b) => b.excess - a.excess);
const shorter = longer.filter(({ excess }) => excess < 0).length;
if (peers.length > 0)
  console.log(
    `shorter in ${shorter} rows, equal in ${longer.length - shorter - worst.length}, longer in ${worst.length}`,
  );
for (const { row, ours, best, excess } of worst.slice(0, Number(options.show))) {
  console.log(`+${excess} ${row.id}: ${row.expr}`);
  for (const [position, { nodes, text, name }] of best) {
    const mine = ours.entries.get(position) ?? { nodes: 0, text: "0" };
    if (mine.nodes > nodes)
      console.log(`  [${position}]\n    ${mine.nodes} ${mine.text}\n    ${nodes} ${text} (${name})`);
  }
}

async function readRows(corpus) {
  const text = await readFile(new URL(`../fixtures/corpus/${corpus}.jsonl`, import.meta.url), "utf8");
  const rows = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return rows.filter(({ id }) => new RegExp(options.only).test(id));
}

async function readCache() {
  const text = await readFile(options.cache, "utf8").catch(() => "");
  const lines = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return new Map(lines.map(({ system, id, forms }) => [`${system} ${id}`, forms]));
}

/** The texts of a row by simplifier and position, from the cache or from the system itself. */
async function answersOf(peer, row) {
  const key = `${peer.name} ${row.id}`;
  if (!cache.has(key)) {
    const forms = row.vars.length * (row.vars.length + 1);
    const limit = ROW_SECONDS + (peer === patientSympy ? forms * perEntry : 0);
    const done = await ask(peer, "hessian", row, { seconds: 0, limit, perEntry });
    const texts = Object.fromEntries([...done].map(([name, form]) => [name, Object.fromEntries(form.texts)]));
    cache.set(key, texts);
    await appendFile(options.cache, `${JSON.stringify({ system: peer.name, id: row.id, forms: texts })}\n`);
  }
  return { name: peer.name, forms: cache.get(key) };
}

/**
 * The shortest text of each entry, a right one if there is any; without `withRaw` the raw one only where no other is right.
 */
function shortest({ vars, oracle }, { name, forms }, withRaw) {
  const { raw = {}, ...simplified } = forms;
  const found = new Map();
  const consider = (form) => {
    for (const [position, text] of Object.entries(form)) {
      const nodes = text === "0" ? 0 : printedNodes(text);
      const known = found.get(position);
      if (known?.right && known.nodes <= nodes) continue;
      const names = position
        .split(" ")
        .map((index) => vars[index])
        .join(",");
      const right = oracle.points.every(({ point, hessian }) => hasValue(text, point, hessian[names]));
      if (right || !(known?.right || known?.nodes <= nodes)) found.set(position, { text, nodes, name, right });
    }
  };
  for (const form of Object.values(simplified)) consider(form);
  consider(Object.fromEntries(Object.entries(raw).filter(([position]) => withRaw || !found.get(position)?.right)));
  return found;
}

/** The shortest of several right texts for each entry. */
function bestOf(all) {
  const found = new Map();
  for (const [position, entry] of all.flatMap((entries) => [...entries])) {
    if (entry.right && !(found.get(position)?.nodes <= entry.nodes)) found.set(position, entry);
  }
  return found;
}

function total(entries) {
  return [...entries.values()].reduce((sum, { nodes }) => sum + nodes, 0);
}
