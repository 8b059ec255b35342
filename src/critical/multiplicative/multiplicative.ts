import { naturalDomain } from "../../calculus/natural-domain.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { success } from "../../diagnostic/result.ts";
import { signContext, truthFromSigns } from "../../evaluate/signs/sign.ts";
import { ALWAYS, freeNames } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { allConditions, conditional, interiorOf, withoutTrivial } from "../domain.ts";
import { realOfExpr, signOfReal } from "../real-number.ts";
import { withCoupling } from "../separable.ts";
import type { Engine, Solution, Task } from "../solution.ts";
import type { AnalysedBlock } from "./analysed.ts";
import { analyseBlock } from "./block.ts";
import { factorise } from "./factors.ts";
import { regularStrata, type WholeProduct } from "./regular.ts";
import { signsTaken } from "./signs-taken.ts";
import { withStandings } from "./standings.ts";
import { vanishingStrata } from "./vanishing.ts";

/** More combinations than this are not listed. */
const LARGEST_LIST = 1000;

/**
 * A product of functions of separate variables: its critical points are those of the parts where none is 0, the multiple zeros of one part with
 * any values of the others, and the points at which two parts are 0.
 */
export const multiplicative: Engine = (task, solve) => {
  const { objective, variables, budget } = task;
  if (variables.length < 2 || freeNames(objective).some((name) => !variables.includes(name))) return null;
  const factorisation = factorise(objective, variables);
  const bases = factorisation?.blocks.flatMap(({ factors }) => factors.map(({ base }) => base)) ?? [];
  if (factorisation === null || ![objective, ...bases].every((expr) => isSmooth(expr, task))) return null;
  const constant = signOfReal(realOfExpr(factorisation.constant), budget);
  if (constant !== 1 && constant !== -1) return null;
  const blocks: AnalysedBlock[] = [];
  for (const block of factorisation.blocks) {
    const analysed = analyseBlock(task, block, solve);
    if (analysed === null) return null;
    blocks.push(analysed);
  }
  const size = sizeOf(blocks);
  const signs = new Map<AnalysedBlock, readonly (-1 | 1)[]>();
  for (const block of blocks) {
    const taken = signsTaken(block);
    if (taken === null) return null;
    signs.set(block, taken);
  }
  const whole: WholeProduct = { task, constant: factorisation.constant, sign: constant, blocks };
  const parts = size > LARGEST_LIST ? [] : [regularStrata(whole, signs), vanishingStrata(whole, signs)];
  const points = parts.flatMap((part) => part.points);
  const families = parts.flatMap((part) => part.families);
  const gap = size > LARGEST_LIST ? tooMany(size) : parts.every((part) => part.isWritten) ? null : located;
  const solution: Solution = {
    variables,
    method: "multiplicative",
    gap,
    points,
    families,
    candidates: [],
    countReal: gap !== null ? null : families.length > 0 ? "infinite" : points.length,
    countComplex: null,
    infimum: null,
    supremum: null,
    certificate: {
      kind: "multiplicative",
      objective,
      constant: factorisation.constant,
      parts: blocks.map(({ evidence }) => evidence),
    },
  };
  return success(withCoupling(withStandings(solution, whole, signs), task, blocks));
};

/** How many points and families there are: the combinations of regular points, each zero, and each pair of zeros of two parts. */
function sizeOf(blocks: readonly AnalysedBlock[]): number {
  const regular = blocks.reduce((product, block) => product * block.regular.length, 1);
  const zeros = blocks.reduce((sum, block) => sum + block.zeros.length, 0);
  const pairs = blocks.reduce((sum, block) => sum + block.zeros.length * (zeros - block.zeros.length), 0) / 2;
  return regular + zeros + pairs;
}

function tooMany(size: number): Diagnostic {
  return {
    code: "limit/points",
    message: `${size} combinations of critical points and zeros of the factors are too many to list (the limit is ${LARGEST_LIST})`,
  };
}

const located: Diagnostic = {
  code: "unable/no-algorithm",
  message: "a family of critical points has coordinates without an exact form, and cannot be written",
};

/** Whether a function is C² inside the domain, as far as the signs tell. */
function isSmooth(expr: Expr, { domain }: Task): boolean {
  const inside = signContext(allConditions(domain).map(interiorOf));
  return naturalDomain(expr).smooth.every((requirement) => {
    const condition = withoutTrivial(simplifyCondition(conditional(requirement)));
    return condition === ALWAYS || truthFromSigns(condition, inside) === "true";
  });
}
