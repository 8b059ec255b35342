import { type SchemaOf, union } from "../../formats/document/schema-language.ts";

/** A number, exact as written, or a formula without variables; its text. */
export const exact: SchemaOf<string> = union({ kind: "string" }, { kind: "number" }) as SchemaOf<string>;

/** A formula; a bare number is one. */
export const formula: SchemaOf<string> = union({ kind: "string" }, { kind: "number" }) as SchemaOf<string>;

/** A whole number, as its text. */
export const whole: SchemaOf<string> = { kind: "integer" };

/** A decimal number, as its text. */
export const decimal: SchemaOf<string> = { kind: "number" };
