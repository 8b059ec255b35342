import type { Analysis } from "../../analysis.ts";
import type { Part } from "../../tasks/part.ts";
import { criticalLines, extremaLines } from "./critical.ts";
import { gradientLines, hessianLines } from "./derivatives.ts";
import { headerLines } from "./header.ts";
import type { Pen } from "./pen.ts";

/** Sections with an empty line between them, in the order: formula, gradient, Hessian, critical points, extrema. */
export function analysisLines(analysis: Analysis, asked: ReadonlySet<Part>, pen: Pen): string[] {
  const { criticalSet, extrema, convexity } = analysis;
  if (asked.size === 1 && convexity !== null) return convexityLines(convexity, pen);
  const critical = criticalSet === null ? [] : criticalLines(analysis, criticalSet, pen);
  const bounds = extrema === null ? [] : extremaLines(extrema, pen);
  const sections = [
    headerLines(analysis, pen),
    asked.has("gradient") ? gradientLines(analysis, pen) : [],
    hessianLines(analysis, asked, pen),
    [...critical, ...bounds],
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
}

function convexityLines({ verdict, explanation }: NonNullable<Analysis["convexity"]>, pen: Pen): string[] {
  if (verdict === "unknown") return pen.paragraph(`convex: unknown (${explanation})`, 0);
  const yes = ["strictly_convex", "convex", "linear"].includes(verdict);
  const said = verdict === "convex" ? "" : `${verdict.replace("_", " ")}: `;
  return pen.paragraph(`convex: ${yes ? "yes" : "no"} (${said}${explanation})`, 0);
}
