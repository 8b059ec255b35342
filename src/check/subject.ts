import { answerRequest, type Outcome } from "../answer.ts";
import { gradient } from "../calculus/gradient.ts";
import { denseHessian, hessian } from "../calculus/hessian.ts";
import { naturalDomain } from "../calculus/natural-domain.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import type { Expr } from "../expr/expr.ts";
import type { Matrix } from "../expr/matrix.ts";
import type { Budget, Problem } from "../expr/problem.ts";
import { parseFormula } from "../parse/parse.ts";
import { printOptionsFor } from "../print/print-options.ts";
import { printText } from "../print/text.ts";
import { type SimplifyOptions, simplifier } from "../simplify/simplify.ts";
import { factsOf } from "../tasks/domain.ts";
import type { Answer, Request } from "../tasks/task.ts";
import type { Check, Model } from "./model.ts";
import type { Surroundings } from "./surroundings.ts";

/** What one check is about: a formula that was read, and what its kind needs to look at it. */
export interface Subject {
  readonly spec: string;
  readonly model: Model;
  readonly check: Check;
  readonly request: Request;
  readonly problem: Problem;
  readonly budget: Budget;
  readonly surroundings: Surroundings;
  /** The first derivatives, in the order of the variables. */
  readonly gradient: () => readonly Expr[];
  readonly hessian: () => Matrix;
  readonly simplify: (expr: Expr) => Expr;
  readonly print: (expr: Expr) => string;
}

/** The formula of a model with what a check adds to it. */
export function subjectOf(
  place: Pick<Subject, "spec" | "model" | "check" | "surroundings">,
  request: Request,
  budget: Budget,
): Result<Subject> {
  const read = parseFormula(request.expr, parseOptions(request));
  if (!read.ok) return read;
  const { problem } = read.value;
  const options: SimplifyOptions = { facts: [...factsOf(problem), ...(problem.region ?? [])] };
  const simplify = once(() => simplifier(options.facts!));
  return success({
    ...place,
    request,
    problem,
    budget,
    gradient: once(() => gradient(problem.objective, problem.variables)),
    hessian: once(() => denseHessian(hessian(problem.objective, problem.variables))),
    simplify: (expr) => simplify()(expr),
    print: (expr) => printText(expr, printOptionsFor(problem)),
  });
}

/** Another formula over the names of the subject. */
export function readBeside(source: string, { request, problem }: Subject): Result<Problem> {
  const { let: definitions, implicit } = request;
  const read = parseFormula(source, {
    variables: problem.variables,
    parameters: problem.parameters,
    ...(definitions === undefined ? {} : { let: definitions }),
    ...(implicit === undefined ? {} : { implicit }),
  });
  return read.ok ? success(read.value.problem) : failure(read.error);
}

/** The answer of a task about the formula of the subject. */
export function ask(subject: Subject, task: string, more: Partial<Request> = {}): Result<Answer> {
  const outcome: Outcome = answerRequest({ ...subject.request, ...more, task }, subject.budget);
  return outcome.ok ? success(outcome.answer) : failure<Diagnostic>(outcome.error);
}

/** A problem with another objective on the domain of the subject, where the formula is C^2 if `smooth`. */
export function withObjective({ problem }: Subject, objective: Expr, smooth: boolean): Problem {
  const { natural, assumptions, region } = problem;
  const rough = smooth ? naturalDomain(problem.objective).smooth : [];
  return {
    ...problem,
    objective,
    natural: { ...natural, defined: [...natural.defined, ...rough] },
    assumptions: [...assumptions, ...(region ?? [])],
  };
}

function parseOptions(request: Request): Parameters<typeof parseFormula>[1] {
  const { vars, params, let: definitions, implicit, assume, domain } = request;
  return {
    ...(vars === undefined ? {} : { variables: vars }),
    ...(params === undefined ? {} : { parameters: params }),
    ...(definitions === undefined ? {} : { let: definitions }),
    ...(implicit === undefined ? {} : { implicit }),
    ...(assume === undefined ? {} : { assume }),
    ...(domain === undefined ? {} : { domain }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
