import { linearCombination, monomial, rationalPower, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { signBound } from "../positivity.ts";

/** `Σ coefficient · Π variables^powers · Π atoms^multiplicities`, where no atom is a polynomial. */
export interface AtomicSum {
  readonly atoms: readonly Expr[];
  readonly terms: readonly {
    readonly coefficient: Rational;
    /** By position, of variables and of atoms. */
    readonly powers: readonly number[];
    readonly multiplicities: readonly number[];
  }[];
}

/** Deeper expressions are not taken apart. */
const LARGEST_DEPTH = 200;
const LIMITS = { terms: 400, steps: 4000 };

/**
 * An expression that is zero exactly where the given one is, multiplied out: common denominators and factors common to all
 * terms that are positive by their shape are left out. `null` where this would be too long.
 */
export function atomicSum(expr: Expr, variables: readonly string[]): AtomicSum | null {
  if (expr.depth > LARGEST_DEPTH) return null;
  const atoms: Expr[] = [];
  const divisors: Expr[] = [];
  const named = withoutDivisors(abstracted(expr, atoms, divisors), variables, atoms, divisors);
  const polynomial =
    named === null ? null : polynomialOf(named, [...variables, ...atoms.map((_, i) => nameOf(i))], LIMITS);
  if (polynomial === null) return null;
  const n = variables.length;
  const terms = polynomial.terms.map(({ coefficient, powers }) => {
    const all = new Array<number>(n + atoms.length).fill(0);
    for (let i = 0; i < powers.length; i += 2) all[powers[i]!] = powers[i + 1]!;
    return { coefficient, powers: all.slice(0, n), multiplicities: all.slice(n) };
  });
  const common = atoms.map((atom, i) =>
    terms.length > 0 && signBound(atom) === ">" ? Math.min(...terms.map((term) => term.multiplicities[i]!)) : 0,
  );
  return {
    atoms,
    terms: terms.map((term) => ({ ...term, multiplicities: term.multiplicities.map((m, i) => m - common[i]!) })),
  };
}

function nameOf(atom: number): string {
  return `#${atom}`;
}

/** The expression with names for its largest parts that are no polynomials. */
function abstracted(expr: Expr, atoms: Expr[], divisors: Expr[]): Expr {
  if (expr.kind === "number" || expr.kind === "variable") return expr;
  if (expr.kind === "sum") {
    return linearCombination(
      expr.args.map((arg) => abstracted(arg, atoms, divisors)),
      expr.weights,
      expr.value,
    );
  }
  if (expr.kind !== "product") return atomOf(expr, atoms);
  const factors = expr.args.map((arg, i) => {
    const weight = expr.weights[i]!;
    if (typeof weight !== "number") return atomOf(rationalPower(arg, weight), atoms);
    const base = abstracted(arg, atoms, divisors);
    return weight > 0 ? rationalPower(base, weight) : rationalPower(reciprocalOf(base, divisors), -weight);
  });
  return monomial(factors, null, expr.value);
}

/** The name of `1/divisor`. */
function reciprocalOf(divisor: Expr, divisors: Expr[]): Expr {
  const known = divisors.indexOf(divisor);
  if (known >= 0) return variable(`/${known}`);
  divisors.push(divisor);
  return variable(`/${divisors.length - 1}`);
}

/** The numerator over the least common power of each divisor; it is undefined where one of them is 0. */
function withoutDivisors(
  expr: Expr,
  variables: readonly string[],
  atoms: readonly Expr[],
  divisors: readonly Expr[],
): Expr | null {
  if (divisors.length === 0) return expr;
  const names = [...variables, ...atoms.map((_, i) => nameOf(i)), ...divisors.map((_, i) => `/${i}`)];
  const polynomial = polynomialOf(expr, names, LIMITS);
  if (polynomial === null) return null;
  const first = names.length - divisors.length;
  const terms = polynomial.terms.map(({ coefficient, powers }) => {
    const all = new Array<number>(names.length).fill(0);
    for (let i = 0; i < powers.length; i += 2) all[powers[i]!] = powers[i + 1]!;
    return { coefficient, kept: all.slice(0, first), divided: all.slice(first) };
  });
  const common = divisors.map((_, i) => Math.max(0, ...terms.map(({ divided }) => divided[i]!)));
  const kept = names.slice(0, first).map((name) => variable(name));
  return linearCombination(
    terms.map((term) =>
      monomial([...kept, ...divisors], [...term.kept, ...common.map((power, i) => power - term.divided[i]!)], 1),
    ),
    terms.map(({ coefficient }) => coefficient),
    0,
  );
}

/** The sum as an expression again. */
export function exprOfAtomicSum({ atoms, terms }: AtomicSum, variables: readonly string[]): Expr {
  const names = variables.map((name) => variable(name));
  return linearCombination(
    terms.map(({ powers, multiplicities }) => monomial([...names, ...atoms], [...powers, ...multiplicities], 1)),
    terms.map(({ coefficient }) => coefficient),
    0,
  );
}

function atomOf(expr: Expr, atoms: Expr[]): Expr {
  const known = atoms.indexOf(expr);
  if (known >= 0) return variable(nameOf(known));
  atoms.push(expr);
  return variable(nameOf(atoms.length - 1));
}
