import type { Box } from "../../certificates/box/box.ts";

/** Disjoint boxes by the first coordinate in which they begin elsewhere. */
export function inOrder(a: Box, b: Box): number {
  const i = a.findIndex((side, k) => side[0] !== b[k]![0]);
  return i < 0 ? 0 : a[i]![0] - b[i]![0];
}
