import { hasValue, isNonzero, type State } from "../../certificates/confinement.ts";
import {
  difference,
  freeNames,
  monomial,
  number,
  ONE,
  product,
  quotient,
  rationalPower,
  variable,
} from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fraction } from "../../number/rational.ts";
import { distinctRealRoots, realNumberOfRoot } from "../../polynomial/algebraic.ts";
import { effort } from "../../polynomial/effort.ts";
import { expand } from "../../polynomial/expand.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { exprOfReal } from "../../print/real.ts";
import { simplify } from "../../simplify/simplify.ts";

const MOST_TERMS = 60;

/** A form by factors, or a shorter one, with a value wherever the equation has one. */
export function simplifiedIn(equation: Expr, state: State): Stated {
  const simple = simplify(equation);
  const isUsable = ({ stated, multiplier }: Stated): boolean =>
    hasValue(stated, state) && hasValue(multiplier, state) && isNonzero(multiplier, state);
  const forms = [simple, equation].flatMap((form): readonly Stated[] => {
    const { stated, multiplier } = cleared(form, state);
    return [
      { stated: factored(stated, state.left), multiplier },
      { stated: factored(form, state.left), multiplier: ONE },
      { stated: form, multiplier: ONE },
    ];
  });
  return forms.find(isUsable) ?? { stated: equation, multiplier: ONE };
}

/** `equation = multiplier·stated`. */
export interface Stated {
  readonly stated: Expr;
  readonly multiplier: Expr;
}

/** Sums without the denominators of their terms that are known not to be 0. */
function cleared(expr: Expr, state: State): Stated {
  const sums =
    expr.kind === "product" ? expr.args.filter((arg, i) => arg.kind === "sum" && expr.weights[i] === 1) : [expr];
  const divisors = new Map<Expr, number>();
  for (const term of sums.flatMap((one) => (one.kind === "sum" ? one.args : []))) {
    if (term.kind !== "product") continue;
    for (const [i, weight] of term.weights.entries()) {
      const base = term.args[i]!;
      if (typeof weight !== "number" || weight >= 0 || !isNonzero(base, state)) continue;
      divisors.set(base, Math.max(divisors.get(base) ?? 0, -weight));
    }
  }
  if (divisors.size === 0 || sums.length !== 1) return { stated: expr, multiplier: ONE };
  const whole = (sign: 1 | -1): Expr =>
    monomial(
      [...divisors.keys()],
      [...divisors.values()].map((power) => sign * power),
      1,
    );
  const sum = expand(product(sums[0]!, whole(1)), effort(MOST_TERMS, 100 * MOST_TERMS));
  if (sum === null) return { stated: expr, multiplier: ONE };
  return { stated: product(quotient(expr, sums[0]!), sum), multiplier: whole(-1) };
}

/** With polynomials by their factors over Q, and squares less a positive number by two. */
function factored(expr: Expr, names: readonly string[]): Expr {
  if (expr.kind === "product") {
    return monomial(
      expr.args.map((arg, i) =>
        typeof expr.weights[i] === "number" && expr.weights[i] > 0 ? factored(arg, names) : arg,
      ),
      expr.weights,
      expr.value,
    );
  }
  const atoms = names.map(variable);
  const whole = expr.kind === "sum" ? multivariateOf(expr, atoms, MOST_TERMS) : null;
  if (whole === null) return expr;
  const { content, factors } = factorisation(whole.polynomial);
  return factors.reduce<Expr>(
    (total, { factor, multiplicity }) =>
      product(total, rationalPower(withRoots(exprOfMultivariate(factor, atoms)), multiplicity)),
    number(fraction(content, whole.denominator)),
  );
}

/** `a·(x - r)·(x - s)` for a polynomial of degree 2 in one variable with real roots. */
function withRoots(factor: Expr): Expr {
  const [name, ...others] = freeNames(factor);
  const f = name === undefined || others.length > 0 ? null : rationalFunctionOf(factor, name);
  if (f === null || f.numerator.length !== 3) return factor;
  const roots = distinctRealRoots(f.numerator);
  if (roots.length !== 2) return factor;
  const linear = roots.map((root) => difference(variable(name!), exprOfReal(realNumberOfRoot(root))));
  return product(number(fraction(f.numerator[2]!, f.denominator[0]!)), ...linear);
}
