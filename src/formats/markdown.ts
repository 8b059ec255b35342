import type { OutputFormat } from "./format.ts";
import { latexParts } from "./latex/parts.ts";
import { plain } from "./plain.ts";

/** Markdown with formulas between dollar signs, as GitHub shows it. */
export const markdown: OutputFormat = {
  render: (outcome, options) => {
    if (!outcome.ok || outcome.answer.kind !== "analysis")
      return `\`\`\`text\n${plain.render(outcome, options)}\`\`\`\n`;
    const { analysis, asked } = outcome.answer;
    const { formula, temporaries, derivatives, definedWhere, completeness, rows } = latexParts(analysis);
    const shown = [
      ...(asked.has("gradient") ? [derivatives[0]!] : []),
      ...(asked.has("hessian") ? [derivatives[1]!] : []),
    ];
    const paragraphs = [formula, ...temporaries, ...shown].map((line) => `$$${line}$$`);
    if (definedWhere.length > 0) paragraphs.push(`Defined where $${definedWhere.join("$, $")}$.`);
    if (analysis.convexity !== null) paragraphs.push(`Convexity: ${analysis.convexity.verdict.replace("_", " ")}.`);
    if (analysis.criticalSet !== null) paragraphs.push(`Critical points: ${escaped(completeness)}.`);
    if (rows.length > 0) {
      const table = rows.map(
        ({ place, value, type }) => `| $${place}$ | ${value === "" ? "" : `$${value}$`} | ${type} |`,
      );
      paragraphs.push(["| point | value | type |", "| --- | --- | --- |", ...table].join("\n"));
    }
    return `${paragraphs.join("\n\n")}\n`;
  },
};

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (character) => `\\${character}`);
}
