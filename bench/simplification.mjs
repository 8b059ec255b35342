// Size and time of the simplified Hessians of 27 formulas (entries of the upper triangle, in printed nodes), beside the best that
// each system's own simplifiers make of every entry, the raw form included.
//   node bench/simplification.mjs [--only REGEXP] [--seconds 0.5] [--limit 60] [--no-peers] [--json FILE] [--texts]
// --limit: seconds for one system and one case; what it has finished by then counts. --texts: the entries in which a system is shorter.
// Exit code 1 when an entry of ours is not counted as it is printed, or a case is longer than the best of the others.
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { align } from "./comparison.mjs";
import { withBundle } from "./import-bundled.mjs";
import { printedNodesAsCalls, shortestTexts, timeToReach, totalNodes } from "./printed-nodes.mjs";
import { ask, availableSimplifiers, ourSimplifier } from "./simplifiers.mjs";

/** Nobody waits for less, in milliseconds. */
const UNNOTICED = 20;

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "0.5" },
    limit: { type: "string", default: "60" },
    "no-peers": { type: "boolean", default: false },
    json: { type: "string" },
    texts: { type: "boolean", default: false },
  },
});

const read = async (name) => JSON.parse(await readFile(new URL(`./workloads/${name}.json`, import.meta.url), "utf8"));
const ids = (await read("simplification")).filter((id) => new RegExp(options.only).test(id));
const formulas = new Map((await read("hessian")).map((one) => [one.id, one]));

await withBundle("bench/ours-simplification.ts", async (bundle) => {
  const peers = options["no-peers"] ? [] : await availableSimplifiers(dirname(bundle));
  const rows = [];
  for (const id of ids) {
    const question = { seconds: Number(options.seconds), limit: Number(options.limit) };
    const ours = (await ask(ourSimplifier(bundle), "hessian", formulas.get(id), question)).get("simplify") ?? null;
    const others = [];
    for (const peer of peers) others.push(await ask(peer, "hessian", formulas.get(id), question));
    rows.push(assess(id, ours, others));
    if (process.stderr.isTTY) process.stderr.write(`${id}\n`);
  }
  console.log(tableOf(peers, rows));
  if (options.texts) for (const line of rows.flatMap((row) => shorterEntries(peers, row))) console.log(line);
  if (options.json !== undefined) await writeFile(options.json, JSON.stringify(rows.map(forJson), null, 1));
  if (rows.some(({ verdict, counted }) => verdict === "MORE" || !counted)) process.exitCode = 1;
});

/** The figures of one case. */
function assess(id, ours, others) {
  const nodes = ours === null ? null : totalNodes([ours]);
  const totals = others.map((done) => totalNodes([...done.values()]));
  const best = smallest(totals);
  const bar = barFor(others, totals, best);
  return {
    id,
    ours,
    others,
    nodes,
    totals,
    best,
    bar,
    asCalls: smallest(others.map((done) => totalNodes([...done.values()], printedNodesAsCalls))),
    counted: ours === null || ours.nodes === nodes,
    verdict: verdictOf(nodes, best),
    slow: ours !== null && bar !== null && ours.ms > bar,
  };
}

function smallest(numbers) {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/**
 * What our time is held to: the fastest that got down to the best count by simplifying; where only a raw form is as short, the
 * fastest that got down to its own best by simplifying, if any.
 */
function barFor(others, totals, best) {
  if (best === null) return null;
  const fastest =
    smallest(others.map((done) => timeToReach(done, best))) ??
    smallest(others.map((done, i) => timeToReach(done, totals[i])));
  return fastest === null ? null : Math.max(UNNOTICED, fastest);
}

function verdictOf(nodes, best) {
  if (best === null) return "-";
  if (nodes === null) return "MORE";
  return nodes < best ? "fewer" : nodes === best ? "equal" : "MORE";
}

function tableOf(peers, rows) {
  const header = [
    "case",
    "nodes",
    "ms",
    "cold ms",
    ...peers.map(({ name }) => name),
    "best",
    "as calls",
    "bar ms",
    "verdict",
  ];
  const lines = rows.map((row) => [
    row.id,
    String(row.nodes ?? "-"),
    brief(row.ours?.ms),
    brief(row.ours?.first),
    ...row.others.map((done, i) => `${row.totals[i] ?? "-"} (${brief(timeToReach(done, row.totals[i]))})`),
    String(row.best ?? "-"),
    String(row.asCalls ?? "-"),
    brief(row.bar),
    [row.verdict, ...(row.slow ? ["slow"] : []), ...(row.counted ? [] : ["miscounted"])].join(" "),
  ]);
  const sum = (of) => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  const count = (test) => rows.filter(test).length;
  const verdicts = ["fewer", "equal", "MORE"].map((word) => `${word} ${count(({ verdict }) => verdict === word)}`);
  const comparison =
    peers.length === 0
      ? "no peer to compare with"
      : `the best of the others ${sum(({ best }) => best)}; ${verdicts.join(", ")}, slow ${count(({ slow }) => slow)}`;
  return [...align([header, ...lines]), `ours ${sum(({ nodes }) => nodes)} nodes, ${comparison}`].join("\n");
}

function brief(ms) {
  return ms === null || ms === undefined || Number.isNaN(ms) ? "-" : ms.toPrecision(3);
}

/** Every entry that a system writes with fewer nodes than we, as both write it. */
function* entriesShorterThanOurs(peers, { ours, others }) {
  const own = shortestTexts(ours === null ? [] : [ours]);
  for (const [i, { name }] of peers.entries()) {
    for (const [position, { text, nodes }] of shortestTexts([...others[i].values()])) {
      const mine = own.get(position) ?? { text: "0", nodes: 0 };
      if (nodes < mine.nodes) yield { name, position, text, nodes, mine };
    }
  }
}

function shorterEntries(peers, row) {
  const shortest = new Map();
  for (const entry of entriesShorterThanOurs(peers, row)) {
    if (!(shortest.get(entry.position)?.nodes <= entry.nodes)) shortest.set(entry.position, entry);
  }
  return [...shortest.values()].flatMap(({ name, position, text, nodes, mine }) => [
    `${row.id} [${position}]`,
    `  ${mine.nodes} ${mine.text}`,
    `  ${nodes} ${text} (${name})`,
  ]);
}

function forJson({ ours, others, ...figures }) {
  const figuresOf = (done) =>
    Object.fromEntries([...done].map(([name, form]) => [name, { ms: form.ms, nodes: totalNodes([form]) }]));
  return { ...figures, ms: ours?.ms ?? null, first: ours?.first ?? null, simplifiers: others.map(figuresOf) };
}
