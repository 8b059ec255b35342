import { gradient } from "../calculus/gradient.ts";
import { naturalDomain } from "../calculus/natural-domain.ts";
import type { Certificate, CurvatureCertificate } from "../certificates/certificate.ts";
import type { CompositionCertificate } from "../certificates/composition.ts";
import { verify } from "../certificates/verify.ts";
import { domainOf, involves } from "../critical/domain.ts";
import { separate } from "../critical/separable.ts";
import type { Definiteness } from "../definiteness/definiteness.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { freeNames } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget, type Problem } from "../expr/problem.ts";
import { withinSteps, withPatience } from "../number/patience.ts";
import { printRational, type Rational } from "../number/rational.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { simplify } from "../simplify/simplify.ts";
import { type Box, convexDomainOf, insideRange } from "./box.ts";
import { allClaims, type Claim, claimsFor, constantCurvature } from "./claims.ts";
import { compose, isConvexSet } from "./compose.ts";
import type { Convexity, ConvexityVerdict, CurvatureWitness } from "./convexity.ts";
import { descentPoints } from "./descent.ts";
import { neededConditions } from "./needed-conditions.ts";
import { curvatureSamples, gridPoints } from "./samples.ts";
import { findWitnesses, type Search, type Witnesses } from "./witness.ts";

const NO_WITNESSES: Witnesses = { convex: null, concave: null };

/**
 * Whether f is convex on its domain. Proved by a certificate: quadratic polynomials and rational functions of one variable and
 * sums of those; compositions by the rules of `certificates/bending/`, among them second-order conditions with proved signs.
 * Refuted by exact points and directions, found on a grid or by climbing in doubles; otherwise unknown. A verdict without
 * "strictly" leaves strictness open.
 */
export function convexity(problem: Problem, budget: Budget = defaultBudget): Convexity {
  return withPatience(
    budget,
    () => decideInTime(problem, budget),
    (code) => unknown({ code, message: "the search was stopped by its limit" }, NO_WITNESSES),
  );
}

function decideInTime(problem: Problem, budget: Budget): Convexity {
  const { variables } = problem;
  const polynomial = polynomialOf(problem.objective, variables);
  const objective = polynomial === null ? simplify(problem.objective) : problem.objective;
  const conditions = neededConditions(domainOf(problem));
  const { box, isConvex } = convexDomainOf(relevant(conditions, variables), variables);
  if (polynomial === null ? isAffine(objective, variables, conditions) : totalDegree(polynomial) <= 1) {
    if (!isConvex) return unknown(notConvexDomain(), NO_WITNESSES);
    const proof = proofOf(objective, variables, unbounded(variables), claimsFor.zero);
    return proved("linear", proof ?? composition(problem, objective, conditions), "the gradient is constant");
  }
  const isParametric = freeNames(objective).some((name) => !variables.includes(name));
  const constant = isParametric ? null : constantCurvature(polynomial);
  const claims = isParametric ? [] : constant === null ? allClaims : claimsFor[constant];
  const proof = isConvex ? proofOf(objective, variables, box, claims) : null;
  const search = { objective, variables, conditions: relevant(conditions, variables), budget };
  const early =
    proof !== null || isParametric
      ? NO_WITNESSES
      : findWitnesses(search, take(candidatePoints(search, box, constant), FEW_POINTS));
  if (early.convex !== null && early.concave !== null) return refutedBy(early, isConvex);
  const isFinal = constant !== null && (isConvex || constant === "indefinite");
  const composed = isFinal || proof?.strict === true ? null : composition(problem, objective, conditions);
  if (composed !== null && (proof === null || composed.strict)) {
    const verdict = composed.proof.bend === 0 ? "linear" : verdictOf(composed);
    return proved(verdict, composed, explanationOfComposition(composed));
  }
  if (proof !== null) return proved(verdictOf(proof), proof, explanationOf(proof, constant, variables));
  if (isParametric) return unknown(parametric(problem), NO_WITNESSES);
  const first = findWitnesses(search, candidatePoints(search, box, constant));
  const witnesses =
    constant === null
      ? {
          convex: first.convex ?? descend(search, box, -1).convex,
          concave: first.concave ?? descend(search, box, 1).concave,
        }
      : first;
  return refutedBy(witnesses, isConvex || isConvexSet(conditions, variables, objective));
}

const COMPOSITION_STEPS = 8_000_000;

/** A proof by the rules for compositions, of the formula as it is written or simplified: the stronger one. */
function composition(
  { objective, variables }: Problem,
  simplified: Expr,
  conditions: readonly Condition[],
): CompositionCertificate | null {
  let best: CompositionCertificate | null = null;
  for (const form of new Set([objective, simplified])) {
    const certificate = withinSteps(COMPOSITION_STEPS, () => compose(form, variables, conditions));
    if (certificate === null || (best !== null && !certificate.strict) || !verify(certificate)) continue;
    best = certificate;
    if (best.strict) return best;
  }
  return best;
}

function explanationOfComposition({ claim, strict, proof }: CompositionCertificate): string {
  if (proof.bend === 0) return "f is affine on the domain";
  const undecided = strict ? "" : "; whether strictly is not decided";
  if (proof.rule === "second-order")
    return `the Hessian is ${claim === "convex" ? "positive" : "negative"} semidefinite on the domain${undecided}`;
  return `f is composed of functions that bend alike (${proof.rule})${undecided}`;
}

