import { derivative } from "../../calculus/derivative.ts";
import { naturalDomain } from "../../calculus/natural-domain.ts";
import { signBound } from "../../certificates/positivity.ts";
import {
  call as callOf,
  difference,
  exponential,
  freeNames,
  negate,
  number,
  quotient,
  rationalPower,
  variable,
  ZERO,
} from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { divideRational, isInteger, negateRational, signOfRational } from "../../number/rational.ts";
import { distinctRealRoots, realNumberOfRoot } from "../../polynomial/algebraic.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { exprOfReal } from "../../print/real.ts";
import { simplify } from "../../simplify/simplify.ts";
import { implicitly } from "../implicit.ts";
import { signOfReal } from "../real-number.ts";
import type { Engine, Task } from "../solution.ts";

/** A part of the zero set of a function: a point, a graph `name = value` over the other variables, or what equations describe. */
export type ZeroPart =
  | { readonly kind: "point"; readonly at: Point }
  | { readonly kind: "graph"; readonly name: string; readonly value: Expr }
  | { readonly kind: "set"; readonly equations: readonly Expr[] };

export type Solver = Parameters<Engine>[1];

const MOST_TERMS = 200;
const EVERYWHERE = { natural: [], assumptions: [], region: [] };

/**
 * Parts that cover the real zeros of a function: by its factors, the roots of those in one variable, graphs of those that are
 * linear in one, and the extrema of those of one sign. What no rule takes apart is left as an equation.
 */
export function zeroParts(g: Expr, task: Task, solve: Solver): readonly ZeroPart[] {
  const bound = signBound(g);
  if (bound === ">" || bound === "<" || (g.kind === "number" && g !== ZERO)) return [];
  if (g.kind === "product") {
    return g.args.flatMap((arg, i) => (signOfRational(g.weights[i]!) > 0 ? zeroParts(arg, task, solve) : []));
  }
  const inner = inverted(g);
  if (inner !== null) return zeroParts(inner, task, solve);
  const atoms = task.variables.map(variable);
  const polynomial = multivariateOf(g, atoms, MOST_TERMS)?.polynomial ?? null;
  if (polynomial === null) return partsOfFactor(g, task, solve);
  const factors = factorisation(polynomial).factors.map(({ factor }) => exprOfMultivariate(factor, atoms));
  return factors.flatMap((factor) => partsOfFactor(factor, task, solve));
}

/** u for `|u|`, `u - 1` for `log(u)`, `u - exp(c)` for `log(u) - c`, `u - log(c)` for `exp(u) - c`, `u - c^2` for `sqrt(u) - c`: the same zeros. */
function inverted(g: Expr): Expr | null {
  const call = g.kind === "sum" && g.args.length === 1 ? g.args[0]! : g;
  if (g.kind === "sum" && call !== g && (call.kind !== "call" || call.name === "exp")) {
    const target = negateRational(divideRational(g.value, g.weights[0]!));
    return signOfRational(target) > 0 ? solvedFor(call, number(target)) : null;
  }
  if (call.kind !== "call") return null;
  if (call.name === "abs") return g === call ? call.args[0]! : null;
  if (call.name !== "log") return null;
  const target = g.kind === "sum" ? negateRational(divideRational(g.value, g.weights[0]!)) : 0;
  return simplify(difference(call.args[0]!, exponential(number(target))));
}

/** For an exponential or a root, and a positive number that it should be. */
function solvedFor(expr: Expr, target: Expr): Expr | null {
  if (expr.kind === "call") return simplify(difference(expr.args[0]!, callOf("log", target)));
  if (expr.kind !== "product" || expr.value !== 1 || expr.args.length !== 1) return null;
  const weight = expr.weights[0]!;
  if (isInteger(weight)) return null;
  return simplify(difference(expr.args[0]!, rationalPower(target, divideRational(1, weight))));
}

function partsOfFactor(g: Expr, task: Task, solve: Solver): readonly ZeroPart[] {
  const names = freeNames(g).filter((name) => task.variables.includes(name));
  const [name] = names;
  if (name === undefined) return g === ZERO ? [{ kind: "set", equations: [g] }] : [];
  const f = freeNames(g).length === 1 ? rationalFunctionOf(g, name) : null;
  if (f !== null) {
    return distinctRealRoots(f.numerator).map((root) => {
      const real = realNumberOfRoot(root);
      if (task.variables.length === 1) return { kind: "point", at: new Map([[name, real]]) };
      return { kind: "graph", name, value: exprOfReal(real) };
    });
  }
  return graphOf(g, names) ?? extrema(g, task, solve) ?? [{ kind: "set", equations: [g] }];
}

/** The zeros as a graph over the other variables, where g is linear in one variable with a constant factor. */
function graphOf(g: Expr, names: readonly string[]): readonly ZeroPart[] | null {
  for (const name of names) {
    const slope = simplify(derivative(g, name));
    if (slope.kind !== "number" || slope.value === 0) continue;
    const rest = substitute(g, new Map([[name, ZERO]]));
    return [{ kind: "graph", name, value: simplify(quotient(negate(rest), slope)) }];
  }
  return null;
}

/** Where a function of one sign is 0 it has an extremum: among its critical points and candidates, when all are known. */
function extrema(g: Expr, task: Task, solve: Solver): readonly ZeroPart[] | null {
  const bound = signBound(g);
  if ((bound !== ">=" && bound !== "<=") || naturalDomain(g).smooth.length > 0) return null;
  const solved = solve({ ...task, objective: g, domain: EVERYWHERE });
  if (!solved.ok || solved.value.gap !== null) return null;
  const { points, families } = solved.value;
  const isNull = ({ value }: { readonly value: RealNumber | null }): boolean | null => {
    const sign = value === null ? null : signOfReal(value, task.budget);
    return sign === null ? null : sign === 0;
  };
  if ([...points, ...families].some((stratum) => isNull(stratum) === null)) return null;
  const sets = families.filter(isNull).map(implicitly);
  if (sets.includes(null)) return null;
  return [
    ...points.filter(isNull).map(({ at }): ZeroPart => ({ kind: "point", at })),
    ...sets.map((set): ZeroPart => ({ kind: "set", equations: set!.equations })),
  ];
}
