import type { Certificate } from "../../certificates/certificate.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { printRational, type Rational } from "../../number/rational.ts";
import { printCondition } from "../../print/condition.ts";
import { printText } from "../../print/text.ts";
import type { CertificateDocument } from "./schema.ts";

/**
 * Evidence as data for a third party. Numbers, rational or integer, are strings, and expressions are formulas that can be
 * read again; a certificate inside another has the same two fields, `kind` and `data`.
 */
export function certificateDocument(certificate: Certificate): CertificateDocument {
  const { kind, ...fields } = certificate;
  const data = Object.entries(fields).map(([name, value]) => [name, plain(value)] as const);
  return { kind, data: Object.fromEntries(data) };
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, entry]) => [name, plain(entry)]));
  if ("num" in value && "den" in value) return printRational(value as Rational);
  if ("free" in value) return printed(value as Expr | Condition);
  if ("kind" in value) return certificateDocument(value as Certificate);
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plain(entry)]));
}

function printed(value: Expr | Condition): string {
  return value.kind === "relation" || value.kind === "connective" ? printCondition(value) : printText(value);
}
