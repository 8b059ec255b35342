import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ball, ballFromRational, lowerEnd, upperEnd } from "../../src/number/ball.ts";
import { decimalOfBall, decimalOfRational, parseDecimal } from "../../src/number/decimal.ts";
import { eBall, piBall } from "../../src/number/enclosures/constants.ts";
import { expBall } from "../../src/number/enclosures/exponential.ts";
import {
  absRational,
  compareRational,
  fraction,
  multiplyRational,
  powerRational,
  printRational,
  type Rational,
  subtractRational,
} from "../../src/number/rational.ts";

const SEED = { seed: 20240611, numRuns: 500 };
const rationals = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
    fc.integer({ min: -40, max: 40 }),
  )
  .map(([a, b, k]) => multiplyRational(fraction(a, b), powerRational(10, k)));

describe("a rational in decimal notation", () => {
  test.for<[string, number, string]>([
    ["1/2", 17, "0.5"],
    ["-25/2", 17, "-12.5"],
    ["0", 17, "0"],
    ["1/3", 17, "0.33333333333333333"],
    ["2/3", 5, "0.66667"],
    ["-2/3", 1, "-0.7"],
    ["12345e-34", 17, "1.2345e-30"],
    ["1e-7", 17, "0.0000001"],
    ["1e-8", 17, "1e-8"],
    ["1e20", 5, "100000000000000000000"],
    ["15e29", 17, "1.5e+30"],
    ["1e21", 17, "1e+21"],
    ["123456789012345678901", 17, "1.2345678901234568e+20"],
    ["1234", 2, "1.2e+3"],
    ["1250", 2, "1.2e+3"],
    ["1350", 2, "1.4e+3"],
    ["1251", 2, "1.3e+3"],
    ["99.96", 3, "100"],
    ["9996", 3, "1.00e+4"],
    ["0.99999", 3, "1.00"],
    ["2.5", 1, "2"],
    ["-3.5", 1, "-4"],
  ])("%s with %i digits is %s", ([text, digits, expected]) => {
    expect(decimalOfRational(parseDecimal(text)!, digits)).toBe(expected);
  });

  test("reads back to within half a unit of its last digit", () => {
    fc.assert(
      fc.property(rationals, fc.integer({ min: 1, max: 40 }), (q, digits) => {
        const error = absRational(subtractRational(parseDecimal(decimalOfRational(q, digits))!, q));
        const bound = multiplyRational(
          absRational(q),
          multiplyRational(fraction(1n, 2n), powerRational(10, 1 - digits)),
        );
        return compareRational(error, bound) <= 0;
      }),
      SEED,
    );
  });
});

describe("a ball in decimal notation", () => {
  test("has the digits of pi and e", () => {
    expect(decimalOfBall(piBall(200), 50)).toBe("3.1415926535897932384626433832795028841971693993751");
    expect(decimalOfBall(eBall(200), 50)).toBe("2.7182818284590452353602874713526624977572470937000");
    expect(decimalOfBall(piBall(30), 17)).toBeNull();
  });

  test("is within a unit of the last digit of every member, and has all the digits asked", () => {
    fc.assert(
      fc.property(rationals, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 10, max: 140 }), (q, digits, bits) => {
        const ball = ballFromRational(q, bits);
        const text = decimalOfBall(ball, digits);
        if (text === null) return bits < digits * 3.33 + 10;
        const unit = multiplyRational(absRational(q), powerRational(10, 1 - digits));
        const near = (end: Rational) =>
          compareRational(
            absRational(subtractRational(parseDecimal(text)!, end)),
            multiplyRational(unit, fraction(11n, 10n)),
          ) <= 0;
        return near(lowerEnd(ball)) && near(upperEnd(ball));
      }),
      SEED,
    );
  });

  test("is null around zero and for too few digits, and exact for exact balls", () => {
    expect(decimalOfBall({ mid: 1n, rad: 1n, exp: 0 }, 5)).toBeNull();
    expect(decimalOfBall({ mid: 0n, rad: 0n, exp: 0 }, 5)).toBe("0");
    expect(decimalOfBall({ mid: -5n, rad: 0n, exp: -3 }, 17)).toBe("-0.625");
  });

  test("carries into a new digit", () => {
    expect(decimalOfBall({ mid: (10n ** 30n - 1n) * 1000n, rad: 1n, exp: 0 }, 5)).toBe("1.0000e+33");
    expect(decimalOfBall({ mid: -(2n ** 60n) + 1n, rad: 1n, exp: -60 }, 5)).toBe("-1.0000");
  });

  test("near a tie is either neighbour, not a refusal", () => {
    expect(["1.2", "1.3"]).toContain(decimalOfBall({ mid: 5n << 100n, rad: 1n, exp: -102 }, 2));
  });

  test("reaches far exponents without their digits", () => {
    expect(decimalOfBall(expBall({ mid: 40_000_000n, rad: 0n, exp: 0 }, 100) as Ball, 12)).toBe(
      "1.88855689549e+17371779",
    );
    expect(decimalOfBall({ mid: 1n, rad: 0n, exp: -(2 ** 22) }, 5)).toBe("4.8425e-1262612");
  });
});

describe("reading a number", () => {
  test.for<[string, string]>([
    ["-1.5e-3", "-3/2000"],
    ["2/3", "2/3"],
    ["-2/6", "-1/3"],
    ["0.1", "1/10"],
    [".5", "1/2"],
    ["5.", "5"],
    ["+7", "7"],
    ["1E3", "1000"],
    ["-0", "0"],
    ["0e99999", "0"],
    ["1.5/2.5", "3/5"],
    ["1e2/1e1", "10"],
    ["0.12500", "1/8"],
  ])("%s is %s", ([text, expected]) => {
    expect(printRational(parseDecimal(text)!)).toBe(expected);
  });

  test.for([
    "",
    " ",
    ".",
    "-",
    "e5",
    "1e",
    "1e+",
    "--1",
    "1/0",
    "1/-2",
    "1/2/3",
    "1 2",
    "0x10",
    "1_0",
    "NaN",
    "1e100001",
    "1e-100001",
    "/2",
    "2/",
  ])("%o is not one", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test("takes the largest exponents quickly and in lowest terms", () => {
    const tiny = parseDecimal("5e-100000") as { num: bigint; den: bigint };
    expect([tiny.num, tiny.den === 2n * 10n ** 99_999n]).toEqual([1n, true]);
    expect(decimalOfRational(tiny, 17)).toBe("5e-100000");
    expect(decimalOfRational(parseDecimal("-1e100000")!, 17)).toBe("-1e+100000");
  });
});
