import { naturalDomain } from "../../calculus/natural-domain.ts";
import { approximateAll } from "../../evaluate/approximate.ts";
import type { Coordinates } from "../../evaluate/coordinates.ts";
import type { Expr } from "../../expr/expr.ts";
import { object, oneOf, record, type SchemaOf, string, tuple } from "../../formats/document/schema-language.ts";
import { parseDecimal } from "../../number/decimal.ts";
import {
  absRational,
  compareRational,
  denominator,
  fromDouble,
  multiplyRational,
  numerator,
  printRational,
  type Rational,
  subtractRational,
} from "../../number/rational.ts";
import { firstUnmet } from "../../tasks/point.ts";
import type { CodeRequest, CodeResult } from "../code/protocol.ts";
import { type Range, samplePoints } from "../code/samples.ts";
import { entryLabel, slipOf } from "../code/slips.ts";
import { exact, whole } from "../spec/exact.ts";
import type { Subject } from "../subject.ts";
import { type Finding, fail, type Kind, pass, unproved } from "./kind.ts";

interface Value {
  readonly file: string;
  readonly export: string;
  readonly is: CodeRequest["is"];
  readonly samples?: string;
  readonly seed?: string;
  readonly box?: Readonly<Record<string, readonly [string, string]>>;
  readonly tolerance?: string;
}

const SAMPLES = 100;
const MOST_SAMPLES = 100_000;
const DIGITS = 25;

/** What a function of the user's code returns agrees with the exact value at exact sample points: evidence, and refutations. */
export const code: Kind<Value> = {
  name: "code",
  summary:
    "a function of a JavaScript, TypeScript, Python or C file returns this value, gradient or Hessian (needs --allow-code)",
  schema: object(
    { file: string, export: string, is: oneOf("value", "gradient", "hessian") },
    { samples: whole, seed: whole, box: record(tuple(exact, exact)), tolerance: exact },
  ) as SchemaOf<Value>,
  title: (value) => `${value.is} of ${value.file}#${value.export}`,
  run: (value, subject) => ({ ...compareWithCode(value, subject), lasting: false }),
};

function compareWithCode(value: Value, subject: Subject): Finding {
  const { surroundings, problem, spec } = subject;
  if (surroundings.runCode === null) {
    return {
      verdict: "error",
      message: `${value.file} was not run`,
      hint: "allow it with --allow-code",
      code: "spec/code",
    };
  }
  if (problem.parameters.length > 0) {
    return {
      verdict: "error",
      message: `parameters need a value: ${problem.parameters.join(", ")}`,
      hint: 'add them to "vars" or "let"',
      code: "spec/code",
    };
  }
  const plan = planOf(value, subject);
  if ("verdict" in plan) return plan;
  const { points, tolerance } = plan;
  const { defined } = problem.natural;
  const needed = value.is === "value" ? defined : [...defined, ...naturalDomain(problem.objective).smooth];
  const inside = points.filter((at) => firstUnmet(needed, at, subject.budget) === null);
  if (inside.length === 0)
    return unproved("no sample point lies in the domain of the formula", { hint: "give a box", path: ["box"] });
  const run = surroundings.runCode(
    {
      file: value.file,
      export: value.export,
      is: value.is,
      variables: problem.variables,
      points: inside.map((at) =>
        [...at.values()].map((q) => Number(numerator(q as Rational)) / Number(denominator(q as Rational))),
      ),
      timeout: subject.check.timeout ?? subject.model.timeout,
    },
    spec,
  );
  if (!run.ok) {
    const { message, code: reason, suggestions } = run.error;
    return {
      verdict: "error",
      message,
      code: reason,
      ...(suggestions?.[0] === undefined ? {} : { hint: suggestions[0].text }),
    };
  }
  return judge(value, subject, inside, run.value.results, tolerance);
}

interface Plan {
  readonly points: readonly Coordinates[];
  readonly tolerance: Rational;
}

