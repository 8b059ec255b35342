/** LaTeX of a function of one argument that has a command of its own: `\sin`. */
export function latexCommand(command: string): string {
  return `\\${command}\\left(#1\\right)`;
}

/** LaTeX of a function of one argument that is written out in upright letters. */
export function latexOperator(name: string): string {
  return latexCommand(`operatorname{${name}}`);
}
