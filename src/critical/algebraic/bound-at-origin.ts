import { withinSteps } from "../../number/patience.ts";
import type { Rational } from "../../number/rational.ts";
import { rationalField } from "../../polynomial/germ/scalar-field.ts";
import { decideNonnegative } from "../degenerate/decide-nonnegative.ts";
import { subjectOf } from "../degenerate/subject.ts";
import type { Task } from "../solution.ts";

const MOST_STEPS = 300_000;

/** A value that a polynomial takes at the origin, and nowhere a lesser (`sign` 1) or a greater one (-1). */
export interface BoundAtOrigin {
  readonly value: Rational;
  readonly sign: 1 | -1;
}

/** By the terms of the polynomial: squares that outweigh the others. */
export function boundAtOrigin({ objective, variables }: Task): BoundAtOrigin | null {
  const origin = { root: null, coordinates: variables.map(() => 0) };
  const verdict = withinSteps(MOST_STEPS, () =>
    decideNonnegative(subjectOf(objective, variables, origin, rationalField)),
  );
  const certificate = verdict?.certificate;
  return certificate?.kind === "nonnegative" ? { value: certificate.constant, sign: certificate.sign } : null;
}
