import { derivative } from "../../calculus/derivative.ts";
import { difference, monomial, product, sum, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";
import { isEven, multiplyRational, type Rational } from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";
import { realOfExpr, signOfReal } from "../real-number.ts";
import { describeDerivative } from "../reason.ts";
import type { Solution, SolvedFamily, SolvedPoint, Task } from "../solution.ts";
import { mirroredType } from "../standing.ts";
import { realAt, valueAt } from "../truth-at.ts";
import { type AnalysedBlock, type Regular, strataOf, type Zero } from "./analysed.ts";
import type { Factor } from "./factors.ts";
import type { OddPart } from "./odd-part.ts";
import { effectOfStep, progressionOf, signAlong } from "./signs-along.ts";
import { orderOf, vanishesOn } from "./zeros.ts";

/**
 * The zeros and critical points of a power `r^m` of one variable, m > 0, from the critical points of `r²`: where r is not 0, `|r^m|` is an increasing
 * function of `r²`. `null`: something is not decided.
 */
export function throughSquares(
  squares: Solution,
  task: Task,
  factors: readonly Factor[],
  oddPart: OddPart,
): Pick<AnalysedBlock, "regular" | "zeros"> | null {
  const root = monomial(
    factors.map(({ base }) => base),
    null,
    1,
  );
  const exponent = factors[0]!.exponent;
  const regular: Regular[] = [];
  const zeros: Zero[] = [];
  for (const stratum of strataOf(squares)) {
    const vanishes = vanishesOn(root, stratum, task.budget);
    if (vanishes === null) return null;
    if (vanishes) {
      const zero = zeroOf({ root, exponent }, stratum, task, oddPart);
      if (zero === null) return null;
      zeros.push(zero);
    } else {
      const found = "dimension" in stratum ? progressions(stratum, task) : pointOf(stratum, task);
      if (found === null) return null;
      regular.push(...found);
    }
  }
  return { regular, zeros };
}

interface Power {
  readonly root: Expr;
  readonly exponent: Rational;
}

function zeroOf(
  { root, exponent }: Power,
  stratum: Zero["stratum"],
  { budget }: Task,
  { odd, sign }: OddPart,
): Zero | null {
  const order = orderOf(root, stratum, budget);
  if (order === null) return null;
  const whole = multiplyRational(order, exponent);
  if (!isEven(whole)) return { stratum, order: whole === 1 ? "simple" : "odd", sign: null, base: root };
  const nearby = signAlong(odd, stratum, budget);
  return nearby === 1 || nearby === -1 ? { stratum, order: "even", sign: (nearby * sign) as -1 | 1, base: root } : null;
}

function pointOf(point: SolvedPoint, { objective, budget }: Task): readonly Regular[] | null {
  const [name] = point.at.keys();
  const value = realAt(valueAt(objective, point.at), point.at);
  const sign = value === null ? null : signOfReal(value, budget);
  if (sign !== 1 && sign !== -1) return null;
  const second = valueAt(derivative(derivative(objective, name!), name!), point.at);
  const curvature = realAt(second, point.at);
  const type = sign > 0 ? point.type : mirroredType(point.type);
  const { inertia, degenerate } = point;
  const turned =
    inertia !== null && sign < 0 ? { ...inertia, positive: inertia.negative, negative: inertia.positive } : inertia;
  const isPlain = !degenerate && curvature !== null && (type === "minimum" || type === "maximum");
  return [
    {
      sign,
      stratum: {
        ...point,
        value: value as RealNumber,
        type,
        inertia: turned,
        hessian: [[second]],
        eigenvalues: curvature === null ? null : [curvature],
        reason: isPlain ? describeDerivative(2, type === "minimum" ? 1 : -1, curvature) : point.reason,
        certificate: null,
      },
    },
  ];
}

/** A progression as it is, or as two, on which the sign of the function does not alternate. */
function progressions(family: SolvedFamily, { objective, budget }: Task): readonly Regular[] | null {
  const progression = progressionOf(family);
  const effect = progression === null ? null : effectOfStep(objective, progression);
  if (effect === null) return null;
  const { name, integer, start, step } = progression!;
  const isLate = signOfReal(realOfExpr(start), budget) === 1;
  const other = simplify(isLate ? difference(start, step) : sum(start, step));
  const starts = effect === 1 ? [start] : [start, other];
  const found: Regular[] = [];
  for (const place of starts) {
    const value = realOfExpr(valueAt(objective, new Map([[name, realOfExpr(place)]])));
    const sign = signOfReal(value, budget);
    if (sign !== 1 && sign !== -1) return null;
    const period = effect === 1 ? step : simplify(sum(step, step));
    const at = new Map([[name, sum(place, product(period, variable(integer)))]]);
    const type = sign > 0 ? family.type : mirroredType(family.type);
    found.push({ sign, stratum: { ...family, at, value, type, certificate: null } });
  }
  return found;
}
