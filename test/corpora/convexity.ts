import { readFileSync } from "node:fs";
import { verify } from "../../src/certificates/verify.ts";
import { convexity } from "../../src/convexity/decide.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import type { CriticalResult } from "./critical.ts";

/** A row of `fixtures/corpus/convexity.jsonl`. */
interface ConvexityRow {
  readonly id: string;
  readonly expr: string;
  readonly vars: readonly string[];
  readonly assumptions: readonly string[];
  readonly note?: string;
  readonly oracle: { readonly status: string };
}

export function readConvexityRows(folder: URL): readonly ConvexityRow[] {
  const text = readFileSync(new URL("convexity.jsonl", folder), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ConvexityRow);
}

/** The verdict for a row against its oracle; a stronger true claim than the oracle's is right where the row says so. */
export function checkConvexityRow(row: ConvexityRow): CriticalResult {
  const read = parseFormula(row.expr, { variables: row.vars, assume: row.assumptions });
  if (!read.ok) throw new Error(`${row.id}: ${read.error.message}`);
  const found = convexity(read.value.problem);
  if (found.verdict === "unknown") {
    const denied = contradictsOracle(
      row,
      found.counterexamples.convex !== null,
      found.counterexamples.concave !== null,
    );
    return { id: row.id, verdict: denied ? "wrong" : "unknown", reason: found.reason?.code ?? "no reason" };
  }
  const evidence = [
    found.certificate,
    found.counterexamples.convex?.certificate,
    found.counterexamples.concave?.certificate,
  ];
  const checked = evidence.filter((certificate) => certificate !== null && certificate !== undefined);
  if (checked.length === 0 || !checked.every(verify))
    return { id: row.id, verdict: "wrong", reason: "no valid evidence" };
  const expected = row.oracle.status.replace(" ", "_").replace("affine", "linear");
  const maybe = row.note?.includes("strictly") === true && found.verdict === `strictly_${expected}`;
  const right = found.verdict === expected || maybe;
  return { id: row.id, verdict: right ? "right" : "wrong", reason: found.verdict };
}

function contradictsOracle({ oracle }: ConvexityRow, notConvex: boolean, notConcave: boolean): boolean {
  return (notConvex && /convex$/.test(oracle.status)) || (notConcave && /concave$/.test(oracle.status));
}
