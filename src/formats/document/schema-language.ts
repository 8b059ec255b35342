/**
 * A small language of schemas, as plain data: one value gives the TypeScript type (`Infer`), the JSON Schema
 * (`json-schema.ts`) and the check of untrusted input (`conforms.ts`).
 */
export type Schema =
  | { readonly kind: "string"; readonly description?: string }
  | { readonly kind: "number" }
  | { readonly kind: "integer" }
  | { readonly kind: "boolean" }
  | { readonly kind: "anything" }
  | { readonly kind: "constants"; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: "array"; readonly items: Schema }
  | { readonly kind: "tuple"; readonly items: readonly Schema[] }
  | { readonly kind: "record"; readonly values: Schema }
  | { readonly kind: "object"; readonly required: Fields; readonly optional: Fields }
  | { readonly kind: "union"; readonly options: readonly Schema[] }
  | { readonly kind: "named"; readonly name: string; readonly schema: Schema };

export type Fields = { readonly [name: string]: Schema };

/** The TypeScript type of the values that a schema describes. */
export type Infer<S> = S extends { readonly kind: "string" }
  ? string
  : S extends { readonly kind: "number" | "integer" }
    ? number
    : S extends { readonly kind: "boolean" }
      ? boolean
      : S extends { readonly kind: "anything" }
        ? unknown
        : S extends { readonly kind: "constants"; readonly values: readonly (infer V)[] }
          ? V
          : S extends { readonly kind: "array"; readonly items: infer I }
            ? readonly Infer<I>[]
            : S extends { readonly kind: "tuple"; readonly items: infer T }
              ? { readonly [K in keyof T]: Infer<T[K]> }
              : S extends { readonly kind: "record"; readonly values: infer V }
                ? { readonly [name: string]: Infer<V> }
                : S extends { readonly kind: "object"; readonly required: infer R; readonly optional: infer O }
                  ? InferFields<R, O>
                  : S extends { readonly kind: "union"; readonly options: readonly (infer U)[] }
                    ? Infer<U>
                    : S extends { readonly kind: "named"; readonly schema: infer N }
                      ? Infer<N>
                      : never;

type InferFields<R, O> = { readonly [K in keyof R]: Infer<R[K]> } & { readonly [K in keyof O]?: Infer<O[K]> };

export const string = { kind: "string" } as const;
export const number = { kind: "number" } as const;
export const integer = { kind: "integer" } as const;
export const boolean = { kind: "boolean" } as const;
export const anything = { kind: "anything" } as const;

/** One of the listed values. */
export function oneOf<const V extends readonly (string | number | boolean | null)[]>(...values: V) {
  return { kind: "constants", values } as const;
}

export function nullable<const S extends Schema>(schema: S) {
  return union(schema, oneOf(null));
}

export function array<const S extends Schema>(items: S) {
  return { kind: "array", items } as const;
}

/** An array of fixed length. */
export function tuple<const S extends readonly Schema[]>(...items: S) {
  return { kind: "tuple", items } as const;
}

/** An object with any keys. */
export function record<const S extends Schema>(values: S) {
  return { kind: "record", values } as const;
}

// biome-ignore lint/complexity/noBannedTypes: an object type without keys is meant
export function object<const R extends Fields, const O extends Fields = {}>(required: R, optional?: O) {
  return { kind: "object", required, optional: (optional ?? {}) as O } as const;
}

export function union<const S extends readonly Schema[]>(...options: S) {
  return { kind: "union", options } as const;
}

/** A schema with a name of its own, which JSON Schema refers to. */
export function named<const N extends string, const S extends Schema>(name: N, schema: S) {
  return { kind: "named", name, schema } as const;
}
