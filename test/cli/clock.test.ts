import { expect, test } from "vitest";
import { readBudget } from "../../src/cli/clock.ts";

test.for(["10s", "500ms", "2m", "1h", "10", "0.5s", " 3 s "])("%s is a length of time", (text) => {
  const budget = readBudget(text);
  expect(budget.ok && budget.value.expired()).toBe(false);
});

test.for(["0s", "-1s", "soon", "", "10 weeks", "1e3s"])("%j is none", (text) => {
  expect(readBudget(text)).toMatchObject({ ok: false, error: { code: "usage/bad-value" } });
});

test("the alarm goes off and stays off", async () => {
  const budget = readBudget("1ms");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(budget.ok && budget.value.expired()).toBe(true);
  expect(budget.ok && budget.value.expired()).toBe(true);
});
