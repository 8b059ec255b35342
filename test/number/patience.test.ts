import { expect, test } from "vitest";
import { poll, withoutLimit, withPatience } from "../../src/number/patience.ts";

function countUntil(limit: number): () => boolean {
  let looks = 0;
  return () => {
    looks += 1;
    return looks > limit;
  };
}

function forever(): never {
  for (;;) poll();
}

test("work that ends in time gives its result", () => {
  expect(
    withPatience(
      countUntil(1),
      () => "done",
      () => "late",
    ),
  ).toBe("done");
});

test("work without end is given up when the time is up", () => {
  expect(withPatience(countUntil(3), forever, () => "late")).toBe("late");
});

test("an inner limit ends the inner work only", () => {
  const inner = () => withPatience(countUntil(1), forever, () => "inner");
  expect(withPatience(countUntil(1_000_000), inner, () => "outer")).toBe("inner");
});

test("work without limit goes on when the time outside is up", () => {
  let steps = 0;
  const work = () =>
    withoutLimit(() => {
      for (; steps < 10_000; steps += 1) poll();
      return "done";
    });
  expect(
    withPatience(
      () => true,
      work,
      () => "late",
    ),
  ).toBe("done");
  expect(steps).toBe(10_000);
});

test("other errors pass", () => {
  const work = () => {
    throw new RangeError("other");
  };
  expect(() =>
    withPatience(
      () => true,
      work,
      () => "late",
    ),
  ).toThrow(RangeError);
});

test("no limit is in force afterwards", () => {
  withPatience(
    () => true,
    forever,
    () => null,
  );
  for (let i = 0; i < 1000; i += 1) poll();
});