function planOf({ samples, seed, box = {}, tolerance: own }: Value, { problem, model }: Subject): Plan | Finding {
  const count = Number(samples ?? SAMPLES);
  if (!(count >= 1 && count <= MOST_SAMPLES)) {
    return {
      verdict: "error",
      message: `samples must be from 1 to ${MOST_SAMPLES}`,
      code: "spec/value",
      path: ["samples"],
    };
  }
  const stranger = Object.keys(box).find((name) => !problem.variables.includes(name));
  if (stranger !== undefined) {
    return {
      verdict: "error",
      message: `${stranger} is no variable of this model`,
      code: "name/unknown",
      path: ["box", stranger],
    };
  }
  const ranges: Range[] = [];
  for (const name of problem.variables) {
    const [from, to] = (box[name] ?? ["-2", "2"]).map(parseDecimal);
    if (from == null || to == null || compareRational(from, to) > 0) {
      return {
        verdict: "error",
        message: `the range of ${name} must be two numbers in order`,
        code: "spec/value",
        path: ["box", name],
      };
    }
    ranges.push({ from, to });
  }
  const tolerance = parseDecimal(own ?? model.tolerance);
  if (tolerance === null || compareRational(tolerance, 0) < 0) {
    return {
      verdict: "error",
      message: "the tolerance must be a number, such as 1e-12",
      code: "spec/value",
      path: ["tolerance"],
    };
  }
  const points = samplePoints(ranges, count, Number(seed ?? 1));
  return { points: points.map((point) => new Map(point.map((q, i) => [problem.variables[i]!, q]))), tolerance };
}

function judge(
  value: Value,
  subject: Subject,
  points: readonly Coordinates[],
  results: readonly CodeResult[],
  tolerance: Rational,
): Finding {
  const { variables } = subject.problem;
  const n = variables.length;
  const wanted = value.is === "value" ? 1 : value.is === "gradient" ? n : n * n;
  const exprs: readonly Expr[] =
    value.is === "value"
      ? [subject.problem.objective]
      : value.is === "gradient"
        ? subject.gradient()
        : subject.hessian().flat();
  const simple = exprs.map(subject.simplify);
  const found: number[][] = [];
  const truths: number[][] = [];
  const wrong = new Set<number>();
  let worst: { text: string; gap: Rational } | null = null;
  let skipped = 0;
  for (const [k, at] of points.entries()) {
    const result = results[k];
    const where = [...at].map(([name, q]) => `${name} = ${printRational(q as Rational)}`).join(", ");
    if (result === undefined || !result.ok) {
      return {
        verdict: "error",
        message: `${value.export} fails at ${where}: ${result?.message ?? "no answer"}`,
        code: "spec/code",
      };
    }
    if (result.values.length !== wanted) {
      const shape = result.shape.length === 0 ? "one number" : `${result.shape.join(" x ")} numbers`;
      return fail(
        `${value.export} returns ${shape}, but the ${value.is} has ${value.is === "hessian" ? `${n} x ${n}` : wanted}`,
      );
    }
    const exactValues = approximateAll(simple, at, { digits: DIGITS });
    const decimals = exactValues.map((one) => (one.kind === "exact" || one.kind === "enclosed" ? one.decimal : null));
    if (decimals.includes(null)) {
      skipped += 1;
      continue;
    }
    found.push([...result.values]);
    truths.push(decimals.map(Number));
    for (const [i, decimal] of decimals.entries()) {
      const truth = parseDecimal(decimal!)!;
      const got = result.values[i]!;
      const gap = Number.isFinite(got) ? subtractRational(fromDouble(got), truth) : null;
      const allowed = multiplyRational(tolerance, compareRational(absRational(truth), 1) > 0 ? absRational(truth) : 1);
      if (gap !== null && compareRational(absRational(gap), allowed) <= 0) continue;
      wrong.add(i);
      const text = `${entryLabel({ is: value.is, variables }, i)} at ${where} is ${decimals[i]!.slice(0, 14)}, not ${got}`;
      if (worst === null) worst = { text, gap: gap ?? 0 };
    }
  }
  if (found.length === 0) return unproved("the exact value is not known at any sample point");
  if (worst === null) return { ...pass, message: "", details: skipped === 0 ? [] : [`${skipped} points left out`] };
  const slip = slipOf({ is: value.is, variables, found, exact: truths, wrong: [...wrong].sort((a, b) => a - b) });
  return fail(slip === null ? `${value.export} disagrees with the exact ${value.is}` : `${value.export}: ${slip}`, {
    details: [worst.text, ...(wrong.size > 1 ? [`${wrong.size} of ${wanted} entries disagree`] : [])],
  });
}
