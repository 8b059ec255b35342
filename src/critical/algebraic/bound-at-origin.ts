import type { NonnegativeCertificate } from "../../certificates/nonnegative.ts";
import { withinSteps } from "../../number/patience.ts";
import { rationalField } from "../../polynomial/germ/scalar-field.ts";
import { decideNonnegative } from "../degenerate/decide-nonnegative.ts";
import { subjectOf } from "../degenerate/subject.ts";
import type { Task } from "../solution.ts";

const MOST_STEPS = 300_000;

/** A value that a polynomial takes at the origin, and nowhere a lesser (`sign` 1) or a greater one (-1), by the terms of the polynomial: squares that outweigh the others. */
export function boundAtOrigin({ objective, variables }: Task): NonnegativeCertificate | null {
  const origin = { root: null, coordinates: variables.map(() => 0) };
  const verdict = withinSteps(MOST_STEPS, () =>
    decideNonnegative(subjectOf(objective, variables, origin, rationalField)),
  );
  const certificate = verdict?.certificate;
  return certificate?.kind === "nonnegative" ? certificate : null;
}
