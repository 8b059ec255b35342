import { describe, expect, test } from "vitest";
import { differences, identity, nonIdentity, outcomes } from "./identities.ts";

const COUNT = 2000;
const FIRST = 1;

describe("random identities", () => {
  const found = [...outcomes(identity, FIRST, COUNT)];

  test("none is refuted", () => {
    expect(found.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  });

  test("are proved, but for one in a thousand", () => {
    expect(found.filter(({ verdict }) => verdict === "unknown").length).toBeLessThanOrEqual(COUNT / 1000);
  });

  test("hold in doubles", () => {
    const broken = Array.from({ length: 200 }, (_, i) => FIRST + i).filter(
      (seed) => differences(identity(seed).sides).marked > 0,
    );
    expect(broken).toEqual([]);
  });
});

describe("random pairs that are not equal", () => {
  const found = [...outcomes(nonIdentity, FIRST, COUNT)];

  test("none is taken for an identity", () => {
    expect(found.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  });

  test("are told apart, but for one in a thousand", () => {
    expect(found.filter(({ verdict }) => verdict === "unknown").length).toBeLessThanOrEqual(COUNT / 1000);
  });
});
