import { derivative } from "../calculus/derivative.ts";
import type { SignBound } from "../certificates/positivity.ts";
import { number, product, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { RealNumber } from "../expr/real.ts";
import { substitute } from "../expr/substitute.ts";
import { definitionOf } from "../functions/table.ts";
import { compareRational, type Rational } from "../number/rational.ts";
import { rootOfReal } from "../polynomial/algebraic.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { exprOfReal } from "../print/real.ts";
import { printText } from "../print/text.ts";
import { simplify } from "../simplify/simplify.ts";
import type { Peeled } from "./outer.ts";
import { compareReals, mapReal, rationalNumber, realOfExpr } from "./real-number.ts";
import { describeEigenvalues, describeInertia, describeSaddle } from "./reason.ts";
import type { SolvedFamily, SolvedPoint } from "./solution.ts";
import { mirroredType } from "./standing.ts";
import { valuesAt } from "./value-at-root.ts";

/** One outer step with the name of its argument. */
export type Outer = Peeled & { readonly slot: string };

/** The exponent of `c·t^q`, else `null`. */
export function exponentOf({ outer, slot }: Outer): Rational | null {
  if (outer.kind !== "product") return null;
  const position = outer.args.findIndex((arg) => arg.kind === "variable" && arg.name === slot);
  return position < 0 ? null : outer.weights[position]!;
}

/** Whether the outer function is monotone over the whole range of the inner one, not just on each side of a pole. */
export function isOneToOne(outer: Outer, inner: SignBound): boolean {
  return exponentOf(outer) !== -1 || inner !== null;
}

/**
 * What is special about an inner value: `flat` (derivative 0, as for `t^q`, `q > 1`, at 0), `kink` (no derivative), `pole`,
 * or nothing.
 */
export type Edge = "none" | "flat" | "kink" | "pole" | "unknown";

export function edgeAt(outer: Outer, value: RealNumber, budget: Budget): Edge {
  for (const [at, edge] of edgesOf(outer)) {
    const order = compareReals(value, realOfExpr(at), budget);
    if (order === null) return "unknown";
    if (order === 0) return edge;
  }
  return "none";
}

/** Whether any inner value is special. */
export function hasEdges(outer: Outer): boolean {
  return edgesOf(outer).length > 0;
}

function edgesOf(outer: Outer): readonly (readonly [Expr, Edge])[] {
  const q = exponentOf(outer);
  if (q !== null) {
    if (q === 1) return [];
    return [[ZERO, q === -1 ? "pole" : compareRational(q, 1) > 0 ? "flat" : "kink"]];
  }
  if (outer.outer.kind !== "call") return [];
  const definition = definitionOf(outer.outer.name);
  if (definition.kind !== "unary") return [];
  const closed = definition.domain.flatMap(({ from, to, closed: ends }) => [
    ...(ends === "from" || ends === "both" ? [from] : []),
    ...(ends === "to" || ends === "both" ? [to] : []),
  ]);
  const bounds = [...closed, ...(definition.breaks ?? []).map(({ at }) => at)];
  return bounds.flatMap((bound) => (typeof bound === "object" && "kind" in bound ? [[bound, "kink"] as const] : []));
}

/** `outer(value)`: algebraic when the outer function is rational and the value algebraic. */
export function outerValue(value: RealNumber, { outer, slot }: Outer): RealNumber {
  const algebraic = value.kind === "rational" || value.kind === "algebraic" ? value : null;
  const f = algebraic === null ? null : rationalFunctionOf(outer, slot);
  if (f !== null) return valuesAt(f)(rootOfReal(algebraic!));
  return mapReal(value, (inner) => substitute(outer, new Map([[slot, inner]])));
}

/** A critical point where the outer function has a derivative other than 0: the Hessian is that multiple of the inner one. */
export function pointThrough(point: SolvedPoint, outer: Outer): SolvedPoint {
  const increasing = outer.direction === "increasing";
  const slope = outerSlope(point.value, outer);
  const factor = slope.kind === "rational" ? number(slope.value) : slope.expr;
  const scaled = (entry: Expr): Expr => simplify(product(factor, entry));
  const eigenvalues =
    slope.kind === "located" ? null : (point.eigenvalues?.map((value) => mapReal(value, scaled)) ?? null);
  if (!increasing) eigenvalues?.reverse();
  const { inertia } = point;
  const result: SolvedPoint = {
    ...point,
    value: outerValue(point.value, outer),
    type: increasing ? point.type : mirroredType(point.type),
    inertia:
      inertia === null || increasing
        ? inertia
        : { positive: inertia.negative, zero: inertia.zero, negative: inertia.positive },
    hessian: point.hessian.map((row) => row.map(scaled)),
    eigenvalues,
    certificate: null,
  };
  return { ...result, reason: reasonOf(result, point.reason, outer) };
}

/** The derivative of the outer function at the value. */
function outerSlope(value: RealNumber, { outer, slot }: Outer): RealNumber {
  return mapReal(value, (inner) => substitute(derivative(outer, slot), new Map([[slot, inner]])));
}

function reasonOf({ degenerate, eigenvalues, inertia, at, hessian }: SolvedPoint, inner: string, outer: Outer): string {
  if (degenerate) return throughText(outer, inner);
  const [only] = eigenvalues ?? [];
  if (at.size === 1 && only !== undefined && only.kind !== "located" && inertia !== null) {
    const text = printText(exprOfReal(only));
    return `f''${text.length > 24 ? "" : ` = ${text}`} ${inertia.positive > 0 ? "> 0" : "< 0"}`;
  }
  const saddle = inertia === null ? null : describeSaddle(hessian, inertia);
  return (
    saddle ??
    describeEigenvalues(eigenvalues) ??
    (inertia === null ? throughText(outer, inner) : describeInertia(inertia))
  );
}

function throughText({ direction, inner }: Outer, reason: string): string {
  const text = printText(inner);
  return `f is an ${direction} function of ${text.length > 40 ? "an inner function" : text}; there ${reason}`.replace(
    "an decreasing",
    "a decreasing",
  );
}

/** A critical point with inner value 0 of `t^q`, `q > 1`, where t keeps one sign: the Hessian of f is 0, the type is kept. */
export function flatPoint(point: SolvedPoint, outer: Outer): SolvedPoint {
  const n = point.at.size;
  return {
    ...point,
    value: outerValue(point.value, outer),
    type: outer.direction === "increasing" ? point.type : mirroredType(point.type),
    degenerate: true,
    multiplicity: null,
    inertia: { positive: 0, zero: n, negative: 0 },
    hessian: point.hessian.map((row) => row.map(() => number(0))),
    eigenvalues: point.hessian.map(() => rationalNumber(0)),
    reason: throughText(outer, point.reason),
    certificate: null,
  };
}

export function familyThrough(family: SolvedFamily, outer: Outer): SolvedFamily {
  return {
    ...family,
    type: outer.direction === "increasing" ? family.type : mirroredType(family.type),
    value: family.value === null ? null : outerValue(family.value, outer),
    reason: throughText(outer, family.reason),
  };
}
