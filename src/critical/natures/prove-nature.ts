import type { ExtentCertificate } from "../../certificates/extent.ts";
import type { Conduct } from "../../certificates/nature/conduct.ts";
import type { PartsProof } from "../../certificates/nature/parts.ts";
import { partsOfSet } from "../../certificates/nature/parts.ts";
import { residues } from "../../certificates/nature/period.ts";
import { pieceOfSet } from "../../certificates/nature/piece.ts";
import { type NatureClaim, valueOnSet } from "../../certificates/nature/subject.ts";
import { conductOf, type NatureProof } from "../../certificates/nature.ts";
import { verify } from "../../certificates/verify.ts";
import { decidedOr } from "../../evaluate/constant-field.ts";
import { difference, freeNames } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../simplify/simplify.ts";
import { peel } from "../outer.ts";
import { separate } from "../separable.ts";
import { curvesFrom } from "./curves-from.ts";
import { factorsOf } from "./factored.ts";
import { multipliersAt } from "./multipliers-at.ts";

/** What is known of a function near a set besides. */
export interface NatureHints {
  /** Evidence for least and greatest values on the whole domain. */
  readonly extents: readonly ExtentCertificate[];
  /** The value on the set. */
  readonly value: Expr | null;
}

export interface Shown {
  readonly proof: NatureProof;
  readonly conduct: Conduct;
}

export const NO_HINTS: NatureHints = { extents: [], value: null };
const DEEPEST = 6;
const RESIDUES = [1, 2, 3, 4, 6, 8, 12];
const HIGHEST_ORDER = 16;
/** In more variables only parts in fewer of them are looked at. */
const MOST_VARIABLES = 8;

/**
 * Evidence of what f does near a set, by the rules of the checker, cheap to dear, until it says what is wanted. The first that is `enough`, or
 * else the last that is not nothing.
 */
export function proveNature(
  claim: NatureClaim,
  enough: (conduct: Conduct) => boolean,
  hints: NatureHints = NO_HINTS,
  depth: number = 0,
): Shown | null {
  let best: Shown | null = null;
  for (const proof of proofs(claim, enough, hints, depth)) {
    const conduct = decidedOr(() => conductOf(claim, proof, verify), null);
    if (conduct === null) continue;
    if (enough(conduct)) return { proof, conduct };
    if (best === null || countOf(conduct) > countOf(best.conduct)) best = { proof, conduct };
  }
  return best;
}

function countOf(conduct: Conduct): number {
  return [conduct.below, conduct.above, conduct.strict].filter((side) => side !== null).length;
}

type Enough = (conduct: Conduct) => boolean;

function* proofs(claim: NatureClaim, enough: Enough, hints: NatureHints, depth: number): Generator<NatureProof> {
  const { objective, variables, set } = claim;
  if (depth > DEEPEST) return;
  const inner = (next: NatureClaim, wanted: Enough, value: Expr | null = null): NatureProof | null =>
    proveNature(next, wanted, { extents: [], value }, depth + 1)?.proof ?? null;
  yield { by: "constant" };
  const [integer] = set.integers;
  if (integer !== undefined) {
    yield* byPeriod(integer, claim, enough, { extents: [], value: hints.value }, depth);
    yield* byValue(claim, hints, wantedBy(enough));
    return;
  }
  const wanted = wantedBy(enough);
  const isPoint = set.at?.every((part) => freeNames(part).length === 0) === true;
  if (isPoint && variables.length === 1)
    for (let order = 1; order <= HIGHEST_ORDER; order += 1) yield { by: "order", order };
  const isSmall = variables.length <= MOST_VARIABLES;
  if (isSmall) yield { by: "hessian" };
  const formula = !isSmall ? null : decidedOr(() => pieceOfSet(claim), null);
  const onPiece =
    formula === null ? null : inner({ ...claim, objective: formula, conditions: [] }, enough, hints.value);
  if (formula !== null && onPiece !== null) yield { by: "piece", formula, proof: onPiece };
  const parts = byParts(claim, enough, depth);
  if (parts !== null) yield parts;
  const slot = "#u";
  const peeled = peel(objective, variables, slot);
  if (peeled !== null && peeled.inner !== objective) {
    const { outer, inner: own, direction } = peeled;
    const through: Enough = ({ below, above, strict }) =>
      enough(direction === "increasing" ? { below, above, strict } : { below: above, above: below, strict });
    const proof = inner({ ...claim, objective: own }, through);
    if (proof !== null) yield { by: "monotone", inner: own, outer, slot, proof };
  }
  if (!isSmall) return;
  if (isPoint) yield* atPoint(claim, wanted);
  yield* byValue(claim, hints, wanted);
}

