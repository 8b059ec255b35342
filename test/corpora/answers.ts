import { checkConvexityRow, readConvexityRows } from "./convexity.ts";
import { type CriticalResult, checkCriticalRow, readCriticalRows } from "./critical.ts";

/** What `bench/answers.mjs` needs: every row of the corpora of critical points and of convexity. */
export function checkAnswers(folder: URL): ReadonlyMap<string, readonly CriticalResult[]> {
  return new Map([
    ["critical", readCriticalRows(folder).map(checkCriticalRow)],
    ["convexity", readConvexityRows(folder).map(checkConvexityRow)],
  ]);
}

/** The table of verdicts, and with `all` every row that is not right. */
export function printAnswers(results: ReadonlyMap<string, readonly CriticalResult[]>, all: boolean): string {
  const verdicts = ["right", "unknown", "wrong"] as const;
  const lines = [["corpus", "rows", ...verdicts].map(cell).join("")];
  for (const [corpus, rows] of results) {
    const counts = verdicts.map((verdict) => rows.filter((row) => row.verdict === verdict).length);
    lines.push([corpus, rows.length, ...counts].map(cell).join(""));
  }
  for (const { id, verdict, reason } of [...results.values()].flat()) {
    if (verdict === "wrong" || (all && verdict === "unknown")) lines.push(`${verdict}: ${id}: ${reason}`);
  }
  return lines.join("\n");
}

function cell(content: string | number, column: number): string {
  return column === 0 ? String(content).padEnd(14) : String(content).padStart(9);
}
