import type { Ball } from "./ball.ts";
import { shift } from "./integer.ts";
import { bitLength } from "./rational.ts";

/** A double near the midpoint, to guide a search: 0 when it is too small, infinite when it is too large. */
export function doubleNear({ mid, exp }: Ball): number {
  const excess = Math.max(bitLength(mid) - 60, 0);
  const power = exp + excess;
  if (mid === 0n || power < -1130) return 0;
  const head = Number(shift(mid, -excess));
  if (power > 1023) return head > 0 ? Infinity : -Infinity;
  return power < -1000 ? head * 2 ** -1000 * 2 ** (power + 1000) : head * 2 ** power;
}
