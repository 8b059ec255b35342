import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial, product, scale } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { orderedFactors, orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { poll } from "../number/patience.ts";
import {
  absRational,
  compareRational,
  divideRational,
  isInteger,
  multiplyRational,
  type Rational,
  sameRational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";
import { isPatternVariable } from "./rules/rule.ts";

/** What pattern variables stand for. */
export type Bindings = ReadonlyMap<string, Expr>;

/** `coefficient · Π base^exponent`. */
export interface Factors {
  readonly coefficient: Rational;
  readonly powers: ReadonlyMap<Expr, Rational>;
}

const byName = orderingOf();
const knownFactors = createMemo<Factors>();

/** The factors of an expression, in structural order so that matching does not depend on how it was made. */
export function factorsOf(expr: Expr): Factors {
  let factors = knownFactors.get(expr);
  if (factors === undefined) {
    factors = splitIntoFactors(expr);
    knownFactors.set(expr, factors);
  }
  return factors;
}

function splitIntoFactors(expr: Expr): Factors {
  if (expr.kind === "number") return { coefficient: expr.value, powers: new Map() };
  if (expr.kind !== "product") return { coefficient: 1, powers: new Map([[expr, 1]]) };
  const positions = orderedFactors(expr, byName);
  return { coefficient: expr.value, powers: new Map(positions.map((i) => [expr.args[i]!, expr.weights[i]!])) };
}

/** Whether a pattern and a subject agree in their outermost node, as they must. */
function mayMatch(pattern: Expr, subject: Expr): boolean {
  if (pattern.kind === "variable") return isPatternVariable(pattern) || pattern === subject;
  if (pattern.kind === "product") return true;
  if (pattern.kind !== subject.kind) return false;
  return pattern.kind !== "call" || (subject.kind === "call" && subject.name === pattern.name);
}

export function exprOfFactors({ coefficient, powers }: Factors): Expr {
  return monomial([...powers.keys()], [...powers.values()], coefficient);
}

/** Every way to make the pattern equal to the subject. */
export function* match(pattern: Expr, subject: Expr, bound: Bindings): Generator<Bindings> {
  poll();
  if (pattern.kind === "variable" && isPatternVariable(pattern)) {
    const known = bound.get(pattern.name);
    if (known === undefined) yield new Map(bound).set(pattern.name, subject);
    else if (known === subject) yield bound;
    return;
  }
  switch (pattern.kind) {
    case "number":
    case "constant":
    case "variable":
      if (pattern === subject) yield bound;
      return;
    case "call":
    case "power":
      if (subject.kind === pattern.kind && subject.args.length === pattern.args.length) {
        if (pattern.kind === "power" || (subject.kind === "call" && subject.name === pattern.name)) {
          yield* matchAll(pattern.args, subject.args, bound);
        }
      }
      return;
    case "product":
      yield* matchProduct(pattern, subject, bound);
      return;
    case "sum":
      if (subject.kind === "sum") yield* matchSum(pattern, subject, bound);
      return;
    case "piecewise":
      return;
  }
}

function* matchAll(patterns: readonly Expr[], subjects: readonly Expr[], bound: Bindings): Generator<Bindings> {
  const [pattern, ...patternsLeft] = patterns;
  const [subject, ...subjectsLeft] = subjects;
  if (pattern === undefined || subject === undefined) {
    yield bound;
    return;
  }
  for (const next of match(pattern, subject, bound)) yield* matchAll(patternsLeft, subjectsLeft, next);
}

/** A variable that is not bound yet takes what the other factors leave, with the coefficient. */
function* matchProduct(pattern: Expr, subject: Expr, bound: Bindings): Generator<Bindings> {
  const { coefficient, powers } = factorsOf(pattern);
  const free = [...powers.keys()].find(
    (base) => base.kind === "variable" && isPatternVariable(base) && !bound.has(base.name) && powers.get(base) === 1,
  );
  const rest = new Map(powers);
  if (free !== undefined) rest.delete(free);
  for (const found of matchFactors({ coefficient, powers: rest }, factorsOf(subject), bound)) {
    const left = exprOfFactors(found.rest);
    if (free === undefined) {
      if (left.kind === "number" && left.value === 1) yield found.bindings;
    } else yield* match(free, left, found.bindings);
  }
}

/** False only if the pattern's factors are not all among the subject's, each by itself. */
export function mayHave(subject: Factors, pattern: Factors): boolean {
  for (const [base, exponent] of pattern.powers) {
    if (base.kind !== "call" && base.kind !== "power") continue;
    let found = false;
    for (const [candidate, power] of subject.powers) {
      found ||= mayMatch(base, candidate) && contains(power, exponent);
    }
    if (!found) return false;
  }
  return true;
}

/** Whether two products have the same factors. */
export function sameFactors(a: Factors, b: Factors): boolean {
  if (a.powers.size !== b.powers.size || !sameRational(a.coefficient, b.coefficient)) return false;
  for (const [base, exponent] of a.powers) {
    const other = b.powers.get(base);
    if (other === undefined || !sameRational(other, exponent)) return false;
  }
  return true;
}

export interface FactorMatch {
  readonly bindings: Bindings;
  readonly rest: Factors;
}

function variablesLast({ powers }: Factors): readonly (readonly [Expr, Rational])[] {
  const patterns = [...powers];
  return patterns.length === 1
    ? patterns
    : patterns.sort(([p], [q]) => Number(p.kind === "variable") - Number(q.kind === "variable"));
}

/** Every way to find the pattern's factors among the subject's; `rest` is the subject divided by what was found. */
export function* matchFactors(pattern: Factors, subject: Factors, bound: Bindings): Generator<FactorMatch> {
  const patterns = variablesLast(pattern);
  const coefficient = divideRational(subject.coefficient, pattern.coefficient);
  yield* matchFrom(patterns, { coefficient, powers: subject.powers }, bound);
}

function* matchFrom(
  patterns: readonly (readonly [Expr, Rational])[],
  subject: Factors,
  bound: Bindings,
): Generator<FactorMatch> {
  const [first, ...others] = patterns;
  if (first === undefined) {
    yield { bindings: bound, rest: subject };
    return;
  }
  const [base, exponent] = first;
  const known = base.kind === "variable" ? bound.get(base.name) : undefined;
  if (known !== undefined) {
    const rest = dividedBy(subject, known, exponent);
    if (rest !== null) yield* matchFrom(others, rest, bound);
    return;
  }
  for (const [candidate, power] of subject.powers) {
    if (!mayMatch(base, candidate) || !contains(power, exponent)) continue;
    for (const next of matchBase(base, candidate, bound)) {
      yield* matchFrom(others, withoutPower(subject, candidate, exponent), next);
    }
  }
}

/** As `match`, for nodes that agree in the outermost one: a function of a name, as most are, matches in one way at most. */
function matchBase(pattern: Expr, subject: Expr, bound: Bindings): Iterable<Bindings> {
  const [name] = pattern.kind === "call" && pattern.args.length === 1 ? pattern.args : [];
  if (name?.kind !== "variable" || !isPatternVariable(name) || subject.kind !== "call")
    return match(pattern, subject, bound);
  poll();
  const [arg] = subject.args;
  const known = bound.get(name.name);
  if (known === undefined) return [new Map(bound).set(name.name, arg!)];
  return known === arg ? [bound] : [];
}

/** Whether `base^part` can be split off `base^whole` and leaves an exponent of the same sign, or none. */
export function contains(whole: Rational, part: Rational): boolean {
  if (sameRational(whole, part)) return true;
  const sameSign = signOfRational(whole) === signOfRational(part);
  return sameSign && isInteger(part) && compareRational(absRational(whole), absRational(part)) > 0;
}

function withoutPower(subject: Factors, base: Expr, exponent: Rational): Factors {
  const powers = new Map(subject.powers);
  const left = subtractRational(powers.get(base)!, exponent);
  if (left === 0) powers.delete(base);
  else powers.set(base, left);
  return { coefficient: subject.coefficient, powers };
}

/** The factors without those of `divisor^exponent`, all of which must be there; `null` if they are not. */
export function dividedBy(subject: Factors, divisor: Expr, exponent: Rational): Factors | null {
  let rest = subject;
  const { coefficient, powers } = factorsOf(divisor);
  if (coefficient !== 1 && typeof exponent !== "number") return null;
  for (const [base, power] of powers) {
    const part = multiplyRational(power, exponent);
    const whole = rest.powers.get(base);
    if (whole === undefined || !contains(whole, part)) return null;
    rest = withoutPower(rest, base, part);
  }
  if (coefficient === 1) return rest;
  const taken = exprOfFactors({ coefficient, powers: new Map() });
  const factor = monomial([taken], [exponent], 1);
  return factor.kind === "number" && factor.value !== 0
    ? { coefficient: divideRational(rest.coefficient, factor.value), powers: rest.powers }
    : null;
}

/** Terms of a sum against terms of a sum; an unbound variable among the pattern's takes the rest. */
function* matchSum(pattern: SumNode, subject: SumNode, bound: Bindings): Generator<Bindings> {
  const isFree = (arg: Expr): boolean => arg.kind === "variable" && isPatternVariable(arg) && !bound.has(arg.name);
  const at = pattern.args.findIndex((arg, i) => isFree(arg) && pattern.weights[i] === 1);
  if (at < 0 && (pattern.args.length !== subject.args.length || !sameRational(pattern.value, subject.value))) return;
  const wanted = pattern.args.map((arg, i) => [arg, pattern.weights[i]!] as const).filter((_, i) => i !== at);
  const terms = orderedTerms(subject, byName).map((i) => [subject.args[i]!, subject.weights[i]!] as const);
  for (const { bindings, rest } of matchTerms(wanted, terms, bound)) {
    if (at < 0) {
      if (rest.length === 0) yield bindings;
      continue;
    }
    const left = linearCombination(
      rest.map(([arg]) => arg),
      rest.map(([, weight]) => weight),
      subtractRational(subject.value, pattern.value),
    );
    yield* match(pattern.args[at]!, left, bindings);
  }
}

type Term = readonly [arg: Expr, weight: Rational];

function* matchTerms(
  patterns: readonly Term[],
  terms: readonly Term[],
  bound: Bindings,
): Generator<{ bindings: Bindings; rest: readonly Term[] }> {
  const [first, ...others] = patterns;
  if (first === undefined) {
    yield { bindings: bound, rest: terms };
    return;
  }
  for (const [i, [arg, weight]] of terms.entries()) {
    for (const next of match(scale(first[0], first[1]), scale(arg, weight), bound)) {
      yield* matchTerms(others, terms.toSpliced(i, 1), next);
    }
  }
}

/** The product of some factors with an expression. */
export function timesFactors(factors: Factors, expr: Expr): Expr {
  return product(exprOfFactors(factors), expr);
}
