import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { type Part, partNamed, parts } from "../part.ts";
import type { Request, WrittenPoint } from "../tasks/task.ts";
import type { Question } from "./answer-formula.ts";
import type { Arguments } from "./arguments.ts";

/** The request that the flags make about a formula. */
export function requestOf(
  question: Question,
  expr: string,
  other: string | undefined,
  { given }: Arguments,
): Result<Request> {
  const last = (name: string) => given.get(name)?.at(-1);
  const points: WrittenPoint[] = [];
  for (const text of given.get("at") ?? []) {
    const point = readAssignments("at", text);
    if (!point.ok) return point;
    points.push(Object.fromEntries(point.value));
  }
  const definitions = new Map<string, string>();
  for (const text of given.get("let") ?? []) {
    const pairs = readAssignments("let", text);
    if (!pairs.ok) return pairs;
    for (const [name, value] of pairs.value) definitions.set(name, value);
  }
  const only = chosenParts(last("only"), last("skip"));
  if (!only.ok) return only;
  const chosen = only.value ?? question.only;
  const implicit = last("implicit") as Request["implicit"];
  const params = last("params");
  const vars = last("vars");
  const domain = last("domain");
  const wrt = last("wrt");
  const form = last("form") as Request["form"];
  const digits = Number(last("digits") ?? 0);
  return success({
    task: question.task,
    expr,
    ...(other === undefined ? {} : { other }),
    ...(vars === undefined ? {} : { vars: names(vars) }),
    ...(params === undefined ? {} : { params: params === "auto" ? "auto" : names(params) }),
    ...(definitions.size === 0 ? {} : { let: definitions }),
    ...(implicit === undefined ? {} : { implicit }),
    ...(given.has("assume") ? { assume: given.get("assume")! } : {}),
    ...(domain === undefined ? {} : { domain }),
    ...(points.length === 0 ? {} : { at: points }),
    ...(chosen === undefined ? {} : { only: chosen }),
    ...(wrt === undefined ? {} : { wrt: names(wrt) }),
    ...(form === undefined ? {} : { form }),
    ...(given.has("cse") ? { cse: true } : {}),
    ...(given.has("complex") ? { complex: true } : {}),
    ...(digits > 0 ? { digits } : {}),
  });
}

/** `"x, y"` as a list; empty names stay, for the parser to complain about. */
function names(text: string): string[] {
  return text.trim() === ""
    ? []
    : text.split(/\s*,\s*|\s+/).filter((name, i, all) => name !== "" || i < all.length - 1);
}

/** `"x=1, y=f(2,3)"`: commas inside parentheses do not separate. */
function readAssignments(flag: string, text: string): Result<[string, string][]> {
  const pairs: [string, string][] = [];
  for (const piece of splitAtCommas(text)) {
    const match = /^\s*([^=<>!\s]+)\s*=\s*([^=]+?)\s*$/.exec(piece);
    if (match === null) return failure(badAssignment(flag, piece));
    pairs.push([match[1]!, match[2]!]);
  }
  return success(pairs);
}

function splitAtCommas(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "(") depth += 1;
    else if (text[i] === ")") depth -= 1;
    else if (text[i] === "," && depth === 0) {
      pieces.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

function badAssignment(flag: string, piece: string): Diagnostic {
  return {
    code: "usage/bad-value",
    message: `--${flag}: "${piece.trim()}" is not of the form name=value`,
    suggestions: [{ text: flag === "at" ? "--at x=1,y=2/3" : "--let a=3/2" }],
  };
}

/** The parts that `--only` and `--skip` leave; null: all that the task gives. */
function chosenParts(only: string | undefined, skip: string | undefined): Result<readonly Part[] | null> {
  const wanted = only === undefined ? success([...parts]) : readParts("only", only);
  const unwanted = skip === undefined ? success([]) : readParts("skip", skip);
  if (!wanted.ok) return wanted;
  if (!unwanted.ok) return unwanted;
  if (only === undefined && skip === undefined) return success(null);
  return success(wanted.value.filter((part) => !unwanted.value.includes(part)));
}

function readParts(flag: string, text: string): Result<Part[]> {
  const found: Part[] = [];
  for (const name of names(text)) {
    const part = partNamed(name);
    if (part === null) {
      return failure({
        code: "usage/unknown-name",
        message: `--${flag}: there is no part "${name}"`,
        suggestions: [{ text: `the parts are ${parts.join(", ")}` }],
      });
    }
    found.push(part);
  }
  return success(found);
}
