/** The answer of a predicate that may be out of reach: never test it with `!`, compare it with `=== "true"`. */
export type Truth = "true" | "false" | "unknown";

/** Kleene conjunction: false wins over unknown. */
export function allTrue(truths: Iterable<Truth>): Truth {
  let result: Truth = "true";
  for (const truth of truths) {
    if (truth === "false") return "false";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** Kleene disjunction: true wins over unknown. */
export function anyTrue(truths: Iterable<Truth>): Truth {
  let result: Truth = "false";
  for (const truth of truths) {
    if (truth === "true") return "true";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** Kleene negation. */
export function negation(truth: Truth): Truth {
  return truth === "unknown" ? "unknown" : truth === "true" ? "false" : "true";
}
