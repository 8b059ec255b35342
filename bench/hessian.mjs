// Time to build the symbolic Hessian (formula already read -> list of the structural nonzeros of the upper triangle), beside
// the peers installed on this machine: GiNaC (compiled with g++ when libginac-dev is there), SymEngine and SymPy (Python).
//   node bench/hessian.mjs [--only REGEXP] [--seconds 0.5] [--no-peers] [--json FILE]
import { readFile } from "node:fs/promises";
import { compare } from "./compare.mjs";

await compare({
  name: "hessian",
  cases: JSON.parse(await readFile(new URL("./workloads/hessian.json", import.meta.url), "utf8")),
  lineOf: ({ id, vars, expr }) => `${id}\t${vars.join(" ")}\t${expr}`,
});
