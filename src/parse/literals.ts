import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { fraction, fromBigInt, type Rational } from "../number/rational.ts";
import type { Token } from "./token.ts";

const LARGEST_EXPONENT = 100_000;

/**
 * The exact value of a number as it was typed: `0.1` is 1/10, `1e400` an integer of 401 digits, `0x1F` is 31.
 * `limit/exponent` beyond 10^5 digits or an exponent of that size.
 */
export function readLiteral(token: Token): Result<Rational> {
  const { text } = token;
  if (text.length < 16 && /^\d+$/.test(text)) return success(Number(text));
  if (text.length > LARGEST_EXPONENT) return failure(tooLong(token, "this number has"));
  if (/^0[xbo]/.test(text)) return success(fromBigInt(BigInt(text)));
  const parts = /^(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text);
  if (parts === null) {
    return failure({
      code: "syntax/number",
      message: `"${text}" is not a number`,
      span: { start: token.start, end: token.end },
    });
  }
  const [, whole = "", decimals = "", exponent = "0"] = parts;
  const shift = Number(exponent);
  if (Math.abs(shift) > LARGEST_EXPONENT) return failure(tooLong(token, "this exponent makes"));
  const digits = BigInt(whole + decimals);
  const scale = shift - decimals.length;
  return success(scale >= 0 ? fromBigInt(digits * 10n ** BigInt(scale)) : fraction(digits, 10n ** BigInt(-scale)));
}

function tooLong(token: Token, subject: string): Diagnostic {
  return {
    code: "limit/exponent",
    message: `${subject} more than ${LARGEST_EXPONENT} digits`,
    span: { start: token.start, end: token.end },
  };
}
