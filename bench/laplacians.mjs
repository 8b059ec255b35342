// Sums of second derivatives that vanish: whether each system's simplifier finds 0, and in how many milliseconds.
//   node bench/laplacians.mjs [--only REGEXP] [--seconds 0.5] [--limit 30] [--no-peers]
// Exit code 1 when one of ours does not become 0.
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { align } from "./comparison.mjs";
import { withBundle } from "./import-bundled.mjs";
import { ask, availableSimplifiers, ourSimplifier } from "./simplifiers.mjs";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "0.5" },
    limit: { type: "string", default: "30" },
    "no-peers": { type: "boolean", default: false },
  },
});

const workload = new URL("./workloads/laplacians.json", import.meta.url);
const cases = JSON.parse(await readFile(workload, "utf8")).filter(({ id }) => new RegExp(options.only).test(id));

await withBundle("bench/ours-simplification.ts", async (bundle) => {
  const peers = options["no-peers"] ? [] : await availableSimplifiers(dirname(bundle));
  const systems = [ourSimplifier(bundle), ...peers];
  const rows = [];
  for (const one of cases) {
    const question = { seconds: Number(options.seconds), limit: Number(options.limit) };
    const results = [];
    for (const system of systems) results.push(vanishing(await ask(system, "trace", one, question)));
    rows.push({ id: one.id, results });
  }
  const header = ["identity", "cold ms", ...systems.map(({ name }) => `${name} ms`)];
  const lines = rows.map(({ id, results }) => [
    id,
    brief(results[0]?.first),
    ...results.map((form) => brief(form?.ms)),
  ]);
  const zeros = systems.map((_, i) => `${rows.filter(({ results }) => results[i] !== null).length}`);
  console.log(align([header, ...lines, ["zeros", "", ...zeros]]).join("\n"));
  if (rows.some(({ results }) => results[0] === null)) process.exitCode = 1;
});

/** The fastest simplifier that leaves nothing; `null` when none does. */
function vanishing(done) {
  const zeros = [...done.values()].filter(({ texts }) => [...texts.values()].every((text) => text === "0"));
  return zeros.sort((a, b) => a.ms - b.ms)[0] ?? null;
}

function brief(ms) {
  if (ms === undefined) return "NO";
  return Number.isNaN(ms) ? "-" : ms.toPrecision(3);
}
