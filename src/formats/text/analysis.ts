import type { Analysis } from "../../analysis.ts";
import type { Convexity } from "../../convexity/convexity.ts";
import type { Part } from "../../part.ts";
import { criticalLines, extremaLines } from "./critical.ts";
import { convexitySentence, gradientLines, hessianLines, temporaryLines } from "./derivatives.ts";
import { headerLines } from "./header.ts";
import { MARGIN, type Pen } from "./pen.ts";
import { uncertifiedLines } from "./uncertified.ts";

/** Sections with an empty line between them, in the order: formula, gradient, Hessian, critical points, extrema. */
export function analysisLines(analysis: Analysis, asked: ReadonlySet<Part>, pen: Pen): string[] {
  const { criticalSet, extrema, convexity } = analysis;
  if (asked.size === 1 && convexity !== null) return convexityLines(convexity, pen);
  const critical = criticalSet === null ? [] : criticalLines(analysis, criticalSet, pen);
  const bounds = extrema === null ? [] : extremaLines(extrema, pen);
  const sections = [
    headerLines(analysis, pen),
    temporaryLines(analysis.temporaries, MARGIN, pen),
    asked.has("gradient") ? gradientLines(analysis, pen) : [],
    hessianLines(analysis, asked, pen),
    [...critical, ...bounds, ...uncertifiedLines(analysis, pen)],
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
}

function convexityLines(convexity: Convexity, pen: Pen): string[] {
  const { verdict } = convexity;
  const yes = ["strictly_convex", "convex", "linear"].includes(verdict);
  const answer = verdict === "unknown" ? "unknown" : yes ? "yes" : "no";
  return pen.paragraph(`convex: ${answer} (${convexitySentence(convexity)})`, 0);
}
