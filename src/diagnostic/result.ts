import type { Diagnostic } from "./diagnostic.ts";

/** A value, or the reason why there is none. */
export type Result<T, E = Diagnostic> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
