import { expect, test } from "vitest";
import { poll, withoutLimit, withPatience } from "../../src/number/patience.ts";

function countUntil(limit: number): () => boolean {
  let looks = 0;
  return () => {
    looks += 1;
    return looks > limit;
  };
}

function patient(expired: () => boolean, steps = Number.POSITIVE_INFINITY) {
  return { expired, steps };
}

function forever(): never {
  for (;;) poll();
}

test("work that ends in time gives its result", () => {
  expect(
    withPatience(
      patient(countUntil(1)),
      () => "done",
      () => "late",
    ),
  ).toBe("done");
});

test("work without end is given up when the time is up", () => {
  expect(withPatience(patient(countUntil(3)), forever, () => "late")).toBe("late");
});

test("nothing is begun when the time is up", () => {
  let begun = false;
  const work = () => {
    begun = true;
  };
  withPatience(
    patient(() => true),
    work,
    () => undefined,
  );
  expect(begun).toBe(false);
});

test("an inner limit ends the inner work only", () => {
  const inner = () => withPatience(patient(countUntil(1)), forever, () => "inner");
  expect(withPatience(patient(countUntil(1_000_000)), inner, () => "outer")).toBe("inner");
});

test("work without limit goes on when the time outside is up", () => {
  let steps = 0;
  const work = () =>
    withoutLimit(() => {
      for (; steps < 10_000; steps += 1) poll();
      return "done";
    });
  expect(withPatience(patient(countUntil(1)), work, () => "late")).toBe("done");
  expect(steps).toBe(10_000);
});

test("other errors pass", () => {
  const work = () => {
    throw new RangeError("other");
  };
  expect(() => withPatience(patient(countUntil(1)), work, () => "late")).toThrow(RangeError);
});

test("no limit is in force afterwards", () => {
  withPatience(patient(countUntil(1)), forever, () => null);
  for (let i = 0; i < 1000; i += 1) poll();
});

test("steps are counted, and too many end the work with another code", () => {
  const patience = patient(() => false, 5000);
  expect(withPatience(patience, forever, (code) => code)).toBe("limit/steps");
  const heavy = () => {
    for (let i = 0; i < 10; i += 1) poll(600);
    return "done";
  };
  expect(withPatience(patience, heavy, (code) => code)).toBe("limit/steps");
  expect(
    withPatience(
      patient(() => false, 7000),
      heavy,
      (code) => code,
    ),
  ).toBe("done");
});
