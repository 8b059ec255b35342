import type { Command } from "../commands/command.ts";
import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import { powershell } from "./powershell.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { zsh } from "./zsh.ts";

const shells: ReadonlyMap<string, (words: Vocabulary) => string> = new Map([
  ["bash", bash],
  ["zsh", zsh],
  ["fish", fish],
  ["pwsh", powershell],
]);

/** The script that teaches a shell the words of the command; null for a shell that has none. */
export function completionScript(shell: string, commands: readonly Command[]): string | null {
  return shells.get(shell)?.(vocabularyOf(commands)) ?? null;
}
