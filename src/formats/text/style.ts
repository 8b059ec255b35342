import type { ChalkInstance } from "chalk";

/** Colours for a level that was resolved beforehand; they only repeat what words and glyphs say. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly mixed: (text: string) => string;
}

export function styleOf(chalk: ChalkInstance): Style {
  return { strong: chalk.bold, faint: chalk.dim, good: chalk.green, bad: chalk.magenta, mixed: chalk.yellow };
}
