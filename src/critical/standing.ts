import type { Inertia } from "../expr/matrix.ts";
import type { CriticalType } from "./critical-set.ts";
import type { Extent, Solution, SolvedPoint, Standing } from "./solution.ts";

export interface Nature {
  readonly type: CriticalType;
  readonly strict: boolean | null;
}

/** The same through a decreasing function: minima and maxima change places. */
export function mirroredType(type: CriticalType): CriticalType {
  return type === "minimum" ? "maximum" : type === "maximum" ? "minimum" : type;
}

/**
 * The nature of `(p1, p2, ...)` for a sum of functions of separate variables: a local minimum exactly when every part is one,
 * strict exactly when every part is strict; a constant part changes nothing but strictness.
 */
export function combinedNature(parts: readonly Nature[]): Nature {
  const types = new Set(parts.map((part) => part.type));
  const hasConstant = types.delete("constant");
  if (types.size === 0) return { type: "constant", strict: null };
  const [only] = types;
  if (types.has("saddle") || types.has("inflection") || (types.has("minimum") && types.has("maximum"))) {
    return { type: "saddle", strict: null };
  }
  if (types.size > 1 || only === "unknown") return { type: "unknown", strict: null };
  if (hasConstant || parts.some((part) => part.strict === false)) return { type: only!, strict: false };
  return { type: only!, strict: parts.every((part) => part.strict === true) ? true : null };
}

/** The nature of a critical point with this inertia of the Hessian; "unknown" where only higher orders decide. */
export function natureOfInertia({ positive, zero, negative }: Inertia): Nature {
  if (positive > 0 && negative > 0) return { type: "saddle", strict: null };
  if (zero > 0) return { type: "unknown", strict: null };
  return { type: positive > 0 ? "minimum" : "maximum", strict: true };
}

/** Standing on a part of the domain it was worked out for: what was lowest stays so, what was not may become it. */
function demoted({ lowest, highest }: Standing): Standing {
  return { lowest: lowest === true ? true : null, highest: highest === true ? true : null };
}

/** The solution when conditions hold that the infimum and supremum do not know of. */
export function withoutExtents(solution: Solution): Solution {
  const points = solution.points.map((point) => ({ ...point, ...demoted(point) }));
  const families = solution.families.map((family) => ({
    ...family,
    ...(family.where.length > 0 ? { lowest: null, highest: null } : demoted(family)),
  }));
  const reached = [...points, ...families];
  const keep = (extent: Extent | null, side: "lowest" | "highest"): Extent | null =>
    reached.some((stratum) => stratum[side] === true) ? extent : null;
  return {
    ...solution,
    points,
    families,
    infimum: keep(solution.infimum, "lowest"),
    supremum: keep(solution.supremum, "highest"),
  };
}

/** Whether f takes its least or greatest value at the point; a saddle of f can do so only on the edge of a region. */
export function isGlobal(
  { type, boundary }: Pick<SolvedPoint, "type" | "boundary">,
  ...[lowest, highest]: Sides
): boolean | null {
  switch (type) {
    case "minimum":
      return lowest;
    case "maximum":
      return highest;
    case "saddle":
    case "inflection":
      return boundary ? either(lowest, highest) : false;
    case "constant":
    case "unknown":
      return either(lowest, highest);
  }
}

type Sides = readonly [lowest: boolean | null, highest: boolean | null];

function either(...[lowest, highest]: Sides): boolean | null {
  return lowest === true || highest === true ? true : lowest === false && highest === false ? false : null;
}
