import { signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, POSITIVE } from "../../evaluate/signs/signs.ts";
import { anyOf, monomial, relation, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { substitute, substituteInCondition } from "../../expr/substitute.ts";
import { denominator, fraction, printRational } from "../../number/rational.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import {
  constant as constantOf,
  isConstant,
  isZero,
  type Multivariate,
  negate,
} from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { printText } from "../../print/text.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { rationalNumber } from "../real-number.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { bothSides, takesBothSigns } from "./both-signs.ts";
import type { BranchFamilies } from "./branch-families.ts";
import { type ConstantOn, constantOn } from "./constant-on.ts";
import { factoredExpr } from "./factored-expr.ts";
import { type Graph, graphOf } from "./graph.ts";
import { oddPart, type Sides, sidesOf } from "./hypersurface-sides.ts";
import { natureByFactors } from "./nature-by-factors.ts";
import type { NatureOn, NaturePart } from "./nature-on.ts";
import { slopesOf, written } from "./odd-factors.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { pointsOf, samplesOf, samplesOffAll } from "./samples.ts";
import { signPieces } from "./sign-pieces.ts";
import { changesSignAtZeros, singularPointsOf } from "./singular-points.ts";

/** A function as a quotient of polynomials in the variables. */
export interface Quotient {
  readonly variables: readonly string[];
  readonly top: Multivariate;
  readonly bottom: Multivariate;
}

/**
 * The hypersurface of an irreducible polynomial h on which the gradient of f is 0, in parts of one type: with
 * `f - c = h^k·u`, k even, those where u > 0 are minima, and those where u < 0 maxima; with k odd f takes values on both sides
 * of c near each point where h changes its sign. A point of h where it does not may be alone. `null` where f has no rational
 * value on it: the components may have different ones.
 */
export function hypersurfaceFamilies(f: Quotient, h: Multivariate, task: Task): BranchFamilies | null {
  const { variables, top, bottom } = f;
  const { freshName } = task;
  const rest = { closure: [h], covered: true, certain: true, turning: null };
  const constant = constantOn(top, bottom, h);
  const graph = graphOf(h, variables, freshName);
  const samples = graph === null ? samplesOf([h], variables) : null;
  if (graph === null && samples?.points.length === 0) return { ...rest, families: [] };
  const certain = graph !== null || samples?.regular === true;
  const crossed = graph !== null || changesSignAtZeros(h, task);
  const family = {
    ...familyOf(f, h, constant, graph),
    ...(samples === null ? {} : { samples: pointsOf(samples.points, variables) }),
  };
  if (constant === null) return graph === null ? null : { ...rest, certain, families: [family] };
  if (constant.multiplicity % 2 === 1) {
    const nature = crossed || samples === null ? null : natureByFactors(f, constant.value, [h], samples.points);
    if (nature !== null) {
      const turning = { equations: nature.turning, type: "unknown", value: family.value } as const;
      return { ...rest, families: inParts(family, nature, variables), turning };
    }
    return { ...rest, certain, families: [{ ...family, type: crossed ? "saddle" : "unknown" }] };
  }
  const beside = crossed ? null : besideSingular(f, h, constant, task);
  if (beside !== null) {
    const turning = { equations: beside.turning, type: "unknown", value: family.value } as const;
    const families = inParts(family, beside, variables).map((part) => ({ ...part, reason: family.reason }));
    return { ...rest, families, turning };
  }
  const parts = partsOf(f, h, constant, graph, samples?.points ?? []);
  if (parts === null) return { ...rest, certain, families: [family] };
  const { sides, changing } = parts;
  const families: readonly SolvedFamily[] = sides.map(({ sign, where, samples: own }) => ({
    ...family,
    type: sign > 0 ? "minimum" : "maximum",
    strict: crossed ? false : null,
    where: [...family.where, ...where],
    ...(graph === null ? { samples: pointsOf(own, variables) } : {}),
  }));
  if (changing === null) return { ...rest, certain, families };
  const type = changesSignAtZeros(changing, task, [h]) ? "saddle" : "unknown";
  return { ...rest, certain, families, turning: { equations: [h, changing], type, value: family.value } };
}

/** An even power of h where its gradient is not 0, when h has finitely many other zeros, some of which may be alone. */
function besideSingular(
  { variables, bottom }: Quotient,
  h: Multivariate,
  { cofactor }: ConstantOn,
  task: Task,
): NatureOn | null {
  const singular = singularPointsOf(h, task);
  if (singular === null) return null;
  const { sign, changing } = oddPart(multiply(cofactor, bottom), variables);
  const side = changing.reduce(multiply, constantOf(variables.length, BigInt(sign)));
  const slopes = slopesOf(h);
  const points = samplesOffAll(
    [h],
    side,
    slopes.filter((slope) => !isZero(slope)),
    variables,
  );
  if (points === null) return null;
  const regular = anyOf(...slopes.map((slope) => relation("!=", written(slope, variables))));
  const parts = ([1, -1] as const).flatMap((wanted): readonly NaturePart[] => {
    const samples = points.filter((point) => signAtPoint(polynomialFrom(side), point) === wanted);
    if (samples.length === 0) return [];
    const signed = written(wanted > 0 ? side : negate(side), variables);
    const where = changing.length === 0 ? [regular] : [relation(">", signed), regular];
    return [{ type: wanted > 0 ? "minimum" : "maximum", reason: "", where, samples }];
  });
  return { parts, turning: [h, ...slopes.map((slope) => multiply(slope, side))] };
}

