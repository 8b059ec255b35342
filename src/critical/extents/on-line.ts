import type { Region } from "../../evaluate/inequalities/region.ts";
import { type LineConditions, lineConditions } from "../../evaluate/line-conditions.ts";
import { freeNames, number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { comparedIn, postorder } from "../../expr/postorder.ts";
import { definitionOf } from "../../functions/table.ts";
import { distinctRealRoots, realNumberOfRoot, signAtRoot } from "../../polynomial/algebraic.ts";
import { between, distinctAscending } from "../../polynomial/ascending-roots.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import type { RealRoot } from "../../polynomial/real-roots.ts";
import { degreeOf, signAt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";
import { exprOfReal } from "../../print/real.ts";
import { allConditions } from "../domain.ts";
import { realOfExpr } from "../real-number.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { realAt, valueAt } from "../truth-at.ts";
import { type Behaviour, behaviourAlong, behaviourOf } from "./behaviour.ts";
import { bestOf } from "./best-of.ts";
import { ofConstants } from "./expansions/constants.ts";
import { expandAlong, type Path } from "./expansions/expand.ts";
import { addExpansions, constantExpansion, type Expansion, type Precision, termOf } from "./expansions/expansion.ts";
import type { Subject } from "./further-extents.ts";

const PRECISIONS = [3, 8, 16];

/**
 * The infimum and supremum of a function of one variable with known values at all places where it could take an extremum. The
 * line is cut where conditions may change their truth and where f may jump; f is continuous between two cuts, so that it comes
 * close to its bounds at one of those places, or at an end: there all limits must be known. `null` where something is missing.
 */
export function extentsOnLine({ task, values, region }: Subject): Extents | null {
  const f = task.objective;
  const [name, ...others] = task.variables;
  if (name === undefined || others.length > 0 || values === null) return null;
  const conditions = lineConditions(allConditions(task.domain), name);
  const jumps = jumpsOf(f, name);
  if (conditions === null || jumps === null) return null;
  const marks = distinctAscending([...conditions.polynomials, ...jumps].flatMap(distinctRealRoots));
  const isMember = marks.map((root) => conditions.hold((p) => signAtRoot(p, root)));
  const mayJump = marks.map((root) => jumps.some((p) => signAtRoot(p, root) === 0));
  const taken: (Extent | null)[] = marks.map((root, i) => (isMember[i]! ? valueAtMark(f, name, root) : NONE));
  const limits = endsOf(marks, conditions)
    .filter(({ mark }) => mark === null || !isMember[mark]! || mayJump[mark]!)
    .map(({ mark, direction }) => limitAt(f, { name, mark: marks[mark ?? -1] ?? null, direction }, region, task));
  const all = [...taken, ...limits].filter((extent) => extent !== NONE);
  if (all.includes(null)) return null;
  const known = all as readonly Extent[];
  return { infimum: bestOf(known, values, -1, task.budget), supremum: bestOf(known, values, 1, task.budget) };
}

const NONE: Extent = { value: "+oo", attained: false };

/** Polynomials at whose roots the function may jump; `null` where it may jump elsewhere. */
function jumpsOf(f: Expr, name: string): readonly UnivariatePolynomial[] | null {
  const compared: Expr[] = [];
  for (const node of postorder([f])) {
    if (node.kind === "piecewise") compared.push(...node.conditions.flatMap(comparedIn));
    if (node.kind !== "call" || node.name === "min" || node.name === "max" || node.name === "abs") continue;
    if (node.name === "sign") {
      compared.push(node.args[0]!);
      continue;
    }
    const definition = definitionOf(node.name);
    if (definition.kind !== "unary" || (definition.breaks ?? []).some(({ kind }) => kind === "jump")) return null;
  }
  const polynomials: UnivariatePolynomial[] = [];
  for (const expr of compared) {
    const quotient = freeNames(expr).every((free) => free === name) ? rationalFunctionOf(expr, name) : null;
    if (quotient === null) return null;
    polynomials.push(...[quotient.numerator, quotient.denominator].filter((p) => degreeOf(p) > 0));
  }
  return polynomials;
}

function valueAtMark(f: Expr, name: string, root: RealRoot): Extent | null {
  const at = new Map([[name, realNumberOfRoot(root)]]);
  const value = realAt(valueAt(f, at), at);
  return value === null ? null : { value, attained: true };
}

/** An end of a stretch between two cuts: the place of the cut, infinity if `null`, from which the stretch goes up or down. */
interface End {
  readonly mark: number | null;
  readonly direction: -1 | 1;
}

/** Both ends of each stretch inside the domain. */
function endsOf(marks: readonly RealRoot[], { hold }: LineConditions): readonly End[] {
  return [null, ...marks].flatMap((left, i): readonly End[] => {
    const right = marks[i] ?? null;
    const sample = between(left, right);
    if (!hold((p) => signAt(p, sample))) return [];
    return [
      { mark: left === null ? null : i - 1, direction: left === null ? -1 : 1 },
      { mark: right === null ? null : i, direction: right === null ? 1 : -1 },
    ];
  });
}

interface Place {
  readonly name: string;
  readonly mark: RealRoot | null;
  readonly direction: -1 | 1;
}

/** The limit from one side, as s in `mark ± 1/s`, or in `±s`, goes to infinity. */
function limitAt(f: Expr, { name, mark, direction }: Place, region: Region, { budget }: Task): Extent | null {
  const at = mark === null ? null : realNumberOfRoot(mark);
  if (at === null || at.kind === "rational") {
    const curve = { base: [at?.value ?? 0], step: [direction], weight: [at === null ? 1 : -1] };
    const found = behaviourAlong(f, { variables: [name], curve, region, budget });
    if (found !== null) return extentOf(found);
  }
  for (const most of PRECISIONS) {
    const precision = ofConstants(most, budget);
    const x = coordinate(mark, direction, precision);
    if (x === null) return null;
    const path: Path = { variables: new Map([[name, x]]), region, precision };
    const found = behaviourOf(expandAlong(f, path));
    if (found !== null) return extentOf(found);
  }
  return null;
}

function coordinate(mark: RealRoot | null, direction: -1 | 1, precision: Precision): Expansion | null {
  const step = termOf(number(direction), { power: mark === null ? 1 : -1, log: 0 }, precision);
  if (mark === null || step === null) return step;
  const base = constantExpansion(exprOfReal(realNumberOfRoot(mark)), precision);
  return base === null ? null : addExpansions(base, step, precision);
}

function extentOf(found: Behaviour | 0): Extent {
  if (found !== 0 && found.order > 0) return { value: found.sign < 0 ? "-oo" : "+oo", attained: false };
  const limit = found === 0 || found.order < 0 ? number(0) : found.coefficient;
  return { value: realOfExpr(limit), attained: false };
}
