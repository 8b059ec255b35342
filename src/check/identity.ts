import { difference, freeNames, linearCombination } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Problem } from "../expr/problem.ts";
import { decimalOfRational } from "../number/decimal.ts";
import {
  compareRational,
  denominator,
  divideRational,
  negateRational,
  numerator,
  printRational,
  type Rational,
} from "../number/rational.ts";
import { isZero } from "../simplify/is-zero.ts";
import { factsOf } from "../tasks/domain.ts";
import { compareProblems } from "../tasks/equal.ts";
import type { Equality, Magnitude } from "../tasks/task.ts";
import { type Finding, fail, pass, unproved } from "./kinds/kind.ts";
import { problemFinding } from "./kinds/problem-finding.ts";
import { readBeside, type Subject, withObjective } from "./subject.ts";

const DIGITS = 10;
/** Longer formulas are not shown in messages. */
const SHOWN = 120;

/** An expected formula beside the true one, under a name such as `df/dx` or `H[1,2]`. */
export interface Expectation {
  readonly label: string;
  readonly expected: string;
  readonly actual: Expr;
  readonly path: readonly (string | number)[];
}

/**
 * Whether every expected formula is the true one, as a function, wherever f is smooth. A wrong one comes with a point where
 * it differs, and with the slip behind it where there is a usual one: a sign, a factor, two entries exchanged.
 */
export function sameFunctions(expectations: readonly Expectation[], subject: Subject, smooth = true): Finding {
  const wrong: Finding[] = [];
  let open: Finding | null = null;
  for (const expectation of expectations) {
    const finding = compareOne(expectation, expectations, subject, smooth);
    if (finding.verdict === "error") return finding;
    if (finding.verdict === "fail") wrong.push(finding);
    if (finding.verdict === "unproved") open ??= finding;
  }
  const [first, ...others] = wrong;
  if (first === undefined) return open ?? pass;
  const more = others.flatMap((one) => [one.message, ...(one.details ?? [])]);
  return { ...first, details: [...(first.details ?? []), ...more] };
}

function compareOne(
  { label, expected, actual, path }: Expectation,
  all: readonly Expectation[],
  subject: Subject,
  smooth: boolean,
): Finding {
  const right = readBeside(expected, subject);
  if (!right.ok) return problemFinding(right.error, path);
  const left = withObjective(subject, actual, smooth);
  const equality = compareProblems(left, right.value, DIGITS, subject.budget);
  if (equality.verdict === "equal") return pass;
  if (equality.verdict === "unknown") {
    return unproved(`${label}: it is not decided whether the two formulas are equal`, {
      code: "unable/undecided-equality",
      path,
    });
  }
  const slip = slipBetween(left, right.value, label, equality, all);
  return fail(`${label} is wrong${slip === null ? "" : `: ${slip}`}`, {
    details: detailsOf(left, right.value, label, equality, subject),
    path,
  });
}

function detailsOf(left: Problem, right: Problem, label: string, { witness }: Equality, subject: Subject): string[] {
  const lines: string[] = [];
  const simple = subject.print(subject.simplify(left.objective));
  const wrong = right.source.trim();
  if (simple.length <= SHOWN) lines.push(`correct: ${label} = ${simple}`);
  if (wrong.length <= SHOWN) lines.push(`given: ${label} = ${wrong}`);
  if (witness !== null) {
    const at = Object.entries(witness.point).map(([name, value]) => `${name} = ${value}`);
    const values = `${shown(witness.left)}, not ${shown(witness.right)}`;
    lines.push(at.length === 0 ? `it is ${values}` : `at ${at.join(", ")} it is ${values}`);
  }
  return lines;
}

/** A value in few characters: exact when that is short. */
export function shown({ expr, approximation }: Magnitude): string {
  if (expr.kind === "number" && approximation.kind !== "exact") return printRational(expr.value);
  if (approximation.kind === "exact") {
    const exact = printRational(approximation.value);
    return exact.length <= 24 ? exact : decimalOfRational(approximation.value, DIGITS);
  }
  return approximation.kind === "enclosed" ? approximation.decimal : "undefined";
}

/** The usual slip that turns the true formula into the expected one, if one does; each is proved. */
function slipBetween(
  left: Problem,
  right: Problem,
  label: string,
  equality: Equality,
  all: readonly Expectation[],
): string | null {
  const [truth, wrong] = [left.objective, right.objective];
  const facts = [...factsOf(left), ...factsOf(right)];
  const same = (a: Expr, b: Expr) => isZero(difference(a, b), { facts }) === "true";
  const factor = ratioAt(equality);
  if (factor !== null && factor !== 0 && same(wrong, linearCombination([truth], [factor], 0))) {
    return describeFactor(factor, label);
  }
  const other = all.find((one) => one.label !== label && one.actual !== truth && same(wrong, one.actual));
  if (other !== undefined) return `this is ${other.label} (two entries exchanged?)`;
  const gap = difference(wrong, truth);
  if (freeNames(gap).length === 0 && gap.kind === "number") return `off by the constant ${printRational(gap.value)}`;
  return null;
}

/** Expected by true value at the witness, when both are rational and the ratio is simple. */
function ratioAt({ witness }: Equality): Rational | null {
  const [l, r] = [witness?.left.approximation, witness?.right.approximation];
  if (l?.kind === "exact" && r?.kind === "exact") {
    if (l.value === 0) return null;
    const ratio = divideRational(r.value, l.value);
    return numerator(ratio) ** 2n <= 1_000_000n && denominator(ratio) <= 1000n ? ratio : null;
  }
  if (l?.kind !== "enclosed" || r?.kind !== "enclosed") return null;
  return SIMPLE.find((q) => closeTo(Number(r.decimal) / Number(l.decimal), q)) ?? null;
}

/** Only a guess for what is then proved. */
function closeTo(ratio: number, q: Rational): boolean {
  const value = Number(numerator(q)) / Number(denominator(q));
  return Math.abs(ratio - value) < 1e-7 * Math.abs(value);
}

const SIMPLE: readonly Rational[] = [-1, 2, -2, 3, -3, 4, -4, 6, 8, 9, 10, 100].flatMap((k) => [
  k,
  divideRational(1, k),
]);

/** "the sign is flipped", "off by a factor 2". */
export function describeFactor(factor: Rational, label: string): string {
  if (factor === -1) return `the sign is flipped in ${label}`;
  const flipped = compareRational(factor, 0) < 0;
  const size = flipped ? negateRational(factor) : factor;
  return `off by a factor ${printRational(size)}${flipped ? " and the sign is flipped" : ""}`;
}
