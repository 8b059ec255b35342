import { expect, test } from "vitest";
import { type Circuit, checkNonnegative, type NonnegativeCertificate } from "../../src/certificates/nonnegative.ts";
import { decideDegenerate } from "../../src/critical/degenerate/decide-degenerate.ts";
import { ONE } from "../../src/expr/build.ts";
import { fraction } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

function certificateOf(source: string): NonnegativeCertificate {
  const { objective, variables } = problemOf(source);
  const place = { root: null, coordinates: variables.map(() => 0) };
  const certificate = decideDegenerate(objective, variables, place)?.certificate;
  if (certificate?.kind !== "nonnegative") throw new Error(`no bound for ${source}`);
  return certificate;
}

const motzkin = certificateOf("x^2*y^4 + x^4*y^2 + z^6 - 3*x^2*y^2*z^2");
const above = certificateOf("5 - x^2*y^4 - x^4*y^2 - z^6 + 3*x^2*y^2*z^2");
const shape = certificateOf("(x^2 - y^2)^2 + z^4");

test("means of even powers, or the shape of the formula", () => {
  expect([motzkin.circuits?.length, above.sign, above.constant, shape.circuits]).toEqual([1, -1, 5, null]);
  for (const certificate of [motzkin, above, shape]) expect(checkNonnegative(certificate)).toBe(true);
});

const third = fraction(1n, 3n);
const [circuit] = motzkin.circuits!;
const withCircuit = (change: Partial<Circuit>): Partial<NonnegativeCertificate> => ({
  circuits: [{ ...circuit!, ...change }],
});

test.for<[string, Partial<NonnegativeCertificate>]>([
  ["the sign turned", { sign: -1 }],
  ["another constant", { constant: 1 }],
  ["no circuit", { circuits: [] }],
  ["by shape, which does not tell", { circuits: null }],
  ["a circuit twice", { circuits: [circuit!, circuit!] }],
  ["a corner left out", withCircuit({ by: circuit!.by.slice(1) })],
  ["another weight", withCircuit({ by: circuit!.by.map((part, i) => (i === 0 ? { ...part, weight: 1 } : part)) })],
  ["a corner that is no term", withCircuit({ by: [{ powers: [6, 6, 6], weight: third }, ...circuit!.by.slice(1)] })],
  ["a curve where f grows", { shift: [[1], [1], [0, 1]] }],
  ["a curve that stays at the point", { shift: [[], [], []] }],
  ["another point", { at: { root: null, coordinates: [1, 1, 2] } }],
  ["a larger coefficient", { objective: problemOf("x^2*y^4 + x^4*y^2 + z^6 - 4*x^2*y^2*z^2").objective }],
  ["a constant", { objective: ONE, constant: 1, circuits: [] }],
])("refused: %s", ([, change]) => {
  expect(checkNonnegative({ ...motzkin, ...change })).toBe(false);
});
