import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Result } from "../diagnostic/result.ts";
import { releaseArena } from "../expr/arena.ts";
import { keepLoadedNodes } from "../expr/permanent.ts";
import { withPatience } from "../number/patience.ts";
import type { Request } from "../tasks/task.ts";
import { excerptOf } from "./excerpt.ts";
import type { Finding } from "./kinds/kind.ts";
import { problemFinding } from "./kinds/problem-finding.ts";
import { kinds } from "./kinds/table.ts";
import type { Check, Model, Spec } from "./model.ts";
import { type CheckResult, rangeOf, type Status } from "./report.ts";
import { type FoundFormula, findFormula } from "./sources/find.ts";
import { nodeAt, type Place } from "./spec/node.ts";
import { subjectOf } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/** Where findings are kept between runs, by everything that they depend on. */
export interface FindingCache {
  readonly get: (key: string) => Finding | null;
  readonly set: (key: string, finding: Finding) => void;
}

/** One check with the model that it is about. */
export interface Task {
  readonly spec: Spec;
  readonly model: Model;
  readonly check: Check;
}

/** So many checks share the expressions of a model; then the arena is emptied. */
const CHECKS_IN_ARENA = 20;

/**
 * The results of checks, in order, each worked out when it is asked for. A check that breaks, in whatever way, fails alone.
 * Expressions are released on the way, so that memory does not grow with the number of checks.
 */
export function* runTasks(
  tasks: readonly Task[],
  surroundings: Surroundings,
  cache: FindingCache | null,
): Generator<CheckResult> {
  keepLoadedNodes();
  const formulas = new Map<Model, Result<FoundFormula>>();
  for (const [i, task] of tasks.entries()) {
    if (i % CHECKS_IN_ARENA === 0) releaseArena();
    const started = surroundings.now();
    const { model, spec } = task;
    const formula = formulas.get(model) ?? findFormula(model.formula, spec.path, surroundings.read);
    formulas.clear();
    formulas.set(model, formula);
    const finding =
      task.check.severity === "off" ? skipped("severity: off") : findingOf(task, formula, surroundings, cache);
    const milliseconds = surroundings.now() - started;
    yield resultOf(task, finding, formula.ok ? formula.value : null, finding.verdict === "skip" ? null : milliseconds);
  }
  releaseArena();
}

export function skipped(message: string): Finding {
  return { verdict: "skip", message };
}

function findingOf(
  task: Task,
  formula: Result<FoundFormula>,
  surroundings: Surroundings,
  cache: FindingCache | null,
): Finding {
  const { check, model } = task;
  const skip = check.skip ?? model.skip;
  if (skip !== null) return skipped(skip);
  if (check.excess) {
    return { verdict: "error", message: "aliases unfold into too many parts to be read", code: "limit/spec" };
  }
  if (!formula.ok) return aboutFormula(formula.error);
  const request = requestOf(model, check, formula.value.text);
  const timeout = check.timeout ?? model.timeout;
  const key = JSON.stringify([
    request,
    request.let === undefined ? [] : [...request.let],
    check.kind,
    check.negations,
    check.value,
    model.tolerance,
    timeout,
  ]);
  const known = cache?.get(key) ?? null;
  if (known !== null) return known;
  const finding = negated(work(task, request, timeout, surroundings), check.negations);
  if (finding.lasting !== false && finding.verdict !== "error") cache?.set(key, finding);
  return finding;
}

