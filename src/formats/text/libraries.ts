/** What the terminal format borrows; loaded when it is first used, since it is not needed for pipes and files. */
export interface Libraries {
  readonly Chalk: typeof import("chalk").Chalk;
  readonly Table: typeof import("cli-table3");
}

export async function loadLibraries(): Promise<Libraries> {
  const [{ Chalk }, { default: Table }] = await Promise.all([import("chalk"), import("cli-table3")]);
  return { Chalk, Table };
}
