import { analyze } from "./analyze.ts";
import { batch } from "./batch.ts";
import { check } from "./check.ts";
import { classify } from "./classify.ts";
import type { Command } from "./command.ts";
import { completion } from "./completion.ts";
import { convex } from "./convex.ts";
import { critical } from "./critical.ts";
import { derivative } from "./derivative.ts";
import { doctor } from "./doctor.ts";
import { equal } from "./equal.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import { gradient } from "./gradient.ts";
import { init } from "./init.ts";
import { matrix } from "./matrix.ts";
import { schema } from "./schema.ts";
import { simplify } from "./simplify.ts";

/** Every command by its name, one line each, in the order of the help. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    analyze,
    gradient,
    matrix,
    critical,
    classify,
    evaluate,
    convex,
    equal,
    simplify,
    derivative,
    batch,
    check,
    init,
    explain,
    schema,
    completion,
    doctor,
  ].map((command) => [command.name, command]),
);
