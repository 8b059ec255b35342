import { type CompletedFlag, quoted, type Vocabulary } from "./vocabulary.ts";

/** A script for zsh: `eval "$(hessian completion zsh)"`, or a file `_hessian` in `$fpath`. */
export function zsh({ commands, flags }: Vocabulary): string {
  const words = commands.map(({ name, summary }) => `    ${shellWord(`${name}:${summary}`)}`);
  return `#compdef hessian
# hessian: eval "$(hessian completion zsh)" in ~/.zshrc after compinit
_hessian_commands() {
  local -a commands
  commands=(
${words.join("\n")}
  )
  _describe command commands
}
_hessian() {
  _arguments \\
${flags.flatMap(specification).join(" \\\n")} \\
    '1:command or formula:_hessian_commands' '*:formula or file:_files'
}
compdef _hessian hessian
`;
}

/** `'--format[help]:NAME:(text json)'`, one for each spelling; they exclude each other only where a flag is given once. */
function specification({ spellings, help, value, choices, isFile }: CompletedFlag): string[] {
  const list = choices.length === 0 ? " " : `(${choices.join(" ")})`;
  const action = value === null ? "" : `:${escaped(value)}:${isFile ? "_files" : list}`;
  return spellings.map((spelling) => `    ${shellWord(`*${spelling}[${escaped(help)}]${action}`)}`);
}

function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, "\\$&");
}

function shellWord(text: string): string {
  return quoted(text, "'\\''");
}
