import {
  type CriticalFamilyCertificate,
  checkCriticalFamily,
  type FamilyEvidence,
  type ImplicitSet,
  type Reduction,
} from "../../certificates/critical-family.ts";
import type { NonnegativeCertificate } from "../../certificates/nonnegative.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { denominator, numerator, type Rational } from "../../number/rational.ts";
import { basisOrMember, remainderByOthers } from "../../polynomial/groebner/rational-basis.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { sumOfPrincipalMinors } from "../../polynomial/multivariate/minors.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import {
  isZero,
  leadingCoefficient,
  type Multivariate,
  scale,
  subtract,
  zero,
} from "../../polynomial/multivariate/polynomial.ts";
import { derivativeIn } from "../../polynomial/multivariate/recursive.ts";
import { exprOfMultivariate, multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { boundAtOrigin } from "./bound-at-origin.ts";
import type { Quotient } from "./hypersurface.ts";

const MOST_STEPS = 1_000_000;
const LARGEST_ORDER = 3;

/** The families with evidence that f is critical on them and, where that is seen, that their points have their type. */
export function certified(families: readonly SolvedFamily[], f: Quotient, task: Task): readonly SolvedFamily[] {
  let bound: NonnegativeCertificate | null | undefined;
  const boundOnce = () => {
    if (bound === undefined) bound = boundAtOrigin(task);
    return bound;
  };
  return families.map((family) => {
    const certificate = withinSteps(MOST_STEPS, () => certificateOf(family, f, task, boundOnce));
    return certificate === null ? family : { ...family, certificate };
  });
}

function certificateOf(
  family: SolvedFamily,
  f: Quotient,
  { objective }: Task,
  bound: () => NonnegativeCertificate | null,
): CriticalFamilyCertificate | null {
  const { variables } = f;
  const { at, params, equations, where, type } = family;
  const value = family.value?.kind === "rational" ? family.value.value : null;
  for (const stated of value === null ? [null] : [value, null]) {
    const set = equations.length > 0 ? implicitSet(equations, f, stated) : parametrised(variables, params, at);
    if (set === null) continue;
    const plain: CriticalFamilyCertificate = {
      kind: "critical-family",
      objective,
      variables,
      set,
      where,
      value: stated,
      type: null,
      evidence: null,
    };
    if (type === "minimum" || type === "maximum" || type === "saddle") {
      for (const evidence of candidates(type, f, stated, equations, bound)) {
        const typed = { ...plain, type, evidence };
        if (checkCriticalFamily(typed)) return typed;
      }
    }
    if (checkCriticalFamily(plain)) return plain;
  }
  return null;
}

function parametrised(variables: readonly string[], params: readonly string[], at: ReadonlyMap<string, Expr>) {
  return { by: "parameters", params, at: variables.map((name) => at.get(name)!) } as const;
}

function* candidates(
  type: "minimum" | "maximum" | "saddle",
  f: Quotient,
  value: Rational | null,
  equations: readonly Expr[],
  bound: () => NonnegativeCertificate | null,
): Generator<FamilyEvidence> {
  if (value !== null && type !== "saddle") yield { by: "sign" };
  yield { by: "minors", reductions: [] };
  if (equations.length > 0) yield { by: "minors", reductions: reductionsOn(equations, f) };
  if (value !== null && type !== "saddle") {
    yield { by: "bound", bound: null };
    const taken = bound();
    if (taken !== null) yield { by: "bound", bound: taken };
  }
  if (value === null || type !== "saddle") return;
  const shifted = less(f, value);
  if (isZero(shifted)) return;
  for (const { factor, multiplicity } of factorisation(shifted).factors) {
    if (multiplicity % 2 === 1) yield { by: "odd-factor", base: exprOfMultivariate(factor, f.variables.map(variable)) };
  }
}

/** The sums of principal minors of the Hessian, reduced by the equations. */
function reductionsOn(equations: readonly Expr[], { variables, top, bottom }: Quotient): readonly Reduction[] {
  const symbols = variables.map(variable);
  const generators = equations.map((equation) => multivariateOf(equation, symbols)!.polynomial);
  const matrix = slopesOf(top, bottom, variables).map((slope) => variables.map((_, j) => derivativeIn(slope, j)));
  const orders = Math.min(Math.max(2, generators.length), variables.length, LARGEST_ORDER);
  return Array.from({ length: orders }, (_, k) => {
    const sum = sumOfPrincipalMinors(matrix, k + 1);
    const nothing = { scale: 1n, value: sum, multipliers: generators.map(() => zero(sum.arity)) };
    const found = isZero(sum) ? nothing : reductionOf(sum, generators);
    return {
      scale: found.scale,
      value: exprOfMultivariate(found.value, symbols),
      multipliers: found.multipliers.map((p) => exprOfMultivariate(p, symbols)),
    };
  });
}

function reductionOf(sum: Multivariate, generators: readonly Multivariate[]) {
  const { polynomial, multipliers, scale: own } = remainderByOthers([...generators, sum], generators.length);
  const factor = leadingCoefficient(multipliers.at(-1)!);
  const sign = factor < 0n ? -1n : 1n;
  return {
    scale: factor * sign,
    value: scale(polynomial, own * sign),
    multipliers: multipliers.slice(0, -1).map((p) => scale(p, -sign)),
  };
}

function slopesOf(top: Multivariate, bottom: Multivariate, variables: readonly string[]): readonly Multivariate[] {
  return variables.map((_, i) =>
    subtract(multiply(derivativeIn(top, i), bottom), multiply(top, derivativeIn(bottom, i))),
  );
}

/** A multiple of `f - value`. */
function less({ top, bottom }: Quotient, value: Rational): Multivariate {
  return subtract(scale(top, denominator(value)), scale(bottom, numerator(value)));
}

/** With multipliers for the numerators of the gradient and for `f - value`; `null` when one is no member of the ideal. */
function implicitSet(equations: readonly Expr[], f: Quotient, value: Rational | null): ImplicitSet | null {
  const { variables, top, bottom } = f;
  const symbols = variables.map(variable);
  const generators = equations.map((equation) => multivariateOf(equation, symbols)!.polynomial);
  const slopes = slopesOf(top, bottom, variables);
  const vanishing = value === null ? slopes : [...slopes, less(f, value)];
  const multipliers: Expr[][] = [];
  for (const p of vanishing) {
    const row = isZero(p) ? generators.map(() => zero(p.arity)) : memberRow(p, generators);
    if (row === null) return null;
    multipliers.push(row.map((q) => exprOfMultivariate(q, symbols)));
  }
  return { by: "equations", equations, multipliers };
}

function memberRow(p: Multivariate, generators: readonly Multivariate[]): readonly Multivariate[] | null {
  const found = basisOrMember(generators, "graded", () => false, [p]);
  return found.kind === "member" ? found.member.multipliers : null;
}
