import { derivative } from "../../calculus/derivative.ts";
import { ALWAYS, allOf, call, NEVER, negate, ONE, product, relation, scale, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import { substituteInCondition } from "../../expr/substitute.ts";
import { exprOfReal } from "../../print/real.ts";
import { simplify, simplifyCondition } from "../../simplify/simplify.ts";
import type { CriticalType } from "../critical-set.ts";
import { interiorOf, irredundant, withoutTrivial } from "../domain.ts";
import type { Stratum } from "../join.ts";
import { rationalNumber, realOfExpr } from "../real-number.ts";
import type { SolvedFamily, SolvedPoint } from "../solution.ts";
import { valueAt } from "../truth-at.ts";
import type { AnalysedBlock, Zero } from "./analysed.ts";
import { isLocated, isPoint, type Strata, type WholeProduct } from "./regular.ts";

/** One part at one of its zeros. */
interface Vanishing {
  readonly block: AnalysedBlock;
  readonly zero: Zero;
}

/** The signs that the odd part of a block takes on its domain, all of them. */
export type SignsTaken = ReadonlyMap<AnalysedBlock, readonly (-1 | 1)[]>;

/**
 * Where a part is 0. The gradient is 0 where one is 0 with its derivatives, or two are. An odd zero makes f change its sign nearby, whatever the
 * others do: saddles on the whole set; an even zero makes extrema, kinds by the sign of the others, which may have even zeros there, too.
 */
export function vanishingStrata(whole: WholeProduct, signs: SignsTaken): Strata {
  const places = whole.blocks.map((block) => block.zeros.map((zero): Vanishing => ({ block, zero })));
  const points: SolvedPoint[] = [];
  const families: SolvedFamily[] = [];
  let isWritten = true;
  const add = (fixed: readonly Vanishing[], type: CriticalType, condition: Condition): void => {
    const isAlone = whole.blocks.length === fixed.length;
    if (isAlone && fixed.every(({ zero }) => isPoint(zero.stratum))) points.push(crossing(fixed, whole));
    else if (fixed.some(({ zero }) => isLocated(zero.stratum))) isWritten = false;
    else families.push(...familyAt(fixed, whole, type, condition));
  };
  for (const [i, own] of places.entries()) {
    for (const place of own) {
      if (place.zero.order === "odd") add([place], "saddle", ALWAYS);
      if (place.zero.order === "even") for (const side of sidesOf(place, whole, signs)) add([place], ...side);
    }
    for (const others of places.slice(i + 1)) {
      for (const a of own) for (const b of others) if (makesSaddle(a.zero, b.zero)) add([a, b], "saddle", ALWAYS);
    }
  }
  return { points, families, isWritten };
}

/** Two zeros of which none makes saddles alone, and one is simple. */
function makesSaddle(a: Zero, b: Zero): boolean {
  return a.order !== "odd" && b.order !== "odd" && (a.order === "simple" || b.order === "simple");
}

type Side = readonly [type: CriticalType, condition: Condition];

/** Around an even zero f has the sign of the part times that of the others. */
function sidesOf({ block, zero }: Vanishing, { sign, blocks }: WholeProduct, signs: SignsTaken): readonly Side[] {
  const others = blocks.filter((other) => other !== block);
  const open = others.filter((other) => signs.get(other)!.length > 1);
  const fixed = others.filter((other) => !open.includes(other));
  const known = [
    zero.sign!,
    ...others.map((other) => other.sign),
    ...fixed.map((other) => signs.get(other)![0]!),
  ].reduce<number>((s, factor) => s * factor, sign);
  if (open.length === 0) return [[known > 0 ? "minimum" : "maximum", ALWAYS]];
  const rest = scale(product(ONE, ...open.map(({ odd }) => odd)), known > 0 ? 1 : -1);
  return [
    ["minimum", relation(">", rest)],
    ["maximum", relation(">", negate(rest))],
  ];
}

/** The zeros of some parts with all values of the other variables that the domain and the condition allow. */
function familyAt(
  fixed: readonly Vanishing[],
  { task, blocks }: WholeProduct,
  type: CriticalType,
  condition: Condition,
): readonly SolvedFamily[] {
  const free = blocks.filter((block) => !fixed.some((place) => place.block === block));
  const names = free.flatMap(({ variables }) => variables);
  const params = new Map(names.map((name) => [name, variable(task.freshName())]));
  const strata = fixed.map(({ zero }) => zero.stratum);
  const at = new Map([...params, ...strata.flatMap(coordinatesOf)]);
  const domain = free.flatMap(({ task: { domain: own } }) => [
    ...own.natural.map(interiorOf),
    ...own.assumptions,
    ...own.region,
  ]);
  const where = allOf(
    ...[...domain, condition].map((one) => withoutTrivial(simplifyCondition(substituteInCondition(one, params)))),
  );
  if (where === NEVER) return [];
  const parts =
    where === ALWAYS ? [] : where.kind === "connective" && where.name === "and" ? where.conditions : [where];
  const families = strata.filter((stratum): stratum is SolvedFamily => !isPoint(stratum));
  return [
    {
      dimension: names.length,
      at: new Map(task.variables.map((name) => [name, at.get(name)!])),
      params: [...params.values()].map(({ name }) => name),
      integers: families.flatMap(({ integers }) => integers),
      where: irredundant(parts),
      equations: [],
      type,
      strict: type === "saddle" ? null : false,
      value: rationalNumber(0),
      lowest: null,
      highest: null,
      reason: reasonOf(fixed),
      certificate: null,
    },
  ];
}

function coordinatesOf(stratum: Stratum): readonly (readonly [string, Expr])[] {
  if (!isPoint(stratum)) return [...stratum.at];
  return [...stratum.at].map(([name, real]) => [name, real.kind === "located" ? real.expr : exprOfReal(real)] as const);
}

function reasonOf(fixed: readonly Vanishing[]): string {
  if (fixed.length > 1) return "two factors are 0, and f changes its sign";
  const odd = fixed[0]!.zero.order === "odd";
  return odd ? "a factor is 0 with its derivative and changes its sign" : "a factor is 0 and keeps its sign nearby";
}

/** Zeros of the only two parts: the Hessian has the product of the slopes off the diagonal. */
function crossing(fixed: readonly Vanishing[], { task, constant }: WholeProduct): SolvedPoint {
  const at: Point = new Map(
    task.variables.map((name) => [
      name,
      fixed.map(({ zero }) => (zero.stratum as SolvedPoint).at.get(name)).find(Boolean)!,
    ]),
  );
  const isSimple = fixed.every(({ zero }) => zero.order === "simple");
  const slopes = fixed.map(({ block }) => derivative(block.task.objective, block.variables[0]!));
  const mixed = isSimple ? valueAt(product(constant, ...slopes), at) : ZERO;
  const isExact = mixed.free.indices.length === 0;
  const size = isExact ? simplify(call("abs", mixed)) : null;
  return {
    at,
    value: rationalNumber(0),
    type: "saddle",
    strict: null,
    lowest: null,
    highest: null,
    isolated: isSimple,
    degenerate: !isSimple,
    multiplicity: isSimple ? 1 : null,
    inertia: isSimple ? { positive: 1, zero: 0, negative: 1 } : { positive: 0, zero: 2, negative: 0 },
    hessian: [
      [ZERO, mixed],
      [mixed, ZERO],
    ],
    eigenvalues: size === null ? null : [realOfExpr(negate(size)), realOfExpr(size)],
    boundary: fixed.some(({ zero }) => (zero.stratum as SolvedPoint).boundary),
    reason: reasonOf(fixed),
    certificate: null,
  };
}