type Wanted = ReturnType<typeof wantedBy>;

function* atPoint(claim: NatureClaim, wanted: Wanted): Generator<NatureProof> {
  if (claim.variables.length === 1) yield { by: "sides" };
  for (const side of wanted.sides) {
    const found = decidedOr(() => multipliersAt(claim, side), null);
    if (found !== null) yield found;
  }
  const curves = wanted.both ? curvesFrom(claim) : null;
  if (curves !== null) yield curves;
}

/** Whether it would be enough that f has both signs, and on which sides that it has one. */
function wantedBy(enough: Enough): { readonly both: boolean; readonly sides: readonly (-1 | 1)[] } {
  const isEnough = (below: boolean, above: boolean): boolean =>
    [true, false, null].some((strict) => enough({ below, above, strict }));
  const isFlat = isEnough(false, false);
  const sides = ([-1, 1] as const).filter((side) => isFlat || isEnough(side > 0, side < 0));
  return { both: isEnough(true, true), sides };
}

function* byPeriod(
  integer: string,
  claim: NatureClaim,
  enough: Enough,
  hints: NatureHints,
  depth: number,
): Generator<NatureProof> {
  for (const count of RESIDUES) {
    const slots = Array.from({ length: count }, (): NatureProof => ({ by: "constant" }));
    const sets = residues({ by: "period", integer, residues: slots }, claim);
    if (sets === null) continue;
    const shown = sets.map((set) => proveNature({ ...claim, set }, enough, hints, depth + 1)?.proof ?? null);
    if (!shown.includes(null)) yield { by: "period", integer, residues: shown as NatureProof[] };
    return;
  }
}

function byParts(claim: NatureClaim, enough: Enough, depth: number): NatureProof | null {
  const split = claim.set.at === null ? null : separate(claim.objective, claim.variables);
  if (split === null || split.blocks.length < 2) return null;
  const open = split.blocks.map((block) => ({ ...block, proof: { by: "constant" } as NatureProof }));
  const plain: PartsProof<NatureProof> = { by: "parts", constant: split.constant, parts: open };
  const claims = partsOfSet(plain, claim);
  const found = claims?.map((part) => {
    const isDecided: Enough = ({ below, above, strict }) =>
      wantedBy(enough).both ? below !== null && above !== null : enough({ below, above, strict }) && strict !== null;
    return proveNature(part, isDecided, NO_HINTS, depth + 1)?.proof ?? null;
  });
  if (found === undefined || found.includes(null)) return null;
  return { ...plain, parts: open.map((part, i) => ({ ...part, proof: found[i]! })) };
}

/** By the sign of f less its value; on the whole domain only where its least value is not known otherwise. */
function* byValue(
  claim: NatureClaim,
  { extents, value: given }: NatureHints,
  { sides }: Wanted,
): Generator<NatureProof> {
  const { objective, variables } = claim;
  const value = given ?? decidedOr(() => valueOnSet(claim), null);
  if (value === null) return;
  for (const factors of factorsOf(objective, variables, value)) yield factors;
  for (const side of sides) {
    const known = extents.find((extent) => extent.side === side);
    if (known !== undefined) {
      yield { by: "extent", extent: known };
      continue;
    }
    const excess = side < 0 ? difference(objective, value) : difference(value, objective);
    for (const form of new Set([excess, simplify(excess)])) yield { by: "bound", side, value, excess: form };
  }
}
