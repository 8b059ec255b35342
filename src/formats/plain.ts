import type { Answer } from "../tasks/task.ts";
import { resultDocument } from "./document/document.ts";
import { proofsOf } from "./document/proofs.ts";
import type {
  CriticalPointDocument,
  CriticalSetDocument,
  EvaluationDocument,
  ExtremumDocument,
  FamilyDocument,
  ReasonDocument,
  SuccessDocument,
  ValueDocument,
} from "./document/schema.ts";
import type { OutputFormat } from "./format.ts";

/** For pipes: `key: value` lines in ASCII that can be read again; nothing wraps. A command for one part prints bare values. */
export const plain: OutputFormat = {
  render: (outcome, options) => {
    const document = resultDocument(outcome, options);
    if (!document.ok) return `error: ${document.error.code} ${document.error.message}\n`;
    const write = writer(options.exact);
    const lines = bareLines(document, write, options.conditions) ?? keyedLines(document, write);
    return options.proof && outcome.ok ? lines + proofLines(outcome.answer) : lines;
  },
};

/** `proof.critical: {...}`, each certificate as JSON. */
function proofLines(answer: Answer): string {
  return proofsOf(answer)
    .map(({ name, proof }) => `proof.${name}: ${JSON.stringify(proof)}\n`)
    .join("");
}

type Write = (value: ValueDocument) => string;

/** The exact form, unless it is unknown or only decimals are wanted. */
function writer(exact: boolean): Write {
  return (value) => (exact && value.exact !== null ? value.exact : inDecimals(value));
}

/** A number with parameters, or of a size that no decimal tells (`exp(exp(100))`), is written exactly all the same. */
function inDecimals({ decimal, exact }: ValueDocument): string {
  return decimal === "" ? (exact ?? "unknown") : decimal;
}

/** What a command prints that asks for one thing only. */
function bareLines(document: SuccessDocument, write: Write, conditions: boolean): string | null {
  const { simplified, derivative, gradient, hessian } = document;
  const named = (document.temporaries ?? []).map(({ name, text }) => `${name}: ${text}\n`).join("");
  if (simplified !== undefined && "text" in simplified) {
    const where = conditions && simplified.conditions.length === 0 ? ["true"] : simplified.conditions;
    return `${named}${simplified.text}\n${where.map((condition) => `where: ${condition}\n`).join("")}`;
  }
  if (derivative !== undefined) return `${derivative.text}\n`;
  const parts = [
    "gradient",
    "hessian",
    "determinant",
    "eigenvalues",
    "convexity",
    "criticalPoints",
    "extrema",
  ] as const;
  const given = parts.filter((part) => document[part] !== undefined);
  if (given.length !== 1) return null;
  if (gradient !== undefined) return named + gradient.entries.map((entry) => `${entry}\n`).join("");
  if (hessian !== undefined) return named + hessian.entries.map((row) => `${row.join(", ")}\n`).join("");
  if (document.convexity !== undefined) return convexLine(document.convexity);
  if (document.eigenvalues != null) return document.eigenvalues.map((value) => `${write(value)}\n`).join("");
  return null;
}

function convexLine({ verdict, explanation, reason }: NonNullable<SuccessDocument["convexity"]>): string {
  if (verdict === "unknown") return `convex: unknown${because(reason)}\n`;
  const yes = ["strictly_convex", "convex", "linear"].includes(verdict);
  const said = verdict === "convex" ? "" : `${verdict.replace("_", " ")}: `;
  return `convex: ${yes ? "yes" : "no"} (${said}${explanation})\n`;
}

