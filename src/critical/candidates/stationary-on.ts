import { number, product, sum, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { allTrue } from "../../number/truth.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { isConstant } from "../../polynomial/multivariate/polynomial.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { constantOn } from "../algebraic/constant-on.ts";
import { cellDomain } from "../cells/cell-domain.ts";
import { type Cell, cellsIn, cellTree } from "../cells/cell-tree.ts";
import { signOfReal } from "../real-number.ts";
import type { Solution, Task } from "../solution.ts";
import { truthAt } from "../truth-at.ts";
import type { Solver } from "./zero-set.ts";

/** Points of a set that stand out. */
export interface Outstanding {
  readonly points: readonly Point[];
  /** What f is on infinite sets of such points; `null` where that, or some points, are not known. */
  readonly values: readonly RealNumber[] | null;
}

const EVERYWHERE = { natural: [], assumptions: [], region: [] };
const MOST_CELLS = 8;
const NONE: Outstanding = { points: [], values: [] };
export const UNKNOWN: Outstanding = { points: [], values: null };

/**
 * The points on the zeros of a polynomial g at which f restricted to them is stationary (those of `f + λ·g`, Lagrange 1788), and those without a
 * normal. On the zeros f is a formula for each sign of what else it compares; where that is 0, too, is left to others.
 */
export function stationaryOn(g: Expr, objective: Expr, task: Task, solve: Solver): Outstanding {
  const { variables } = task;
  if (multivariateOf(g, variables.map(variable)) === null) return UNKNOWN;
  const tree = cellTree(objective, variables, g);
  const cells = tree === null ? [] : cellsIn(tree);
  if (cells.length === 0 || cells.length > MOST_CELLS) return UNKNOWN;
  return joined([...cells.map((cell) => stationaryIn(cell, g, task, solve)), zerosAmong(g, task, solve)]);
}

/** The rational number that f is on the zeros of an irreducible polynomial, if it is one formula there. */
export function constantOnZeros(g: Expr, objective: Expr, { variables }: Task): Expr | null {
  const zeros = multivariateOf(g, variables.map(variable))?.polynomial;
  const tree = zeros === undefined ? null : cellTree(objective, variables, g);
  const [cell, ...others] = tree === null ? [] : cellsIn(tree);
  if (zeros === undefined || isConstant(zeros) || cell === undefined || others.length > 0) return null;
  if (cell.objective.kind === "number") return cell.objective;
  const f = quotientOf(cell.objective, variables);
  const found = f === null || divideExactly(f.bottom, zeros) !== null ? null : constantOn(f.top, f.bottom, zeros);
  return found === null ? null : number(found.value);
}

function stationaryIn(cell: Cell, g: Expr, task: Task, solve: Solver): Outstanding {
  const multiplier = task.freshName();
  const solved = solve({
    ...task,
    objective: sum(cell.objective, product(variable(multiplier), g)),
    variables: [...task.variables, multiplier],
    domain: { ...EVERYWHERE, natural: cellDomain(cell, EVERYWHERE).natural },
  });
  if (!solved.ok) return UNKNOWN;
  const others = cell.facts.filter(({ name }) => name !== "=");
  const found = solved.value.points.map(({ at }) => {
    const place: Point = new Map(task.variables.map((name) => [name, at.get(name)!]));
    return { place, truth: allTrue(others.map((fact) => truthAt(fact, place, task.budget))) };
  });
  return {
    points: found.filter(({ truth }) => truth === "true").map(({ place }) => place),
    values: found.some(({ truth }) => truth === "unknown") ? null : valuesOf(solved.value),
  };
}

export function valuesOf({ gap, families }: Solution): readonly RealNumber[] | null {
  const values = families.map(({ value }) => value);
  return gap !== null || values.includes(null) ? null : (values as readonly RealNumber[]);
}

/** Critical points of a function at which it is 0. */
function zerosAmong(g: Expr, task: Task, solve: Solver): Outstanding {
  const solved = solve({ ...task, objective: g, domain: EVERYWHERE });
  if (!solved.ok) return UNKNOWN;
  const { points, families, gap } = solved.value;
  const isOff = (value: RealNumber | null): boolean | null => {
    const sign = value === null ? null : signOfReal(value, task.budget);
    return sign === null ? null : sign !== 0;
  };
  const isKnown = gap === null && families.every(({ value }) => isOff(value) === true);
  return {
    points: points.filter(({ value }) => isOff(value) === false).map(({ at }) => at),
    values: isKnown && points.every(({ value }) => isOff(value) !== null) ? [] : null,
  };
}

/** The common zeros of two polynomials. */
export function meetingPoints(g: Expr, h: Expr, task: Task, solve: Solver): Outstanding {
  return zerosAmong(sum(product(g, g), product(h, h)), task, solve);
}

function joined(parts: readonly Outstanding[]): Outstanding {
  return parts.reduce(
    (all, { points, values }) => ({
      points: [...all.points, ...points],
      values: all.values === null || values === null ? null : [...all.values, ...values],
    }),
    NONE,
  );
}
