import type { Expr } from "../expr/expr.ts";
import { areDisjoint, type Box, halves, isBox, isWithin } from "./box/box.ts";
import { type CriticalSystem, criticalSystem } from "./box/system.ts";
import { areSurroundings, cellsAround, type Surroundings } from "./box/tails.ts";
import { type BoxTests, boxTests } from "./box/tests.ts";

/**
 * All critical points in a box, by cutting it up. `zeros` are disjoint boxes that hold exactly one critical point each;
 * around them lie `neighbourhoods`, which hold at most one. `script` describes the tree of cuts, depth first and the lower
 * part first: a small letter cuts across that coordinate (`a` the first); `E`, `C`, `V`, `P` are parts without critical points, by
 * that test; `R3.` lies in neighbourhood 3; `U` is left undecided. Cuts are where `cutOf` puts them.
 */
export interface ExclusionCertificate {
  readonly kind: "exclusion";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly region: Box;
  readonly script: string;
  readonly zeros: readonly Box[];
  readonly neighbourhoods: readonly { readonly zero: number; readonly box: Box }[];
  /** Scripts for the charts of each unbounded cell around the region, or `"free"`; `null`: only the region is meant. */
  readonly tails: (Surroundings & { readonly cells: readonly ("free" | readonly string[])[] }) | null;
  /** Whether nothing is undecided: then every critical point, in the region or anywhere, is one of the zeros. */
  readonly complete: boolean;
}

/** Letters for coordinates. */
export const LARGEST_SIZE = 26;

/** Whether every statement of the script holds, by enclosures in big integers. */
export function checkExclusion(certificate: ExclusionCertificate): boolean {
  const { objective, variables, region, zeros, neighbourhoods, complete, script, tails } = certificate;
  const n = variables.length;
  if (n === 0 || n > LARGEST_SIZE || new Set(variables).size !== n) return false;
  const boxes = [region, ...zeros, ...neighbourhoods.map(({ box }) => box)];
  if (!boxes.every((box) => isBox(box, n))) return false;
  if (zeros.some((zero, i) => zeros.slice(0, i).some((other) => !areDisjoint(zero, other)))) return false;
  const system = criticalSystem(objective, variables);
  const tests = boxTests(system);
  if (!zeros.every(tests.holdsOne)) return false;
  const around = neighbourhoods.every(({ zero, box }) => {
    const inner = zeros[zero];
    return inner !== undefined && isWithin(inner, box) && tests.isInjective(box);
  });
  if (!around) return false;
  const undecided = checkScript(
    script,
    region,
    neighbourhoods.map(({ box }) => box),
    tests,
  );
  return undecided !== null && complete === (undecided === 0) && (tails === null || checkTails(system, region, tails));
}

/** Whether all cells around the region are free of critical points. */
function checkTails(system: CriticalSystem, region: Box, tails: NonNullable<ExclusionCertificate["tails"]>): boolean {
  if (!areSurroundings(tails, region)) return false;
  const cells = cellsAround(system, region, tails);
  if (cells === null || cells.length !== tails.cells.length) return false;
  return cells.every((cell, i) => {
    const scripts = tails.cells[i]!;
    if (scripts === "free") return cell.isFree();
    if (scripts.length !== cell.charts.length) return false;
    return cell.charts.every((chart, k) => {
      const tests: Pick<BoxTests, "excludes"> = { excludes: (box, test) => test === "E" && chart.excludes(box) };
      return checkScript(scripts[k]!, chart.box, [], tests) === 0;
    });
  });
}

const TOKEN = /[a-zECVPU]|R\d+\./y;

/** The number of undecided leaves; `null` where a statement does not hold, or where the leaves do not tile the region. */
function checkScript(
  script: string,
  region: Box,
  neighbourhoods: readonly Box[],
  tests: Pick<BoxTests, "excludes">,
): number | null {
  const open: Box[] = [region];
  let undecided = 0;
  let position = 0;
  while (open.length > 0) {
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(script)?.[0];
    if (token === undefined) return null;
    position += token.length;
    const box = open.pop()!;
    if (token === "U") undecided += 1;
    else if (token === "E" || token === "C" || token === "V" || token === "P") {
      if (!tests.excludes(box, token)) return null;
    } else if (token.startsWith("R")) {
      const around = neighbourhoods[Number(token.slice(1, -1))];
      if (around === undefined || !isWithin(box, around)) return null;
    } else {
      const coordinate = token.charCodeAt(0) - "a".charCodeAt(0);
      const parts = coordinate < box.length ? halves(box, coordinate) : null;
      if (parts === null) return null;
      open.push(parts[1], parts[0]);
    }
  }
  return position === script.length ? undecided : null;
}
