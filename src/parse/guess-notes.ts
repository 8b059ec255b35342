import { splitName } from "./name-suggestions.ts";
import type { Note } from "./note.ts";
import type { Roles } from "./role-assignment.ts";
import { constants, type Scope } from "./scope.ts";

/** What to tell about names that were found in the formula rather than declared. */
export function guessNotes(roles: Roles, scope: Scope, found: readonly string[]): readonly Note[] {
  if (!roles.open || found.length === 0) return [];
  const notes: Note[] = [];
  if (roles.variables === null) {
    const message = `vars guessed: ${found.join(", ")}`;
    notes.push({ code: "note/variables-guessed", level: "info", message });
  } else {
    const message = `parameters guessed: ${found.join(", ")}`;
    notes.push({ code: "note/parameters-guessed", level: "info", message });
  }
  notes.push(...constantNotes(scope, found));
  const known = new Set([...found, ...scope.declared, ...scope.definitions.keys(), ...constants.keys()]);
  for (const name of found) {
    const pieces = /^[^\d_]+$/.test(name) ? splitName(name, (piece) => piece !== name && known.has(piece)) : null;
    if (pieces === null) continue;
    const message = `"${name}" is one name; write ${pieces.join("*")} for a product`;
    notes.push({ code: "note/joined-names", level: "warning", message });
  }
  return notes;
}

/** Next to a, b, c, d the name e is easily meant to be one more variable; in `a*e^x` it is not. */
function constantNotes(scope: Scope, found: readonly string[]): readonly Note[] {
  const letters = found.filter((name) => /^[a-dA-D]$/.test(name));
  return ["e", "E"]
    .filter((name) => scope.factors.has(name) && letters.some((letter) => /[a-d]/.test(letter) === (name === "e")))
    .map((name) => {
      const message = `"${name}" is the constant 2.718...; declare it if it is a variable`;
      return { code: "note/constant", level: "warning", message };
    });
}
