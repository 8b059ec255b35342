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
 * An expression that is zero exactly where the given one is, multiplied out: factors common to all terms that are positive
 * by their shape are left out. `null` where this would be too long.
 */
export function atomicSum(expr: Expr, variables: readonly string[]): AtomicSum | null {
  if (expr.depth > LARGEST_DEPTH) return null;
  const atoms: Expr[] = [];
  const named = abstracted(expr, atoms);
  const polynomial = polynomialOf(named, [...variables, ...atoms.map((_, i) => nameOf(i))], LIMITS);
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
function abstracted(expr: Expr, atoms: Expr[]): Expr {
  if (expr.kind === "number" || expr.kind === "variable") return expr;
  if (expr.kind === "sum") {
    return linearCombination(
      expr.args.map((arg) => abstracted(arg, atoms)),
      expr.weights,
      expr.value,
    );
  }
  if (expr.kind !== "product") return atomOf(expr, atoms);
  const factors = expr.args.map((arg, i) => {
    const weight = expr.weights[i]!;
    const isPower = typeof weight === "number" && weight > 0;
    return isPower ? rationalPower(abstracted(arg, atoms), weight) : atomOf(rationalPower(arg, weight), atoms);
  });
  return monomial(factors, null, expr.value);
}

function atomOf(expr: Expr, atoms: Expr[]): Expr {
  const known = atoms.indexOf(expr);
  if (known >= 0) return variable(nameOf(known));
  atoms.push(expr);
  return variable(nameOf(atoms.length - 1));
}
