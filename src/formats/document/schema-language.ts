/**
 * A small language of schemas, as plain data: one value gives the TypeScript type (`Infer`), the JSON Schema
 * (`json-schema.ts`) and the check of untrusted input (`conforms.ts`).
 */
export type Schema =
  | { readonly kind: "string" | "number" | "integer" | "boolean" | "anything" }
  | { readonly kind: "constants"; readonly values: readonly Constant[] }
  | { readonly kind: "array"; readonly items: Schema }
  | { readonly kind: "tuple"; readonly items: readonly Schema[] }
  | { readonly kind: "record"; readonly values: Schema }
  | { readonly kind: "object"; readonly required: Fields; readonly optional: Fields }
  | { readonly kind: "union"; readonly options: readonly Schema[] }
  | { readonly kind: "named"; readonly name: string; readonly schema: Schema };

type Constant = string | number | boolean | null;
export type Fields = { readonly [name: string]: Schema };

/** A schema together with the type of its values, which exists for the compiler only. */
export type SchemaOf<T> = Schema & { readonly type?: T };

/** The type of the values that a schema describes. */
export type Infer<S> = S extends { readonly type?: infer T } ? Exclude<T, undefined> : never;

type InferFields<R, O> = { readonly [K in keyof R]: Infer<R[K]> } & { readonly [K in keyof O]?: Infer<O[K]> };

export const string: SchemaOf<string> = { kind: "string" };
export const number: SchemaOf<number> = { kind: "number" };
export const integer: SchemaOf<number> = { kind: "integer" };
export const boolean: SchemaOf<boolean> = { kind: "boolean" };
export const anything: SchemaOf<unknown> = { kind: "anything" };

/** One of the listed values. */
export function oneOf<const V extends readonly Constant[]>(...values: V): SchemaOf<V[number]> {
  return { kind: "constants", values };
}

export function nullable<T>(schema: SchemaOf<T>): SchemaOf<T | null> {
  return { kind: "union", options: [schema, oneOf(null)] };
}

export function array<T>(items: SchemaOf<T>): SchemaOf<readonly T[]> {
  return { kind: "array", items };
}

/** An array of fixed length. */
export function tuple<const S extends readonly Schema[]>(
  ...items: S
): SchemaOf<{ readonly [K in keyof S]: Infer<S[K]> }> {
  return { kind: "tuple", items };
}

/** An object with any keys. */
export function record<T>(values: SchemaOf<T>): SchemaOf<{ readonly [name: string]: T }> {
  return { kind: "record", values };
}

/** An object with these fields and no others. */
export function object<R extends Fields, O extends Fields = Record<never, Schema>>(
  required: R,
  optional?: O,
): SchemaOf<InferFields<R, O>> {
  return { kind: "object", required, optional: optional ?? {} };
}

export function union<S extends readonly Schema[]>(...options: S): SchemaOf<Infer<S[number]>> {
  return { kind: "union", options };
}

/** A schema with a name of its own, which JSON Schema refers to. */
export function named<T>(name: string, schema: SchemaOf<T>): SchemaOf<T> {
  return { kind: "named", name, schema };
}
