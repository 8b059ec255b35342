import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Rational } from "../number/rational.ts";
import { combinations } from "./combinations.ts";
import { implicitly, needsEquations } from "./implicit.ts";
import { type Joint, joinCandidates, joinFamilies, joinPoints, type Stratum } from "./join.ts";
import { enclosedPoint } from "./non-real.ts";
import { rationalNumber, sumOfReals } from "./real-number.ts";
import type { Extent, Solution, SolvedPoint, Task } from "./solution.ts";

/** More points than this are counted but not listed. */
const LARGEST_LIST = 1000;

/** The critical points of `constant + Σ parts` from those of the parts, which have no variable in common. */
export function productOfSolutions(
  parts: readonly Solution[],
  constant: Rational,
  { variables, budget }: Task,
): Omit<Solution, "certificate"> {
  const isEmpty = parts.some((part) => part.countReal === 0 && part.gap === null);
  const size = isEmpty ? 0 : parts.reduce((product, part) => product * (part.points.length + part.families.length), 1);
  const tooMany = size > LARGEST_LIST;
  const joint: Joint = { variables, budget, constant, parts };
  const all = tooMany || isEmpty ? [] : combinations(parts.map(strataOf));
  const strata = all.filter((stratum) => stratum.every(isPoint) || isWritten(stratum));
  const gap =
    parts.find((part) => part.gap !== null)?.gap ??
    (tooMany ? manyPoints(size) : strata.length < all.length ? locatedFamily() : null);
  const candidates =
    tooMany || parts.every((part) => part.candidates.length === 0) ? [] : joinCandidates(joint, LARGEST_LIST);
  return {
    variables,
    method: "separable",
    gap: isEmpty ? null : gap,
    points: strata
      .filter((stratum) => stratum.every(isPoint))
      .map((stratum) => joinPoints(stratum as SolvedPoint[], joint)),
    families: strata.filter((stratum) => !stratum.every(isPoint)).map((stratum) => joinFamilies(stratum, joint)),
    candidates,
    countReal: productOfCounts(parts.map((part) => part.countReal)),
    countComplex: productOfCounts(parts.map((part) => part.countComplex)),
    ...nonRealProduct(parts),
    ...(tooMany && parts.every((part) => part.gap === null) ? { blocks: { constant, parts } } : {}),
    infimum: sumOfExtents(
      parts.map((part) => part.infimum),
      constant,
    ),
    supremum: sumOfExtents(
      parts.map((part) => part.supremum),
      constant,
    ),
  };
}

/** The combinations of complex points of the parts that are not real, where every part knows its own. */
function nonRealProduct(parts: readonly Solution[]): Pick<Solution, "nonReal"> {
  const size = parts.reduce(
    (product, part) => product * (typeof part.countComplex === "number" ? part.countComplex : 0),
    1,
  );
  if (size === 0 || size > LARGEST_LIST || parts.some((part) => part.nonReal === undefined)) return {};
  return {
    nonReal: (bits) => {
      const others = parts.map((part) => part.nonReal!(bits));
      if (others.includes(null)) return null;
      const lists = parts.map((part, i) => [
        ...part.points.map(({ at }) => ({ isReal: true, at: enclosedPoint(at, bits) })),
        ...others[i]!.map((at) => ({ isReal: false, at })),
      ]);
      return combinations(lists)
        .filter((choice) => choice.some(({ isReal }) => !isReal))
        .map((choice) => new Map(choice.flatMap(({ at }) => [...at])));
    },
  };
}

function manyPoints(count: number): Diagnostic {
  return {
    code: "limit/points",
    message: `${count} combinations of the critical points of the separate parts are too many to list (the limit is ${LARGEST_LIST})`,
  };
}

function strataOf(part: Solution): readonly Stratum[] {
  return [...part.points, ...part.families];
}

function isPoint(stratum: Stratum): stratum is SolvedPoint {
  return !("dimension" in stratum);
}

function isLocated(stratum: Stratum): boolean {
  return isPoint(stratum) && [...stratum.at.values()].some((real) => real.kind === "located");
}

/** Whether a family and its companions have coordinates or equations in common terms. */
function isWritten(strata: readonly Stratum[]): boolean {
  if (strata.some(isLocated)) return false;
  return !needsEquations(strata) || strata.every((stratum) => implicitly(stratum) !== null);
}

function locatedFamily(): Diagnostic {
  return {
    code: "unable/no-algorithm",
    message: "a family of critical points has coordinates without an exact form, and cannot be written",
  };
}

type Count = number | "infinite" | null;

function productOfCounts(counts: readonly Count[]): Count {
  if (counts.includes(0)) return 0;
  if (counts.includes(null)) return null;
  if (counts.includes("infinite")) return "infinite";
  return counts.reduce<number>((product, count) => product * (count as number), 1);
}

/** One infinite part makes the sum infinite, since the others have some value. */
export function sumOfExtents(extents: readonly (Extent | null)[], constant: Rational): Extent | null {
  const infinite = extents.find((extent) => typeof extent?.value === "string");
  if (infinite !== undefined) return infinite;
  const terms = [rationalNumber(constant)];
  for (const extent of extents) {
    if (extent === null || typeof extent.value === "string") return null;
    terms.push(extent.value as ReturnType<typeof rationalNumber>);
  }
  const from = extents.filter((extent) => extent !== null);
  return { value: sumOfReals(terms), attained: from.every(({ attained }) => attained), from };
}
