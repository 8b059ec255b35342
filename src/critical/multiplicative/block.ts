import type { Certificate } from "../../certificates/certificate.ts";
import { hasNoSimpleZero, isNeverZero } from "../../certificates/multiplicative.ts";
import { monomial, rationalPower } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { isInteger, sameRational } from "../../number/rational.ts";
import { blockTask } from "../separable.ts";
import type { Engine, Solution, Task } from "../solution.ts";
import { type AnalysedBlock, type Regular, strataOf, type Zero } from "./analysed.ts";
import { type Factor, type FactorBlock, productOf } from "./factors.ts";
import { insideOf, oddPartOf } from "./odd-part.ts";
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
  const common = { variables, task, ...oddPartOf(factors, insideOf(task.domain)) };
  const isPower = factors.every(({ exponent }) => sameRational(exponent, factors[0]!.exponent));
  const read =
    (vanishing.length > 0 && isPower ? bySquares(common, factors, solve) : null) ?? byPart(common, factors, solve);
  return read === null ? null : { ...common, ...read };
}

type Common = Pick<AnalysedBlock, "variables" | "task" | "odd" | "sign">;
type Reading = Omit<AnalysedBlock, keyof Common>;

/** Zeros and critical points at once, which may all be simple where those of the part are not. */
function bySquares({ variables, task, ...oddPart }: Common, factors: readonly Factor[], solve: Solver): Reading | null {
  const squares = monomial(
    factors.map(({ base }) => base),
    factors.map(() => 2),
    1,
  );
  const solution = whollySolved({ ...task, objective: squares }, solve);
  const read = solution === null ? null : throughSquares(solution, task, factors, oddPart);
  if (solution === null || read === null) return null;
  return {
    ...read,
    solution,
    evidence: { variables, factors, of: "squares", certificate: solution.certificate, zeros: [] },
  };
}

/** The critical points of the part, which are its multiple zeros, too, and the simple zeros of each base. */
function byPart({ variables, task, odd }: Common, factors: readonly Factor[], solve: Solver): Reading | null {
  const solution = whollySolved(task, solve);
  if (solution === null) return null;
  const regular: Regular[] = [];
  const zeros: Zero[] = [];
  for (const stratum of strataOf(solution)) {
    const sign = signOfValue(stratum, task);
    const zero = sign === 0 ? asZero(stratum, odd, task) : null;
    if (sign === null || (sign === 0 && zero === null)) return null;
    if (zero !== null) zeros.push(zero);
    else regular.push({ stratum, sign: sign as -1 | 1 });
  }
  const certificates: { readonly base: Expr; readonly certificate: Certificate }[] = [];
  for (const { base, exponent } of factors) {
    if (hasNoSimpleZero(base, exponent)) continue;
    const squared = whollySolved({ ...task, objective: rationalPower(base, 2) }, solve);
    const found = squared === null ? null : simpleZeros(squared, base, factors, task);
    if (squared === null || found === null) return null;
    zeros.push(...found);
    certificates.push({ base, certificate: squared.certificate });
  }
  const evidence = { variables, factors, of: "part", certificate: solution.certificate, zeros: certificates } as const;
  return { solution, regular, zeros, evidence };
}

/** Complete, with a value on each family. The edges of the domain are looked at for the whole product. */
function whollySolved(task: Task, solve: Solver): Solution | null {
  const result = solve(task);
  if (!result.ok) return null;
  const { gap, families } = result.value;
  const isPlain = families.every(({ value, equations }) => value !== null && equations.length === 0);
  return gap === null && isPlain ? result.value : null;
}
