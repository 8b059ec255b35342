import { derivative } from "../../calculus/derivative.ts";
import { ALWAYS, allOf, call, NEVER, negate, ONE, product, relation, scale, variable, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import { substituteInCondition } from "../../expr/substitute.ts";
import { exprOfReal } from "../../print/real.ts";
import { simplify, simplifyCondition } from "../../simplify/simplify.ts";
import type { CriticalType } from "../critical-set.ts";
import { irredundant, withoutTrivial } from "../domain.ts";
import type { Stratum } from "../join.ts";
import { rationalNumber, realOfExpr } from "../real-number.ts";
import type { SolvedFamily, SolvedPoint } from "../solution.ts";
import { valueAt } from "../truth-at.ts";
import type { Vanishing, Zero } from "./analysed.ts";
import { byEquations, type Description } from "./located-family.ts";
import { insideOf } from "./odd-part.ts";
import { isLocated, isPoint, type Strata, type WholeProduct } from "./regular.ts";
import { productsOf, type SignsTaken } from "./signs-taken.ts";

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
    else {
      const found = familyAt(fixed, whole, type, condition);
      if (found === null) isWritten = false;
      else families.push(...found);
    }
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
  const known = [zero.sign!, ...others.map((other) => other.sign)].reduce<number>((s, factor) => s * factor, sign);
  const rest = product(ONE, ...others.map(({ odd }) => odd));
  const taken = productsOf(others.map((other) => signs.get(other)!));
  return taken.map((own) => [own * known > 0 ? "minimum" : "maximum", relation(">", scale(rest, own))]);
}

/** The zeros of some parts with all values of the other variables that the domain and the condition allow; `null`: not to be written. */
function familyAt(
  fixed: readonly Vanishing[],
  whole: WholeProduct,
  type: CriticalType,
  condition: Condition,
): readonly SolvedFamily[] | null {
  const free = whole.blocks.filter((block) => !fixed.some((place) => place.block === block));
  const domain = free.flatMap(({ task }) => insideOf(task.domain));
  const names = free.flatMap(({ variables }) => variables);
  const description = fixed.some(({ zero }) => isLocated(zero.stratum))
    ? byEquations(fixed, [...domain, condition])
    : byParameters(fixed, whole, names, [...domain, condition]);
  if (description === null) return null;
  const where = allOf(...description.where.map((one) => withoutTrivial(simplifyCondition(one))));
  if (where === NEVER) return [];
  const parts =
    where === ALWAYS ? [] : where.kind === "connective" && where.name === "and" ? where.conditions : [where];
  return [
    {
      dimension: names.length,
      ...description,
      where: irredundant(parts),
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

function byParameters(
  fixed: readonly Vanishing[],
  { task }: WholeProduct,
  names: readonly string[],
  conditions: readonly Condition[],
): Description {
  const params = new Map(names.map((name) => [name, variable(task.freshName())]));
  const strata = fixed.map(({ zero }) => zero.stratum);
  const at = new Map([...params, ...strata.flatMap(coordinatesOf)]);
  return {
    at: new Map(task.variables.map((name) => [name, at.get(name)!])),
    params: [...params.values()].map(({ name }) => name),
    integers: strata.flatMap((stratum) => (isPoint(stratum) ? [] : stratum.integers)),
    where: conditions.map((one) => substituteInCondition(one, params)),
    equations: [],
  };
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
