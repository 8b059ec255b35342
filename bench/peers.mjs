import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const TIME_LIMIT = 60_000;

/** The peers of a workload that are installed here; none is needed. Programs are compiled into `folder`. */
export async function availablePeers(workload, folder) {
  const peers = [];
  const ginac = await compileGinac(workload, folder);
  if (ginac !== null) peers.push({ name: "GiNaC", command: [ginac] });
  for (const [name, module] of [
    ["SymEngine", "symengine"],
    ["SymPy", "sympy"],
  ]) {
    const { code } = await run(["python3", "-c", `import ${module}`], "");
    if (code === 0) peers.push({ name, command: ["python3", here(`./peers/python_${workload}.py`), module] });
  }
  return peers;
}

async function compileGinac(workload, folder) {
  const program = join(folder, "ginac");
  const source = here(`./peers/ginac-${workload}.cpp`);
  const { code } = await run(["g++", "-O2", "-std=c++17", source, "-o", program, "-lginac", "-lcln"], "");
  return code === 0 ? program : null;
}

/** One process for one case: `{answer, ms, kB, first}`, or `null` when the system failed or took too long. */
export async function measure({ command }, seconds, line) {
  const { code, output } = await run([...command, seconds], line);
  const [, answer, ms, peak, first] = output.trim().split("\t");
  return code !== 0 || ms === undefined ? null : { answer, ms: Number(ms), kB: Number(peak), first: Number(first) };
}

function run([program, ...args], input) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"], timeout: TIME_LIMIT });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.stdin.on("error", () => {});
    child.on("error", () => resolve({ code: -1, output }));
    child.on("close", (code) => resolve({ code, output }));
    child.stdin.end(input);
  });
}
