const TOKENS = /%?[A-Za-z_][A-Za-z_0-9]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\*\*|[-+*/^]/g;

/** Printed nodes of a formula in any system's notation: numbers, names and operators; `1/3` has 3, a unary minus is 1. */
export function printedNodes(text) {
  return text.match(TOKENS)?.length ?? 0;
}

/** The same with Maxima's `%e^(u)` counted as `exp(u)`. */
export function printedNodesAsCalls(text) {
  return printedNodes(text.replaceAll(/%e\^/g, "exp "));
}

/** The shortest text of each entry over some of a system's simplifiers, with its nodes; entries that vanish are left out. */
export function shortestTexts(forms, count = printedNodes) {
  const shortest = new Map();
  for (const { texts } of forms) {
    for (const [position, text] of texts) {
      const nodes = text === "0" ? 0 : count(text);
      if (!(shortest.get(position)?.nodes <= nodes)) shortest.set(position, { text, nodes });
    }
  }
  return new Map([...shortest].filter(([, { nodes }]) => nodes > 0));
}

/** The sum of the nodes of the shortest texts, or `null` when there are no forms. */
export function totalNodes(forms, count = printedNodes) {
  if (forms.length === 0) return null;
  return [...shortestTexts(forms, count).values()].reduce((total, { nodes }) => total + nodes, 0);
}

/**
 * Milliseconds in which a system gets down to `nodes` by simplifying: with one of its simplifiers, or with all, beside the raw form
 * where that is too long alone. `null` when only the raw form is as short, or nothing is.
 */
export function timeToReach(done, nodes) {
  const raw = done.get("raw");
  const simplifiers = [...done].filter(([name]) => name !== "raw").map(([, form]) => form);
  const rawSuffices = raw !== undefined && totalNodes([raw]) <= nodes;
  const beside = raw === undefined || rawSuffices ? [] : [raw];
  const times = [...simplifiers.map((form) => [form]), simplifiers]
    .filter((forms) => forms.length > 0 && totalNodes([...forms, ...beside]) <= nodes)
    .map((forms) => forms.reduce((total, { ms }) => total + ms, 0));
  return times.length === 0 ? null : Math.min(...times);
}
