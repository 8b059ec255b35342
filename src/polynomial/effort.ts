/** What a computation with polynomials may cost; `left` goes down as it works. */
export interface Effort {
  /** Terms of any polynomial on the way. */
  readonly terms: number;
  /** Operations on single terms that are left. */
  left: number;
}

export function effort(terms: number, steps: number): Effort {
  return { terms, left: steps };
}

/** Takes `steps` off what is left; false when nothing is. */
export function spend(effort: Effort, steps: number): boolean {
  effort.left -= steps;
  return effort.left >= 0;
}
