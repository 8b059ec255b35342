import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { decompose } from "../elimination/decompose.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { familiesOfBranch, type Turning } from "./branch-families.ts";
import type { Quotient } from "./hypersurface.ts";

/** The critical points at which the type of a family changes. */
export interface TurningSets {
  readonly points: readonly RationalUnivariate[];
  readonly families: readonly SolvedFamily[];
  /** Whether these are all, and none of the families is empty. */
  readonly certain: boolean;
}

const DEEPEST = 4;

/** Those points one by one, and as families where they are infinitely many. */
export function turningSets(
  turning: Turning,
  poles: readonly Multivariate[],
  f: Quotient | null,
  task: Task,
  depth = 0,
): TurningSets {
  const found = decompose({ equations: turning.equations, poles }, task.variables, solveLeaf);
  if (found === null || depth > DEEPEST) return { points: [], families: [], certain: false };
  const points = found.components.map(({ representation }) => representation);
  const families: SolvedFamily[] = [];
  let certain = true;
  for (const branch of found.branches) {
    const parts = familiesOfBranch(branch, f, task);
    if (!parts.certain) certain = false;
    families.push(...parts.families.map((family) => typedBy(turning, family)));
    if (parts.turning === null) continue;
    const below = turningSets(
      { ...parts.turning, type: turning.type, value: turning.value },
      poles,
      f,
      task,
      depth + 1,
    );
    points.push(...below.points);
    families.push(...below.families);
    if (!below.certain) certain = false;
  }
  return { points, families, certain };
}

function typedBy({ type, value }: Turning, family: SolvedFamily): SolvedFamily {
  const valued = { ...family, value: family.value ?? value };
  if (type === "unknown" || family.type !== "unknown") return valued;
  return { ...valued, type, strict: null, reason: "f is less and greater nearby" };
}