/** Does the work of a kind within the limits; a mistake of ours is an error of this check. */
function work(task: Task, request: Request, timeout: string | null, surroundings: Surroundings): Finding {
  const budget = surroundings.budget(timeout);
  if (!budget.ok) return problemFinding(budget.error);
  const { check } = task;
  try {
    return withPatience<Finding>(
      budget.value,
      () => {
        const subject = subjectOf(
          { spec: task.spec.path, model: task.model, check, surroundings },
          request,
          budget.value,
        );
        if (!subject.ok) return unreadableFormula(subject.error, check);
        return kinds.get(check.kind)!.run(check.value, subject.value);
      },
      (code) => ({
        verdict: "unproved",
        message: code === "limit/timeout" ? "the time was up" : "stopped after a fixed amount of work",
        code,
        lasting: code !== "limit/timeout",
      }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { verdict: "error", message: `a mistake in hessian, not in your formula: ${message}`, code: "internal/bug" };
  }
}

/** A condition that is false for the given values means that there is nothing to check. */
function unreadableFormula(error: Diagnostic, check: Check): Finding {
  if (error.code === "domain/empty" && check.when !== null) return skipped(`${check.when} does not hold`);
  return aboutFormula(error);
}

/** What is wrong with a formula is shown where it stands, not at the check. */
function aboutFormula(error: Diagnostic): Finding {
  const finding = problemFinding(error);
  return { ...finding, verdict: "error", path: error.source === undefined ? FORMULA : ELSEWHERE };
}

/** In place of a path: the formula of the model; a text of the model that has no place of its own. */
const FORMULA: readonly (string | number)[] = ["\0formula"];
const ELSEWHERE: readonly (string | number)[] = ["\0elsewhere"];

function negated(finding: Finding, times: number): Finding {
  if (times % 2 === 0) return finding;
  if (finding.verdict === "pass")
    return { ...finding, verdict: "fail", message: "it holds, but must not", details: finding.details ?? [] };
  return finding.verdict === "fail" ? { verdict: "pass", message: "" } : finding;
}

/** `when` is one more assumption; an equation for a parameter puts its other side in place of it. */
function requestOf(model: Model, check: Check, expr: string): Request {
  const equation = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*==?\s*([^=<>!]+)$/u.exec(check.when ?? "");
  const replaced =
    equation !== null && Array.isArray(model.params) && model.params.includes(equation[1]!) ? equation : null;
  const values = { ...model.let, ...(replaced === null ? {} : { [replaced[1]!]: replaced[2]!.trim() }) };
  const assume = [...model.assume, ...(check.when === null || replaced !== null ? [] : [check.when])];
  const params =
    replaced === null || model.params === "auto"
      ? model.params
      : (model.params?.filter((name) => name !== replaced[1]) ?? null);
  return {
    task: "analyze",
    expr,
    ...(model.vars === null ? {} : { vars: model.vars }),
    ...(params === null ? {} : { params }),
    ...(Object.keys(values).length === 0 ? {} : { let: new Map(Object.entries(values)) }),
    ...(assume.length === 0 ? {} : { assume }),
    ...(model.domain === null ? {} : { domain: model.domain }),
    ...(model.implicit === null ? {} : { implicit: model.implicit }),
  };
}

const statusOf = { pass: "passed", fail: "failed", unproved: "unproved", error: "error", skip: "skipped" } as const;

export function resultOf(
  { model, check }: Task,
  finding: Finding,
  formula: FoundFormula | null,
  milliseconds: number | null,
): CheckResult {
  const status: Status = statusOf[finding.verdict];
  const severity = check.severity === "off" ? "error" : check.severity;
  const counts = status === "failed" || status === "error" || (status === "unproved" && !check.allowUnproved);
  const { place, isMarked } = placeOf(model, check, finding, formula);
  return {
    model: model.name,
    kind: check.kind,
    title: check.title,
    status,
    severity,
    level: counts ? severity : "none",
    message: finding.message,
    details: finding.details ?? [],
    hint: finding.hint ?? null,
    reason: check.reason,
    code: finding.code ?? null,
    range: rangeOf(place),
    excerpt: isMarked ? excerptOf(place) : [],
    formula: formula === null ? null : formula.text.trim(),
    formulaRange: formula?.place == null ? null : rangeOf(formula.place),
    tags: [...new Set([...model.tags, ...check.tags])],
    milliseconds,
  };
}

/** Where a finding points: into the formula, into a text of the check, or at the check as a whole. */
function placeOf(
  model: Model,
  check: Check,
  { path, span }: Finding,
  formula: FoundFormula | null,
): { place: Place; isMarked: boolean } {
  const whole = { place: check.node.place, isMarked: false };
  if (path === undefined || path === ELSEWHERE) return whole;
  if (path === FORMULA) {
    const { node } = model.formula;
    const known = span !== undefined && (formula === null || formula.verbatim) ? span : undefined;
    if (formula?.place != null) {
      const { source, span: around } = formula.place;
      return known === undefined ? { place: formula.place, isMarked: false } : marked(source, around.start, known);
    }
    if (node?.kind !== "scalar") return whole;
    if (known === undefined || node.verbatimAt === null) return { place: node.place, isMarked: false };
    return marked(node.place.source, node.verbatimAt, known);
  }
  const part = nodeAt(check.valueNode, path);
  if (span === undefined) return { place: part.place, isMarked: false };
  if (part.kind !== "scalar" || part.verbatimAt === null) return { place: part.place, isMarked: false };
  return marked(part.place.source, part.verbatimAt, span);
}

function marked(source: Place["source"], start: number, span: { readonly start: number; readonly end: number }) {
  const place = {
    source,
    span: { start: start + span.start, end: Math.max(start + span.end, start + span.start + 1) },
  };
  return { place, isMarked: true };
}
