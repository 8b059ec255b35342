import type { GeneralDefinition } from "./definition.ts";
import { extremum, selection } from "./families/extremum.ts";

/** The greatest of any number of arguments. */
export const max: GeneralDefinition = {
  kind: "general",
  name: "max",
  summary: "greatest of the arguments",
  ...extremum("max", 1),
  spelling: {
    latex: "\\max\\left(#*\\right)",
    libm: "fmax",
    lowering: (...args) => selection(1, args),
  },
};
