import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Ball, ballFromRational, lowerEnd, relativeBits, upperEnd } from "../../../src/number/ball.ts";
import { decimalOfBall, parseDecimal } from "../../../src/number/decimal.ts";
import {
  absRational,
  addRational,
  compareRational,
  multiplyRational,
  powerRational,
  type Rational,
  subtractRational,
} from "../../../src/number/rational.ts";
import { enclose } from "./functions.ts";

type Row = readonly [name: string, args: readonly string[], value: string];
const file = new URL("../../../fixtures/enclosures.json", import.meta.url);
const { rows } = JSON.parse(readFileSync(file, "utf8")) as { rows: readonly Row[] };
const exactly = (text: string) => parseDecimal(text)!;

/** Arguments that are not dyadic come with enough digits not to matter. */
function balls(args: readonly string[], bits: number): Ball[] {
  return args.map((text) => ballFromRational(exactly(text), bits));
}

/** Whether the ball meets `value` to within `10^-digits` of it, relatively. */
function meets(ball: Ball, value: Rational, digits: number): boolean {
  const slack = multiplyRational(value, exactly(`1e-${digits}`));
  const [a, b] = [addRational(value, slack), multiplyRational(value, addRational(1, exactly(`-1e-${digits}`)))];
  const [least, most] = compareRational(a, b) < 0 ? [a, b] : [b, a];
  return compareRational(lowerEnd(ball), most) <= 0 && compareRational(least, upperEnd(ball)) <= 0;
}

/** Values so far out are compared by their leading decimals only. */
const moderate = rows.filter(([, , text]) => Math.abs(Number(text.split("e")[1] ?? "0")) < 90_000);

describe("an enclosure contains the value that mpmath and Arb agree on, and is as narrow as asked", () => {
  for (const bits of [30, 64, 190, 700]) {
    test.for(moderate)(`%s(%s) at ${bits} bits`, ([name, args, text]) => {
      const value = enclose(name, balls(args, bits + 400), bits);
      if (typeof value === "string") throw new Error(`${name}(${args}) is ${value}`);
      expect(meets(value, exactly(text), text.length > 150 ? 199 : 59)).toBe(true);
      expect(relativeBits(value)).toBeGreaterThanOrEqual(bits - 4);
    });
  }
});

test.for(rows)("the first 17 decimals of %s(%s)", ([name, args, text]) => {
  const value = enclose(name, balls(args, 500), 100);
  if (typeof value === "string") throw new Error(`${name}(${args}) is ${value}`);
  const [mantissa, exponent = "0"] = text.split("e");
  const [digits, power = "0"] = decimalOfBall(value, 17)!.split("e");
  const printed = multiplyRational(exactly(digits!), powerRational(10, Number(power) - Number(exponent)));
  const error = absRational(subtractRational(printed, exactly(mantissa!)));
  expect(compareRational(error, absRational(exactly(`${mantissa}e-16`)))).toBeLessThanOrEqual(0);
});
