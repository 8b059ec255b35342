import { derivative } from "../../calculus/derivative.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import type { Point } from "../../expr/real.ts";
import type { Stratum } from "../join.ts";
import { rationalNumber } from "../real-number.ts";
import type { Solution, Task } from "../solution.ts";
import { signAtPoint, valueAt } from "../truth-at.ts";
import { strataOf, type Zero } from "./analysed.ts";
import { type Factor, productOf } from "./factors.ts";
import { memberOf, signAlong } from "./signs-along.ts";

/** Enclosures with more digits would not see that a value is 0 either. */
const BITS = 512;

/** Whether a function of one variable is 0 at a stratum of its square; `null`: not decided. */
export function vanishesOn(base: Expr, stratum: Stratum, budget: Budget): boolean | null {
  const member = memberOf(stratum);
  if (member === null) return null;
  const value = valueAt(base, member);
  if (value.kind === "number") return value.value === 0;
  const sign = signAtPoint(base, member, { ...budget, bits: BITS });
  if (sign !== null) return sign === 0;
  return changesSignAround(base, member, budget) ? true : null;
}

/** Whether the sign differs at the ends of the box that holds one critical point of the square: that is a zero, then. */
function changesSignAround(base: Expr, member: Point, budget: Budget): boolean {
  const [entry] = member;
  if (member.size !== 1 || entry === undefined || entry[1].kind !== "located") return false;
  const [name, { zeros }] = entry;
  const [zero] = zeros;
  if (zeros.length !== 1 || zero!.variables.length !== 1 || zero!.variables[0] !== name) return false;
  if (entry[1].expr.kind !== "variable" || entry[1].expr.name !== name) return false;
  const [below, above] = zero!.box[0]!.map((end) => signAtPoint(base, new Map([[name, rationalNumber(end)]]), budget));
  return below !== null && above !== null && below! * above! === -1;
}

/** How often a function is 0 at a zero that is known as a critical point of its square. */
export function orderOf(base: Expr, stratum: Stratum, budget: Budget): number | null {
  if ("dimension" in stratum) {
    const [name] = stratum.at.keys();
    const slope = signAlong(derivative(base, name!), stratum, budget);
    return slope === 1 || slope === -1 ? 1 : null;
  }
  if (!stratum.degenerate) return 1;
  const { multiplicity } = stratum;
  return multiplicity === null || multiplicity % 2 === 0 ? null : (multiplicity + 1) / 2;
}

/** A critical point or family of a part with value 0, by its type. */
export function asZero(stratum: Stratum, odd: Expr, { budget }: Task): Zero | null {
  if (memberOf(stratum) === null) return null;
  switch (stratum.type) {
    case "inflection":
    case "saddle":
      return { stratum, order: "odd", sign: null, base: null };
    case "minimum":
    case "maximum": {
      const sign = signAlong(odd, stratum, budget);
      if (sign !== 1 && sign !== -1) return null;
      return { stratum, order: "even", sign: stratum.type === "minimum" ? 1 : -1, base: null };
    }
    default:
      return null;
  }
}

/** The zeros of a part that are simple ones of a base, at which the other factors are not 0; `null`: not decided. */
export function simpleZeros(
  squared: Solution,
  base: Expr,
  factors: readonly Factor[],
  { budget }: Task,
): readonly Zero[] | null {
  const rest = productOf(factors.filter((factor) => factor.base !== base));
  const zeros: Zero[] = [];
  for (const stratum of strataOf(squared)) {
    const vanishes = vanishesOn(base, stratum, budget);
    const order = vanishes === true ? orderOf(base, stratum, budget) : 0;
    if (vanishes === null || order === null) return null;
    if (order !== 1) continue;
    const sign = signAlong(rest, stratum, budget);
    if (sign === null) return null;
    if (sign !== 0) zeros.push({ stratum, order: "simple", sign: null, base });
  }
  return zeros;
}
