import { nodeCount } from "../src/print/nodes.ts";
import { printText } from "../src/print/text.ts";
import { readAnew, simplifiedHessian } from "./simplified-hessian.ts";

export { hasValue } from "./simplified-hessian.ts";

interface Lengths {
  readonly milliseconds: number;
  /** By `"row column"`. */
  readonly entries: ReadonlyMap<string, { readonly text: string; readonly nodes: number }>;
}

/** The simplified Hessian of a formula as text; `null` for what the parser refuses. */
export function lengthsOf(formula: string, variables: readonly string[]): Lengths | null {
  try {
    const problem = readAnew(formula, variables);
    const begin = performance.now();
    const simplified = simplifiedHessian(problem);
    const milliseconds = performance.now() - begin;
    return {
      milliseconds,
      entries: new Map(
        simplified.map(({ row, column, value }) => [
          `${row} ${column}`,
          { text: printText(value), nodes: nodeCount(value) },
        ]),
      ),
    };
  } catch {
    return null;
  }
}