/** Whether f has a constant gradient and no place where it is not C^2: a step function has one, and is not affine. */
function isAffine(objective: Expr, variables: readonly string[], given: readonly Condition[]): boolean {
  const context = signContext(given);
  const smooth = naturalDomain(objective).smooth.every(
    ({ condition }) => !involves(condition, variables) || truthFromSigns(condition, context) === "true",
  );
  return (
    smooth &&
    gradient(objective, variables).every((slope) => {
      const names = freeNames(simplify(slope));
      return !variables.some((name) => names.includes(name));
    })
  );
}

function relevant(conditions: readonly Condition[], variables: readonly string[]): readonly Condition[] {
  return conditions.filter((condition) => involves(condition, variables));
}

function unbounded(variables: readonly string[]): Box {
  return new Map(variables.map((name) => [name, { from: null, to: null }]));
}

/** A witness against convexity (-1) or concavity (1), looked for by climbing. */
function descend(search: Search, box: Box, sign: -1 | 1): Witnesses {
  return findWitnesses(search, descentPoints(search, box, sign), sign === -1 ? "convex" : "concave");
}

/** Proposes each claim in turn; the checker decides. */
function proofOf(
  objective: Expr,
  variables: readonly string[],
  box: Box,
  claims: readonly Claim[],
): CurvatureCertificate | null {
  if (claims.length === 0) return null;
  const split = separate(objective, variables) ?? { constant: 0, blocks: [{ variables, part: objective }] };
  const parts = split.blocks.map((block) => ({
    ...block,
    ranges: block.variables.map((name) => {
      const { from, to } = box.get(name)!;
      return [from, to] as const;
    }),
  }));
  for (const claim of claims) {
    const certificate = { kind: "curvature", objective, ...claim, constant: split.constant, parts } as const;
    if (verify(certificate)) return certificate;
  }
  return null;
}

function verdictOf({ claim, strict }: CurvatureCertificate | CompositionCertificate): ConvexityVerdict {
  return strict ? `strictly_${claim}` : claim;
}

function explanationOf(
  { claim }: CurvatureCertificate,
  constant: Definiteness | null,
  variables: readonly string[],
): string {
  if (constant !== null) return `the Hessian is constant and ${constant}`;
  const sign = claim === "convex" ? ">= 0" : "<= 0";
  if (variables.length === 1) return `f'' ${sign} on the domain`;
  return `a sum of functions of separate variables, each with second derivatives ${sign}`;
}

/** A grid, after points between the inflections of each univariate part: where the Hessian is constant, any point will do. */
function* candidatePoints(
  { objective, variables }: Search,
  box: Box,
  constant: Definiteness | null,
): Generator<readonly Rational[]> {
  if (constant === null) yield* pointsBetweenInflections(objective, variables, box);
  const limit = Math.max(20, Math.min(MOST_POINTS, Math.floor(MOST_ENTRIES / variables.length ** 2)));
  yield* gridPoints(box, variables, limit);
}

function* pointsBetweenInflections(
  objective: Expr,
  variables: readonly string[],
  box: Box,
): Generator<readonly Rational[]> {
  const base = variables.map((name) => insideRange(box.get(name)!));
  for (const block of separate(objective, variables)?.blocks ?? [{ variables, part: objective }]) {
    const name = block.variables[0]!;
    const f = block.variables.length === 1 ? rationalFunctionOf(block.part, name) : null;
    if (f === null) continue;
    for (const sample of curvatureSamples(f, box.get(name)!)) yield base.with(variables.indexOf(name), sample);
  }
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

/** Looked at before any proof is tried. */
const FEW_POINTS = 24;
const MOST_POINTS = 300;
const MOST_ENTRIES = 5000;

function proved(verdict: ConvexityVerdict, certificate: Certificate | null, explanation: string): Convexity {
  return { verdict, certificate, counterexamples: NO_WITNESSES, explanation, reason: null };
}

function unknown(reason: Diagnostic, counterexamples: Witnesses): Convexity {
  return { verdict: "unknown", certificate: null, counterexamples, explanation: reason.message, reason };
}

function refutedBy(witnesses: Witnesses, isConvex: boolean): Convexity {
  if (witnesses.convex !== null && witnesses.concave !== null) {
    const explanation = explainBoth(witnesses.convex, witnesses.concave);
    return { verdict: "neither", certificate: null, counterexamples: witnesses, explanation, reason: null };
  }
  return unknown(isConvex ? undecided(witnesses) : notConvexDomain(), witnesses);
}

function explainBoth(down: CurvatureWitness, up: CurvatureWitness): string {
  const place = ({ at }: CurvatureWitness): string => `(${at.map(printRational).join(", ")})`;
  if (place(down) === place(up)) return `the Hessian is indefinite at ${place(down)}`;
  return `the Hessian has a negative direction at ${place(down)} and a positive one at ${place(up)}`;
}

function undecided(witnesses: Witnesses): Diagnostic {
  const refuted =
    witnesses.convex !== null
      ? "f is not convex; whether it is concave"
      : witnesses.concave !== null
        ? "f is not concave; whether it is convex"
        : "whether f is convex or concave";
  return { code: "unable/convexity", message: `${refuted} is neither proved nor refuted` };
}

function notConvexDomain(): Diagnostic {
  return {
    code: "domain/not-convex",
    message: "the domain is not known to be a convex set, on which alone the question makes sense",
  };
}

function parametric(problem: Problem): Diagnostic {
  const names = freeNames(problem.objective).filter((name) => !problem.variables.includes(name));
  return { code: "unable/parameters", message: `the curvature depends on the values of ${names.sort().join(", ")}` };
}
