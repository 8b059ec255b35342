import { isZeroAt } from "../evaluate/algebraic/sign.ts";
import type { Expr } from "../expr/expr.ts";

/** The value of an algebraic constant is 0: its enclosure at `bits` binary digits lies below its root bound. */
export interface ZeroConstantCertificate {
  readonly kind: "zero-constant";
  readonly expr: Expr;
  readonly bits: number;
}

/** Evidence that asks for more digits is not looked at. */
const LARGEST_BITS = 1 << 20;

/**
 * Whether the enclosure of the value at the stated precision is below every value other than 0 that the expression could
 * have (see `separationBits`), no part of it needing more digits.
 */
export function checkZeroConstant({ expr, bits }: ZeroConstantCertificate): boolean {
  return Number.isInteger(bits) && bits > 0 && bits <= LARGEST_BITS && isZeroAt(expr, bits);
}
