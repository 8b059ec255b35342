import { derivative } from "../../src/calculus/derivative.ts";
import { gradient } from "../../src/calculus/gradient.ts";
import { denseHessian, hessian } from "../../src/calculus/hessian.ts";
import { truthOf } from "../../src/evaluate/truth.ts";
import { keepArena, releaseArena } from "../../src/expr/arena.ts";
import type { Expr } from "../../src/expr/expr.ts";
import type { Problem } from "../../src/expr/problem.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { printCondition } from "../../src/print/condition.ts";
import { simplify } from "../../src/simplify/simplify.ts";
import { type Agreement, compareJets, compareSymbolic, coordinatesOf, type Expected } from "./agreement.ts";
import { type Corpus, type CorpusRow, corpora, type OraclePoint, readCorpus } from "./row.ts";

export type Verdict = "right" | "unknown" | "wrong" | "timeout";
export interface RowResult {
  readonly row: CorpusRow;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Rows that the program refuses, and why it should. */
export const refusedRows: ReadonlyMap<string, string> = new Map([
  ["der-algebrite-c480fa67", "differentiates by `cos(theta)`, which is not a variable"],
]);

keepArena();

const LARGEST_MILLISECONDS = 10_000;

/** Which symbolic derivatives are compared: as they come, or also simplified. */
export type Form = "raw" | "simplified";

/** Everything a row claims, checked in two independent ways: symbolic derivatives and jets. */
function checkRow(row: CorpusRow, form: Form = "raw"): RowResult {
  const start = performance.now();
  const result = checkClaims(row, form);
  const late = performance.now() - start > LARGEST_MILLISECONDS;
  releaseArena();
  return late && result.verdict !== "wrong" ? { row, verdict: "timeout", reason: "took too long" } : result;
}

/** Every row of the corpora, or those with at most `largest` nodes. */
export function checkCorpora(
  folder: string | URL,
  form: Form = "raw",
  largest = Number.POSITIVE_INFINITY,
): ReadonlyMap<Corpus, readonly RowResult[]> {
  return new Map(
    corpora.map((corpus) => {
      const rows = readCorpus(folder, corpus).filter(({ nodes }) => nodes <= largest);
      return [corpus, rows.map((row) => checkRow(row, form))];
    }),
  );
}

function checkClaims(row: CorpusRow, form: Form): RowResult {
  const read = parseFormula(row.expr, { variables: row.vars, parameters: row.params });
  if (!read.ok) return { row, verdict: "unknown", reason: read.error.message };
  const { problem } = read.value;
  const raw = expectationsOf(problem.objective, row, (expr) => expr);
  const simplified = form === "simplified" ? expectationsOf(problem.objective, row, simplify) : raw;
  for (const [i, point] of row.oracle.points.entries()) {
    const agreements: Agreement[] = [
      domainAgreement(problem, point),
      compareSymbolic(raw(point), point),
      form === "simplified" ? compareSymbolic(simplified(point), point) : { kind: "right" },
      compareJets(problem.objective, row.vars, raw(point), point),
      publishedAgreement(problem, row, point),
    ];
    const bad = agreements.find(({ kind }) => kind === "wrong") ?? agreements.find(({ kind }) => kind === "unknown");
    if (bad !== undefined && bad.kind !== "right") {
      return { row, verdict: bad.kind, reason: `point ${i + 1}: ${bad.reason}` };
    }
  }
  return { row, verdict: "right", reason: "" };
}

/** The numbers of a point beside the expressions for them. */
function expectationsOf(
  objective: Expr,
  { vars }: CorpusRow,
  form: (expr: Expr) => Expr,
): (point: OraclePoint) => readonly Expected[] {
  const value = form(objective);
  const slopes = gradient(objective, vars).map(form);
  const { entries, size } = hessian(objective, vars);
  const curvatures = denseHessian({ size, entries: entries.map((entry) => ({ ...entry, value: form(entry.value) })) });
  return (point) => [
    { label: "the value", oracle: point.value, expr: value, wrt: [] },
    ...vars.map((u, i) => ({ label: `d/d${u}`, oracle: point.gradient[u]!, expr: slopes[i]!, wrt: [i] })),
    ...vars.flatMap((u, i) =>
      vars.slice(i).map((v, k) => ({
        label: `d2/d${u}d${v}`,
        oracle: point.hessian[`${u},${v}`]!,
        expr: curvatures[i]![i + k]!,
        wrt: [i, i + k],
      })),
    ),
  ];
}

/** The oracle has a value and derivatives, so every condition that we report must hold. */
function domainAgreement({ natural }: Problem, point: OraclePoint): Agreement {
  const at = coordinatesOf(point);
  for (const { condition, guards } of [...natural.defined, ...natural.smooth]) {
    if (guards.some((guard) => truthOf(guard, at) === "false")) continue;
    const truth = truthOf(condition, at);
    if (truth !== "true") {
      return { kind: truth === "false" ? "wrong" : "unknown", reason: `condition ${printCondition(condition)} fails` };
    }
  }
  return { kind: "right" };
}

/** The derivative that the source of the row prints has the same value as ours. */
function publishedAgreement(problem: Problem, row: CorpusRow, point: OraclePoint): Agreement {
  const published = row.oracle.published_derivative;
  if (published?.agrees_at_points !== true || published.order !== 1 || !row.vars.includes(published.wrt)) {
    return { kind: "right" };
  }
  const read = parseFormula(published.expr, { variables: row.vars, parameters: "auto" });
  if (!read.ok) return { kind: "unknown", reason: `published derivative: ${read.error.message}` };
  const oracle = point.gradient[published.wrt]!;
  const ours = derivative(problem.objective, published.wrt);
  const both = [read.value.problem.objective, ours];
  return compareSymbolic(
    both.map((expr) => ({ label: "the published derivative", oracle, expr, wrt: [] })),
    point,
  );
}
