import type { Condition, Expr } from "../../expr/expr.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import type { Rational } from "../../number/rational.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { isZero, type Multivariate, negate } from "../../polynomial/multivariate/polynomial.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { mirroredType } from "../standing.ts";
import { bothSides, takesBothSigns } from "./both-signs.ts";
import type { Quotient } from "./hypersurface.ts";
import { sidesOf } from "./hypersurface-sides.ts";
import { type NatureAlong, natureAlong } from "./nature-along.ts";
import { type OddFactors, oddFactors, reasonByFactors, slopesOf, written } from "./odd-factors.ts";
import { samplesOf } from "./samples.ts";
import { signPieces } from "./sign-pieces.ts";

/** A connected set of critical points that is the graph of rational functions, on which f has a rational value. */
export interface GraphOfPoints {
  readonly place: ReadonlyMap<string, Expr>;
  readonly params: readonly string[];
  readonly where: readonly Condition[];
  /** Its equations, if it is all of the set that they describe. */
  readonly closure: readonly Multivariate[] | null;
}

/**
 * The types along a graph by the factors of `f - value`, whatever the rank of the Hessian. Where a factor that is 0 there has a
 * gradient, it changes its sign and f too, and so it does at limits of such points. A factor without one counts by its own type
 * along the graph; the others by their signs. None when that does not tell.
 */
export function natureAlongFactors(f: Quotient, value: Rational, graph: GraphOfPoints): readonly NatureAlong[] {
  const { variables } = f;
  const { place, params, where } = graph;
  const along = (p: Multivariate): Expr => substitute(written(p, variables), place);
  const vanishes = (p: Multivariate): boolean => {
    if (isZero(p)) return true;
    const read = quotientOf(along(p), params);
    return read !== null && isZero(read.top);
  };
  const odd = oddFactors(f, value, vanishes);
  if (odd === null) return [];
  const reason = reasonByFactors(f, value);
  const saddle: NatureAlong = { type: "saddle", strict: null, reason, further: [] };
  let { sign } = odd;
  for (const factor of odd.vanishing) {
    if (slopesOf(factor).some((slope) => !vanishes(slope))) return [saddle];
    const natures = natureAlong(written(factor, variables), variables, place, params, where);
    if (odd.vanishing.length === 1 && odd.others.length === 0) {
      return natures.map((n) => ({ ...n, type: sign > 0 ? n.type : mirroredType(n.type), reason }));
    }
    const [whole] = natures;
    if (whole === undefined || whole.further.length > 0) return [];
    if (whole.type === "saddle") return [saddle];
    if (whole.type === "maximum") sign = sign === 1 ? -1 : 1;
  }
  return bySigns({ ...odd, sign }, f, graph, along).map(({ sign: side, where: further }) => {
    return { type: side > 0 ? "minimum" : "maximum", strict: false, reason, further };
  });
}

interface SignAlong {
  readonly sign: -1 | 1;
  readonly where: readonly Condition[];
}

function bySigns(
  { sign, others }: OddFactors,
  { variables }: Quotient,
  { place, params, closure }: GraphOfPoints,
  along: (p: Multivariate) => Expr,
): readonly SignAlong[] {
  if (others.length === 0) return [{ sign, where: [] }];
  const product = others.reduce(multiply);
  const signed = sign > 0 ? product : negate(product);
  if (params.length === 1) {
    const read = rationalFunctionOf(along(signed), params[0]!);
    return read === null ? [] : signPieces(read, params[0]!);
  }
  if (closure !== null && takesBothSigns(along(signed), params)) return bothSides(along(signed));
  const samples = closure === null ? null : samplesOf(closure, variables);
  if (closure === null || samples === null) return [];
  const sides = sidesOf(closure, signed, samples.points, variables)?.sides ?? [];
  const onGraph = (condition: Condition): Condition => simplifyCondition(substituteInCondition(condition, place));
  return sides.map((side) => ({ sign: side.sign, where: side.where.map(onGraph) }));
}
