import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeRun } from "../../../check/code/protocol.ts";
import { failure, type Result } from "../../../diagnostic/result.ts";
import { answerOf, failureOf, problem } from "./child.ts";
import type { CodeJob } from "./run-code.ts";

/**
 * C, compiled by `CC` or `cc`. The function is `double f(double x, double y)`, `double f(const double *x)`, or one that fills
 * its second array: `void f(const double *x, double *out)`; a parameter of an integer type is the number of variables.
 */
export function runC(job: CodeJob): Result<CodeRun> {
  const call = callOf(job);
  if (!call.ok) return call;
  const driver = join(job.folder, "driver.c");
  const program = join(job.folder, "driver");
  writeFileSync(driver, driverOf(job, call.value));
  const compiler = process.env["CC"] ?? "cc";
  const failed = failureOf(compiler, ["-O1", "-o", program, driver, "-lm"], job);
  if (failed !== null) {
    const known = failed.message.startsWith("there is no program");
    return failure(
      known ? problem(`there is no C compiler "${compiler}"`, "name one: CC=gcc hessian check ...") : failed,
    );
  }
  return answerOf(program, [], job);
}

/** The statement that leaves the answer in `out`, from the declaration of the function in the source. */
function callOf(job: CodeJob): Result<string> {
  const source = readFileSync(job.path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, " ");
  if (!/^[A-Za-z_]\w*$/.test(job.export)) return failure(problem(`"${job.export}" is not the name of a C function`));
  const declared = new RegExp(`\\b(double|float|void)\\s+${job.export}\\s*\\(([^)]*)\\)`).exec(source);
  if (declared === null) {
    return failure(problem(`${job.file} has no function "${job.export}" that returns double or void`));
  }
  const [, returned = "", list = ""] = declared;
  const parameters = list.split(",").map((text) => text.trim());
  const n = job.variables.length;
  let scalars = 0;
  let arrays = 0;
  const values = parameters.map((text) => {
    if (/[*[]/.test(text)) {
      arrays += 1;
      return arrays === 1 ? "x" : "out";
    }
    if (/\b(int|long|unsigned|size_t)\b/.test(text)) return String(n);
    scalars += 1;
    return `x[${scalars - 1}]`;
  });
  const fits = arrays === 0 ? scalars === n : scalars === 0 && arrays <= 2;
  if (!fits || (returned === "void" && arrays !== 2)) {
    return failure(
      problem(
        `the parameters of ${job.export}(${list.trim()}) are not understood`,
        "void f(const double *x, double *out)",
      ),
    );
  }
  const call = `${job.export}(${values.join(", ")})`;
  return { ok: true, value: returned === "void" ? `${call};` : `out[0] = ${call};` };
}

function driverOf({ path, points, variables, is, folder }: CodeJob, call: string): string {
  const n = variables.length;
  const count = is === "value" ? 1 : is === "gradient" ? n : n * n;
  const shape = is === "value" ? "" : is === "gradient" ? String(n) : `${n},${n}`;
  const table = points.map((point) => `{${point.map((x) => x.toPrecision(17)).join(",")}}`).join(",\n");
  const numbers = JSON.stringify(join(folder, "answer.json"));
  return `#include ${JSON.stringify(path)}
#include <math.h>
#include <stdio.h>
#include <string.h>
static const double hessian_points[${points.length}][${n}] = {${table}};
int main(void) {
  FILE *answer = fopen(${numbers}, "w");
  if (!answer) return 1;
  fprintf(answer, "{\\"results\\":[");
  for (int k = 0; k < ${points.length}; k++) {
    double x[${n}], out[${count}];
    memcpy(x, hessian_points[k], sizeof x);
    memset(out, 0, sizeof out);
    ${call}
    fprintf(answer, "%s{\\"shape\\":[${shape}],\\"values\\":[", k ? "," : "");
    for (int i = 0; i < ${count}; i++) {
      if (isfinite(out[i])) fprintf(answer, "%s%.17g", i ? "," : "", out[i]);
      else fprintf(answer, "%s\\"%s\\"", i ? "," : "", isnan(out[i]) ? "NaN" : out[i] > 0 ? "Infinity" : "-Infinity");
    }
    fprintf(answer, "]}");
  }
  fprintf(answer, "]}");
  return fclose(answer) ? 1 : 0;
}
`;
}
