import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { printComparison } from "./comparison.mjs";
import { withBundle } from "./import-bundled.mjs";
import { availablePeers, measure } from "./peers.mjs";

/**
 * Runs every case of a workload in a process of its own for us and for each peer installed here, and prints the table.
 * `lineOf` is what a program reads for one case, `expected` the right answer where the workload knows it.
 */
export async function compare({ name, cases, lineOf, expected = () => null }) {
  const { values: options } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      seconds: { type: "string", default: "0.5" },
      "no-peers": { type: "boolean", default: false },
      json: { type: "string" },
    },
  });
  await withBundle(`bench/ours-${name}.ts`, async (bundle) => {
    const peers = options["no-peers"] ? [] : await availablePeers(name, dirname(bundle));
    const systems = [{ name: "hessian", command: [process.execPath, bundle] }, ...peers];
    const rows = [];
    for (const one of cases.filter(({ id }) => new RegExp(options.only).test(id))) {
      const results = [];
      for (const system of systems) {
        const result = await measure(system, options.seconds, `${lineOf(one)}\n`);
        const answer = expected(one);
        if (result !== null && answer !== null && result.answer !== answer) {
          throw new Error(`${system.name} answers ${result.answer} for ${one.id}, not ${answer}`);
        }
        results.push(result);
      }
      rows.push({ id: one.id, results });
      if (process.stderr.isTTY) process.stderr.write(`${one.id}\n`);
    }
    console.log(
      printComparison(
        systems.map((system) => system.name),
        rows,
      ),
    );
    if (options.json !== undefined) await writeFile(options.json, JSON.stringify(rows, null, 1));
  });
}
