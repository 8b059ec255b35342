import { bounds } from "./bounds.ts";
import { code } from "./code.ts";
import { concave, convex } from "./convex.ts";
import { criticalPoints } from "./critical-points.ts";
import { definite } from "./definite.ts";
import { derivative } from "./derivative.ts";
import { domain } from "./domain.ts";
import { equals } from "./equals.ts";
import { max, min } from "./extremum.ts";
import { gradient } from "./gradient.ts";
import { hessian } from "./hessian.ts";
import { homogeneous } from "./homogeneous.ts";
import type { Kind } from "./kind.ts";
import { point } from "./point.ts";
import { snapshot } from "./snapshot.ts";
import { symmetricIn } from "./symmetric-in.ts";
import { time } from "./time.ts";

const all: readonly Kind[] = [
  gradient,
  hessian,
  derivative,
  equals,
  criticalPoints,
  point,
  definite,
  convex,
  concave,
  min,
  max,
  bounds,
  homogeneous,
  symmetricIn,
  domain,
  code,
  snapshot,
  time,
] as readonly Kind[];

/** Every kind of check by its name, one line each. */
export const kinds: ReadonlyMap<string, Kind> = new Map(all.map((kind) => [kind.name, kind]));
