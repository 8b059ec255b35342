/** How expressions are written. */
export interface PrintOptions {
  /** The variables, in the order in which they are to appear; other names are shown as parameters, before them. */
  readonly order?: readonly string[];
  /** Whether fractions with a short decimal notation are written in it: `0.3·x` rather than `3·x/10`. */
  readonly decimals?: boolean;
}

/** Numbers are written as the user wrote them: by decimals where there is a decimal point in the formula. */
export function printOptionsFor(problem: {
  readonly source: string;
  readonly variables: readonly string[];
}): PrintOptions {
  return { order: problem.variables, decimals: /(?<![\w.])(?:\d+\.\d*|\.\d+)/.test(problem.source) };
}
