import { analyzeParts } from "./analyze.ts";
import type { Task } from "./task.ts";

/** Convexity only, on the given domain and under the given assumptions. */
export const convex: Task = { name: "convex", run: analyzeParts(["convexity"]) };
