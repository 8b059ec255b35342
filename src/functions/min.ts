import type { GeneralDefinition } from "./definition.ts";
import { extremum, selection } from "./families/extremum.ts";

/** The least of any number of arguments. */
export const min: GeneralDefinition = {
  kind: "general",
  name: "min",
  summary: "least of the arguments",
  ...extremum("min", -1),
  spelling: {
    latex: "\\min\\left(#*\\right)",
    libm: "fmin",
    lowering: (...args) => selection(-1, args),
  },
};
