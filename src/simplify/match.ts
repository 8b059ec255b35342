import { createMemo } from "../expr/arena.ts";
import { linearCombination, scale } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { poll } from "../number/patience.ts";
import { divideRational, type Rational, sameRational, subtractRational } from "../number/rational.ts";
import { type Bindings, bind, boundTo } from "./bindings.ts";
import { contains, dividedBy, exprOfFactors, type Factors, factorsOf } from "./factors.ts";
import { isPatternVariable } from "./rules/rule.ts";

const byName = orderingOf();
const NONE: readonly Bindings[] = [];

/** Every way to make the pattern equal to the subject. */
export function match(pattern: Expr, subject: Expr, bound: Bindings): readonly Bindings[] {
  poll();
  switch (pattern.kind) {
    case "variable":
      return isPatternVariable(pattern) ? matchVariable(pattern.name, subject, bound) : same(pattern, subject, bound);
    case "number":
    case "constant":
      return same(pattern, subject, bound);
    case "call":
    case "power":
      return mayMatch(pattern, subject) && subject.kind === pattern.kind
        ? matchAll(pattern.args, subject.args, 0, bound)
        : NONE;
    case "product":
      return matchProduct(pattern, subject, bound);
    case "sum":
      return subject.kind === "sum" ? matchSum(pattern, subject, bound) : NONE;
    case "piecewise":
      return NONE;
  }
}

function same(pattern: Expr, subject: Expr, bound: Bindings): readonly Bindings[] {
  return pattern === subject ? [bound] : NONE;
}

function matchVariable(name: string, subject: Expr, bound: Bindings): readonly Bindings[] {
  const known = boundTo(bound, name);
  if (known === undefined) return [bind(bound, name, subject)];
  return known === subject ? [bound] : NONE;
}

/** Whether a pattern and a subject agree in their outermost nodes, as they must. */
function mayMatch(pattern: Expr, subject: Expr): boolean {
  if (pattern.kind === "variable") return isPatternVariable(pattern) || pattern === subject;
  if (pattern.kind === "product") return true;
  if (pattern.kind !== subject.kind) return false;
  if (pattern.kind !== "call" || subject.kind !== "call") return true;
  if (pattern.name !== subject.name || pattern.args.length !== subject.args.length) return false;
  return pattern.args.length !== 1 || mayMatch(pattern.args[0]!, subject.args[0]!);
}

function matchAll(
  patterns: readonly Expr[],
  subjects: readonly Expr[],
  from: number,
  bound: Bindings,
): readonly Bindings[] {
  if (from === patterns.length) return [bound];
  const ways = match(patterns[from]!, subjects[from]!, bound);
  if (from + 1 === patterns.length || ways.length === 0) return ways;
  return ways.flatMap((next) => matchAll(patterns, subjects, from + 1, next));
}

/** A variable that is not bound yet takes what the other factors leave, with the coefficient. */
function matchProduct(pattern: ProductNode, subject: Expr, bound: Bindings): readonly Bindings[] {
  const { coefficient, powers } = planOf(pattern);
  const isFree = ([base, exponent]: Power): boolean =>
    base.kind === "variable" && isPatternVariable(base) && boundTo(bound, base.name) === undefined && exponent === 1;
  const free = powers.find(isFree);
  const others = free === undefined ? powers : powers.filter((power) => power !== free);
  const ways: Bindings[] = [];
  for (const found of matchFactors({ coefficient, powers: others }, factorsOf(subject), bound)) {
    const { bindings } = found;
    const rest = restOf(found);
    if (free !== undefined) ways.push(...match(free[0], exprOfFactors(rest), bindings));
    else if (rest.bases.length === 0 && rest.coefficient === 1) ways.push(bindings);
  }
  return ways;
}

type Power = readonly [base: Expr, exponent: Rational];

/** A product of powers, those of names last. */
interface Plan {
  readonly coefficient: Rational;
  readonly powers: readonly Power[];
}

const plans = createMemo<Plan>();

/** The factors of a pattern in the order in which they are sought. */
export function planOf(pattern: Expr): Plan {
  let plan = plans.get(pattern);
  if (plan === undefined) {
    const { coefficient, bases, exponents } = factorsOf(pattern);
    const last = ([base]: Power): number => Number(base.kind === "variable");
    plan = {
      coefficient,
      powers: bases.map((base, i): Power => [base, exponents[i]!]).sort((p, q) => last(p) - last(q)),
    };
    plans.set(pattern, plan);
  }
  return plan;
}

/** False only if the pattern's factors are not all among the subject's, each by itself. */
export function mayHave(subject: Factors, pattern: Plan): boolean {
  for (const [base, exponent] of pattern.powers) {
    if ((base.kind === "call" || base.kind === "power") && !hasFactor(subject, base, exponent)) return false;
  }
  return true;
}

function hasFactor(subject: Factors, base: Expr, exponent: Rational): boolean {
  const { bases, exponents } = subject;
  for (let i = 0; i < bases.length; i += 1)
    if (mayMatch(base, bases[i]!) && contains(exponents[i]!, exponent)) return true;
  return false;
}

/** Powers that were found, by their positions, the last one first. */
type Taken = { readonly at: number; readonly exponent: Rational; readonly others: Taken } | null;

