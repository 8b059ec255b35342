/** How tightly a piece of written text holds together; a part below the level that its place asks for gets parentheses. */
export const level = {
  conditional: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  power: 6,
  atom: 7,
} as const;

/** A piece of text with its level. */
export interface Piece {
  readonly text: string;
  readonly level: number;
}

/** The text of a piece for a place that asks for `least`. */
export function enclosed(piece: Piece, least: number): string {
  return piece.level >= least ? piece.text : `(${piece.text})`;
}
