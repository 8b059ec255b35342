import { keepArena } from "./arena.ts";

/**
 * `keepArena` after every module was loaded. The build leaves this function, as all that a quick answer does without, to the
 * second file of the command: to call it is to load the tables and rules there, whose nodes must not be forgotten.
 */
export function keepLoadedNodes(): void {
  keepArena();
}
