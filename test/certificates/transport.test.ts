import { expect, test } from "vitest";
import { checkTransport, type TransportCertificate } from "../../src/certificates/transport.ts";
import { verify } from "../../src/certificates/verify.ts";
import { decideTransport } from "../../src/critical/degenerate/decide-transport.ts";
import { PI, scale, ZERO } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { fraction } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

function certificateOf(source: string, at: readonly Expr[]): TransportCertificate {
  const { objective, variables } = problemOf(source);
  const certificate = decideTransport(objective, variables, at)?.certificate;
  if (certificate?.kind !== "transport") throw new Error(`no transport for ${source}`);
  return certificate;
}

const quarter = scale(PI, fraction(1n, 2n));
const wave = certificateOf("sin(x + 2*y)", [quarter, ZERO]);
const sum = certificateOf("sin(x) + sin(y) + sin(x + y)", [PI, PI]);

test("a function moved to 0, or to a plane across the lines where it is constant", () => {
  expect([wave.type, wave.strict, wave.matrix]).toEqual(["maximum", false, [[fraction(1n, 2n), 1]]]);
  expect([sum.type, sum.strict, sum.names]).toEqual(["saddle", null, ["x", "y"]]);
  for (const certificate of [wave, sum]) expect(checkTransport(certificate, verify)).toBe(true);
});

test.for<[string, TransportCertificate]>([
  ["another type", { ...wave, type: "minimum" }],
  ["strict along a line", { ...wave, strict: true }],
  ["another point", { ...wave, at: [PI, ZERO] }],
  ["another matrix", { ...wave, matrix: [[1, 1]] }],
  [
    "a matrix of lower rank",
    {
      ...sum,
      matrix: [
        [1, 1],
        [1, 1],
      ],
    },
  ],
  ["no identity", { ...sum, identity: null }],
  ["the identity of another function", { ...sum, identity: wave.identity }],
  ["a part with another certificate", { ...sum, certificate: wave.certificate }],
  ["another part", { ...sum, part: wave.part }],
])("refused: %s", ([, certificate]) => {
  expect(checkTransport(certificate, verify)).toBe(false);
});

test("the parts of the evidence are verified", () => {
  expect(checkTransport(sum, () => false)).toBe(false);
});