function keyedLines(document: SuccessDocument, write: Write): string {
  const lines = [`f: ${document.input.readAs}`];
  const add = (key: string, value: string | undefined | null) => {
    if (value !== undefined && value !== null) lines.push(`${key}: ${value}`);
  };
  const { variables = [], gradient, hessian, determinant, eigenvalues, convexity } = document;
  for (const condition of document.definedWhere ?? []) add("defined", condition);
  for (const condition of document.nonSmooth ?? []) add("nonsmooth", condition);
  for (const { name, text } of document.temporaries ?? []) add(name, text);
  gradient?.entries.forEach((entry, i) => {
    add(`gradient.${variables[i]}`, entry);
  });
  if (variables.length > 0) add("hessian", hessian && matrixText(hessian.entries));
  if (variables.length > 0 && determinant !== undefined && "exact" in determinant)
    add("det", determinant.factored ?? determinant.exact);
  if (variables.length > 0) add("eigenvalues", eigenvalues?.map(write).join(", "));
  if (convexity !== undefined) {
    add("convexity", convexity.verdict === "unknown" ? `unknown${because(convexity.reason)}` : convexity.verdict);
  }
  if (document.criticalPoints !== undefined) lines.push(...criticalLines(document.criticalPoints, write));
  (document.candidates ?? []).forEach(({ at, value, kind, type }, i) => {
    add(`candidate.${i + 1}`, `${kind} ${type}${place(at, write)} f=${write(value)}`);
  });
  (document.candidateSets ?? []).forEach(({ equations, where, value, kind, type }, i) => {
    const set = [...equations, ...where].join(" and ");
    add(`candidateset.${i + 1}`, `${kind} ${type} where ${set}${value === null ? "" : ` f=${write(value)}`}`);
  });
  add("min", document.extrema && extremumText(document.extrema.min, write));
  add("max", document.extrema && extremumText(document.extrema.max, write));
  lines.push(...evaluationLines(document.evaluations ?? [], variables, write));
  (document.classifications ?? []).forEach((one, i) => {
    add(`point.${i + 1}`, classificationText(one, write));
  });
  if (document.equal !== undefined) lines.push(...equalityLines(document.equal, write));
  if (document.timing !== undefined) add("time", `${document.timing.totalMs.toFixed(1)} ms`);
  return `${lines.join("\n")}\n`;
}

function matrixText(rows: readonly (readonly string[])[]): string {
  return `[${rows.map((row) => `[${row.join(", ")}]`).join(", ")}]`;
}

function because(reason: ReasonDocument | undefined): string {
  return reason === undefined ? "" : ` (${reason.code}: ${reason.message})`;
}

function criticalLines(set: CriticalSetDocument, write: Write): string[] {
  const complete = set.status === "complete" ? "proved" : set.status === "unknown" ? "unknown" : "no";
  return [
    `critical.complete: ${complete}${because(set.reason)}`,
    ...set.points.map((point, i) => `critical.${i + 1}: ${pointText(point, write)}`),
    ...(set.complexPoints === null ? ["complex: unknown"] : []),
    ...(set.complexPoints ?? []).map((at, i) => `complex.${i + 1}:${complexPlace(at)}`),
    ...set.families.map((family, i) => `family.${i + 1}: ${familyText(family, write)}`),
    ...(set.blocks?.parts ?? []).flatMap(({ points, families }, b) => [
      ...points.map((point, i) => `block.${b + 1}.critical.${i + 1}: ${pointText(point, write)}`),
      ...families.map((family, i) => `block.${b + 1}.family.${i + 1}: ${familyText(family, write)}`),
    ]),
  ];
}

function pointText(point: CriticalPointDocument, write: Write): string {
  const { type, at, value, strict, global, boundary } = point;
  const remarks = [
    ...(global === true ? [" global"] : []),
    ...(strict === false && type !== "saddle" ? [" not strict"] : []),
    ...(boundary === true ? [" boundary"] : []),
  ];
  return `${type}${place(at, write)} f=${write(value)}${remarks.join("")}`;
}

function complexPlace(at: NonNullable<CriticalSetDocument["complexPoints"]>[number]): string {
  return Object.entries(at)
    .map(([name, { re, im }]) => ` ${name}=${re}${im.startsWith("-") ? "" : "+"}${im}i`)
    .join("");
}

