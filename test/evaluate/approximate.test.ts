import { describe, expect, test } from "vitest";
import { approximate, signOf } from "../../src/evaluate/approximate.ts";
import type { Coordinates } from "../../src/evaluate/coordinates.ts";
import { truthOf } from "../../src/evaluate/truth.ts";
import { allOf, anyOf, relation } from "../../src/expr/build.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { fraction } from "../../src/number/rational.ts";
import { read } from "../calculus/read.ts";

const third = fraction(1n, 3n);
const nowhere: Coordinates = new Map();
const decimalOf = (formula: string, digits: number, at: Coordinates = nowhere): string => {
  const found = approximate(read(formula), at, { digits });
  return "decimal" in found ? found.decimal : found.kind;
};

describe("fifty digits (computed with mpmath)", () => {
  test.for([
    ["erf(1/2)", "0.52049987781304653768274665389196452873645157575796"],
    ["gamma(1/3)", "2.6789385347077476336556929409746776441286893779573"],
    ["2^pi", "8.8249778270762876238564296042080015817044108152715"],
    ["sin(10^22)", "-0.85220084976718880177270589375302936826176215041004"],
    ["atan2(1, -3)", "2.8198420991931510450612387689208415651764141038174"],
    ["lambertw(1)", "0.56714329040978387299996866221035554975381578718651"],
    ["2^(7/3)", "5.039684199579492659068842429112913402281005858806"],
    ["cos(pi/7)", "0.90096886790241912623610231950744505116591916213186"],
    ["tanh(1/10)", "0.099667994624955817118305083678352183538962095776734"],
    ["exp(-1000)", "5.0759588975494567652918094795743369193055992828928e-435"],
    ["sqrt(2) + sqrt(3) - pi", "0.0046717163521791038664916824360675613153077298122229"],
  ])("%s", ([formula, expected]) => {
    const decimal = decimalOf(formula!, 50);
    expect(decimal.replace(/\d(e|$)/, "$1").slice(0, 48)).toBe(expected!.replace(/\d(e|$)/, "$1").slice(0, 48));
  });
});

test("a root of exactly zero inside an irrational number is seen", () => {
  const at = new Map([["x", third]]);
  expect(decimalOf("exp(x) + sqrt(3*x - 1)", 20, at)).toBe("1.3956124250860895286");
});

test("cancellation raises the precision until the digits are certain", () => {
  expect(decimalOf("sqrt(10^60 + 1) - 10^30", 10)).toBe("5.000000000e-31");
});

test("rational values are exact", () => {
  expect(approximate(read("x/4"), new Map([["x", 1]]), { digits: 5 })).toEqual({
    kind: "exact",
    value: fraction(1n, 4n),
    decimal: "0.25",
  });
});

test("coordinates may be constant expressions", () => {
  expect(
    decimalOf(
      "x^4 + y",
      20,
      new Map([
        ["x", read("sqrt(2)")],
        ["y", read("1")],
      ]),
    ),
  ).toBe("5.0000000000000000000");
  expect(decimalOf("sin(x)", 20, new Map([["x", read("pi/6")]]))).toBe("0.50000000000000000000");
});

test("a number outside the domain is undefined", () => {
  expect(approximate(read("log(x)"), new Map([["x", read("-pi")]])).kind).toBe("undefined");
  expect(approximate(read("sqrt(1 - x)"), new Map([["x", read("pi")]])).kind).toBe("undefined");
  expect(approximate(read("1/x"), new Map([["x", 0]])).kind).toBe("undefined");
});

test("a zero that is not proved stays undecided", () => {
  expect(approximate(read("sin(1)^2 + cos(1)^2 - 1"), nowhere, { digits: 10, maxBits: 300 }).kind).toBe(
    "undecided-zero",
  );
});

test("an edge of the domain that is not decided is unknown", () => {
  const found = approximate(read("sqrt(sin(1)^2 + cos(1)^2 - 1)"), nowhere, { digits: 10, maxBits: 300 });
  expect(found).toEqual({ kind: "unknown", enclosure: null });
});

describe("signs", () => {
  test("are proved or unknown", () => {
    expect(signOf(read("exp(pi) - pi^e"))).toBe(1);
    expect(signOf(read("e^pi - 24"))).toBe(-1);
    expect(signOf(read("sqrt(2)*sqrt(3) - sqrt(6)"))).toBe(0);
    expect(signOf(read("log(x)"), new Map([["x", 0]]))).toBe("undefined");
    const budget = { ...defaultBudget, bits: 200 };
    expect(signOf(read("sin(2) - 2*sin(1)*cos(1)"), nowhere, budget)).toBe("unknown");
  });

  test("of numbers that differ in the fortieth digit are decided", () => {
    expect(signOf(read("exp(pi*sqrt(163)) - 262537412640768744"))).toBe(-1);
  });
});

describe("conditions at a point", () => {
  const at: Coordinates = new Map([
    ["x", read("2")],
    ["y", read("sqrt(2)")],
  ]);

  test.for([
    ["x - y", ">", "true"],
    ["y - x", ">=", "false"],
    ["y^2 - x", "=", "unknown"],
    ["log(-x)", "!=", "false"],
  ] as const)("%s %s 0 is %s", ([formula, name, expected]) => {
    expect(truthOf(relation(name, read(formula)), at, { ...defaultBudget, bits: 200 })).toBe(expected);
  });

  test("connectives follow Kleene", () => {
    const [yes, no] = [relation(">", read("x")), relation(">", read("-y"))];
    expect(truthOf(allOf(yes, no), at)).toBe("false");
    expect(truthOf(anyOf(yes, no), at)).toBe("true");
  });
});
