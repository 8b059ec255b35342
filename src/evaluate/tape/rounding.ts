/**
 * Bounds of results of `+ - * /` in doubles, without changing the mode of rounding: a rounded result is off by at most half a
 * unit, `2^-53` of it, or by the least positive double. An overflow upwards of a lower bound is the largest double.
 */
const HALF_UNIT = 2 ** -53 * (1 + 2 ** -20);
const LEAST = 5e-324;

export function down(x: number): number {
  return x === Infinity ? Number.MAX_VALUE : x - (Math.abs(x) * HALF_UNIT + LEAST);
}

export function up(x: number): number {
  return x === -Infinity ? -Number.MAX_VALUE : x + (Math.abs(x) * HALF_UNIT + LEAST);
}

/** A lower bound of a value that is off by at most the relative and the absolute error. */
export function below(x: number, relative: number, absolute = LEAST): number {
  return x === Infinity ? Number.MAX_VALUE : x - (Math.abs(x) * relative + absolute);
}

export function above(x: number, relative: number, absolute = LEAST): number {
  return x === -Infinity ? -Number.MAX_VALUE : x + (Math.abs(x) * relative + absolute);
}

/** `0·oo = 0`: an infinite end stands for numbers without bound, all finite. */
export function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}
