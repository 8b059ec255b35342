import { hasNoSimpleZero, isNeverZero } from "../../certificates/multiplicative.ts";
import { signBound } from "../../certificates/positivity.ts";
import { monomial, ONE } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { isEven, isInteger, sameRational } from "../../number/rational.ts";
import { blockTask } from "../separable.ts";
import type { Engine, Solution, Task } from "../solution.ts";
import { type AnalysedBlock, type Regular, strataOf, type Zero } from "./analysed.ts";
import { type Factor, type FactorBlock, productOf } from "./factors.ts";
import { signOfValue } from "./signs-along.ts";
import { throughSquares } from "./squares.ts";
import { asZero, simpleZeros } from "./zeros.ts";

type Solver = Parameters<Engine>[1];

/** The critical points and zeros of a part, each with all that the product needs to know; `null` when something is not decided. */
export function analyseBlock(whole: Task, block: FactorBlock, solve: Solver): AnalysedBlock | null {
  const { variables, factors } = block;
  const part = productOf(factors);
  const task = blockTask(whole, variables, part);
  const vanishing = factors.filter(({ base, exponent }) => !isNeverZero(base, exponent));
  if (vanishing.length > 0 && variables.length > 1) return null;
  if (vanishing.some(({ exponent }) => !isInteger(exponent))) return null;
  const { odd, sign } = oddPart(factors);
  const common = { variables, task, odd, sign };
  const [first] = factors;
  const isPower = vanishing.length > 0 && factors.every(({ exponent }) => sameRational(exponent, first!.exponent));
  if (isPower) {
    const squares = monomial(
      factors.map(({ base }) => base),
      factors.map(() => 2),
      1,
    );
    const solution = whollySolved({ ...task, objective: squares }, solve);
    if (solution === null) return null;
    const read = throughSquares(solution, task, factors);
    const evidence = { variables, factors, of: "squares", certificate: solution.certificate, zeros: [] } as const;
    return read === null ? null : { ...common, ...read, solution, evidence };
  }
  const solution = whollySolved(task, solve);
  if (solution === null) return null;
  const regular: Regular[] = [];
  const zeros: Zero[] = [];
  for (const stratum of strataOf(solution)) {
    const value = signOfValue(stratum, task);
    if (value === null) return null;
    if (value !== 0) regular.push({ stratum, sign: value });
    else {
      const zero = asZero(stratum, odd, task);
      if (zero === null) return null;
      zeros.push(zero);
    }
  }
  const certificates: { readonly base: Expr; readonly certificate: Solution["certificate"] }[] = [];
  for (const { base, exponent } of factors) {
    if (hasNoSimpleZero(base, exponent)) continue;
    const squared = whollySolved({ ...task, objective: monomial([base], [2], 1) }, solve);
    if (squared === null) return null;
    const found = simpleZeros(squared, base, factors, task);
    if (found === null) return null;
    zeros.push(...found);
    certificates.push({ base, certificate: squared.certificate });
  }
  const evidence = { variables, factors, of: "part", certificate: solution.certificate, zeros: certificates } as const;
  return { ...common, solution, regular, zeros, evidence };
}

/** Complete, without points where the function is not C² and without conditions on its families. */
function whollySolved(task: Task, solve: Solver): Solution | null {
  const result = solve(task);
  if (!result.ok) return null;
  const { gap, candidates, families } = result.value;
  const isPlain = families.every(({ value, equations }) => value !== null && equations.length === 0);
  return gap === null && candidates.length === 0 && isPlain ? result.value : null;
}

/** The product of the bases with odd exponents that have no known sign, and the sign of the others. */
function oddPart(factors: readonly Factor[]): { readonly odd: Expr; readonly sign: -1 | 1 } {
  const odd = factors.filter(({ exponent }) => isInteger(exponent) && !isEven(exponent));
  const signed = odd.filter(({ base }) => signBound(base) === ">" || signBound(base) === "<");
  const negative = signed.filter(({ base }) => signBound(base) === "<");
  const open = odd.filter((factor) => !signed.includes(factor)).map(({ base }) => base);
  return { odd: open.length === 0 ? ONE : monomial(open, null, 1), sign: negative.length % 2 === 0 ? 1 : -1 };
}
