import { sameFunctions } from "../identity.ts";
import { formula } from "../spec/exact.ts";
import type { Kind } from "./kind.ts";

export const equals: Kind<string> = {
  name: "equals",
  summary: "the formula equals this one wherever both are defined",
  schema: formula,
  title: (value) => `equals ${value.length > 60 ? `${value.slice(0, 59)}…` : value}`,
  run: (expected, subject) =>
    sameFunctions([{ label: "f", expected, actual: subject.problem.objective, path: [] }], subject, false),
};
