import { atSameZeros } from "../../evaluate/located.ts";
import { freeNames, product } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { LocatedReal, RealNumber } from "../../expr/real.ts";
import { exprOfReal } from "../../print/real.ts";
import { simplify } from "../../simplify/simplify.ts";
import { combinations } from "../combinations.ts";
import { type Joint, joinFamilies, joinPoints, jointStanding, type Stratum } from "../join.ts";
import { realOfExpr } from "../real-number.ts";
import type { SolvedFamily, SolvedPoint, Standing, Task } from "../solution.ts";
import { mirroredType } from "../standing.ts";
import type { AnalysedBlock, Regular } from "./analysed.ts";
import type { SignsTaken } from "./signs-taken.ts";

/** What all parts of a product have in common. */
export interface WholeProduct {
  readonly task: Task;
  readonly constant: Expr;
  readonly sign: -1 | 1;
  readonly blocks: readonly AnalysedBlock[];
}

/** Strata of the product; `located` ones cannot be written. */
export interface Strata {
  readonly points: readonly SolvedPoint[];
  readonly families: readonly SolvedFamily[];
  readonly isWritten: boolean;
}

/**
 * Where no part is 0: the combinations of their critical points. In the variables of a part f is that part times a number, the Hessian is block
 * diagonal, and `log|f|` is the sum of the `log|part|`.
 */
export function regularStrata({ task, constant, sign, blocks }: WholeProduct, signs: SignsTaken): Strata {
  const points: SolvedPoint[] = [];
  const families: SolvedFamily[] = [];
  let isWritten = true;
  const parts = blocks.map(({ solution, variables }) => ({ ...solution, variables }));
  const joint: Joint = { variables: task.variables, budget: task.budget, constant: 0, parts };
  for (const choice of combinations(blocks.map(({ regular }) => regular))) {
    const total = choice.reduce<number>((s, part) => s * part.sign, sign);
    const values = choice.map(({ stratum }) => stratum.value!);
    const value = productOfReals(constant, values);
    const scaled = choice.map((part, i) => {
      const factor = productOfReals(
        constant,
        values.filter((_, j) => j !== i),
      );
      return factor === null ? null : scaledStratum(part, factor, total * part.sign > 0);
    });
    if (value === null || scaled.includes(null)) {
      isWritten = false;
      continue;
    }
    const strata = scaled as readonly Stratum[];
    const standing = standingOf(
      choice.map((part, i) => sizeOf(part, blocks[i]!)),
      total < 0,
      blocks.every((block) => signs.get(block)!.length === 1),
    );
    if (strata.every(isPoint)) points.push({ ...joinPoints(strata, joint), value, ...standing });
    else if (strata.some(isLocated) || value.kind === "located") isWritten = false;
    else families.push({ ...joinFamilies(strata, joint), value, ...standing });
  }
  return { points, families, isWritten };
}

/** Whether the absolute value of the part is its least or greatest there. */
function sizeOf({ stratum, sign }: Regular, { evidence }: AnalysedBlock): Standing {
  return evidence.of === "part" && sign < 0 ? reversed(stratum) : stratum;
}

/** The greatest absolute value is extreme whatever signs f takes, the least one only if there is one sign. */
function standingOf(sizes: readonly Standing[], isNegative: boolean, isOfOneSign: boolean): Standing {
  const { lowest, highest } = jointStanding(sizes);
  const size = isOfOneSign ? { lowest, highest } : { lowest: null, highest: highest === true ? true : null };
  return isNegative ? reversed(size) : size;
}

function reversed({ lowest, highest }: Standing): Standing {
  return { lowest: highest, highest: lowest };
}

export function isPoint(stratum: Stratum): stratum is SolvedPoint {
  return !("dimension" in stratum);
}

export function isLocated(stratum: Stratum): boolean {
  return isPoint(stratum) && [...stratum.at.values()].some((real) => real.kind === "located");
}

/** The constant times the numbers; `null` when these are at different zeros of the same variables. */
export function productOfReals(constant: Expr, reals: readonly RealNumber[]): RealNumber | null {
  const located = reals.filter((real): real is LocatedReal => real.kind === "located");
  const expr = simplify(
    product(constant, ...reals.map((real) => (real.kind === "located" ? real.expr : exprOfReal(real)))),
  );
  if (located.length === 0 || freeNames(expr).length === 0) return realOfExpr(expr);
  return atSameZeros(expr, ...located);
}

/** The stratum of a part for that part times a number that is positive if `isPositive`, else negative. */
function scaledStratum({ stratum }: Regular, factor: RealNumber, isPositive: boolean): Stratum | null {
  const type = isPositive ? stratum.type : mirroredType(stratum.type);
  if (!isPoint(stratum)) return { ...stratum, type };
  const by = factor.kind === "located" ? factor.expr : exprOfReal(factor);
  const { inertia } = stratum;
  const eigenvalues = stratum.eigenvalues?.map((real) =>
    productOfReals(by, factor.kind === "located" ? [real, factor] : [real]),
  );
  const known =
    factor.kind === "located" || eigenvalues === undefined || eigenvalues.includes(null)
      ? null
      : (eigenvalues as RealNumber[]);
  return {
    ...stratum,
    type,
    inertia:
      inertia === null || isPositive ? inertia : { ...inertia, positive: inertia.negative, negative: inertia.positive },
    hessian: stratum.hessian.map((row) => row.map((entry) => simplify(product(by, entry)))),
    eigenvalues: isPositive ? known : (known?.reverse() ?? null),
  };
}