/** A pattern found among factors, of which some powers are taken. */
export interface FactorMatch {
  readonly bindings: Bindings;
  readonly subject: Factors;
  readonly taken: Taken;
}

/** Every way to find the pattern's factors among the subject's. */
export function matchFactors(pattern: Plan, given: Factors, bound: Bindings): readonly FactorMatch[] {
  const found: FactorMatch[] = [];
  const { coefficient } = pattern;
  const subject = coefficient === 1 ? given : { ...given, coefficient: divideRational(given.coefficient, coefficient) };
  matchFrom(pattern.powers, 0, { bindings: bound, subject, taken: null }, found);
  return found;
}

/** The subject divided by what was found. */
export function restOf({ subject, taken }: FactorMatch): Factors {
  if (taken === null) return subject;
  const { coefficient } = subject;
  const bases: Expr[] = [];
  const exponents: Rational[] = [];
  for (let i = 0; i < subject.bases.length; i += 1) {
    const left = powerLeft(subject, taken, i);
    if (left === 0) continue;
    bases.push(subject.bases[i]!);
    exponents.push(left);
  }
  return { coefficient, bases, exponents };
}

/** Whether a power of the base is in the subject divided by what was found. */
export function isLeft({ subject, taken }: FactorMatch, base: Expr): boolean {
  const at = subject.bases.indexOf(base);
  return at >= 0 && powerLeft(subject, taken, at) !== 0;
}

function powerLeft({ exponents }: Factors, taken: Taken, i: number): Rational {
  let left = exponents[i]!;
  for (let one = taken; one !== null; one = one.others) if (one.at === i) left = subtractRational(left, one.exponent);
  return left;
}

function matchFrom(patterns: readonly Power[], from: number, sofar: FactorMatch, found: FactorMatch[]): void {
  if (from === patterns.length) {
    found.push(sofar);
    return;
  }
  const { bindings, subject, taken } = sofar;
  const [base, exponent] = patterns[from]!;
  const known = base.kind === "variable" ? boundTo(bindings, base.name) : undefined;
  if (known !== undefined) {
    const rest = dividedBy(restOf(sofar), known, exponent);
    if (rest !== null) matchFrom(patterns, from + 1, { bindings, subject: rest, taken: null }, found);
    return;
  }
  for (let at = 0; at < subject.bases.length; at += 1) {
    const candidate = subject.bases[at]!;
    if (!mayMatch(base, candidate)) continue;
    const power = powerLeft(subject, taken, at);
    if (power === 0 || !contains(power, exponent)) continue;
    const ways = bindings === null ? matchAlone(base, candidate) : match(base, candidate, bindings);
    if (ways.length === 0) continue;
    const others = { at, exponent, others: taken };
    for (const next of ways) matchFrom(patterns, from + 1, { bindings: next, subject, taken: others }, found);
  }
}

const waysAlone = createMemo<Map<Expr, readonly Bindings[]>>();

/** As `match`, with nothing bound yet: the same functions are looked at in many products and sums. */
function matchAlone(pattern: Expr, subject: Expr): readonly Bindings[] {
  let bySubject = waysAlone.get(pattern);
  if (bySubject === undefined) {
    bySubject = new Map();
    waysAlone.set(pattern, bySubject);
  }
  let found = bySubject.get(subject);
  if (found === undefined) {
    found = match(pattern, subject, null);
    bySubject.set(subject, found);
  }
  return found;
}

/** Terms of a sum against terms of a sum; an unbound variable among the pattern's takes the rest. */
function matchSum(pattern: SumNode, subject: SumNode, bound: Bindings): readonly Bindings[] {
  const isFree = (arg: Expr): boolean =>
    arg.kind === "variable" && isPatternVariable(arg) && boundTo(bound, arg.name) === undefined;
  const at = pattern.args.findIndex((arg, i) => isFree(arg) && pattern.weights[i] === 1);
  if (at < 0 && (pattern.args.length !== subject.args.length || !sameRational(pattern.value, subject.value)))
    return NONE;
  const wanted = pattern.args.map((arg, i) => [arg, pattern.weights[i]!] as const).filter((_, i) => i !== at);
  const terms = orderedTerms(subject, byName).map((i) => [subject.args[i]!, subject.weights[i]!] as const);
  const ways: Bindings[] = [];
  for (const { bindings, rest } of matchTerms(wanted, terms, bound)) {
    if (at < 0) {
      if (rest.length === 0) ways.push(bindings);
      continue;
    }
    const left = linearCombination(
      rest.map(([arg]) => arg),
      rest.map(([, weight]) => weight),
      subtractRational(subject.value, pattern.value),
    );
    ways.push(...match(pattern.args[at]!, left, bindings));
  }
  return ways;
}

type Term = readonly [arg: Expr, weight: Rational];

interface TermMatch {
  readonly bindings: Bindings;
  readonly rest: readonly Term[];
}

function matchTerms(patterns: readonly Term[], terms: readonly Term[], bound: Bindings): readonly TermMatch[] {
  const [first, ...others] = patterns;
  if (first === undefined) return [{ bindings: bound, rest: terms }];
  return terms.flatMap(([arg, weight], i) =>
    match(scale(first[0], first[1]), scale(arg, weight), bound).flatMap((next) =>
      matchTerms(others, terms.toSpliced(i, 1), next),
    ),
  );
}
