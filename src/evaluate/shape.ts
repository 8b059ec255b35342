import type { Piece, UnaryDefinition } from "../functions/definition.ts";
import { type Interval, mayEndAfter, mayStartBefore, sameBound, touches } from "./bounds.ts";
import { type Tiling, tilingOver } from "./tiling.ts";

export type Slope = Piece["slope"];
export type Curvature = Piece["curvature"];

/**
 * One slope that the function has on the members of `x` in its domain; null where it may turn, jump, or meet a pole or a
 * gap of its domain inside. Bounds are compared exactly; an undecided comparison only adds pieces.
 */
export function slopeOn(definition: UnaryDefinition, x: Interval): Slope | null {
  const slopes = new Set(continuousOn(definition, x)?.pieces.map(({ slope }) => slope));
  return slopes.size === 1 ? [...slopes][0]! : null;
}

/**
 * One curvature that the function has on the members of `x` in its domain, or null. A kink inside counts as its own
 * curvature, and `affine` yields to either: `abs` is affine on each side of 0 and convex across it.
 */
export function curvatureOn(definition: UnaryDefinition, x: Interval): Curvature | null {
  const met = continuousOn(definition, x);
  if (met === null || met.breaks.some(({ kind }) => kind === "vertical tangent")) return null;
  const kinks = met.breaks.map(({ kind }): Curvature => (kind === "convex kink" ? "convex" : "concave"));
  const bent = new Set([...met.pieces.map(({ curvature }) => curvature), ...kinks].filter((c) => c !== "affine"));
  return bent.size > 1 ? null : ([...bent][0] ?? "affine");
}

/** The pieces whose inside `x` meets and the breaks inside `x`, when the function is continuous there; else null. */
function continuousOn(definition: UnaryDefinition, x: Interval): Tiling | null {
  const tiling = tilingOver(definition, x);
  if (tiling === null) return null;
  const pieces = tiling.pieces.filter(({ from, to }) => mayStartBefore(x, to) && mayEndAfter(x, from));
  const breaks = tiling.breaks.filter(({ at, kind }) =>
    kind === "jump" ? touches(at, x) : mayStartBefore(x, at) && mayEndAfter(x, at),
  );
  const gap = pieces.some((piece, i) => i > 0 && !sameBound(pieces[i - 1]!.to, piece.from));
  const broken = breaks.some(({ kind }) => kind === "pole" || kind === "jump");
  return pieces.length === 0 || gap || broken ? null : { pieces, breaks };
}
