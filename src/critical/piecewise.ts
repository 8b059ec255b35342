import { derivative } from "../calculus/derivative.ts";
import type { PiecewiseCertificate } from "../certificates/piecewise.ts";
import { success } from "../diagnostic/result.ts";
import { lineConditions } from "../evaluate/line-conditions.ts";
import { difference, freeNames, relation, variable } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import type { AlgebraicReal, RealNumber } from "../expr/real.ts";
import { compareRoots, realNumberOfRoot, rootOfReal, sameRoot } from "../polynomial/algebraic.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import type { RealRoot } from "../polynomial/real-roots.ts";
import { exprOfReal } from "../print/real.ts";
import type { Candidate } from "./critical-set.ts";
import { allConditions } from "./domain.ts";
import { type Kink, kinksOf } from "./kinks.ts";
import { type Pieces, piecesOf } from "./pieces.ts";
import { piecewiseExtents, valueAt } from "./piecewise-extents.ts";
import { restrict } from "./restrict.ts";
import type { Engine, Solution, SolvedFamily, SolvedPoint, Task } from "./solution.ts";
import { univariate } from "./univariate.ts";
import { reaches } from "./univariate-extents.ts";
import { valuesAt } from "./value-at-root.ts";

const SELECTING: ReadonlySet<string> = new Set(["abs", "sign", "min", "max"]);
const NOWHERE = { natural: [], assumptions: [], region: [] };

/**
 * A function of one variable that is a polynomial between breaks: critical points of each piece inside it, breaks where f is
 * C² with slope 0, and as candidates all other breaks, with what f does there.
 */
export const piecewise: Engine = (task, solve) => {
  const { objective, variables, domain, budget } = task;
  const [name] = variables;
  if (variables.length !== 1 || name === undefined || !isSelecting(objective, name)) return null;
  const found = piecesOf(objective, name);
  const conditions = lineConditions(allConditions(domain), name);
  if (found === null || conditions === null) return null;
  const parts = found.pieces.map((piece) => solutionOf(piece.expr, task, solve));
  if (parts.includes("unsolved")) return null;
  const certificate: PiecewiseCertificate = {
    kind: "piecewise",
    objective,
    variable: name,
    breaks: found.polynomial,
    samples: found.samples,
    pieces: parts.map((part) => (part === null ? null : (part as Solution).certificate)),
  };
  const kinks = kinksOf(found, conditions, name);
  const inner = parts.flatMap((part, i) => pointsInside(part as Solution | null, found, i, name));
  const joined = kinks.filter(({ critical, isBreak }) => critical && isBreak);
  const critical = [...inner.map((point) => rootOf(point, name)), ...joined.map(({ root }) => root)];
  const extents = piecewiseExtents(found, critical, conditions, task);
  const standing = (value: RealNumber) => ({
    lowest: reaches(value, extents.infimum, budget),
    highest: reaches(value, extents.supremum, budget),
  });
  const points = [...inner, ...joined.map((kink) => pointAt(kink, found, name))].map((point) => ({
    ...point,
    ...standing(point.value),
  }));
  const families = parts.flatMap((part, i) => (part === null ? [constantPiece(found, i, task)] : []));
  return success(
    restrict(
      {
        variables,
        method: "piecewise",
        gap: null,
        points: points.sort((a, b) => compareRoots(rootOf(a, name), rootOf(b, name))),
        families: families.map((family) => ({ ...family, ...standing(family.value!) })),
        candidates: kinks.filter(isCandidate).map((kink) => candidateAt(kink, found, name)),
        countReal: families.length > 0 ? "infinite" : points.length,
        countComplex: null,
        ...extents,
        certificate,
      },
      domain,
      budget,
    ),
  );
};

function isSelecting(objective: Expr, name: string): boolean {
  if (freeNames(objective).some((free) => free !== name)) return false;
  return postorder([objective]).some(
    (node) => node.kind === "piecewise" || (node.kind === "call" && SELECTING.has(node.name)),
  );
}

/** The critical points of a piece on the whole line; `null` where it is constant. */
function solutionOf(expr: Expr, task: Task, solve: Parameters<Engine>[1]): Solution | null | "unsolved" {
  if (expr.kind === "number") return null;
  const solved = univariate({ ...task, objective: expr, domain: NOWHERE }, solve);
  return solved?.ok ? solved.value : "unsolved";
}

function rootOf({ at }: Pick<SolvedPoint, "at">, name: string): RealRoot {
  return rootOfReal(at.get(name) as AlgebraicReal);
}

/** The points strictly between the breaks of a piece. */
function pointsInside(part: Solution | null, { breaks }: Pieces, i: number, name: string): readonly SolvedPoint[] {
  const [from, to] = [breaks[i - 1], breaks[i]];
  return (part?.points ?? []).filter((point) => {
    const root = rootOf(point, name);
    return (from === undefined || compareRoots(from, root) < 0) && (to === undefined || compareRoots(root, to) < 0);
  });
}

/** A break that is a critical point: where the second derivative is 0, its sides tell the type. */
function pointAt(kink: Kink, found: Pieces, name: string): Omit<SolvedPoint, "lowest" | "highest"> {
  const { root, type, strict } = kink;
  const left = found.pieces[found.breaks.findIndex((other) => sameRoot(other, root))]!;
  const second = valuesAt(rationalFunctionOf(derivative(derivative(left.expr, name), name), name)!)(root);
  return {
    at: new Map([[name, realNumberOfRoot(root)]]),
    value: valueAt(found, root),
    type,
    strict,
    isolated: type !== "constant" && strict !== false,
    degenerate: second.kind === "rational" && second.value === 0,
    multiplicity: null,
    inertia: null,
    hessian: [[exprOfReal(second)]],
    eigenvalues: [second],
    boundary: false,
    reason: `two pieces of f meet, and f is ${beside[type]}`,
    certificate: null,
  };
}

const beside = {
  minimum: "not less beside it",
  maximum: "not greater beside it",
  inflection: "less on one side only",
  constant: "constant",
  saddle: "",
  unknown: "",
} as const;

/** What the Hessian test cannot see: a kink or jump, and the edge of the region. */
function isCandidate({ smooth, critical, isEdge }: Kink): boolean {
  return !smooth || (isEdge && !critical);
}

function candidateAt({ root, smooth, type }: Kink, found: Pieces, name: string): Candidate {
  const at = new Map([[name, realNumberOfRoot(root)]]);
  return { at, value: valueAt(found, root), kind: smooth ? "boundary" : "nonsmooth", type };
}

/** All points inside a piece on which f is constant. */
function constantPiece({ breaks, pieces }: Pieces, i: number, task: Task): Omit<SolvedFamily, "lowest" | "highest"> {
  const t = task.freshName();
  const bound = (root: RealRoot | undefined, sign: 1 | -1): readonly Condition[] => {
    if (root === undefined) return [];
    const [end, point] = [exprOfReal(realNumberOfRoot(root)), variable(t)];
    return [relation(">", sign > 0 ? difference(point, end) : difference(end, point))];
  };
  const { f } = pieces[i]!;
  return {
    dimension: 1,
    at: new Map([[task.variables[0]!, variable(t)]]),
    params: [t],
    integers: [],
    where: [...bound(breaks[i - 1], 1), ...bound(breaks[i], -1)],
    equations: [],
    type: "constant",
    strict: null,
    value: valuesAt(f)({ polynomial: [0n, 1n], isolating: [0, 0] }),
    reason: "f is constant there",
    certificate: null,
  };
}
