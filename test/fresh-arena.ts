import "../src/index.ts";
import "../src/vitest.ts";
import "./print/formulas.ts";
import { keepArena, releaseArena } from "../src/expr/arena.ts";

/** Test files share their modules, so that these are loaded once; each starts with the nodes that modules make, and no others. */
const state = globalThis as { arenaIsKept?: boolean };
if (state.arenaIsKept === true) releaseArena();
else keepArena();
state.arenaIsKept = true;
