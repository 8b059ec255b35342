import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeRun } from "../../../check/code/protocol.ts";
import type { Result } from "../../../diagnostic/result.ts";
import { answerOf } from "./child.ts";
import type { CodeJob } from "./run-code.ts";

/** Python 3: `HESSIAN_PYTHON`, else `python3` (`python` on Windows). */
export function runPython(job: CodeJob): Result<CodeRun> {
  const runner = join(job.folder, "run_hessian.py");
  writeFileSync(runner, script);
  const program = process.env["HESSIAN_PYTHON"] ?? (process.platform === "win32" ? "python" : "python3");
  return answerOf(program, [runner], job);
}

/** Runs in the child. Arrays of numpy are given where the file uses numpy. */
const script = String.raw`
import importlib.util, inspect, json, math, os, sys

with open(sys.argv[1], encoding="utf-8") as file:
    request = json.load(file)
variables, points = request["variables"], request["points"]


def done(answer):
    with open(request["out"], "w", encoding="utf-8") as file:
        json.dump(answer, file)
    sys.stdout.flush()
    os._exit(0)


def message(error):
    return (type(error).__name__ + ": " + str(error)).split("\n")[0]


def vector(point):
    numpy = sys.modules.get("numpy")
    return list(point) if numpy is None else numpy.array(point)


def call(f, wants_list, point):
    if len(variables) == 1:
        try:
            return flat(f(point[0]))
        except Exception:
            return flat(f(vector(point)))
    return flat(f(vector(point)) if wants_list else f(*point))


def flat(value):
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict) and all(name in value for name in variables):
        value = [value[name] for name in variables]
    if isinstance(value, (list, tuple)):
        parts = [flat(part) for part in value]
        shape = [len(parts)] + (parts[0][0] if parts else [])
        return shape, [number for part in parts for number in part[1]]
    return [], [float(value)]


try:
    sys.path.insert(0, os.path.dirname(request["path"]))
    spec = importlib.util.spec_from_file_location("checked_by_hessian", request["path"])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
except BaseException as error:
    done({"error": message(error)})

f = module
for name in request["export"].split("."):
    f = getattr(f, name, None)
if not callable(f):
    names = [n for n, v in vars(module).items() if inspect.isfunction(v) and v.__module__ == module.__name__]
    done({"error": 'there is no function "%s"' % request["export"], "advice": "it has " + (", ".join(names) or "none")})
try:
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    wanted = [p for p in inspect.signature(f).parameters.values() if p.kind in kinds and p.default is p.empty]
    wants_list = len(wanted) == 1
except (TypeError, ValueError):
    wants_list = True
results = []
for point in points:
    try:
        shape, values = call(f, wants_list, point)
        results.append({"shape": shape, "values": [v if math.isfinite(v) else str(v).replace("inf", "Infinity") for v in values]})
    except Exception as error:
        results.append({"error": message(error)})
done({"results": results})
`;
