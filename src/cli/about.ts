import { RESULT_SCHEMA_ID } from "../formats/document/schema-id.ts";
import { definitionOf, functionNames } from "../functions/table.ts";
import { version } from "../version.ts";
import type { Arguments } from "./arguments.ts";
import { RECORD_SCHEMA_ID } from "./batch/record-schema.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { write } from "./output.ts";

/** The version; with `--json` also of Node and V8, with the schemas spoken. */
export async function printVersion({ given }: Arguments): Promise<ExitCode> {
  const { node, v8 } = process.versions;
  const { platform, arch } = process;
  const schemas = [RESULT_SCHEMA_ID, RECORD_SCHEMA_ID];
  const text = given.has("json") ? JSON.stringify({ version, node, v8, platform, arch, schemas }) : version;
  await write(1, `${text}\n`);
  return exitCode.answered;
}

/** Every function of the grammar with its other spellings; with `--json` as a list. */
export async function printFunctions({ given }: Arguments): Promise<ExitCode> {
  const rows = functionNames.map((name) => {
    const { summary, aliases = [] } = definitionOf(name);
    return { name, aliases, summary };
  });
  if (given.has("json")) await write(1, `${JSON.stringify(rows)}\n`);
  else {
    const spelled = rows.map(({ name, aliases }) => [name, ...aliases].join(", "));
    const width = Math.max(...spelled.map((text) => text.length));
    await write(1, rows.map(({ summary }, i) => `${spelled[i]!.padEnd(width)}  ${summary}\n`).join(""));
  }
  return exitCode.answered;
}
