import { shell } from "./run-command.ts";

/**
 * What was typed and what came back. In the file: `$ ` before a line of a shell, `! ` before a line of standard error, `? `
 * before an exit status other than 0, `# ` before a remark; everything else is standard output.
 */
export interface Exchange {
  readonly remarks: readonly string[];
  readonly line: string;
  readonly stdout: readonly string[];
  /** Null: not shown, not compared. */
  readonly stderr: readonly string[] | null;
  readonly status: number;
}

export function readTranscript(text: string): Exchange[] {
  const blocks = text.split(/^(?=(?:# .*\n)*\$ )/m).filter((block) => block.trim() !== "");
  const exchanges: Exchange[] = [];
  let remarks: string[] = [];
  for (const block of blocks) {
    const lines = block.replace(/\n+$/, "").split("\n");
    const start = lines.findIndex((line) => line.startsWith("$ "));
    if (start < 0) {
      remarks = [...remarks, ...lines];
      continue;
    }
    const answer = lines.slice(start + 1);
    const marked = (mark: string) => answer.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
    const stderr = marked("! ");
    exchanges.push({
      remarks: [...remarks, ...lines.slice(0, start)],
      line: lines[start]!.slice(2),
      stdout: answer.filter((line) => !/^[!?] /.test(line)),
      stderr: stderr.length === 0 ? null : stderr,
      status: Number(marked("? ")[0] ?? 0),
    });
    remarks = [];
  }
  return exchanges;
}

/** The exchange as it happens now, in the same notation. */
export function replay({ remarks, line, stderr: shown }: Exchange): Exchange {
  const { status, stdout, stderr } = shell(line);
  return {
    remarks,
    line,
    stdout: linesOf(stdout),
    stderr: shown === null ? null : linesOf(stderr),
    status: status ?? -1,
  };
}

export function writeTranscript(exchanges: readonly Exchange[]): string {
  const blocks = exchanges.map(({ remarks, line, stdout, stderr, status }) => [
    ...remarks,
    `$ ${line}`,
    ...stdout,
    ...(stderr ?? []).map((text) => `! ${text}`),
    ...(status === 0 ? [] : [`? ${status}`]),
    "",
  ]);
  return `${blocks.flat().join("\n").trimEnd()}\n`;
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
