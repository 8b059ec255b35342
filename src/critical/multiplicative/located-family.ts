import { difference, greater, number, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { LocatedReal } from "../../expr/real.ts";
import { lowerEnd, upperEnd } from "../../number/ball.ts";
import { compareRational, type Rational } from "../../number/rational.ts";
import { simplestBetween } from "../../number/simplest.ts";
import { exprOfReal } from "../../print/real.ts";
import { encloseReal } from "../real-number.ts";
import type { SolvedFamily } from "../solution.ts";
import type { AnalysedBlock, Vanishing, Zero } from "./analysed.ts";
import { isPoint } from "./regular.ts";

export type Description = Pick<SolvedFamily, "at" | "params" | "integers" | "where" | "equations">;

const BITS = 64;

/** Zeros of parts by equations, with what tells a located zero from the others of its part; `null`: not to be written. */
export function byEquations(fixed: readonly Vanishing[], conditions: readonly Condition[]): Description | null {
  const equations: Expr[] = [];
  const where = [...conditions];
  for (const { block, zero } of fixed) {
    const { stratum, base } = zero;
    if (!isPoint(stratum)) return null;
    for (const [name, real] of stratum.at) {
      if (real.kind !== "located") {
        equations.push(difference(variable(name), exprOfReal(real)));
        continue;
      }
      const apart = base === null ? null : separation(name, real, zero, block);
      if (base === null || apart === null) return null;
      equations.push(base);
      where.push(...apart);
    }
  }
  return { at: new Map(), params: [], integers: [], where, equations };
}

/** Bounds between a located zero and its neighbours. */
function separation(
  name: string,
  real: LocatedReal,
  zero: Zero,
  { zeros }: AnalysedBlock,
): readonly Condition[] | null {
  const [own] = real.zeros;
  if (real.zeros.length !== 1 || own!.variables.length !== 1 || own!.variables[0] !== name) return null;
  const [low, high] = own!.box[0]!;
  let below: Rational | null = null;
  let above: Rational | null = null;
  for (const { stratum } of zeros.filter((other) => other !== zero)) {
    const other = isPoint(stratum) ? encloseReal(stratum.at.get(name)!, BITS) : null;
    if (other === null || typeof other !== "object") return null;
    const [from, to] = [lowerEnd(other), upperEnd(other)];
    if (compareRational(to, low) < 0) below = below === null || compareRational(to, below) > 0 ? to : below;
    else if (compareRational(high, from) < 0) above = above === null || compareRational(from, above) < 0 ? from : above;
    else return null;
  }
  const x = variable(name);
  return [
    ...(below === null ? [] : [greater(x, number(simplestBetween(below, low)))]),
    ...(above === null ? [] : [greater(number(simplestBetween(high, above)), x)]),
  ];
}
