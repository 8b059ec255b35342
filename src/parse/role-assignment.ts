import { failure, type Result, success } from "../diagnostic/result.ts";
import type { ParseOptions } from "./parse.ts";
import { canonicalName, declareNames } from "./roles.ts";
import type { Statement } from "./statements.ts";

/** Who is a variable and who is a parameter, as far as that is declared. */
export interface Roles {
  /** null: all names found in the formula that are not parameters. */
  readonly variables: readonly string[] | null;
  readonly parameters: readonly string[];
  readonly lets: ReadonlyMap<string, string>;
  readonly declared: readonly string[];
  /** Whether names that nobody declared are taken, as variables if there are none, else as parameters. */
  readonly open: boolean;
}

/**
 * The roles that options and the left side `f(x, y) =` give. The left side fixes the variables unless options do; then
 * its other names are parameters. After it, further names are parameters too, unless those are listed.
 */
export function assignRoles(options: ParseOptions, main: Statement): Result<Roles> {
  const lets = new Map<string, string>();
  for (const [typed, value] of options.let ?? []) {
    const name = canonicalName(typed.trim());
    if (typeof name !== "string") return failure(name);
    if (lets.has(name)) return failure({ code: "name/conflict", message: `"${name}" is given two values` });
    lets.set(name, value);
  }
  const taken = new Set(lets.keys());
  const listed = options.parameters === "auto" ? [] : (options.parameters ?? []);
  const parameters = declareNames(listed, taken);
  if ("code" in parameters) return failure(parameters);
  const signature = declareNames(
    (main.arguments ?? []).map(({ text }) => text),
    taken,
  );
  if ("code" in signature) return failure(signature);
  const isParameter = new Set(parameters);
  const chosen =
    options.variables === undefined ? null : declareNames(options.variables, new Set([...taken, ...parameters]));
  if (chosen !== null && "code" in chosen) return failure(chosen);
  const variables = chosen ?? (main.arguments === null ? null : signature.filter((name) => !isParameter.has(name)));
  const others = chosen === null ? [] : signature.filter((name) => !chosen.includes(name) && !isParameter.has(name));
  const allParameters = [...parameters, ...others];
  return success({
    variables,
    parameters: allParameters,
    lets,
    declared: [...(variables ?? []), ...allParameters],
    open: variables === null || options.parameters === "auto" || (chosen === null && options.parameters === undefined),
  });
}
