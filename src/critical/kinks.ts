import { derivative } from "../calculus/derivative.ts";
import type { LineConditions } from "../evaluate/line-conditions.ts";
import { difference } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { compareRoots, distinctRealRoots, sameRoot, signAtRoot } from "../polynomial/algebraic.ts";
import { between, distinctAscending } from "../polynomial/ascending-roots.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import type { RealRoot } from "../polynomial/real-roots.ts";
import { signAt as signOfPolynomial } from "../polynomial/univariate.ts";
import type { CriticalType } from "./critical-set.ts";
import type { Pieces } from "./pieces.ts";

/** How a function behaves at a break, or at an edge of the region. */
export interface Kink {
  readonly root: RealRoot;
  readonly isBreak: boolean;
  /** C² there: both pieces agree in value, slope and second derivative. */
  readonly smooth: boolean;
  /** Smooth with slope 0. */
  readonly critical: boolean;
  /** A side of it is outside of the region. */
  readonly isEdge: boolean;
  readonly type: CriticalType;
  readonly strict: boolean | null;
}

type Sign = -1 | 0 | 1;

/** What each break and edge that belongs to the region is: the values beside it, in the region, against the value at it. */
export function kinksOf(found: Pieces, conditions: LineConditions, name: string): readonly Kink[] {
  const { breaks, pieces, joints } = found;
  const marks = distinctAscending([...breaks, ...conditions.polynomials.flatMap(distinctRealRoots)]);
  const isInside = (left: RealRoot | null, right: RealRoot | null) => {
    const sample = between(left, right);
    return conditions.hold((p) => signOfPolynomial(p, sample));
  };
  return marks.flatMap((root, i): readonly Kink[] => {
    if (!conditions.hold((p) => signAtRoot(p, root))) return [];
    const below = breaks.filter((other) => compareRoots(other, root) < 0).length;
    const isBreak = breaks.some((other) => sameRoot(other, root));
    const [left, right] = [pieces[below]!.expr, pieces[isBreak ? below + 1 : below]!.expr];
    const at = isBreak ? joints[below]!.expr : left;
    const smooth = signAt(difference(left, at), name, root) === 0 && joinsTwice(left, right, name, root);
    const sides = [
      ...(isInside(marks[i - 1] ?? null, root) ? [sideOf(left, at, name, root, -1)] : []),
      ...(isInside(root, marks[i + 1] ?? null) ? [sideOf(right, at, name, root, 1)] : []),
    ];
    const critical = smooth && signAt(derivative(left, name), name, root) === 0;
    return [{ root, isBreak, smooth, critical, isEdge: sides.length < 2, ...natureOf(sides) }];
  });
}

/** Whether value, slope and second derivative agree. */
function joinsTwice(left: Expr, right: Expr, name: string, root: RealRoot): boolean {
  let gap = difference(left, right);
  for (let order = 0; order <= 2; order += 1) {
    if (signAt(gap, name, root) !== 0) return false;
    gap = derivative(gap, name);
  }
  return true;
}

/** The sign of what f just beside the root has more than at it: by the first derivative that is not 0; 0: nothing. */
function sideOf(piece: Expr, at: Expr, name: string, root: RealRoot, side: -1 | 1): Sign {
  const jump = signAt(difference(piece, at), name, root);
  if (jump !== 0) return jump;
  let slope = derivative(piece, name);
  for (let direction = side; slope.kind !== "number" || slope.value !== 0; direction = (direction * side) as -1 | 1) {
    const sign = signAt(slope, name, root);
    if (sign !== 0) return (sign * direction) as Sign;
    slope = derivative(slope, name);
  }
  return 0;
}

function natureOf(sides: readonly Sign[]): Pick<Kink, "type" | "strict"> {
  if (sides.length === 0) return { type: "unknown", strict: null };
  if (sides.every((side) => side === 0)) return { type: "constant", strict: null };
  if (sides.every((side) => side >= 0)) return { type: "minimum", strict: !sides.includes(0) };
  if (sides.every((side) => side <= 0)) return { type: "maximum", strict: !sides.includes(0) };
  return { type: "inflection", strict: null };
}

/** The sign of a polynomial expression at a root. */
function signAt(expr: Expr, name: string, root: RealRoot): Sign {
  const { numerator, denominator } = rationalFunctionOf(expr, name)!;
  return (signAtRoot(numerator, root) * (denominator[0]! > 0n ? 1 : -1)) as Sign;
}
