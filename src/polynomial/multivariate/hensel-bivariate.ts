import { multiplyModulo } from "../../number/prime-field.ts";
import { bezout } from "../bezout.ts";
import {
  derivativeModulo,
  divideModulo,
  gcdModulo,
  type ModularPolynomial,
  multiplyPolynomialsModulo,
  subtractModulo,
  trimmed,
} from "../modular.ts";
import { addProduct, columnsOf, invertSeries, multiplyBySeries, type Rows, widthOf } from "./power-series.ts";

/**
 * The factors of a polynomial in x and t modulo `p`, none of which has a factor in t alone, that for `t = 0` are the given
 * monic ones. `null` when they are not: their product is not `f/lead(f)`, or they are the starts of power series only; and when
 * f has a multiple factor or a lower degree in x for `t = 0`.
 */
export function liftBivariate(f: Rows, starts: readonly ModularPolynomial[], p: number): Rows[] | null {
  const width = widthOf(f);
  const lead = trimmed(f.map((row) => (row.length === width ? row[width - 1]! : 0)));
  if (f[0]!.length < width || !isSquareFree(f[0]!, p)) return null;
  const target = multiplyBySeries(f, invertSeries(lead, f.length, p), p);
  if (subtractModulo(target[0]!, productOf(starts, p), p).length > 0) return null;
  const factors = liftMonic(target, starts, p).map((series) => polynomialOf(series, lead, p));
  const degrees = factors.reduce((sum, factor) => sum + factor.length - 1, 0);
  return degrees < f.length ? factors : null;
}

function isSquareFree(f: ModularPolynomial, p: number): boolean {
  return gcdModulo(f, derivativeModulo(f, p), p).length === 1;
}

/** The monic factors as power series in t, as far as the monic product is known (Hensel; linear steps). */
function liftMonic(product: Rows, starts: readonly ModularPolynomial[], p: number): Rows[] {
  if (starts.length === 1) return [product];
  const middle = starts.length >> 1;
  const [first, second] = [starts.slice(0, middle), starts.slice(middle)];
  const [left, right] = liftPair(product, productOf(first, p), productOf(second, p), p);
  return [...liftMonic(left, first, p), ...liftMonic(right, second, p)];
}

function productOf(factors: readonly ModularPolynomial[], p: number): ModularPolynomial {
  return factors.reduce((a, b) => multiplyPolynomialsModulo(a, b, p));
}

function liftPair(product: Rows, g: ModularPolynomial, h: ModularPolynomial, p: number): [left: Rows, right: Rows] {
  const [s, t] = bezout(g, h, p);
  const left = [g];
  const right = [h];
  for (let k = 1; k < product.length; k += 1) {
    const known = new Array<number>(g.length + h.length - 1).fill(0);
    for (let m = 1; m < k; m += 1) addProduct(known, left[m]!, right[k - m]!, p);
    const error = subtractModulo(product[k]!, known, p);
    left.push(divideModulo(multiplyPolynomialsModulo(error, t, p), g, p).remainder);
    right.push(divideModulo(multiplyPolynomialsModulo(error, s, p), h, p).remainder);
  }
  return [left, right];
}

/**
 * A series with leading coefficient 1, times `lead`, divided by its factors in t alone and by its leading coefficient for
 * `t = 0`: a factor of a polynomial with this leading coefficient, if it is one at all, since `lead · series` is no longer.
 */
function polynomialOf(series: Rows, lead: ModularPolynomial, p: number): Rows {
  const columns = columnsOf(multiplyBySeries(series, lead, p));
  const content = columns.reduce((a, b) => (a.length === 1 ? a : gcdModulo(a, b, p)), lead);
  const quotients = columns.map((column) => divideModulo(column, content, p).quotient);
  const [scale] = invertSeries(quotients.at(-1)!, 1, p);
  return columnsOf(quotients.map((column) => column.map((c) => multiplyModulo(c, scale!, p))));
}
