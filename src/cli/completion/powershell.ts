import { quoted, type Vocabulary } from "./vocabulary.ts";

/** A script for PowerShell: `hessian completion pwsh | Out-String | Invoke-Expression`. */
export function powershell({ commands, flags }: Vocabulary): string {
  const entry = (word: string, help: string) => `    ${shellWord(word)} = ${shellWord(help)}`;
  const words = commands.map(({ name, summary }) => entry(name, summary));
  const options = flags.map(({ spellings, help }) => entry(spellings[0]!, help));
  const values = flags.flatMap(({ spellings, choices }) => {
    if (choices.length === 0) return [];
    return [`    ${shellWord(spellings[0]!)} = @(${choices.map(shellWord).join(", ")})`];
  });
  return `# hessian: hessian completion pwsh | Out-String | Invoke-Expression in $PROFILE
Register-ArgumentCompleter -Native -CommandName hessian -ScriptBlock {
  param($word, $ast, $position)
  $commands = [ordered]@{
${words.join("\n")}
  }
  $options = [ordered]@{
${options.join("\n")}
  }
  $values = @{
${values.join("\n")}
  }
  $typed = @($ast.CommandElements | ForEach-Object { "$_" } | Select-Object -Skip 1)
  $before = if ($word -eq '') { $typed | Select-Object -Last 1 } else { $typed | Select-Object -Last 1 -Skip 1 }
  $found = if ($before -and $values.ContainsKey("$before")) { $values["$before"] | ForEach-Object { @{ Key = $_; Value = $_ } } }
    elseif ($word -like '-*') { $options.GetEnumerator() }
    elseif ($null -eq $before) { $commands.GetEnumerator() }
  $found | Where-Object { $_.Key -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value)
  }
}
`;
}

function shellWord(text: string): string {
  return quoted(text, "''");
}
