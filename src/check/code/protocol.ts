/** One export of a file of the user, to be called at points. */
export interface CodeRequest {
  readonly file: string;
  readonly export: string;
  readonly is: "value" | "gradient" | "hessian";
  /** The names of the coordinates, in the order of the arguments. */
  readonly variables: readonly string[];
  /** Coordinates as doubles, one list a point. */
  readonly points: readonly (readonly number[])[];
  readonly timeout: string | null;
}

/** What the code answered: one entry a point, numbers in a flat list, or why there is none. */
export interface CodeRun {
  readonly results: readonly CodeResult[];
}

export type CodeResult =
  | { readonly ok: true; readonly shape: readonly number[]; readonly values: readonly number[] }
  | { readonly ok: false; readonly message: string };
