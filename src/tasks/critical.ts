import { analyzeParts } from "./analyze.ts";
import type { Task } from "./task.ts";

/** Critical points and extrema only. */
export const critical: Task = { name: "critical", run: analyzeParts(["criticalPoints", "extrema"]) };
