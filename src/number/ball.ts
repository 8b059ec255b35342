/** The real numbers in `(mid ± rad)·2^exp`, `rad >= 0`: a closed interval with exact dyadic end points. */
export interface Ball {
  readonly mid: bigint;
  readonly rad: bigint;
  readonly exp: number;
}

/**
 * What enclosing arithmetic can say of a value: a ball that holds it; `"undefined"`, proved outside the domain for every
 * argument in the balls; `"unknown"`, the balls meet the edge of the domain (try more bits).
 */
export type Enclosed = Ball | "undefined" | "unknown";
