import { linearCombination, number, sum, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { freeNames } from "../../expr/leaves.ts";
import { comparedIn } from "../../expr/postorder.ts";
import { substitute } from "../../expr/substitute.ts";
import { difference } from "../../expr/sum.ts";
import { effort } from "../../polynomial/effort.ts";
import { expand } from "../../polynomial/expand.ts";
import { identityForms, isIdentity } from "../identity.ts";
import type { NatureClaim, NatureSet } from "./subject.ts";

/** When so much is added to the integer, coordinates grow by constants that are periods of f; one piece of evidence for each residue. */
export interface PeriodProof<P> {
  readonly by: "period";
  readonly integer: string;
  readonly residues: readonly P[];
}

const MOST = 24;
const MOST_TERMS = 200;

/** The sets with one residue each; `null` where the steps are not proved to be periods of f and of its domain. */
export function residues<P>(
  { integer, residues: all }: PeriodProof<P>,
  claim: NatureClaim,
): readonly NatureSet[] | null {
  const { objective, variables, conditions, set } = claim;
  const { at, integers, where } = set;
  if (at === null || !integers.includes(integer) || all.length === 0 || all.length > MOST) return null;
  const shift = new Map<string, Expr>();
  for (const [i, name] of variables.entries()) {
    const step = stepOf(at[i]!, integer);
    if (step === null) return null;
    if (step !== ZERO) shift.set(name, linearCombination([variable(name), step], [1, all.length], 0));
  }
  const unchanged = (expr: Expr): boolean => {
    const shifted = substitute(expr, shift);
    return shifted === expr || identityForms(difference(shifted, expr), []).some(isIdentity);
  };
  const compared = conditions.flatMap((condition) => comparedIn(condition));
  if (![objective, ...compared].every(unchanged)) return null;
  return all.map((_, r) => ({
    ...set,
    at: at.map((part) => substitute(part, new Map([[integer, number(r)]]))),
    integers: integers.filter((name) => name !== integer),
    where: where.filter((one) => !freeNames(one).includes(integer)),
  }));
}

/** By how much a coordinate grows with the integer, if that is a constant. */
export function stepOf(part: Expr, integer: string): Expr | null {
  const next = substitute(part, new Map([[integer, sum(variable(integer), number(1))]]));
  const step = expand(difference(next, part), effort(MOST_TERMS, MOST_TERMS));
  return step === null || freeNames(step).length > 0 ? null : step;
}
