import type { Command as Program } from "commander";
import type { Command } from "./commands/command.ts";
import { commands } from "./commands/table.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { type Flag, flags } from "./flags.ts";
import { write } from "./output.ts";

const examples = [
  'hessian "x^2 + 3*x*y + y^2"',
  'hessian "a*x^2 + y^2" --vars x,y --params a --assume "a>0"',
  'hessian convex "exp(x) + x^2" && echo convex',
  'hessian eval "sin(x)*y" --at x=1,y=2/3 --digits 50',
  'hessian "x^4 + y^4 - 4*x*y" --json | jq .criticalPoints.points',
];

/** The help of the whole program or of one command, on standard output. */
export async function printHelp(name: string | undefined): Promise<ExitCode> {
  const command = name === undefined ? undefined : commands.get(name);
  if (name !== undefined && command === undefined) {
    await write(2, `there is no command ${name}; hessian --help lists them\n`);
    return exitCode.usage;
  }
  const { Command: Program } = await import("commander");
  const create = (title: string) => new Program(title);
  await write(1, command === undefined ? programHelp(create) : commandHelp(command, create));
  return exitCode.answered;
}

/** What to type, for a call without anything; the status is that of wrong usage. */
export async function printBriefHelp(): Promise<ExitCode> {
  const lines = ["Second-order analysis of a formula: exact, complete, proved, or says unknown.", ""];
  lines.push(
    ...examples.map((line) => `  ${line}`),
    "",
    "hessian --help says more; hessian explain CODE explains a message.",
  );
  await write(2, `${lines.join("\n")}\n`);
  return exitCode.usage;
}

type Create = (title: string) => Program;

function programHelp(create: Create): string {
  const program = withFlags(create("hessian"));
  program.usage("[command] EXPR [options]").description("Second-order analysis of a scalar formula.");
  for (const { name, summary, usage } of commands.values()) {
    program.addCommand(create(name).description(summary).usage(usage).helpOption(false));
  }
  program.helpCommand(false);
  const exits =
    "Exit status: 0 answered, 1 the answer is no, 2 wrong usage, 3 the formula cannot be read,\n4 undecided, 5 a limit was reached, 70 a mistake in hessian.";
  return `Examples:\n${examples.map((line) => `  ${line}`).join("\n")}\n\n${program.helpInformation()}\n${exits}\n`;
}

function commandHelp({ name, summary, usage, examples: own }: Command, create: Create): string {
  const program = withFlags(create(`hessian ${name}`))
    .usage(usage)
    .description(summary);
  return `Examples:\n${own.map((line) => `  ${line}`).join("\n")}\n\n${program.helpInformation()}`;
}

function withFlags(program: Program): Program {
  program.helpOption(false);
  for (const flag of flags) program.option(signature(flag), flag.help);
  return program;
}

function signature({ short, name, value, optional }: Flag): string {
  const long = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return value === undefined ? long : `${long} ${optional === true ? `[${value}]` : `<${value}>`}`;
}
