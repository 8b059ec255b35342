import { analyze } from "./analyze.ts";
import { classify } from "./classify.ts";
import { convex } from "./convex.ts";
import { critical } from "./critical.ts";
import { derivative } from "./derivative.ts";
import { equal } from "./equal.ts";
import { evaluate } from "./evaluate.ts";
import { simplify } from "./simplify.ts";
import type { Task } from "./task.ts";

/** Every task by its name in a request, one line each. */
export const tasks: ReadonlyMap<string, Task> = new Map(
  [analyze, evaluate, simplify, equal, derivative, classify, convex, critical].map((task) => [task.name, task]),
);