function place(at: CriticalPointDocument["at"], write: Write): string {
  const coordinates = Object.entries(at).map(([name, value]) => `${name}=${write(value)}`);
  return coordinates.length === 0 ? "" : ` at ${coordinates.join(" ")}`;
}

function familyText(family: FamilyDocument, write: Write): string {
  const at = Object.entries(family.at ?? {}).map(([name, text]) => `${name}=${text}`);
  const where = [...(at.length === 0 ? (family.equations ?? []) : at)].join(", ");
  const ranges = [
    ...(family.integers ?? []).map((name) => `${name} integer`),
    ...(family.params ?? []).map((name) => `${name} real`),
    ...(family.where ?? []),
  ];
  const value = family.value === null ? "" : ` f=${write(family.value)}`;
  return `${family.type} at ${where}${ranges.length === 0 ? "" : ` (${ranges.join(", ")})`}${value}`;
}

function extremumText({ status, value, attained, at, reason }: ExtremumDocument, write: Write): string {
  if (status === "unknown") return `unknown${because(reason)}`;
  if (status === "unbounded" || value === null) return "unbounded";
  const points = at.length === 0 ? "" : ` at ${at.map((id) => `critical.${id + 1}`).join(", ")}`;
  return `${write(value)}${attained === false ? " not attained" : points}`;
}

function evaluationLines(list: readonly EvaluationDocument[], variables: readonly string[], write: Write): string[] {
  return list.flatMap((one, i) => {
    const prefix = list.length === 1 ? "" : `${i + 1}.`;
    const at = Object.entries(one.at).map(([name, value]) => `${name}=${value}`);
    const head = at.length === 0 ? [] : [`${prefix}at: ${at.join(" ")}`];
    if ("error" in one) return [...head, `${prefix}value: undefined${because(one.error)}`];
    const number = (value: ValueDocument) => (value.kind === "rational" ? write(value) : inDecimals(value));
    const exact =
      one.value.kind === "rational" || one.value.exact === null ? [] : [`${prefix}exact: ${one.value.exact}`];
    return [
      ...head,
      `${prefix}value: ${number(one.value)}`,
      ...exact,
      ...derivativeLines(one, prefix, variables, number),
    ];
  });
}

function derivativeLines(
  { gradient, hessian }: Extract<EvaluationDocument, { gradient: unknown }>,
  prefix: string,
  variables: readonly string[],
  number: Write,
): string[] {
  const first =
    "entries" in gradient
      ? gradient.entries.map((entry, j) => `${prefix}gradient.${variables[j]}: ${number(entry)}`)
      : [`${prefix}gradient: unknown${because(gradient.reason)}`];
  const second =
    "entries" in hessian
      ? matrixText(hessian.entries.map((row) => row.map(number)))
      : `unknown${because(hessian.reason)}`;
  return [...first, `${prefix}hessian: ${second}`];
}

function classificationText(one: NonNullable<SuccessDocument["classifications"]>[number], write: Write): string {
  if ("error" in one) return `unknown${because(one.error)}`;
  if ("critical" in one) return `not critical, gradient (${one.gradient.map(write).join(", ")})`;
  return pointText(one, write);
}

function equalityLines(equal: NonNullable<SuccessDocument["equal"]>, write: Write): string[] {
  const { verdict, witness, conditions, reason, assumes } = equal;
  const answer = { equal: "yes", different: "no", unknown: "unknown" }[verdict];
  const lines = [`equal: ${answer}${because(reason)}`, ...conditions.map((condition) => `where: ${condition}`)];
  if (assumes !== undefined) lines.push(`assumes: ${assumes.join(", ")}`);
  if (witness !== undefined) {
    const at = Object.entries(witness.point).map(([name, value]) => `${name}=${value}`);
    lines.push(`witness: ${at.join(" ")}`, `left: ${write(witness.left)}`, `right: ${write(witness.right)}`);
  }
  return lines;
}
