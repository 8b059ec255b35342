import type { Vocabulary } from "./vocabulary.ts";

/** A script for bash: `eval "$(hessian completion bash)"`. */
export function bash({ commands, flags }: Vocabulary): string {
  const words = commands.map(({ name }) => name).join(" ");
  const spellings = flags.flatMap((flag) => flag.spellings).join(" ");
  const values = flags.flatMap(({ spellings: names, value, choices, isFile }) => {
    if (value === null) return [];
    const found = isFile ? '-f -- "$word"' : `-W "${choices.join(" ")}" -- "$word"`;
    return [`    ${names.join("|")}) COMPREPLY=($(compgen ${found})); return ;;`];
  });
  return `# hessian: eval "$(hessian completion bash)" in ~/.bashrc
_hessian() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join("\n")}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${spellings}" -- "$word"))
  elif (( COMP_CWORD == 1 )); then COMPREPLY=($(compgen -W "${words} help" -- "$word"))
  elif [[ "\${COMP_WORDS[1]}" == help ]]; then COMPREPLY=($(compgen -W "${words}" -- "$word"))
  elif [[ "\${COMP_WORDS[1]}" == batch ]]; then COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -F _hessian hessian
`;
}
