import { failure, success } from "../diagnostic/result.ts";
import { defaultBudget } from "../expr/problem.ts";
import type { Request } from "../tasks/task.ts";
import type { Finding } from "./kinds/kind.ts";
import { problemFinding } from "./kinds/problem-finding.ts";
import { kinds } from "./kinds/table.ts";
import type { Check, Model } from "./model.ts";
import type { Place } from "./spec/node.ts";
import type { Plain } from "./spec/plain.ts";
import { subjectOf } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/** How the names of a formula are taken, as in a model of a spec. */
export interface FormulaOptions {
  readonly vars?: readonly string[];
  readonly params?: readonly string[] | "auto";
  readonly let?: Readonly<Record<string, string | number>>;
  readonly assume?: readonly string[];
  readonly domain?: string;
}

/** What one check finds about a formula, without a spec. */
export function assertFormula(expr: string, kind: string, value: Plain, options: FormulaOptions = {}): Finding {
  const { let: given, ...names } = options;
  const values = Object.entries(given ?? {}).map(([name, one]) => [name, String(one)] as const);
  const request: Request = {
    task: "analyze",
    expr,
    ...names,
    ...(values.length === 0 ? {} : { let: new Map(values) }),
  };
  const place = { spec: "", model: nothing.model, check: { ...nothing.check, kind, value }, surroundings: nowhere };
  const subject = subjectOf(place, request, defaultBudget);
  if (!subject.ok) return { ...problemFinding(subject.error), verdict: "error" };
  return kinds.get(kind)!.run(value, subject.value);
}

const nowhere: Surroundings = {
  read: (path) => failure({ code: "usage/unreadable-file", message: `cannot read ${path}` }),
  budget: () => success(defaultBudget),
  now: () => 0,
  runCode: null,
  snapshots: { get: () => null, set: () => undefined, update: false },
};

const place: Place = { source: { path: "", text: "" }, span: { start: 0, end: 0 } };
const node = { kind: "list" as const, place, items: [] };
const nothing: { readonly model: Model; readonly check: Check } = {
  model: {
    name: "",
    node,
    formula: { expr: null, node: null, file: null, pointer: null, input: "auto" },
    vars: null,
    params: null,
    let: {},
    assume: [],
    domain: null,
    implicit: null,
    timeout: null,
    tolerance: "1e-12",
    tags: [],
    skip: null,
    checks: [],
  },
  check: {
    kind: "",
    negations: 0,
    value: null,
    node,
    valueNode: node,
    title: "",
    severity: "error",
    when: null,
    tags: [],
    reason: null,
    timeout: null,
    skip: null,
    allowUnproved: false,
    excess: false,
  },
};
