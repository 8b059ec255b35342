import { describe, expect, test } from "vitest";
import type { AlgebraicSystemCertificate } from "../../src/certificates/algebraic-system.ts";
import { verify } from "../../src/certificates/verify.ts";
import { number, variable } from "../../src/expr/build.ts";
import { solved } from "../critical/solving.ts";

function certificateOf(source: string): AlgebraicSystemCertificate {
  const { certificate } = solved(source);
  if (certificate?.kind !== "algebraic-system") throw new Error("another kind of certificate");
  return certificate;
}

const sources = ["x*exp(-x^2 - y^2)", "x*y + 8/x + 8/y", "sqrt(x^2 + y^2 + 1) - x/2", "x*y*sqrt(1 - x^2 - y^2)"];

describe.each(sources)("the system of %s", (source) => {
  const genuine = certificateOf(source);
  const slope = genuine.slopes[0]!;

  test("is accepted", () => {
    expect(verify(genuine)).toBe(true);
  });

  test.each([
    ["another formula", { objective: variable("x") }],
    ["a scale of the wrong sign", { slopes: [{ ...slope, scale: -7 }, ...genuine.slopes.slice(1)] }],
    ["a scale of 0", { slopes: [{ ...slope, scale: 0 }, ...genuine.slopes.slice(1)] }],
    ["a factor that may be 0", { slopes: [{ ...slope, factor: variable("x") }, ...genuine.slopes.slice(1)] }],
    ["another equation", { slopes: [{ ...slope, equation: variable("x") }, ...genuine.slopes.slice(1)] }],
    ["an equation that has no zeros", { slopes: [{ ...slope, equation: number(1) }, ...genuine.slopes.slice(1)] }],
    ["a slope too few", { slopes: genuine.slopes.slice(1) }],
    ["a definition that does not hold", { definitions: [...genuine.definitions, variable("y")] }],
    ["a pole that nothing divides by", { poles: [...genuine.poles, variable("y")] }],
    ["an empty tree", { tree: { by: "no-real-zero", equation: 0 } }],
    ["a tree that excludes all", { tree: { by: "excluded" } }],
  ] as const)("with %s it is refused", (_, change) => {
    expect(verify({ ...genuine, ...change } as AlgebraicSystemCertificate)).toBe(false);
  });
});