/** A set of critical points in parts. */
export function inParts(
  family: SolvedFamily,
  { parts }: NatureOn,
  variables: readonly string[],
): readonly SolvedFamily[] {
  return parts.map(({ type, strict = false, reason, where, samples }) => {
    return {
      ...family,
      type,
      strict: type === "saddle" ? null : strict,
      reason,
      where,
      samples: pointsOf(samples, variables),
    };
  });
}

/** By the sign of the rest of f along a plane curve that is a graph, or at samples. */
function partsOf(
  { variables, bottom }: Quotient,
  h: Multivariate,
  { cofactor }: ConstantOn,
  graph: Graph | null,
  samples: readonly RealPoint[],
): Sides | null {
  const sign = multiply(cofactor, bottom);
  if (graph === null) return sidesOf([h], sign, samples, variables);
  const odd = oddPart(sign, variables);
  if (odd.changing.length === 0) return { sides: [{ sign: odd.sign, where: [], samples: [] }], changing: null };
  const changing = odd.changing.reduce(multiply);
  if (graph.params.length > 1) {
    const signed = odd.sign > 0 ? changing : negate(changing);
    const on = substitute(exprOfMultivariate(signed, variables.map(variable)), graph.at);
    if (takesBothSigns(on, graph.params)) return { sides: bothSides(on), changing };
    const found = sidesOf([h], sign, samplesOf([h], variables)?.points ?? [], variables);
    const along = (condition: Condition): Condition => simplifyCondition(substituteInCondition(condition, graph.at));
    return found && { ...found, sides: found.sides.map((side) => ({ ...side, where: side.where.map(along) })) };
  }
  const along = substitute(exprOfMultivariate(sign, variables.map(variable)), graph.at);
  const pieces = signPieces(rationalFunctionOf(along, graph.params[0]!)!, graph.params[0]!);
  const isWhole = pieces.every(({ where }) => where.length === 0);
  return { sides: pieces.map((piece) => ({ ...piece, samples: [] })), changing: isWhole ? null : changing };
}

/** Without its type and its samples. */
function familyOf(
  { variables, bottom }: Quotient,
  h: Multivariate,
  constant: ConstantOn | null,
  graph: Graph | null,
): SolvedFamily {
  const equation = exprOfMultivariate(h, variables.map(variable));
  const isGlobal = graph === null || (signsOf(graph.divisor) & NULL) === 0;
  const poles = isGlobal ? [] : [relation("!=", graph.divisor)];
  return {
    dimension: variables.length - 1,
    at: graph?.at ?? new Map(),
    params: graph?.params ?? [],
    integers: [],
    where: poles,
    equations: graph === null ? [equation] : [],
    type: "unknown",
    strict: null,
    value: constant === null ? null : rationalNumber(constant.value),
    ...standingOf(constant, h, bottom, variables),
    reason: reasonOf(constant, equation, variables, bottom),
    certificate: null,
  };
}

/** Where `(f - c)` has one sign everywhere, c is the least or greatest value. */
function standingOf(constant: ConstantOn | null, h: Multivariate, bottom: Multivariate, variables: readonly string[]) {
  if (constant === null) return { lowest: null, highest: null };
  const { cofactor, multiplicity } = constant;
  const symbols = variables.map(variable);
  const whole = monomial(
    [exprOfMultivariate(h, symbols), factoredExpr(multiply(cofactor, bottom), variables)],
    [multiplicity, 1],
    1,
  );
  const signs = signsOf(whole);
  return {
    lowest: (signs & NEGATIVE) === 0 ? true : null,
    highest: (signs & POSITIVE) === 0 ? true : null,
  };
}

const LONGEST_FORMULA = 40;

/** `f = 1 + x^2*(y - 1)`, or only the factor where the rest is long. */
function reasonOf(
  constant: ConstantOn | null,
  equation: Expr,
  variables: readonly string[],
  bottom: Multivariate,
): string {
  if (constant === null) return "the gradient is 0 there";
  const { value, multiplicity, cofactor } = constant;
  const power = monomial([equation], [multiplicity], 1);
  const divisor = denominator(value) * (isConstant(bottom) ? bottom.coefficients[0]! : 1n);
  const product = monomial([power, factoredExpr(cofactor, variables)], [1, 1], fraction(1n, divisor));
  const whole = printText(product, { order: variables });
  const shift = value === 0 ? "f" : `f - (${printRational(value)})`;
  if (isConstant(bottom) && whole.length <= LONGEST_FORMULA) return `${shift} = ${whole}`;
  const factor = printText(power, { order: variables });
  return factor.length <= LONGEST_FORMULA ? `${shift} has the factor ${factor}` : "the gradient is 0 there";
}
