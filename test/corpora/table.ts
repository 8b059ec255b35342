import type { RowResult, Verdict } from "./check-row.ts";
import { refusedRows } from "./check-row.ts";

const verdicts: readonly Verdict[] = ["right", "unknown", "wrong", "timeout"];

/** The table of verdicts per corpus, and below it every row that is not right. */
export function printResults(results: ReadonlyMap<string, readonly RowResult[]>): string {
  const lines = [["corpus", "rows", ...verdicts].map(cell).join("")];
  for (const [corpus, rows] of results) {
    const counts = verdicts.map((verdict) => rows.filter((result) => result.verdict === verdict).length);
    lines.push([corpus, rows.length, ...counts].map(cell).join(""));
  }
  for (const rows of results.values()) {
    for (const { row, verdict, reason } of rows) {
      if (verdict === "right") continue;
      const refusal = refusedRows.get(row.id);
      lines.push(`${verdict}: ${row.id}: ${reason}${refusal === undefined ? "" : ` (as it should: ${refusal})`}`);
    }
  }
  return lines.join("\n");
}

function cell(content: string | number, column: number): string {
  return column === 0 ? String(content).padEnd(14) : String(content).padStart(9);
}
