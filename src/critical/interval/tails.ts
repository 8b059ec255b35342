import { type Box, halves } from "../../certificates/box/box.ts";
import type { CriticalSystem } from "../../certificates/box/system.ts";
import { type Chart, cellsAround, type Surroundings } from "../../certificates/box/tails.ts";
import type { ExclusionCertificate } from "../../certificates/exclusion.ts";
import { poll } from "../../number/patience.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";

/** Boxes in one chart. */
const LARGEST_CHART = 250;

/** Shows that no critical point lies beyond the surroundings of a box; `null` where it does not succeed. */
export function excludeTails(
  system: CriticalSystem,
  region: Box,
  around: Surroundings,
): NonNullable<ExclusionCertificate["tails"]> | null {
  const found = cellsAround(system, region, around);
  if (found === null) return null;
  const cells: ("free" | readonly string[])[] = [];
  for (const cell of found) {
    if (cell.isFree()) {
      cells.push("free");
      continue;
    }
    const scripts: string[] = [];
    for (const chart of cell.charts) {
      const script = scriptOf(chart);
      if (script === null) return null;
      scripts.push(script);
    }
    cells.push(scripts);
  }
  return { ...around, cells };
}

function scriptOf(chart: Chart): string | null {
  const open: Box[] = [chart.box];
  let script = "";
  for (let count = 0; open.length > 0; count += 1) {
    if (count > LARGEST_CHART) return null;
    poll();
    const box = open.pop()!;
    if (chart.excludes(box)) {
      script += "E";
      continue;
    }
    const widest = widestBeside(box, chart.box);
    const parts = halves(box, widest);
    if (parts === null) return null;
    script += String.fromCharCode("a".charCodeAt(0) + widest);
    open.push(parts[1], parts[0]);
  }
  return script;
}

function widestBeside(box: Box, whole: Box): number {
  const shares = box.map(([low, high], i) => (high - low) / (whole[i]![1] - whole[i]![0]));
  return shares.reduce((best, share, i) => (share > shares[best]! ? i : best), 0);
}

/** A variable with half the degree of another in a polynomial counts twice. */
export function weightsFor({ objective, variables }: CriticalSystem): readonly number[] {
  const polynomial = polynomialOf(objective, variables, { terms: 400, steps: 4000 });
  if (polynomial === null) return variables.map(() => 1);
  const degrees = variables.map((_, i) => {
    const pure = polynomial.terms.filter(({ powers }) => powers.length === 2 && powers[0] === i);
    return Math.max(0, ...pure.map(({ powers }) => powers[1]!));
  });
  const largest = Math.max(...degrees);
  return degrees.map((degree) => (degree > 0 && 2 * degree <= largest ? 2 : 1));
}
