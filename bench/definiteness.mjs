// Time to decide the definiteness of a rational matrix exactly, beside elimination in the exact rationals of GiNaC, SymEngine
// and SymPy, as far as they are installed. Options as for hessian.mjs.
import { readFile } from "node:fs/promises";
import { compare } from "./compare.mjs";

await compare({
  name: "definiteness",
  cases: JSON.parse(await readFile(new URL("./workloads/definiteness.json", import.meta.url), "utf8")),
  lineOf: ({ id, M }) => `${id}\t${M.map((row) => row.join(" ")).join(";")}`,
  expected: ({ truth }) => truth,
});
