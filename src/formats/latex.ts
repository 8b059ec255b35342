import type { OutputFormat } from "./format.ts";
import { latexParts } from "./latex/parts.ts";
import { plain } from "./plain.ts";

/** A fragment for a LaTeX document; it needs amsmath and amssymb. */
export const latex: OutputFormat = {
  render: (outcome, options) => {
    if (!outcome.ok || outcome.answer.kind !== "analysis") {
      return `\\begin{verbatim}\n${plain.render(outcome, options)}\\end{verbatim}\n`;
    }
    const { analysis, asked } = outcome.answer;
    const { formula, temporaries, derivatives, definedWhere, completeness, rows } = latexParts(analysis);
    const shown = [
      ...(asked.has("gradient") ? [derivatives[0]!] : []),
      ...(asked.has("hessian") ? [derivatives[1]!] : []),
    ];
    const lines = [formula, ...temporaries, ...shown].map((line) => `\\[ ${line} \\]`);
    if (definedWhere.length > 0) lines.push(`Defined where \\( ${definedWhere.join("\\), \\(")} \\).`);
    if (analysis.criticalSet !== null) lines.push(`Critical points: ${escaped(completeness)}.`);
    if (rows.length > 0) {
      lines.push("\\begin{center}", "\\begin{tabular}{lll}", "point & value & type \\\\ \\hline");
      lines.push(...rows.map(({ place, value, type }) => `\\( ${place} \\) & \\( ${value} \\) & ${type} \\\\`));
      lines.push("\\end{tabular}", "\\end{center}");
    }
    return `${lines.join("\n")}\n`;
  },
};

/** Text outside of mathematics, with the special characters of LaTeX made harmless. */
function escaped(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    "\\": "\\textbackslash{}",
    "^": "\\textasciicircum{}",
    "~": "\\textasciitilde{}",
  };
  return text.replace(/[\\^~{}#$%&_]/g, (character) => commands[character] ?? `\\${character}`);
}
