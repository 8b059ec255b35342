import { type CompletedFlag, quoted, type Vocabulary } from "./vocabulary.ts";

/** A script for fish: `hessian completion fish > ~/.config/fish/completions/hessian.fish`. */
export function fish({ commands, flags }: Vocabulary): string {
  const words = commands.map(({ name, summary }) => {
    return `complete -c hessian -n __fish_use_subcommand -f -a ${name} -d ${shellWord(summary)}`;
  });
  return `# hessian: hessian completion fish > ~/.config/fish/completions/hessian.fish
complete -c hessian -f
complete -c hessian -n '__fish_seen_subcommand_from batch' -F
${[...words, ...flags.map(option)].join("\n")}
`;
}

function option({ spellings, help, value, choices, isFile }: CompletedFlag): string {
  const names = spellings.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const list = choices.length === 0 ? "" : ` -a ${shellWord(choices.join(" "))}`;
  const argument = value === null ? "" : isFile ? " -r -F" : ` -x${list}`;
  return `complete -c hessian ${names.join(" ")}${argument} -d ${shellWord(help)}`;
}

function shellWord(text: string): string {
  return quoted(text.replaceAll("\\", "\\\\"), "\\'");
}
