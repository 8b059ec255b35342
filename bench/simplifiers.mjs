import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { giacScript } from "./peers/giac.mjs";
import { maximaScript } from "./peers/maxima.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const lineOf = ({ id, vars, expr, params = [] }) => `${id}\t${vars.join(" ")}\t${expr}\t${params.join(" ")}\n`;

/** Ours, from the path of its bundle. */
export function ourSimplifier(bundle) {
  return {
    name: "hessian",
    command: (job, seconds) => [process.execPath, bundle, job, String(seconds)],
    input: (_job, _seconds, one) => lineOf(one),
  };
}

/** The systems with simplifiers that are installed here; none is needed. Programs are compiled into `folder`. */
export async function availableSimplifiers(folder) {
  const found = [];
  for (const system of [maxima, giac, await compiledGinac(folder), python("SymPy"), python("SymEngine")]) {
    if (system !== null && (await system.isInstalled())) found.push(system);
  }
  return found;
}

export const maxima = {
  name: "Maxima",
  isInstalled: () => succeeds(["maxima", "--version"]),
  command: () => ["maxima", "--very-quiet"],
  input: maximaScript,
};

const giac = {
  name: "Giac",
  isInstalled: () => succeeds(["giac", "--version"]),
  command: () => ["giac"],
  input: (job, _seconds, one) => giacScript(job, one),
};

async function compiledGinac(folder) {
  const program = join(folder, "ginac-simplification");
  const source = here("./peers/ginac-simplification.cpp");
  if (!(await succeeds(["g++", "-O2", "-std=c++17", source, "-o", program, "-lginac", "-lcln"]))) return null;
  return {
    name: "GiNaC",
    isInstalled: async () => true,
    command: (job, seconds) => [program, job, String(seconds)],
    input: (_job, _seconds, one) => lineOf(one),
  };
}

function python(name) {
  const module = name.toLowerCase();
  const simplifiers = { sympy: ["raw", "factor", "simplify"], symengine: ["raw", "expand"] }[module];
  return {
    name,
    isInstalled: () => succeeds(["python3", "-c", `import ${module}`]),
    command: (job, seconds) => [
      "python3",
      here("./peers/python_simplification.py"),
      module,
      job,
      String(seconds),
      "0",
      ...simplifiers,
    ],
    input: (_job, _seconds, one) => lineOf(one),
  };
}

/** SymPy's `simplify` for real and for other symbols, each once, with a limit in seconds for each expression. */
export const patientSympy = {
  ...python("SymPy"),
  command: (job, seconds, perEntry) => {
    const words = ["sympy", job, String(seconds), String(perEntry), "raw", "simplify", "plain-simplify"];
    return ["python3", here("./peers/python_simplification.py"), ...words];
  },
};

/**
 * What a system makes of one case in a process of its own: for each simplifier that was done within `limit` seconds its times
 * and its texts, by `"row column"`.
 */
export async function ask(system, job, one, { seconds, limit, perEntry = 0 }) {
  const command = system.command(job, seconds, perEntry);
  const { output } = await run(command, system.input(job, seconds, one), limit);
  const [texts, done] = [new Map(), new Map()];
  for (const line of output.split("\n")) {
    const [word, name, ...fields] = line.split("\t");
    if (word === "entry") {
      if (!texts.has(name)) texts.set(name, new Map());
      texts.get(name).set(`${fields[0]} ${fields[1]}`, fields[2]);
    }
    if (word === "time") {
      const [ms, first, nodes] = fields.map(Number);
      done.set(name, { ms, first, nodes, texts: texts.get(name) ?? new Map() });
    }
  }
  return done;
}

async function succeeds(command) {
  return (await run(command, "", 60)).code === 0;
}

/** Groups of processes at work; they end when this program is told to end. */
const groups = new Set();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    for (const group of groups) process.kill(-group, "SIGKILL");
    process.exit(1);
  });
}

/** Runs a program in a group of processes of its own, for `limit` seconds at most. */
function run([program, ...args], input, limit) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "pipe", detached: true });
    const texts = [[], []];
    const finish = (code) => {
      clearTimeout(timer);
      groups.delete(child.pid);
      resolve({ code, output: texts.map((parts) => parts.join("")).join("\n") });
    };
    if (child.pid !== undefined) groups.add(child.pid);
    const timer = setTimeout(() => process.kill(-child.pid, "SIGKILL"), 1000 * limit);
    for (const [i, stream] of [child.stdout, child.stderr].entries()) {
      stream.setEncoding("utf8").on("data", (text) => texts[i].push(text));
    }
    child.stdin.on("error", () => {});
    child.on("error", () => finish(-1));
    child.on("close", finish);
    child.stdin.end(input);
  });
}
